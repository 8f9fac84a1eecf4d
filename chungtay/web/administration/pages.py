"""How every page of administration is answered: shown, refused in a sentence, or done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from chungtay.domain.permissions import Actor, NotAllowed, NotFound
from chungtay.domain.problems import Problem
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.messages import problem_sentence

# The tabs that stand above every page, by the name of their address.
TABS = (
    "administration", "administration_people", "administration_units", "administration_places",
    "administration_organisations", "administration_programme", "administration_log",
)  # fmt: skip


def visitor_of(request: HttpRequest) -> Visitor:
    visitor: Visitor = request.visitor  # type: ignore[attr-defined]
    return visitor


def by_and_at(request: HttpRequest) -> tuple[Actor, datetime]:
    """Who acts, and when."""
    return visitor_of(request).actor, timezone.now()


def page(
    request: HttpRequest,
    template: str,
    *,
    refusal: Problem | None = None,
    invalid: bool = False,
    **context: object,
) -> HttpResponse:
    """A page; one that was refused says why above what was typed, and `invalid` is one whose
    fields say so themselves."""
    told = problem_sentence(refusal, visitor_of(request).language) if refusal else ""
    return render(
        request,
        f"administration/{template}.jinja",
        {**context, "refusal": told, "tabs": TABS},
        status=422 if told or invalid else 200,
    )


def done(request: HttpRequest, to: str, code: str = "administration-saved") -> HttpResponse:
    """To a page, where one sentence says that it was done."""
    messages.success(request, furniture(code, visitor_of(request).language))
    return HttpResponseRedirect(to, status=303)


def beside_the_form(problem: Problem) -> Problem:
    """What is not there, or not allowed, is a page of its own; any other refusal is shown with
    everything that was typed still there."""
    if isinstance(problem, NotFound | NotAllowed):
        raise problem
    return problem


@dataclass(frozen=True, slots=True)
class Pages:
    """The way through a long list: addresses of the page before and after, "" at the ends."""

    number: int
    last: int
    previous: str
    next: str


def pages_of(request: HttpRequest, *, number: int, last: int) -> Pages:
    def address(to: int) -> str:
        asked = request.GET.copy()
        asked["page"] = str(to)
        return f"?{asked.urlencode()}" if 1 <= to <= last else ""

    return Pages(number, last, address(number - 1), address(number + 1))


def page_number(request: HttpRequest) -> int:
    asked = request.GET.get("page", "")
    return int(asked) if asked.isdecimal() and len(asked) < 7 else 1

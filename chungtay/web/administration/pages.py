"""How every page of administration is answered: shown, refused in a sentence, or done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header

from chungtay.domain.permissions import Actor
from chungtay.domain.problems import Problem
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.administration import forms
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked

# The tabs that stand above every page, by the name of their address.
TABS = (
    "administration", "administration_people", "administration_units", "administration_places",
    "administration_reorganisations", "administration_organisations", "administration_programme",
    "administration_log",
)  # fmt: skip


def by_and_at(request: Asked) -> tuple[Actor, datetime]:
    """Who acts, and when."""
    return request.visitor.actor, timezone.now()


def page(
    request: Asked,
    template: str,
    *,
    refusal: Problem | None = None,
    invalid: bool = False,
    **context: object,
) -> HttpResponse:
    """A page; one that was refused says why above what was typed, and `invalid` is one whose
    fields say so themselves."""
    told = problem_sentence(refusal, request.visitor.language) if refusal else ""
    return render(
        request,
        f"administration/{template}.jinja",
        {**context, "refusal": told, "tabs": TABS},
        status=422 if told or invalid else 200,
    )


def tried(form: forms.Worded | None, deed: Callable[[], str]) -> tuple[str, Problem | None]:
    """Does what was sent, unless the fields of its form say what is wrong with it: the address of
    the page that follows, or why it was refused."""
    if form is not None and not form.is_valid():
        return "", None
    try:
        return deed(), None
    except Problem as problem:
        return "", beside_the_form(problem)


def done(request: Asked, to: str, code: str = "administration-saved") -> HttpResponse:
    """To a page, where one sentence says that it was done."""
    messages.success(request, furniture(code, request.visitor.language))
    return HttpResponseRedirect(to, status=303)


def csv_file(content: bytes, name: str) -> HttpResponse:
    """A table to take along."""
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.csv") or ""
    return response

"""The list of brought reports, one of them at any stage, and what is done with it as a whole."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chungtay.actions.bringings import bringing as bringings
from chungtay.actions.bringings import submitting
from chungtay.actions.bringings.bringing import NothingBrought, Outcome
from chungtay.domain.permissions import Deed, NotAllowed, NotFound
from chungtay.domain.problems import Problem
from chungtay.queries.bringings import confirming, listing
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.messages import problem_sentence, sentence
from chungtay.web.reports import forms
from chungtay.web.rules import asks
from chungtay.web.templating import moment

MEGABYTE = 1024 * 1024


@asks(Deed.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def reports(request: HttpRequest) -> HttpResponse:
    """What was brought before; a new bringing begins here."""
    if request.method == "POST":
        return _bring(request)
    return _reports(request)


def _bring(request: HttpRequest) -> HttpResponse:
    visitor = request.visitor  # type: ignore[attr-defined]
    try:
        outcome = bringings.bring(
            request.FILES.getlist("files"),
            forms.parcel(request),
            pasted=request.POST.get("text", ""),
            by=visitor.actor,
            at=timezone.now(),
        )
    except (NotFound, NotAllowed):
        raise
    except Problem as problem:
        return _reports(request, problems=_refusals(request, problem), status=422)
    for told in _too_large(request):
        messages.warning(request, told)
    _tell_repeated(request, outcome)
    to = outcome.bringing or outcome.repeated[0].bringing
    return HttpResponseRedirect(reverse("bringing", args=[to]), status=303)


def _refusals(request: HttpRequest, problem: Problem) -> list[str]:
    """A file that was too large is why nothing is left to read."""
    language = request.language  # type: ignore[attr-defined]
    told = _too_large(request)
    if told and isinstance(problem, NothingBrought):
        return told
    return [*told, problem_sentence(problem, language)]


def _too_large(request: HttpRequest) -> list[str]:
    language = request.language  # type: ignore[attr-defined]
    most = settings.MOST_UPLOADED // MEGABYTE
    return [
        sentence("bringing-file-too-large", language, file=name, most=most)
        for name in dict.fromkeys(getattr(request, "too_large", ()))
    ]


def _tell_repeated(request: HttpRequest, outcome: Outcome) -> None:
    language = request.language  # type: ignore[attr-defined]
    code = "reports-repeated-some" if outcome.bringing else "reports-repeated"
    for one in outcome.repeated:
        messages.info(request, furniture(code, language, file=one.name, at=moment(one.at)))


def _reports(
    request: HttpRequest, *, problems: list[str] | None = None, status: int = 200
) -> HttpResponse:
    visitor = request.visitor  # type: ignore[attr-defined]
    page = listing.reports(visitor, page=forms.number(request.GET.get("page")))
    typed = {name: request.POST.get(name, "") for name in ("unit", "period", "text")}
    facts = {
        "page": page,
        "problems": problems or [],
        "typed": typed,
        "new": request.POST.get("bringing") or str(uuid.uuid4()),
        "most": settings.MOST_UPLOADED // MEGABYTE,
    }
    return render(request, "reports/reports.jinja", facts, status=status)


@asks(Deed.RECORD)
@require_GET
def bringing(request: HttpRequest, bringing: uuid.UUID) -> HttpResponse:
    """One bringing: being read, waiting for a person, or submitted."""
    return shown(request, str(bringing))


def shown(request: HttpRequest, bringing: str, *, problem: Problem | None = None) -> HttpResponse:
    """The page of a bringing, with what was refused above it."""
    language = request.language  # type: ignore[attr-defined]
    asked = request.GET if request.method == "GET" else request.POST
    page = confirming.bringing(
        request.visitor,  # type: ignore[attr-defined]
        bringing,
        order=asked.get("order", confirming.DOUBT),
        page=forms.number(asked.get("page")),
        at=timezone.now(),
    )
    told = problem_sentence(problem, language) if problem else ""
    facts = {"page": page, "problem": told, "answers": forms.replacing(request.POST)}
    return render(request, "reports/bringing.jinja", facts, status=422 if problem else 200)


@asks(Deed.RECORD)
@require_POST
def submit(request: HttpRequest, bringing: uuid.UUID) -> HttpResponse:
    """Everything accepted is said, once."""
    try:
        submitting.submit(
            str(bringing),
            version=forms.seen(request.POST),
            replacing=forms.replacing(request.POST),
            by=request.visitor.actor,  # type: ignore[attr-defined]
            at=timezone.now(),
        )
    except (NotFound, NotAllowed):
        raise
    except Problem as problem:
        return shown(request, str(bringing), problem=problem)
    return HttpResponseRedirect(reverse("bringing", args=[bringing]), status=303)


@asks(Deed.RECORD)
@require_POST
def again(request: HttpRequest, bringing: uuid.UUID) -> HttpResponse:
    """Reading once more: what waits, or everything for another period."""
    bringings.read_again(
        str(bringing),
        period=request.POST.get("period", ""),
        by=request.visitor.actor,  # type: ignore[attr-defined]
        at=timezone.now(),
    )
    return HttpResponseRedirect(reverse("bringing", args=[bringing]), status=303)


@asks(Deed.RECORD)
@require_POST
def throw_away(request: HttpRequest, bringing: uuid.UUID) -> HttpResponse:
    """Drops a bringing that was not submitted."""
    language = request.language  # type: ignore[attr-defined]
    bringings.throw_away(
        str(bringing),
        by=request.visitor.actor,  # type: ignore[attr-defined]
        at=timezone.now(),
    )
    messages.info(request, furniture("reports-thrown-away", language))
    return HttpResponseRedirect(reverse("reports"), status=303)

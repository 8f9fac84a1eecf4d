"""The list of brought reports, one of them at any stage, and what is done with it as a whole."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chungtay.actions.bringings import bringing as bringings
from chungtay.actions.bringings import submitting
from chungtay.actions.bringings.bringing import NothingBrought, Outcome
from chungtay.actions.bringings.by_hand import type_by_hand
from chungtay.domain.bringings import BringingClosed
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.bringings import confirming, listing
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.messages import problem_sentence, sentence
from chungtay.web.paging import page_number
from chungtay.web.refusals import beside_the_form
from chungtay.web.reports import forms
from chungtay.web.requests import Asked
from chungtay.web.rules import asks
from chungtay.web.templating import moment

MEGABYTE = 1024 * 1024


@asks(Deed.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def reports(request: Asked) -> HttpResponse:
    """What was brought before; a new bringing begins here."""
    if request.method == "POST":
        return _bring(request)
    return _reports(request)


def _bring(request: Asked) -> HttpResponse:
    visitor = request.visitor
    try:
        outcome = bringings.bring(
            request.FILES.getlist("files"),
            forms.parcel(request),
            pasted=request.POST.get("text", ""),
            by=visitor.actor,
            at=timezone.now(),
        )
    except Problem as problem:
        return _reports(request, problems=_refusals(request, beside_the_form(problem)), status=422)
    for told in _too_large(request, "bringing-file-left-out"):
        messages.warning(request, told)
    _tell_repeated(request, outcome)
    for one in outcome.doubles:
        told = furniture("reports-double", visitor.language, file=one.name, like=one.like)
        messages.info(request, told)
    to = outcome.bringing or outcome.repeated[0].bringing
    return HttpResponseRedirect(reverse("bringing", args=[to]), status=303)


def _refusals(request: Asked, problem: Problem) -> list[str]:
    """A file that was too large is why nothing is left to read."""
    language = request.language
    told = _too_large(request, "bringing-file-too-large")
    if told and isinstance(problem, NothingBrought):
        return told
    return [*told, problem_sentence(problem, language)]


def _too_large(request: Asked, code: str) -> list[str]:
    language = request.language
    most = settings.MOST_UPLOADED // MEGABYTE
    return [
        sentence(code, language, file=name, most=most)
        for name in dict.fromkeys(getattr(request, "too_large", ()))
    ]


def _tell_repeated(request: Asked, outcome: Outcome) -> None:
    language = request.language
    code = "reports-repeated-some" if outcome.bringing else "reports-repeated"
    for one in outcome.repeated:
        messages.info(request, furniture(code, language, file=one.name, at=moment(one.at)))


def _reports(
    request: Asked, *, problems: list[str] | None = None, status: int = 200
) -> HttpResponse:
    visitor = request.visitor
    page = listing.reports(visitor, page=page_number(request.GET))
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
def bringing(request: Asked, bringing: uuid.UUID) -> HttpResponse:
    """One bringing: being read, waiting for a person, or submitted."""
    return shown(request, str(bringing))


def shown(request: Asked, bringing: str, *, problem: Problem | None = None) -> HttpResponse:
    """The page of a bringing, with what was refused above it."""
    language = request.language
    asked = request.GET if request.method == "GET" else request.POST
    page = confirming.bringing(
        request.visitor,
        bringing,
        order=asked.get("order", confirming.DOUBT),
        page=page_number(asked),
        at=timezone.now(),
    )
    told = problem_sentence(problem, language) if problem else ""
    facts = {"page": page, "problem": told, "answers": forms.replacing(request.POST)}
    return render(request, "reports/bringing.jinja", facts, status=422 if problem else 200)


@asks(Deed.RECORD)
@require_POST
def submit(request: Asked, bringing: uuid.UUID) -> HttpResponse:
    """Everything accepted is said, once."""
    try:
        submitting.submit(
            str(bringing),
            version=forms.seen(request.POST),
            replacing=forms.replacing(request.POST),
            by=request.visitor.actor,
            at=timezone.now(),
        )
    except Problem as problem:
        return shown(request, str(bringing), problem=beside_the_form(problem))
    return HttpResponseRedirect(reverse("bringing", args=[bringing]), status=303)


@asks(Deed.RECORD)
@require_POST
def again(request: Asked, bringing: uuid.UUID) -> HttpResponse:
    """Reading once more: what waits, or everything for another period."""
    bringings.read_again(
        str(bringing),
        period=request.POST.get("period", ""),
        by=request.visitor.actor,
        at=timezone.now(),
    )
    return HttpResponseRedirect(reverse("bringing", args=[bringing]), status=303)


@asks(Deed.RECORD)
@require_POST
def by_hand(request: Asked, bringing: uuid.UUID, place: int) -> HttpResponse:
    """A file of which only the eye can read is typed as an activity, with the file beside it."""
    try:
        draft = type_by_hand(
            str(bringing),
            place,
            language=request.language,
            by=request.visitor.actor,
            at=timezone.now(),
        )
    except BringingClosed:  # pressed twice: the draft is among those begun
        return HttpResponseRedirect(reverse("record"), status=303)
    except Problem as problem:
        return shown(request, str(bringing), problem=beside_the_form(problem))
    return HttpResponseRedirect(reverse("draft", args=[draft]), status=303)


@asks(Deed.RECORD)
@require_POST
def throw_away(request: Asked, bringing: uuid.UUID) -> HttpResponse:
    """Drops a bringing that was not submitted."""
    language = request.language
    bringings.throw_away(
        str(bringing),
        by=request.visitor.actor,
        at=timezone.now(),
    )
    messages.info(request, furniture("reports-thrown-away", language))
    return HttpResponseRedirect(reverse("reports"), status=303)

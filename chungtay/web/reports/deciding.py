"""What is said of figures, one by one or many at once: a tiny answer for a page that stays open,
the whole page for everybody else."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from chungtay.actions.bringings import confirming
from chungtay.domain.bringings import BringingClosed, BringingUnread, Sweep
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.bringings.confirming import changed, shown_keys
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.paging import page_number
from chungtay.web.refusals import beside_the_form
from chungtay.web.reports import forms
from chungtay.web.reports.views import shown
from chungtay.web.requests import Asked
from chungtay.web.rules import asks


@asks(Deed.RECORD)
@require_POST
def verdict(request: Asked, bringing: uuid.UUID, key: str) -> HttpResponse:
    """Right, dropped, or open again."""

    def say() -> None:
        confirming.decide(
            str(bringing), key, verdict=forms.verdict(request.POST), seen=forms.seen(request.POST),
            by=request.visitor.actor, at=timezone.now(),
        )  # fmt: skip

    return _said(request, bringing, say, key=key)


@asks(Deed.RECORD)
@require_POST
def sweep(request: Asked, bringing: uuid.UUID) -> HttpResponse:
    """One word for many figures."""
    asked, by = forms.sweep(request.POST), request.visitor.actor
    among = None
    if asked is Sweep.ACCEPT_TICKED:
        order, number = request.POST.get("order", ""), page_number(request.POST)
        among = shown_keys(request.visitor, str(bringing), order=order, page=number)

    def say() -> None:
        confirming.decide_all(str(bringing), asked, among=among, by=by, at=timezone.now())

    return _said(request, bringing, say)


@asks(Deed.RECORD)
@require_POST
def take_back(request: Asked, bringing: uuid.UUID) -> HttpResponse:
    """Undoes the last thing that this person said."""
    by = request.visitor.actor
    return _said(
        request, bringing, lambda: confirming.take_back(str(bringing), by=by, at=timezone.now())
    )


def _said(
    request: Asked, bringing: uuid.UUID, say: Callable[[], None], *, key: str = ""
) -> HttpResponse:
    try:
        say()
    except Problem as problem:
        return answered(request, bringing, problem=beside_the_form(problem))
    return answered(request, bringing, key=key)


def answered(
    request: Asked, bringing: uuid.UUID, *, key: str = "", problem: Problem | None = None
) -> HttpResponse:
    """What changed since the page was last told, or the whole page."""
    closed = isinstance(problem, BringingClosed | BringingUnread)
    if is_small(request) and not closed:
        return _changed(request, str(bringing), problem)
    if problem is not None:
        return shown(request, str(bringing), problem=problem)
    kept = {name: v for name in ("order", "page") if (v := request.POST.get(name))}
    query = f"?{urlencode(kept)}" if kept else ""
    to = f"{reverse('bringing', args=[bringing])}{query}{f'#f{key}' if key else ''}"
    return HttpResponseRedirect(to, status=303)


def is_small(request: Asked) -> bool:
    """Whether a page that stays open asks for what changed in it."""
    return bool(request.htmx) and not request.htmx.boosted


def _changed(request: Asked, bringing: str, problem: Problem | None) -> HttpResponse:
    language = request.language
    page = changed(
        request.visitor,
        bringing,
        since=forms.seen(request.POST),
        order=request.POST.get("order", ""),
        page=page_number(request.POST),
    )
    told = problem_sentence(problem, language) if problem else ""
    facts = {
        "page": page,
        "problem": told,
        "order": request.POST.get("order", ""),
        "number": page_number(request.POST),
    }
    status = 422 if problem else 200
    return render(request, "reports/_changed.jinja", facts, status=status)

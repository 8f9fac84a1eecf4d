"""What is said of figures, one by one or many at once: a tiny answer for a page that stays open,
the whole page for everybody else."""

from __future__ import annotations

import uuid
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from chungtay.actions.bringings import confirming
from chungtay.domain.bringings import BringingClosed, BringingUnread
from chungtay.domain.permissions import Deed, NotAllowed, NotFound
from chungtay.domain.problems import Problem
from chungtay.queries.bringings.confirming import changed
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.reports import forms
from chungtay.web.reports.views import shown
from chungtay.web.rules import asks


@asks(Deed.RECORD)
@require_POST
def verdict(request: HttpRequest, bringing: uuid.UUID, key: str) -> HttpResponse:
    """Right, dropped, or open again."""
    try:
        confirming.decide(
            str(bringing),
            key,
            verdict=forms.verdict(request.POST),
            seen=forms.seen(request.POST),
            by=request.visitor.actor,  # type: ignore[attr-defined]
            at=timezone.now(),
        )
    except (NotFound, NotAllowed):
        raise
    except Problem as problem:
        return answered(request, bringing, problem=problem)
    return answered(request, bringing, key=key)


@asks(Deed.RECORD)
@require_POST
def sweep(request: HttpRequest, bringing: uuid.UUID) -> HttpResponse:
    """One word for many figures."""
    try:
        confirming.decide_all(
            str(bringing),
            forms.sweep(request.POST),
            by=request.visitor.actor,  # type: ignore[attr-defined]
            at=timezone.now(),
        )
    except (NotFound, NotAllowed):
        raise
    except Problem as problem:
        return answered(request, bringing, problem=problem)
    return answered(request, bringing)


@asks(Deed.RECORD)
@require_POST
def take_back(request: HttpRequest, bringing: uuid.UUID) -> HttpResponse:
    """Undoes the last thing that this person said."""
    try:
        confirming.take_back(
            str(bringing),
            by=request.visitor.actor,  # type: ignore[attr-defined]
            at=timezone.now(),
        )
    except (NotFound, NotAllowed):
        raise
    except Problem as problem:
        return answered(request, bringing, problem=problem)
    return answered(request, bringing)


def answered(
    request: HttpRequest, bringing: uuid.UUID, *, key: str = "", problem: Problem | None = None
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


def is_small(request: HttpRequest) -> bool:
    """Whether a page that stays open asks for what changed in it."""
    return bool(request.htmx) and not request.htmx.boosted  # type: ignore[attr-defined]


def _changed(request: HttpRequest, bringing: str, problem: Problem | None) -> HttpResponse:
    language = request.language  # type: ignore[attr-defined]
    page = changed(
        request.visitor,  # type: ignore[attr-defined]
        bringing,
        since=forms.seen(request.POST),
    )
    told = problem_sentence(problem, language) if problem else ""
    facts = {
        "page": page,
        "problem": told,
        "order": request.POST.get("order", ""),
        "number": forms.number(request.POST.get("page")),
    }
    status = 422 if problem else 200
    return render(request, "reports/_changed.jinja", facts, status=status)

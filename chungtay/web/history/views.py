"""The journal of all that is within reach, one entry of it, and the history of one thing."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chungtay.domain.permissions import Deed
from chungtay.queries.history import page as history
from chungtay.queries.stories import story as story_of
from chungtay.web.history.pictures import pictures
from chungtay.web.paging import whole_number
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

LARGEST = 2**62


@asks(Deed.SEE_HISTORY)
@require_safe
def journal(request: Asked) -> HttpResponse:
    number = whole_number(request.GET.get("before", ""), digits=18, otherwise=0)
    found = history.journal(request.visitor, before=number)
    return render(request, "history/journal.jinja", {"journal": found, "is_first": not number})


@asks(Deed.SEE_HISTORY)
@require_safe
def entry(request: Asked, number: int) -> HttpResponse:
    page = history.entry_page(request.visitor, min(number, LARGEST))
    return render(request, "history/entry.jinja", {"page": page})


@asks(Deed.LOOK)
@require_safe
def story(request: Asked, what: str, id: UUID) -> HttpResponse:
    told = story_of(request.visitor, what, str(id))
    context = {"story": told, "pictures": pictures(told, language=request.language)}
    return render(request, "history/story.jinja", context)


@asks(Deed.SEE_HISTORY)
@require_safe
def history_of(request: Asked, kind: str, id: UUID) -> HttpResponse:
    page = history.history_page(request.visitor, kind, str(id))
    return render(request, "history/history.jinja", {"page": page})

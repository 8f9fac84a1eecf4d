"""The inbox of recognitions, and one recognition side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from chungtay.domain.permissions import Deed
from chungtay.queries import inbox, notices, verdicts
from chungtay.queries import recognitions as known
from chungtay.queries.assets import likely
from chungtay.web.finished import finished
from chungtay.web.paging import page_number
from chungtay.web.recognitions import forms
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

Facts = dict[str, Any]  # what a template is given


@asks(Deed.SEE_RECORDS)
@require_GET
def recognitions(request: Asked) -> HttpResponse:
    """What waits, what the machine joined, what was decided lately, what we were told."""
    tab = request.GET.get("tab", "")
    tab = tab if tab in forms.TABS else forms.TABS[0]
    facts = {
        "tab": tab,
        "tabs": notices.tabs(request.visitor),
        **forms.done(request.GET),
        **_TABS[tab](request),
    }
    return render(request, f"recognitions/{tab}.jinja", facts)


def _waiting(request: Asked) -> Facts:
    visitor, wanted = request.visitor, forms.wanted(request.GET)

    def facts() -> Facts:
        page = inbox.inbox(visitor, wanted)
        return {
            "page": page,
            "wanted": wanted,
            "query": forms.query_of(wanted),
            "pages": forms.pages(page.number, page.last, wanted),
        }

    asked = wanted, tuple(inbox.postponed_by(visitor).items())
    return {"waiting": finished(visitor, "recognitions/_waiting.jinja", asked, facts)}


def _machine(request: Asked) -> Facts:
    page = inbox.joined_by_machine(request.visitor, number=page_number(request.GET))
    return {
        "page": page,
        "pages": forms.pages(page.number, page.last, inbox.Wanted(), tab="machine"),
    }


def _assets(request: Asked) -> Facts:
    return {"pairs": likely(request.visitor)}


def _decided(request: Asked) -> Facts:
    return {"verdicts": verdicts.lately(request.visitor)}


def _told(request: Asked) -> Facts:
    return {"notices": notices.notices(request.visitor)}


_TABS: dict[str, Callable[[Asked], Facts]] = dict(
    zip(forms.TABS, (_waiting, _machine, _assets, _decided, _told), strict=True)
)


@asks(Deed.SEE_RECORDS)
@require_GET
def recognition(request: Asked, id: UUID) -> HttpResponse:
    """One recognition; a choice of a figure leads to the figures it chose among."""
    choice = known.choice_of(request.visitor, str(id))
    if choice is not None:
        return HttpResponseRedirect(reverse("dispute", args=choice))
    return page_of(request, str(id))


def page_of(
    request: Asked, id: str, *, refusal: Facts | None = None, status: int = 200
) -> HttpResponse:
    """The page of a recognition, after a refusal with everything typed still there."""
    wanted = forms.wanted(request.GET)
    page = known.recognition(request.visitor, id, wanted=wanted, at=timezone.now())
    facts = {
        "page": page,
        "query": forms.query_of(wanted),
        "typed": request.POST.get("reason", ""),
        "refusal": refusal,
        **forms.done(request.GET),
    }
    return render(request, "recognitions/recognition.jinja", facts, status=status)

"""Figures that do not agree: the list, and one with the choice of the figure that counts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from chungtay.actions import verdicts
from chungtay.actions.objections import ReasonMissing
from chungtay.domain.activities import FIELDS
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries import disputes, notices
from chungtay.queries.inbox import Wanted
from chungtay.vocabulary.furniture import furniture
from chungtay.web.paging import page_number
from chungtay.web.recognitions import forms
from chungtay.web.recognitions.refusals import refusal_of
from chungtay.web.requests import Asked
from chungtay.web.rules import asks


@asks(Deed.SEE_RECORDS)
@require_GET
def disputes_list(request: Asked) -> HttpResponse:
    page = disputes.disputes(request.visitor, number=page_number(request.GET))
    facts = {
        "page": page,
        "tab": "disputes",
        "tabs": notices.tabs(request.visitor),
        "pages": forms.pages(page.number, page.last, Wanted()),
        **forms.done(request.GET),
    }
    return render(request, "recognitions/disputes.jinja", facts)


@asks(Deed.SEE_RECORDS)
@require_GET
def one(request: Asked, claim: UUID, indicator: str) -> HttpResponse:
    return _page(request, claim, indicator)


@asks(Deed.DECIDE)
@require_POST
def choose(request: Asked, claim: UUID, indicator: str) -> HttpResponse:
    """Which figure counts. The reason is asked for: those not taken want to know."""
    visitor = request.visitor
    around = disputes.neighbours(visitor, str(claim), indicator)
    try:
        chosen, reason = _chosen(request, claim, indicator)
        said = verdicts.choose(
            chosen,
            field=indicator if indicator in FIELDS else "",
            instead_of=forms.optional_claim(request.POST, "instead_of"),
            reason=reason,
            programme=visitor.programme,
            by=visitor.actor,
            at=timezone.now(),
        )
    except Problem as problem:
        refusal = refusal_of(visitor, problem)
        return _page(request, claim, indicator, refusal=refusal, status=422)
    query = f"?said=chosen&done={said}"
    to = reverse("dispute", args=around.after.split("/")) if around.after else reverse("disputes")
    return HttpResponseRedirect(to + query, status=303)


def _chosen(request: Asked, claim: UUID, indicator: str) -> tuple[str, str]:
    """The claim and the reason; to take the lead's word is a reason of its own. Raises
    `ReasonMissing`, `NothingChosen`."""
    reason = forms.Reason(request.POST).said()
    if "lead" in request.POST:
        page = disputes.dispute(request.visitor, str(claim), indicator, at=timezone.now())
        led = next((said.claim for said in page.offered if said.is_lead), "")
        if not led:
            raise forms.NothingChosen()
        return led, reason or furniture("recognitions-reason-lead", request.language)
    if not reason:
        raise ReasonMissing()
    return forms.claim(request.POST), reason


def _page(
    request: Asked,
    claim: UUID,
    indicator: str,
    *,
    refusal: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    page = disputes.dispute(request.visitor, str(claim), indicator, at=timezone.now())
    facts = {
        "page": page,
        "is_field": indicator in FIELDS,
        "typed": request.POST.get("reason", ""),
        "picked": request.POST.get("claim", ""),
        "refusal": refusal,
        **forms.done(request.GET),
    }
    return render(request, "recognitions/dispute.jinja", facts, status=status)

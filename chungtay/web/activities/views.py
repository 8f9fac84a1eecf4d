"""The list of activities, one activity opened, one claim opened and corrected."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from markupsafe import Markup

from chungtay.actions import corrections
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.activities.listing import Wanted, activity_list
from chungtay.queries.activities.page import activity_page, claim_page
from chungtay.vocabulary.messages import problem_sentence
from chungtay.vocabulary.organisations import branches
from chungtay.web.finished import finished
from chungtay.web.paging import Pager, page_number
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

SAID = ("confirmed", "denied", "struck", "withdrawn")  # what was just said of being named


@asks(Deed.SEE_RECORDS)
@require_safe
def activities(request: Asked) -> HttpResponse:
    asked = request.GET
    wanted = Wanted(
        words=asked.get("q", "").strip(),
        indicator=asked.get("indicator", ""),
        organisations=tuple(code for code in asked.getlist("organisation") if code in branches()),
        unit=asked.get("unit", "").strip(),
        place=asked.get("place", "").strip(),
        period=asked.get("period", ""),
        state=asked.get("state", ""),
        page=page_number(asked),
    )
    told = ""
    try:
        listed = _listed(request, wanted, wanted)
    except Problem as problem:
        told = problem_sentence(beside_the_form(problem), request.language)
        listed = _listed(request, wanted, Wanted(), told)
    context = {"main": listed}
    return render(request, "activities/activities.jinja", context, status=422 if told else 200)


def _listed(request: Asked, typed: Wanted, wanted: Wanted, told: str = "") -> Markup:
    """The list of what is wanted under the form with what was typed."""

    def facts() -> dict[str, Any]:
        found = activity_list(request.visitor, wanted)
        return {
            "found": found,
            "wanted": typed,
            "problem": told,
            "branches": _branches(request.language),
            "pager": Pager.around(request.GET, number=found.number, last=found.last),
        }

    asked = typed, wanted, told, request.GET.urlencode()
    return finished(request.visitor, "activities/_list.jinja", asked, facts)


def _branches(language: str) -> list[tuple[str, str]]:
    return [(code, term.text(language)) for code, term in branches().items()]


@asks(Deed.SEE_RECORDS)
@require_safe
def activity(request: Asked, id: UUID) -> HttpResponse:
    return activity_of(request, str(id))


def activity_of(
    request: Asked, id: str, *, refused: dict[str, str] | None = None, status: int = 200
) -> HttpResponse:
    """The page of an activity, after a refusal with everything typed still there."""
    page = activity_page(request.visitor, id)
    if page.line.id != id and refused is None:
        # A claim's own id leads to the activity that it tells of.
        query = f"?{request.GET.urlencode()}" if request.GET else ""
        return HttpResponseRedirect(reverse("activity", args=[page.line.id]) + query)
    said = request.GET.get("said", "")
    facts = {"page": page, "refused": refused, "said": said if said in SAID else ""}
    return render(request, "activities/activity.jinja", facts, status=status)


@asks(Deed.SEE_RECORDS)
@require_safe
def claim(request: Asked, id: UUID) -> HttpResponse:
    page = claim_page(request.visitor, str(id))
    return render(request, "activities/claim.jinja", {"page": page, "typed": "", "reason": ""})


@asks(Deed.RECORD)
@require_POST
def correct(request: Asked, id: UUID) -> HttpResponse:
    """A newer claim that replaces this one; what was typed stays where it cannot be taken."""
    page = claim_page(request.visitor, str(id))
    typed, reason = request.POST.get("amount", ""), request.POST.get("reason", "")
    try:
        newer = corrections.correct(
            str(id),
            amount=typed,
            reason=reason,
            language=request.language,
            by=request.visitor.actor,
            at=timezone.now(),
        )
    except Problem as problem:
        told = problem_sentence(beside_the_form(problem), request.language)
        context = {"page": page, "typed": typed, "reason": reason, "problem": told}
        return render(request, "activities/claim.jinja", context, status=422)
    return HttpResponseRedirect(reverse("claim", args=[newer]), status=303)

"""What is said on a recognition's page: the verdict, taking it back, and objecting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from chungtay.actions import objections, verdicts
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.inbox import neighbours
from chungtay.queries.recognitions import choice_of, is_claim
from chungtay.web.recognitions import forms
from chungtay.web.recognitions.refusals import refusal_of
from chungtay.web.recognitions.views import page_of
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

SEE_OTHER = 303
REFUSED = 422


@asks(Deed.JOIN)
@require_POST
def same(request: Asked, id: UUID) -> HttpResponse:
    return _decided(request, id, "same", lambda reason: verdicts.same(**_said(request, id, reason)))


@asks(Deed.DECIDE)
@require_POST
def not_same(request: Asked, id: UUID) -> HttpResponse:
    """With `taking_out`, only that claim's side is different."""
    out = forms.optional_claim(request.POST, "taking_out")
    return _decided(
        request,
        id,
        "not-same",
        lambda reason: verdicts.not_same(**_said(request, id, reason), taking_out=out),
    )


@asks(Deed.DECIDE)
@require_POST
def part_of(request: Asked, id: UUID) -> HttpResponse:
    def say(reason: str) -> str:
        part, whole = forms.pair(request.POST)
        return verdicts.part_of(**_said(request, id, reason), part=part, whole=whole)

    return _decided(request, id, "part-of", say)


@asks(Deed.DECIDE)
@require_POST
def another_work(request: Asked, id: UUID) -> HttpResponse:
    """The activities stay apart, and what they worked on is one asset."""

    def say(reason: str) -> str:
        return verdicts.another_work(**_said(request, id, reason))

    return _decided(request, id, "same-asset", say)


@asks(Deed.JOIN)
@require_POST
def later(request: Asked, id: UUID) -> HttpResponse:
    def say(_: str) -> str:
        visitor = request.visitor
        verdicts.later(str(id), programme=visitor.programme, by=visitor.actor, at=timezone.now())
        return ""

    return _decided(request, id, "later", say)


@asks(Deed.JOIN)
@require_POST
def undo(request: Asked, id: UUID) -> HttpResponse:
    """Back to what waits again, or to what was undone."""
    choice = choice_of(request.visitor, str(id))
    reason = forms.Reason(request.POST)
    visitor = request.visitor
    try:
        again = verdicts.undo(
            str(id), programme=visitor.programme, reason=reason.said(), by=visitor.actor,
            at=timezone.now(),
        )  # fmt: skip
    except Problem as problem:
        if choice is not None:
            raise
        return _refused(request, id, problem)
    query = forms.query_of(forms.wanted(request.GET), said="undone")
    if choice is not None:
        return _see(reverse("dispute", args=choice) + query)
    return _see(reverse("recognition", args=[again[0] if again else id]) + query)


@asks(Deed.OBJECT)
@require_POST
def object_to(request: Asked, id: UUID) -> HttpResponse:
    visitor, choice = request.visitor, choice_of(request.visitor, str(id))
    try:
        objections.object_to(
            str(id), reason=forms.Reason(request.POST).said(), programme=visitor.programme,
            by=visitor.actor, at=timezone.now(),
        )  # fmt: skip
    except Problem as problem:
        if choice is not None:
            raise
        return _refused(request, id, problem)
    to = reverse("dispute", args=choice) if choice else reverse("recognition", args=[id])
    return _see(f"{to}?said=objected")


@asks(Deed.OBJECT)
@require_POST
def withdraw(request: Asked, id: UUID) -> HttpResponse:
    visitor = request.visitor
    said = objections.withdraw(
        str(id), programme=visitor.programme, by=visitor.actor, at=timezone.now()
    )
    if is_claim(visitor, said):
        return _see(reverse("activity", args=[said]) + "?said=withdrawn#who")
    choice = choice_of(visitor, said)
    to = reverse("dispute", args=choice) if choice else reverse("recognition", args=[said])
    return _see(f"{to}?said=withdrawn")


def _said(request: Asked, id: UUID, reason: str) -> dict[str, Any]:  # of several types
    visitor = request.visitor
    return {
        "join": str(id), "programme": visitor.programme, "reason": reason, "by": visitor.actor,
        "at": timezone.now(),
    }  # fmt: skip


def _decided(request: Asked, id: UUID, what: str, say: Callable[[str], str]) -> HttpResponse:
    """After a verdict the next one waits, with a way to take this one back."""
    wanted = forms.wanted(request.GET)
    around = neighbours(request.visitor, str(id), wanted)
    try:
        said = say(forms.Reason(request.POST).said())
    except Problem as problem:
        return _refused(request, id, problem)
    to = around.after if around.after != str(id) else ""
    address = reverse("recognition", args=[to]) if to else reverse("recognitions")
    return _see(address + forms.query_of(wanted, said=what, done=said))


def _refused(request: Asked, id: UUID, problem: Problem) -> HttpResponse:
    refusal = refusal_of(request.visitor, problem)
    return page_of(request, str(id), refusal=refusal, status=REFUSED)


def _see(address: str) -> HttpResponse:
    return HttpResponseRedirect(address, status=SEE_OTHER)

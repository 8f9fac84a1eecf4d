"""What a unit says of being named as a partner, and what the one who named it makes of that."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from chungtay.actions import corrections, objections, partners
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.activities.page import naming
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.activities.views import activity_of
from chungtay.web.recognitions.forms import NothingChosen, Reason
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked
from chungtay.web.rules import asks


@asks(Deed.OBJECT)
@require_POST
def deny(request: Asked, id: UUID) -> HttpResponse:
    """ "Đơn vị chúng tôi không tham gia": it stays credited until somebody settles it."""
    visitor = request.visitor

    def say(unit: str, reason: str) -> None:
        objections.deny(
            naming(visitor, str(id), unit)[0], unit=unit, reason=reason,
            programme=visitor.programme, by=visitor.actor, at=timezone.now(),
        )  # fmt: skip

    return _said(request, id, say, "denied")


@asks(Deed.JOIN)
@require_POST
def confirm(request: Asked, id: UUID) -> HttpResponse:
    """ "Đơn vị có tham gia": nothing is typed again."""
    visitor = request.visitor

    def say(unit: str, _: str) -> None:
        partners.confirm(
            str(id), unit=unit, programme=visitor.programme, by=visitor.actor, at=timezone.now()
        )

    return _said(request, id, say, "confirmed")


@asks(Deed.RECORD)
@require_POST
def strike(request: Asked, id: UUID) -> HttpResponse:
    """Whoever named it takes it out of their own telling."""
    visitor = request.visitor

    def say(unit: str, reason: str) -> None:
        own = naming(visitor, str(id), unit, deed=Deed.RECORD)
        corrections.strike(own, unit=unit, reason=reason, by=visitor.actor, at=timezone.now())

    return _said(request, id, say, "struck")


def _said(request: Asked, id: UUID, say: Callable[[str, str], None], what: str) -> HttpResponse:
    unit = request.POST.get("unit", "")
    try:
        say(_unit(unit), Reason(request.POST).said())
    except Problem as problem:
        told = problem_sentence(beside_the_form(problem), request.language)
        refused = {"unit": unit, "told": told, "typed": request.POST.get("reason", "")}
        return activity_of(request, str(id), refused=refused, status=422)
    return HttpResponseRedirect(f"{reverse('activity', args=[id])}?said={what}#who", status=303)


def _unit(written: str) -> str:
    try:
        return str(uuid.UUID(written))
    except ValueError as error:
        raise NothingChosen() from error

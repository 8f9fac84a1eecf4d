"""What the forms of brought reports send, as the actions ask for it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from django.http import QueryDict

from chungtay.actions.bringings.amending import Amendment
from chungtay.actions.bringings.bringing import Parcel
from chungtay.domain.bringings import Sweep
from chungtay.domain.drafts import FigureVerdict
from chungtay.web.requests import Asked

REPLACE, KEEP = "replace", "keep"
_EARLIER = "earlier-"


def parcel(request: Asked) -> Parcel:
    """For whom and for when. A form without an id of its own gets one."""
    return Parcel(
        id=request.POST.get("bringing") or str(uuid.uuid4()),
        programme=request.visitor.programme,
        unit=request.POST.get("unit", ""),
        period=request.POST.get("period", ""),
    )


def verdict(form: QueryDict) -> FigureVerdict | None:
    """What was said of one figure; None for what is no verdict."""
    return {one.value: one for one in FigureVerdict}.get(form.get("verdict", ""))


def sweep(form: QueryDict) -> Sweep | None:
    """What was said of many; None for what is no sweep."""
    return {one.value: one for one in Sweep}.get(form.get("sweep", ""))


def seen(form: QueryDict) -> int:
    """The newest version that the page showed: a page that stays open is told of new ones."""
    told = [value for value in form.getlist("seen") if value.isascii() and value.isdecimal()]
    return max((int(value) for value in told if len(value) < 10), default=0)


def amendment(form: QueryDict, language: str) -> Amendment:
    """A figure as it was typed."""
    return Amendment(
        language=language,
        indicator=form.get("indicator", ""),
        amount=form.get("amount", ""),
        amount_max=form.get("amount_max", ""),
        qualifier=form.get("qualifier", ""),
        measure=form.get("measure", ""),
        kind=form.get("kind", ""),
        role=form.get("role", ""),
        share=form.get("share", ""),
        counted="uncounted" not in form or "counted" in form,
        place=form.get("place", ""),
        first=form.get("first", ""),
        last=form.get("last", ""),
        partners=tuple(line for line in form.get("partners", "").splitlines() if line.strip()),
        quote=form.get("quote", ""),
        near=form.get("near", ""),
        teaches=form.get("teaches"),
    )


def replacing(form: QueryDict) -> Mapping[str, bool]:
    """By earlier document, whether it is replaced."""
    return {
        name.removeprefix(_EARLIER): value == REPLACE
        for name, value in form.items()
        if name.startswith(_EARLIER) and value in (REPLACE, KEEP)
    }

"""A unit that others named says that it took part, without typing anything again."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from chungtay.actions.ledger import Recorder, deciding
from chungtay.actions.saying import say
from chungtay.domain.activities import Activity
from chungtay.domain.counting import Book
from chungtay.domain.notices import Matter
from chungtay.domain.permissions import Actor, Deed, NotFound, check_holds
from chungtay.queries.books import open_ledger
from chungtay.queries.drafts.saying import repeated
from chungtay.queries.twins import Twin, twin_of
from chungtay.storage import models


def confirm(
    activity: str, *, unit: str, programme: str, by: Actor, at: datetime
) -> tuple[str, ...]:
    """The ids of what the unit now tells itself: what others told, as wholes, so that it disputes
    nothing. Whoever tells of it already tells nothing more, and its denial ends. Raises `NotFound`
    for a unit that nobody named."""
    with deciding("record-activity", by=by.id, at=at, chain=unit, subject=activity) as recorder:
        book, on = open_ledger(programme).book, timezone.localdate(at)
        found = _naming(activity, unit, book)
        check_holds(by, Deed.JOIN, unit=unit, units=book.units, on=on)
        if unit in found.claimants:
            return ()
        twin = twin_of(found, None, book=book, unit=unit, language="vi")
        key = str(uuid.uuid5(uuid.UUID(unit), f"confirms {found.id}"))
        told = repeated(key, _known_to(twin, found), unit=book.units[unit], book=book, said_on=on)
        same = [claim.id for claim in twin.told]
        say(recorder, told, same_as=same, book=book, programme=programme)
        _end_denials(recorder, found, unit)
        return tuple(claim.id for claim in told)


def _known_to(twin: Twin, found: Activity) -> Twin:
    """It vouches for those who tell of it themselves, and for nobody who is only named."""
    return replace(twin, participants=found.claimants, lead=found.lead)


def _naming(id: str, unit: str, book: Book) -> Activity:
    found = book.worlds[1].by_id.get(id)
    if found is None or unit not in found.named or unit not in book.units:
        raise NotFound()
    return found


def _end_denials(recorder: Recorder, found: Activity, unit: str) -> None:
    denials = models.Objection.objects.filter(
        matter=Matter.NAMED.value,
        unit_id=uuid.UUID(unit),
        subject__in=[claim.id for claim in found.claims],
        ended_by__isnull=True,
    )
    recorder.end(models.Objection, denials.order_by("id").values_list("id", flat=True))

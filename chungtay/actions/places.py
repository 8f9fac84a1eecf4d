"""Places: entering a hamlet, a commune or a province, and calling one by another name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chungtay.actions.ledger import deciding
from chungtay.actions.units import NewName, write_name
from chungtay.domain import registers
from chungtay.domain.permissions import Actor, Deed, NotFound, check_may
from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.spelling import fold, nfc
from chungtay.domain.units import EVER, NEVER
from chungtay.storage import facts, models, rows

LONGEST_KIND = 40
LONGEST_CODE = 12


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A place as it is entered. `id` is made by whoever asks, so that a form sent twice enters it
    once. `kind` is the word before its name: xã, phường, thôn, bản."""

    id: str
    name: str
    level: str
    kind: str = ""
    parent: str = COUNTRY
    code: str = ""
    since: date = EVER


def open_place(new: NewPlace, *, by: Actor, at: datetime) -> str:
    """Enters one place. Raises `PlaceMisplaced`, `NameStands`."""
    check_may(by, Deed.ADMINISTER)
    with deciding("open-place", by=by.id, at=at, subject=new.id) as recorder:
        name = registers.register_name(new.name)
        id = rows.uuid_of(new.id)
        if models.Place.objects.filter(pk=id).exists():
            return new.id
        begins = _check_lies(new, facts.territory(), name)
        place = models.Place(
            id=id,
            level=new.level,
            kind=" ".join(nfc(new.kind).lower().split())[:LONGEST_KIND],
            code=new.code.strip()[:LONGEST_CODE],
            parent_id=rows.uuid_of(new.parent) if new.parent != COUNTRY else None,
            since=max(new.since, begins),
        )
        recorder.add([place, models.PlaceName(id=recorder.new_id(), place_id=id, text=name)])
        return new.id


def _check_lies(new: NewPlace, territory: Territory, name: str) -> date:
    """The day from which what it lies in is there: without a day of its own, a place is as old."""
    if new.parent != COUNTRY and new.parent not in territory:
        raise NotFound()
    above = territory[new.parent] if new.parent != COUNTRY else None
    registers.check_lies_in(new.level, above.level if above else "")
    beside = (p for p in territory if (p.parent, p.level) == (new.parent, new.level))
    for place in beside:
        if place.until == NEVER and fold(place.name) == fold(name):
            raise registers.NameStands(name=f"{place.kind} {place.name}".strip())
    if above is None:
        return EVER
    if new.since != EVER:
        registers.check_not_before(new.since, above.since, name=above.name)
    return above.since


def rename(place: str, name: NewName, *, by: Actor, at: datetime) -> None:
    """A new name from a day on; the old one is still found. Raises `ChangedMeanwhile`,
    `DayTooEarly`, `DayToCome`."""
    check_may(by, Deed.ADMINISTER)
    with deciding("rename-place", by=by.id, at=at, subject=place) as recorder:
        known = models.Place.objects.filter(pk=rows.uuid_of(place), ended_by__isnull=True).first()
        if known is None:
            raise NotFound()
        write_name(recorder, models.PlaceName, {"place_id": known.id}, name, begins=EVER)

"""A bringing in the hands of one person at a time: who may change it, and how it is changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from chungtay.domain.bringings import BringingClosed, BringingUnread, Brought, brought_of, kept
from chungtay.domain.drafts import BringingState
from chungtay.domain.permissions import Actor, Deed, NotFound, check_holds
from chungtay.domain.units import Units
from chungtay.queries.books import open_ledger
from chungtay.queries.programmes import choices
from chungtay.storage import models, rows

_CLOSED = (BringingState.SUBMITTED, BringingState.DROPPED)


def check_brings_for(unit: str, *, programme: str, by: Actor, at: datetime) -> Units:
    """Whoever brings for a unit reaches it. Gives the units of that day. Raises `NotFound`."""
    units = open_ledger(programme).book.units
    check_holds(by, Deed.RECORD, unit=unit, units=units, on=timezone.localdate(at))
    if unit not in units:
        raise NotFound()
    return units


def held(bringing: str, *, by: Actor, at: datetime) -> models.Bringing:
    """The bringing, locked until the transaction ends. Raises `NotFound`."""
    try:
        id = rows.uuid_of(bringing)
    except rows.IdMalformed as error:
        raise NotFound() from error
    row = models.Bringing.objects.select_for_update().filter(id=id).first()
    if row is None:
        raise NotFound()
    check_brings_for(str(row.unit_id), programme=row.programme_code, by=by, at=at)
    return row


@dataclass
class Sheet:
    """The figures of a bringing while somebody says something of them. Each is read when it is
    asked for, and only what was said of is written anew."""

    row: models.Bringing
    by: str
    version: int
    files: dict[int, models.BroughtFile]
    said: dict[str, Brought] = field(default_factory=dict)  # by key; not as they were kept

    @property
    def threshold(self) -> float:
        return choices(self.row.programme_code).preticked / 100

    @property
    def figures(self) -> list[Brought]:
        """All of them, as they stand now."""
        kept_before = figures_of(self.files.values())
        known = {figure.key for figure in kept_before}
        added = [figure for key, figure in self.said.items() if key not in known]
        return [*(self.said.get(figure.key, figure) for figure in kept_before), *added]

    def figure(self, key: str) -> Brought:
        """Raises `NotFound`."""
        place, dash, number = key.partition("-")
        if not (dash and place.isdecimal() and number.isdecimal()):
            raise NotFound()
        file = self.files.get(int(place))
        told = [one for one in file.figures if one["number"] == int(number)] if file else []
        found = self.said.get(key) or (brought_of(key, told[0]) if told else None)
        if found is None or found.is_gone:
            raise NotFound()
        return found

    def put(self, figures: Iterable[Brought]) -> None:
        """Takes figures in place of those with their keys, or beside them."""
        self.said.update((figure.key, figure) for figure in figures)

    def save(self) -> None:
        for place in sorted({file_of(key) for key in self.said}):
            file = self.files[place]
            new = {number_of(key): one for key, one in self.said.items() if file_of(key) == place}
            told = {one["number"]: one for one in file.figures}
            told.update((number, {"number": number, **kept(one)}) for number, one in new.items())
            file.figures = list(told.values())
            file.save(update_fields=["figures"])


@contextmanager
def changing(bringing: str, *, by: Actor, at: datetime) -> Iterator[Sheet]:
    """What is said of the figures of a bringing that is read and not submitted, in one
    transaction. Raises `NotFound`, `BringingClosed`, `BringingUnread`."""
    with transaction.atomic():
        sheet = opened(held(bringing, by=by, at=at), by=by.id)
        yield sheet
        if sheet.said:
            sheet.save()
            models.Bringing.objects.filter(id=sheet.row.id).update(
                version=F("version") + 1, changed_at=at
            )


def opened(row: models.Bringing, *, by: str) -> Sheet:
    """Raises `BringingClosed`, `BringingUnread`."""
    check_open(row)
    if row.state != BringingState.READY.value:
        raise BringingUnread()
    light = models.BroughtFile.objects.filter(bringing=row).defer("text", "blocks", "warnings")
    files = {file.place: file for file in light.order_by("place")}
    return Sheet(row, by, row.version + 1, files)


def check_open(row: models.Bringing) -> None:
    """Raises `BringingClosed`."""
    if row.state in {state.value for state in _CLOSED}:
        raise BringingClosed()


def figures_of(files: Iterable[models.BroughtFile]) -> list[Brought]:
    """The figures of some files, in the order of the files and of their texts."""
    return [
        brought_of(f"{file.place}-{told['number']}", told)
        for file in files
        for told in file.figures
    ]


def file_of(key: str) -> int:
    """The place of the file in which a figure stands."""
    return int(key.partition("-")[0])


def number_of(key: str) -> int:
    """The number of a figure in its file."""
    return int(key.partition("-")[2])


def name_of(person: str) -> str:
    """What somebody is called; "" for nobody."""
    found = models.Person.objects.filter(pk=person).values_list("name", flat=True).first()
    return found or ""

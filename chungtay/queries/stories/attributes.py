"""Names, kinds, codes, places and parents of one body or place, each with its days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from chungtay.domain.places import COUNTRY, Nesting, Place
from chungtay.domain.units import EVER, NEVER, ROOT, Line, Unit
from chungtay.queries.registers import DatedName, Register, began, ended
from chungtay.storage import models, rows
from chungtay.vocabulary.organisations import organisations

DAY = timedelta(days=1)
Turns = Sequence[tuple[date, str]]  # from a day on, what it was


@dataclass(frozen=True, slots=True)
class Attribute:
    """What of it ("name", "kind", "code", "place", "same-level", "sector"), and what it was in
    [since, until); None is always, or still. `other` is the id of whom it lay in or stood under."""

    what: str
    text: str
    since: date | None
    until: date | None
    other: str = ""

    @property
    def last(self) -> date | None:
        """Its last day, as people write days."""
        return None if self.until is None else self.until - DAY


def of_unit(known: Register, id: str, language: str) -> tuple[Attribute, ...]:
    """A body's names, kind, places and parents on both lines."""
    unit = known.units[id]
    kind = organisations()[unit.kind].text(language) if unit.kind in organisations() else ""
    told = [
        *_names(known.unit_names.get(id, ()), language, unit),
        *_runs("kind", [(unit.since, kind)], unit.until),
        *_stood(known, id),
        *(one for line in Line for one in _parents(known, id, line)),
    ]
    return tuple(told)


def of_place(known: Register, id: str, language: str) -> tuple[Attribute, ...]:
    """A place's names, kinds, codes and what it lay in."""
    place = known.territory[id]
    kept = models.Place.objects.filter(pk=rows.uuid_of(id)).values_list("kind", "code").first()
    changes = models.PlaceAttribute.objects.filter(place=rows.uuid_of(id), ended_by__isnull=True)
    dated = list(changes.order_by("since", "id").values_list("attribute", "since", "text"))
    told = [*_names(known.place_names.get(id, ()), language, place)]
    for what, first in zip(("kind", "code"), kept or ("", ""), strict=True):
        turns = [(place.since, first), *((since, to) for of, since, to in dated if of == what)]
        told += _runs(what, turns, place.until)
    return (*told, *_lay(known, id))


def _names(names: Sequence[DatedName], language: str, bearer: Unit | Place) -> Iterator[Attribute]:
    """A name is borne for no longer than its bearer lives."""
    own = [name for name in names if name.language == language]
    for name in sorted(own or names, key=lambda name: (name.since or EVER, name.text)):
        since = max(name.since or EVER, bearer.since)
        until = min(name.until or NEVER, bearer.until)
        yield Attribute("name", name.text, began(since), ended(until))


def _runs(what: str, turns: Turns, until: date) -> Iterator[Attribute]:
    """What it was from each turn to the next; the same word twice is one run."""
    told = [turn for at, turn in enumerate(turns) if at == 0 or turns[at - 1][1] != turn[1]]
    for (since, text), (to, _) in pairwise([*told, (until, "")]):
        if text:
            yield Attribute(what, text, began(since), ended(to))


def _stood(known: Register, id: str) -> Iterator[Attribute]:
    """Where a body stood: since it began, and since each day it moved."""
    unit = known.units[id]
    first = models.Unit.objects.filter(pk=rows.uuid_of(id)).values_list("place_id", flat=True)
    moves = models.UnitPlace.objects.filter(unit=rows.uuid_of(id), ended_by__isnull=True)
    dated = moves.order_by("since", "id").values_list("since", "place_id")
    turns = [(unit.since, place) for place in first] + list(dated)
    told = [(since, str(place) if place else "") for since, place in turns]
    yield from _within(known, (Nesting(id, *run) for run in _spans(told, unit.until)))


def _spans(turns: Turns, until: date) -> Iterator[tuple[str, date, date]]:
    for (since, place), (to, _) in pairwise([*turns, (until, "")]):
        yield place, since, to


def _lay(known: Register, id: str) -> Iterator[Attribute]:
    """What a place lay in."""
    place = known.territory[id]
    links = [link for link in known.territory.nestings if link.place == id]
    yield from _within(
        known, links or [Nesting(id, known.territory.parent(id), place.since, place.until)]
    )


def _within(known: Register, links: Iterable[Nesting]) -> Iterator[Attribute]:
    for link in sorted(links, key=lambda link: link.since):
        if link.parent != COUNTRY and link.parent in known.territory:
            path = known.place_path(link.parent)
            yield Attribute("place", path, began(link.since), ended(link.until), link.parent)


def _parents(known: Register, id: str, line: Line) -> Iterator[Attribute]:
    links = [li for li in known.units.parents if (li.unit, li.line) == (id, line)]
    for link in sorted(links, key=lambda link: (link.since, link.parent)):
        if link.parent != ROOT and link.parent in known.units:
            name = known.units[link.parent].name
            yield Attribute(line.value, name, began(link.since), ended(link.until), link.parent)

"""Loading the country's own territory: its places since before 2025 as one entry in the ledger."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise

from chungtay.actions.ledger import Recorder, recording
from chungtay.domain.gazetteer import Called
from chungtay.domain.permissions import Actor, Deed, check_may
from chungtay.domain.places import COUNTRY, Inheritance
from chungtay.domain.units import EVER, NEVER
from chungtay.storage import models
from chungtay.storage.rows import inheritance_rows
from chungtay.vocabulary.territory import National, national

Progress = Callable[[int, int], None]
AT_ONCE = 4000  # rows between two words about how far it is


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many places and inheritances are known now, and how many rows were new."""

    places: int
    inheritances: int
    new: int


def load(*, by: Actor, at: datetime, progress: Progress | None = None) -> Loaded:
    """Writes what of the national territory is not there yet; a repeat is harmless. Edges that are
    up for review and not applied stay out."""
    check_may(by, Deed.ADMINISTER)
    country = national()
    rows = list(_rows(country))
    with recording("load-territory", by=by.id, at=at) as recorder:
        _add(recorder, rows, progress)
        new = len(recorder.manifest)
    return Loaded(len(country.places), len(country.inheritances), new)


def _add(recorder: Recorder, rows: Sequence[models.Recorded], progress: Progress | None) -> None:
    for start in range(0, len(rows), AT_ONCE):
        recorder.add_missing(rows[start : start + AT_ONCE])
        if progress is not None:
            progress(min(start + AT_ONCE, len(rows)), len(rows))


def _rows(country: National) -> Iterator[models.Recorded]:
    """Those above before those in them, and every place before what is said of it."""
    told = {id: list(names) for id, names in _by_place(country.called)}
    later: list[models.Recorded] = []
    for place in country.places:
        names = told[place.id]
        id = uuid.UUID(place.id)
        yield models.Place(
            id=id, level=place.level, kind=names[0].kind, code=names[0].code,
            parent_id=_around(names[0]), since=place.since, until=place.until,
        )  # fmt: skip
        later += [*_names(id, names), *_changes(id, names)]
    yield from later
    yield from inheritance_rows(_in_order(country.inheritances))


def _by_place(called: Iterable[Called]) -> Iterator[tuple[str, Iterator[Called]]]:
    in_order = sorted(called, key=lambda one: (one.place, one.since))
    return groupby(in_order, key=lambda one: one.place)


def _in_order(edges: Iterable[Inheritance]) -> list[Inheritance]:
    return sorted(edges, key=lambda edge: (edge.place, edge.heir))


def _around(called: Called) -> uuid.UUID | None:
    return uuid.UUID(called.parent) if called.parent != COUNTRY else None


def _names(id: uuid.UUID, told: Sequence[Called]) -> Iterator[models.PlaceName]:
    """The names one after another; the first was always there and the last still is."""
    stretches = [(name, next(same).since) for name, same in groupby(told, key=lambda one: one.name)]
    for n, (name, since) in enumerate(stretches):
        until = stretches[n + 1][1] if n + 1 < len(stretches) else NEVER
        yield models.PlaceName(
            id=uuid.uuid5(id, f"{name} {since}"), place_id=id, text=name,
            since=since if n else EVER, until=until,
        )  # fmt: skip


def _changes(id: uuid.UUID, told: Sequence[Called]) -> Iterator[models.Recorded]:
    for was, now in pairwise(told):
        for what in ("kind", "code"):
            if getattr(was, what) != getattr(now, what):
                yield models.PlaceAttribute(
                    id=uuid.uuid5(id, f"{what} {now.since}"), place_id=id, attribute=what,
                    text=getattr(now, what), since=now.since,
                )  # fmt: skip
        if was.parent != now.parent:
            yield models.PlaceParent(
                id=uuid.uuid5(id, f"parent {now.since}"), place_id=id, parent_id=_around(now),
                since=now.since,
            )  # fmt: skip

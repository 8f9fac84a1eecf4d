"""Rows in, domain values out: bodies and places with all that was dated of them, as it was known.

A row is never changed, so what ends or changes is told by rows of its own: an end, a place around,
a kind, a code. Here they come together again.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from django.db.models import QuerySet

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import (
    COUNTRY,
    Inheritance,
    Nesting,
    Place,
    PlaceCalled,
    Territory,
)
from chungtay.domain.units import (
    EVER,
    NEVER,
    Line,
    Parent,
    Stand,
    Succession,
    Unit,
    UnitCalled,
    Units,
)
from chungtay.storage import models

R = TypeVar("R", bound=models.Recorded)


def as_known(rows: QuerySet[R], known: int | None) -> QuerySet[R]:
    """The rows that stood at a ledger number; None is now. What an action has begun to write or to
    end, and has not yet entered in the ledger, is known at no number."""
    if known is None:
        return rows.filter(ended_by__isnull=True)
    return rows.filter(entry__number__lte=known).exclude(ended_by__number__lte=known)


# ------------------------------------------------------------------ bodies
def units(known: int | None = None) -> Units:
    """Every body of the installation with both lines. One that was handed over, or closed, lives
    until then; its name and place are those that stand last."""
    handed = successions(known)
    ends = {s.unit: s.day for s in reversed(handed)}
    closed = as_known(models.UnitEnd.objects.order_by("unit", "id"), known)
    for unit, day in closed.values_list("unit_id", "day"):
        ends[str(unit)] = min(day, ends.get(str(unit), NEVER))
    names, moves = unit_names(known), _moves_of_units(known)
    last = {one.unit: one.name for one in names}
    many = Counter(one.unit for one in names)
    places = {unit: place for unit, place, _ in moves}
    rows = list(as_known(models.Unit.objects.order_by("id"), known))
    first = [Stand(str(u.id), _text(u.place_id)) for u in rows if u.id in places]
    return Units(
        [
            Unit(
                str(u.id),
                last.get(str(u.id), ""),
                u.organisation,
                u.kind,
                _text(places.get(u.id, u.place_id)),
                u.since,
                min(u.until, ends.get(str(u.id), u.until)),
            )
            for u in rows
        ],
        [
            Parent(str(p.unit_id), Line(p.line), str(p.parent_id), p.since, p.until)
            for p in as_known(models.UnitParent.objects.order_by("unit", "line", "id"), known)
        ],
        handed,
        [*first, *(Stand(str(unit), _text(place), since) for unit, place, since in moves)],
        [one for one in names if many[one.unit] > 1],
    )


def successions(known: int | None = None) -> list[Succession]:
    """Who took over from whom, in the order of the days."""
    rows = as_known(models.UnitSuccession.objects.order_by("day", "id"), known)
    return [Succession(str(s.unit_id), str(s.heir_id), s.day) for s in rows]


def unit_names(known: int | None = None) -> list[UnitCalled]:
    """What every body was called in Vietnamese, on which days."""
    rows = as_known(models.UnitName.objects.filter(language="vi"), known)
    told = rows.order_by("since", "id").values_list("unit_id", "text", "since", "until")
    return [UnitCalled(str(unit), text, since, until) for unit, text, since, until in told]


def _moves_of_units(known: int | None) -> list[tuple[uuid.UUID, uuid.UUID | None, date]]:
    """Which body stood in which place from which day on, in the order of the days."""
    rows = as_known(models.UnitPlace.objects.order_by("since", "id"), known)
    return list(rows.values_list("unit_id", "place_id", "since"))


# ------------------------------------------------------------------ places
def territory(known: int | None = None) -> Territory:
    """Every place of the installation with what inherited what; its name, kind and what it lies in
    are those that stand last."""
    return _territory(_kept_places(known), known)


def land(known: int | None = None) -> tuple[Territory, list[Called]]:
    """`territory` and `called` at one reading."""
    kept = _kept_places(known)
    return _territory(kept, known), [one for place in kept for one in place.called()]


def _territory(kept: Sequence[_KeptPlace], known: int | None) -> Territory:
    return Territory(
        [place.place() for place in kept],
        [
            Inheritance(str(place), str(heir), whole, population)
            for place, heir, whole, population in as_known(
                models.Inheritance.objects.order_by("place", "heir", "id"), known
            ).values_list("place_id", "heir_id", "whole", "population")
        ],
        [nesting for place in kept for nesting in place.nestings()],
        [one for place in kept for one in place.borne()],
    )


def called(known: int | None = None) -> list[Called]:
    """What every place was called, coded and counted as, and what it lay in, on which days."""
    return [one for place in _kept_places(known) for one in place.called()]


def codes(known: int | None = None) -> dict[str, str]:
    """The code of every place that has one, as it stands last."""
    told = {place.id: place.last("code", place.code) for place in _kept_places(known)}
    return {id: code for id, code in told.items() if code}


@dataclass
class _KeptPlace:
    """A place's row with all that was dated of it. `dated` are kinds, codes and parents since their
    days, `names` those of some days."""

    id: str
    level: str
    kind: str
    code: str
    parent: str
    since: date
    until: date
    names: list[tuple[str, date, date]] = field(default_factory=list)
    dated: dict[str, list[tuple[date, str]]] = field(default_factory=dict)

    def place(self) -> Place:
        name = self.names[-1][0] if self.names else ""
        parent, kind = self.last("parent", self.parent), self.last("kind", self.kind)
        return Place(self.id, name, self.level, parent, self.since, self.until, kind)

    def last(self, what: str, first: str) -> str:
        dated = self.dated.get(what)
        return dated[-1][1] if dated else first

    def nestings(self) -> Iterator[Nesting]:
        """Only of places that came to lie elsewhere; they cover the whole life then."""
        if "parent" in self.dated:
            links = [(EVER, self.parent), *self.dated["parent"], (NEVER, "")]
            for (since, parent), (until, _) in pairwise(links):
                yield Nesting(self.id, parent, since, until)

    def borne(self) -> Iterator[PlaceCalled]:
        """Its names and kinds one after another; only of places that came to be called
        otherwise."""
        if len(self.names) < 2 and "kind" not in self.dated:
            return
        said = ("", "")
        for one in self.called():
            if (one.name, one.kind) != said:
                yield PlaceCalled(self.id, one.name, one.kind, one.since)
            said = (one.name, one.kind)

    def called(self) -> Iterator[Called]:
        """One after another, together covering the life."""
        turns = {since for dated in self.dated.values() for since, _ in dated}
        if len(self.names) > 1:
            turns.update(day for _, since, until in self.names for day in (since, until))
        inside = sorted(day for day in turns if self.since < day < self.until)
        said: Called | None = None
        for since, until in pairwise([self.since, *inside, self.until]):
            one = self._called(self._name(since), since, until)
            if said is not None and replace(one, since=said.since) == replace(said, until=until):
                said = replace(said, until=until)
                continue
            if said is not None:
                yield said
            said = one
        if said is not None:
            yield said

    def _called(self, name: str, since: date, until: date) -> Called:
        kind, code = self._on("kind", self.kind, since), self._on("code", self.code, since)
        parent = self._on("parent", self.parent, since)
        return Called(self.id, name, kind, self.level, code, parent, since, until)

    def _on(self, what: str, first: str, day: date) -> str:
        held = (text for since, text in reversed(self.dated.get(what, ())) if since <= day)
        return next(held, first)

    def _name(self, day: date) -> str:
        """The name of a day; where none was told, the nearest one before or after it."""
        begun = [(text, until) for text, since, until in self.names if since <= day]
        if not begun:
            return self.names[0][0] if self.names else ""
        held = [text for text, until in begun if day < until]
        return held[-1] if held else begun[-1][0]


def _kept_places(known: int | None) -> list[_KeptPlace]:
    """Plain columns, not models: a country has fourteen thousand places."""
    ends = as_known(models.PlaceEnd.objects.order_by("place", "id"), known)
    ended = dict(ends.values_list("place_id", "day"))
    rows = as_known(models.Place.objects.order_by("id"), known)
    columns = ("id", "level", "kind", "code", "parent_id", "since", "until")
    kept = {
        id: _KeptPlace(
            str(id), level, kind, code, _text(parent) or COUNTRY, since,
            min(until, ended.get(id, until)),
        )
        for id, level, kind, code, parent, since, until in rows.values_list(*columns)
    }  # fmt: skip
    for id, text, since, until in _place_names(known):
        if id in kept:
            kept[id].names.append((text, since, until))
    for id, what, since, text in _dated(known):
        if id in kept:
            kept[id].dated.setdefault(what, []).append((since, text))
    return list(kept.values())


def _place_names(known: int | None) -> Iterable[tuple[uuid.UUID, str, date, date]]:
    rows = as_known(models.PlaceName.objects.filter(language="vi"), known)
    return rows.order_by("since", "id").values_list("place_id", "text", "since", "until")


def _dated(known: int | None) -> Iterator[tuple[uuid.UUID, str, date, str]]:
    """What changed of places: of whom, what, from which day on, to what."""
    attributes = as_known(models.PlaceAttribute.objects.order_by("since", "id"), known)
    for id, what, since, text in attributes.values_list("place_id", "attribute", "since", "text"):
        yield id, what, since, text
    parents = as_known(models.PlaceParent.objects.order_by("since", "id"), known)
    for id, since, parent in parents.values_list("place_id", "since", "parent_id"):
        yield id, "parent", since, _text(parent) or COUNTRY


def _text(id: object) -> str | None:
    return None if id is None else str(id)

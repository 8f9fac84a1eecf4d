"""The places a text means on a day: the country's own and those of the installation together.

The country's list is the product's own and is known without any database.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

from django.db import DatabaseError

from chungtay.domain.gazetteer import LATEST, Called, Candidate, Gazetteer
from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import tone_normal
from chungtay.queries.books import latest_entry
from chungtay.storage import facts, registers
from chungtay.vocabulary.place_words import place_words
from chungtay.vocabulary.territory import national

LIKELY = 0.5  # the least score with which the name of a reporter's place is taken for one


class NearUnknown(Problem):
    """A reporter's place that nobody knows by this name or code, or that several may be."""

    code = "near-unknown"


@dataclass(frozen=True)
class Lookup:
    """What is known of places at one entry of the ledger. `twins` are places of the installation
    that are the country's."""

    gazetteer: Gazetteer
    twins: Mapping[str, str]

    def find(
        self, text: str, *, on: date, near: str = "", today: date = LATEST
    ) -> tuple[Candidate, ...]:
        """The places that a text means on a day, the likeliest first. `near` is the reporter's
        place by id, code or name. Raises `NearUnknown`."""
        place = self._near(near.strip(), on=on) if near.strip() else COUNTRY
        return self.gazetteer.find(text, on=on, near=place, today=today)

    def _near(self, asked: str, *, on: date) -> str:
        asked = self.twins.get(asked, asked)
        if asked in self.gazetteer:
            return asked
        found = self.gazetteer.find(asked, on=on)
        if not found or found[0].score < LIKELY:
            names = "; ".join(f"{c.kind} {c.name} ({c.province})" for c in found[:4])
            raise NearUnknown(place=asked[:80], known=names or "–")
        return found[0].place


@dataclass(frozen=True)
class _Own:
    """The installation's places, as its rows tell them."""

    called: Sequence[Called]
    territory: Territory


def lookup() -> Lookup:
    """All places that are known now; remembered as long as nothing is written."""
    return _at(facts.database(), _entry())


def gazetteer() -> Gazetteer:
    """All places that are known now, without who asks."""
    return lookup().gazetteer


def find_places(
    text: str, *, on: date, near: str = "", today: date = LATEST
) -> tuple[Candidate, ...]:
    """The places that a text means on a day, the likeliest first. Raises `NearUnknown`."""
    return lookup().find(text, on=on, near=near, today=today)


def _entry() -> str | None:
    """The last entry of the ledger; None where there is no ledger to ask. A database that is not
    there is not made by asking."""
    kind, *_, name = facts.database()
    if kind == "sqlite" and not Path(name).exists():
        return None
    try:
        return latest_entry()[1]
    except DatabaseError:
        return None


@lru_cache(maxsize=2)
def _at(_database: tuple[str, ...], entry: str | None) -> Lookup:
    own = _called() if entry else None
    country = national()
    if own is None or not own.called:
        land = Territory(country.places, country.inheritances, country.nestings)
        return Lookup(Gazetteer(country.called, land, place_words()), {})
    twins = _twins(own.called, country.called)
    kept = [_moved(one, twins) for one in own.called if one.place not in twins]
    ids = {one.place for one in kept}
    called = [*kept, *(one for one in country.called if one.place not in ids)]
    return Lookup(Gazetteer(called, _together(own.territory), place_words()), twins)


def _called() -> _Own | None:
    """What the installation's rows say; None where the database has an older shape."""
    try:
        return _Own(registers.called(), registers.territory())
    except DatabaseError:
        return None


def _together(own: Territory) -> Territory:
    """The land of the installation and of the country; what both know is the installation's."""
    country = national()
    places = {place.id: place for place in (*country.places, *own)}
    edges = {(e.place, e.heir): e for e in (*country.inheritances, *own.inheritances)}
    told = {link.place for link in own.nestings}
    links = [link for link in country.nestings if link.place not in told]
    return Territory(places.values(), edges.values(), [*links, *own.nestings])


# ------------------------------------------------------------------ twins
Sign = tuple[str, ...]


def _twins(own: Sequence[Called], country: Sequence[Called]) -> dict[str, str]:
    """The installation's places without a code that only repeat what the country's list knows: of
    one level, kind and name, in a province of one name, alive at the end of the place's days.
    Documents bring such."""
    listed = {one.place for one in country}
    bare = [one for one in own if not one.code and one.place not in listed]
    signs = _signs(bare, own)
    names = {(sign[0], sign[2]) for sign in signs.values()}
    alike = [one for one in country if (one.level, tone_normal(one.name)) in names]
    known: dict[Sign, list[Called]] = {}
    for one, sign in _signs(alike, country).items():
        known.setdefault(sign, []).append(one)
    twins: dict[str, str] = {}
    for one, sign in signs.items():
        end = one.until - timedelta(days=1)
        alike = [other for other in known.get(sign, ()) if other.holds(end)]
        if alike:
            twins[one.place] = alike[0].place
    return twins


def _signs(some: Iterable[Called], every: Iterable[Called]) -> dict[Called, Sign]:
    """By what each of some names is known: level, kind, name, and the name of the province."""
    last = {one.place: one for one in every}
    return {
        one: (one.level, one.kind, tone_normal(one.name), _province(one, last))
        for one in some
        if one.level in ("province", "commune")
    }


def _province(one: Called, last: Mapping[str, Called]) -> str:
    while one.level != "province" and one.parent in last:
        one = last[one.parent]
    return tone_normal(one.name) if one.level == "province" else ""


def _moved(one: Called, twins: Mapping[str, str]) -> Called:
    return replace(one, parent=twins[one.parent]) if one.parent in twins else one

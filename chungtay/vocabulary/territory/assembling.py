"""Puts the country's territory together from the files: who goes on, who ends, who begins."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import COUNTRY, Inheritance, Nesting, Place
from chungtay.domain.units import EVER, NEVER
from chungtay.vocabulary.territory.files import rows
from chungtay.vocabulary.territory.ids import place_id
from chungtay.vocabulary.territory.national import (
    CHANGED,
    REORGANISED,
    Basis,
    Doubt,
    National,
    Share,
    populations,
)
from chungtay.vocabulary.territory.words import kinds

MERGING_PROVINCES = Basis("202/2025/QH15", 0)
LEVELS = {2: "province", 3: "district", 5: "commune"}  # by the length of a code
GOES_ON = ("same", "renamed")


def assemble() -> National:
    """The collector of rubbish pauses: forty thousand objects come at once, and all stay."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _assembled()
    finally:
        if collecting:
            gc.enable()


def _assembled() -> National:
    works = _Assembly()
    works.list_those_before()
    works.list_those_since()
    works.hand_on()
    works.doubt()
    return works.national()


class _Bore(NamedTuple):
    """What a place that goes on was before."""

    code: str
    name: str
    kind: str
    parent: str


class _Assembly:
    """Ids by code: codes of different levels differ in length, so one table holds them all."""

    def __init__(self) -> None:
        self.called: list[Called] = []
        self.places: list[Place] = []
        self.nestings: list[Nesting] = []
        self.inheritances: list[Inheritance] = []
        self.review: list[Doubt] = []
        self.made_by: dict[str, Basis] = {}
        self.shares: dict[tuple[str, str], Share] = {}
        self.edges = rows("edges_20250701")
        self.provinces = rows("provinces_20250701")
        self.kinds = {letter: kind.vi for letter, kind in kinds().items()}
        self.old: dict[str, str] = {}
        self.new: dict[str, str] = {}
        self.before: dict[str, _Bore] = {}
        self.going_on = self._going_on()

    def _going_on(self) -> Mapping[str, str]:
        """The new code of everything that stays what it is, with the old one."""
        made_of = Counter(new for _, new in self.provinces)
        alone = {new: old for old, new in self.provinces if made_of[new] == 1}
        return alone | {new: old for old, new, share in self.edges if share in GOES_ON}

    # ------------------------------------------------------------- the lists
    def list_those_before(self) -> None:
        old, called, places = self.old, self.called, self.places
        going_on = set(self.going_on.values())
        for code, above, letter, name in rows("before_20250701"):
            level, kind = LEVELS[len(code)], self.kinds[letter]
            parent = old[above] if above else COUNTRY
            old[code] = id = place_id(level, code)
            if code in going_on:
                self.before[code] = _Bore(code, name, kind, parent)
                continue
            places.append(Place(id, name, level, parent, EVER, REORGANISED, kind))
            called.append(Called(id, name, kind, level, code, parent, EVER, REORGANISED))

    def list_those_since(self) -> None:
        new, called, places = self.new, self.called, self.places
        changes = {code: (letter, name) for code, letter, name in rows("changes_20260430")}
        acts: dict[str, str] = {}
        for code, above, letter, name, act in rows("since_20250701"):
            level = LEVELS[len(code)]
            parent = new[above] if above else COUNTRY
            was = self.going_on.get(code)
            new[code] = id = self.old[was] if was else place_id(level, code, REORGANISED)
            now = _Bore(code, name, self.kinds[letter], parent)
            since = self._go_on(id, level, self.before[was], now) if was else REORGANISED
            if code in changes:
                called.append(Called(id, name, now.kind, level, code, parent, since, CHANGED))
                since, (letter, name) = CHANGED, changes[code]
            kind = self.kinds[letter]
            called.append(Called(id, name, kind, level, code, parent, since, NEVER))
            begun = EVER if was else REORGANISED
            places.append(Place(id, name, level, parent, begun, NEVER, kind))
            if above and act:
                self.made_by[id] = Basis(acts[above], int(act))
            elif not above:
                acts[code] = act

    def _go_on(self, id: str, level: str, was: _Bore, now: _Bore) -> date:
        """Since when a place that goes on is what it is now."""
        if was == now:
            return EVER
        self.called.append(
            Called(id, was.name, was.kind, level, was.code, was.parent, EVER, REORGANISED)
        )
        if was.parent != now.parent:
            self.nestings.append(Nesting(id, was.parent, EVER, REORGANISED))
            self.nestings.append(Nesting(id, now.parent, REORGANISED, NEVER))
        return REORGANISED

    # ------------------------------------------------------------- the edges
    def hand_on(self) -> None:
        old, new, inheritances = self.old, self.new, self.inheritances
        divided: dict[str, list[tuple[str, Share]]] = {}
        for place, heir, share in self.edges:
            if not share:
                inheritances.append(Inheritance(old[place], new[heir]))
            elif share not in GOES_ON:
                divided.setdefault(place, []).append((new[heir], Share(share)))
        for place, heirs in divided.items():
            self._divide(old[place], heirs)
        for place, heir in self.provinces:
            if heir not in self.going_on:
                inheritances.append(Inheritance(old[place], new[heir]))
                self.made_by[new[heir]] = MERGING_PROVINCES

    def _divide(self, place: str, heirs: list[tuple[str, Share]]) -> None:
        people = populations(share for _, share in heirs)
        for (heir, share), population in zip(heirs, people, strict=True):
            self.inheritances.append(Inheritance(place, heir, False, population))
            self.shares[place, heir] = share

    def doubt(self) -> None:
        applied = {(place, heir) for place, heir, _ in self.edges}
        for code, heir, reason, called in rows("doubts_20250701"):
            old, new = self.old.get(code, ""), self.new[heir]
            doubt = Doubt(
                old, new, reason, self.made_by[new], (code, heir) in applied, code, called
            )
            self.review.append(doubt)

    def national(self) -> National:
        printed = {Basis(act, int(n)): text for act, n, text in rows("clauses_20250701")}
        return National(
            called=tuple(self.called),
            places=tuple(self.places),
            nestings=tuple(self.nestings),
            inheritances=tuple(self.inheritances),
            review=tuple(self.review),
            made_by=self.made_by,
            shares=self.shares,
            printed=printed,
        )

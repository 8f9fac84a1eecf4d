"""What a form offers: places, bodies, indicators and measures, in the reader's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chungtay.domain.counting import Book
from chungtay.domain.figures import Qualifier
from chungtay.domain.permissions import Reach
from chungtay.domain.places import Territory
from chungtay.domain.spelling import sort_key
from chungtay.domain.units import ROOT, Line, Unit, Units
from chungtay.queries.addresses import called, full_name
from chungtay.queries.drafts.known import Habits
from chungtay.vocabulary.categories import beneficiary_groups
from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.movements import movements
from chungtay.vocabulary.states import state
from chungtay.vocabulary.written_measures import ways

MOST_NAMES = 400  # what a list of suggestions holds; any other name is understood too
MOST_BOXES = 14


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be picked."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """Things that belong together under one heading."""

    words: str
    choices: tuple[Choice, ...]


def units_within(reach: Reach, *, units: Units, on: date) -> list[Unit]:
    """The living units that one may record for, by name."""
    within = [u for u in units if reach.holds(u.id) and u.since <= on < u.until]
    return sorted(within, key=lambda u: (sort_key(u.name), u.id))


def places_of(unit: Unit, *, territory: Territory, picked: str, on: date) -> tuple[Choice, ...]:
    """The places of a commune's body: the commune, then what lies in it. Empty for larger ones,
    which write the place."""
    home = unit.place
    if home is None or home not in territory:
        return ()
    if territory[home].level not in ("commune", "village"):
        return ()
    inside = sorted(territory.children(home, on), key=lambda p: (sort_key(p.name), p.id))
    found = [Choice(home, full_name(territory[home]))]
    found += [Choice(place.id, full_name(place)) for place in inside]
    if picked and picked in territory and all(choice.value != picked for choice in found):
        found.append(Choice(picked, called(territory, picked)))
    return tuple(found)


def communes_of(unit: Unit, *, territory: Territory, on: date) -> tuple[str, ...]:
    """Names to suggest where a place is written: the communes of the unit's own province first."""
    home = unit.place if unit.place is not None and unit.place in territory else None
    alive = [p for p in territory if p.level == "commune" and p.since <= on < p.until]
    own = [p for p in alive if home is not None and territory.contains(home, p.id)] or alive
    provinces = [p for p in territory if p.level == "province" and p.since <= on < p.until]
    if home is not None:
        provinces = [p for p in provinces if territory.contains(p.id, home)]
    named = sorted({full_name(p) for p in own}, key=sort_key)[:MOST_NAMES]
    return (*(full_name(p) for p in provinces[:1]), *named)


def likely_partners(
    unit: Unit, *, lately: Habits, ticked: Iterable[str], book: Book, on: date
) -> tuple[Choice, ...]:
    """Who is likely to have been there: those ticked already, those named lately, the bodies of
    the same place, and who is above on either line."""
    units = book.units
    beside = sorted(
        (u for u in units if u.place == unit.place and u.place is not None),
        key=lambda u: (sort_key(u.name), u.id),
    )
    above = [units.parent(unit.id, line, on) for line in (Line.SECTOR, Line.SAME_LEVEL)]
    offered = [*lately.partners, *(u.id for u in beside), *(a for a in above if a != ROOT)]
    alive = [id for id in offered if id in units and units[id].since <= on < units[id].until]
    ticked = [id for id in ticked if id in units]
    order = dict.fromkeys([*ticked, *alive][: max(MOST_BOXES, len(ticked))])
    order.pop(unit.id, None)
    return tuple(Choice(id, units[id].name) for id in order)


def all_bodies(unit: Unit, *, book: Book, on: date) -> tuple[str, ...]:
    """Names to suggest where another body is written; those of the same province where the
    programme has very many."""
    alive = [u for u in book.units if u.since <= on < u.until and u.id != unit.id]
    if len(alive) > MOST_NAMES:
        top = _province(unit.place, book.territory)
        alive = [u for u in alive if _province(u.place, book.territory) == top]
    return tuple(sorted({u.name for u in alive}, key=sort_key)[:MOST_NAMES])


def _province(place: str | None, territory: Territory) -> str:
    path = [p for p in territory.path(place or "") if p in territory]
    return path[-1] if path else ""


def indicator_groups(
    *, offered: Iterable[str], lately: Habits, language: str, first: str, rest: str
) -> tuple[Group, ...]:
    """Those the unit uses most under `first`, then what the programme asks for by field, then the
    remaining ones under `rest`. Ratios follow from other figures and are not typed."""
    known = {c: t for c, t in indicators().items() if not t.indicator.is_ratio}
    wanted = [code for code in dict.fromkeys(offered) if code in known]
    frequent = [code for code in lately.indicators if code in known]
    others = [code for code in known if code not in wanted]
    by_field = [
        Group(term.text(language), _named([c for c in wanted if known[c].field == f], language))
        for f, term in fields().items()
    ]
    groups = (
        Group(first, _named(frequent, language)),
        *by_field,
        Group(rest, _named(others, language)),
    )
    return tuple(group for group in groups if group.choices)


def _named(codes: Iterable[str], language: str) -> tuple[Choice, ...]:
    return tuple(Choice(code, indicators()[code].text(language)) for code in codes)


def measures_of(indicator: str, language: str) -> tuple[Choice, ...]:
    """Ways to write a figure of an indicator; none before it is known."""
    if indicator not in indicators():
        return ()
    return tuple(Choice(way.code, way.text(language)) for way in ways(indicator).values())


def groups_of_people(language: str) -> tuple[Choice, ...]:
    return tuple(Choice(c, t.text(language)) for c, t in beneficiary_groups().items())


def movements_known(language: str) -> tuple[Choice, ...]:
    return tuple(Choice(c, t.text(language)) for c, t in movements().items())


def qualifiers(language: str) -> tuple[Choice, ...]:
    return tuple(Choice(q.value, state(q).text(language)) for q in Qualifier)

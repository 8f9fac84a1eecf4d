"""Finding activities, documents, units, places and indicators, with or without diacritics."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chungtay.domain.permissions import Deed
from chungtay.domain.spelling import Sought, sort_key
from chungtay.queries.activities.lines import ActivityLine, activity_line
from chungtay.queries.place_names import place_names
from chungtay.queries.registers import Register, register
from chungtay.queries.sight import sight
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.indicators import indicators

MOST = 20
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Found:
    """Something with a name: `also` is the other name by which it was found."""

    id: str
    name: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found, each kind in its own order, at most `MOST` of each."""

    words: str
    activities: tuple[ActivityLine, ...] = ()
    many: int = 0
    units: tuple[Found, ...] = ()
    places: tuple[Found, ...] = ()
    indicators: tuple[Found, ...] = ()
    is_short: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.activities or self.units or self.places or self.indicators)


def search_page(visitor: Visitor, words: str) -> SearchPage:
    """Every word must stand in what is found; words without diacritics find both."""
    words = " ".join(words.split())[:200]
    if len(words) < SHORTEST:
        return SearchPage(words, is_short=bool(words))
    sought = Sought(words)
    seen, known = sight(visitor), register()
    activities = [a for a in seen.activities if sought.stands_in(_text_of(a.claims))]
    reach = visitor.reach(Deed.SEE_RESULTS)
    return SearchPage(
        words=words,
        activities=tuple(
            activity_line(seen, activity, visitor.language) for activity in activities[:MOST]
        ),
        many=len(activities),
        units=tuple(f for f in _units(known, sought) if reach.holds(f.id))[:MOST],
        places=tuple(_places(known, words, visitor.on)),
        indicators=tuple(_indicators(sought, visitor.language))[:MOST],
    )


def _text_of(claims: Iterable[object]) -> str:
    return " ".join(f"{c.title} {c.source.sentence} {c.place_name}" for c in claims)  # type: ignore[attr-defined]


def _named(names: Iterable[tuple[str, str, Sequence[str]]], sought: Sought) -> list[Found]:
    """(id, name, other names): by its name, else by one of the others."""
    found = []
    for id, name, others in names:
        if sought.stands_in(name):
            found.append(Found(id, name))
            continue
        also = next((other for other in others if sought.stands_in(other)), "")
        if also:
            found.append(Found(id, name, also))
    return sorted(found, key=lambda f: (bool(f.also), sort_key(f.name), f.id))


def _units(known: Register, sought: Sought) -> list[Found]:
    return _named(
        (
            (unit.id, known.labels[unit.id], [n.text for n in known.unit_names.get(unit.id, ())])
            for unit in known.units
        ),
        sought,
    )


def _places(known: Register, words: str, on: date) -> list[Found]:
    """Places by what they are or were called, the living ones first."""
    found = place_names(known).found(words, on=on)[:MOST]
    return [Found(one.named.id, one.named.path, one.also) for one in found]


def _indicators(sought: Sought, language: str) -> list[Found]:
    return _named(
        ((code, term.text(language), [term.vi, term.en]) for code, term in indicators().items()),
        sought,
    )

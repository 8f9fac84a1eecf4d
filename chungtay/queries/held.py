"""Why something is held above the rows of a table: what it was said of has been divided since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chungtay.domain.counting import Book, Counted
from chungtay.domain.places import COUNTRY
from chungtay.domain.questions import Asked, Question
from chungtay.domain.rollup import places_below, units_below
from chungtay.domain.settling import ZERO
from chungtay.domain.spelling import sort_key
from chungtay.queries.addresses import called


@dataclass(frozen=True, slots=True)
class Divided:
    """The names of those whose heirs nobody can choose between, and how much is held for that."""

    names: tuple[str, ...] = ()
    amount: Decimal = ZERO


NOTHING = Divided()
Held = tuple[str, Decimal]  # the id of what was divided, and how much of it is held


def divided(book: Book, whole: Counted, by: str) -> Divided:
    """The places, or the bodies in rows by unit, whose figures stand in no row because nobody can
    say which heir they belong to."""
    found: list[Held] = []
    names: list[str] = []
    if by == "place":
        found = list(_places(book, whole))
        names = [called(book.territory, place) for place in dict.fromkeys(id for id, _ in found)]
    if by == "unit":
        found = list(_units(book, whole))
        names = [book.units[unit].name for unit in dict.fromkeys(id for id, _ in found)]
    amount = sum((amount for _, amount in found), ZERO)
    return Divided(tuple(sorted(names, key=sort_key)), amount)


def _places(book: Book, whole: Counted) -> Iterator[Held]:
    territory, question = book.territory, whole.question
    rows = [key for key, _ in places_below(territory, question)]
    atoms = {atom.id: atom for atom in whole.atoms}
    for part in whole.choices[0].parts:
        if part.scope is not None:
            place, day = part.scope.place, part.scope.box.days.last
        else:
            place, day = atoms[part.item].place, atoms[part.item].day
        if place in (COUNTRY, question.place) or place not in territory:
            continue
        is_gone = territory[place].until <= _structure(question, day)
        if is_gone and not any(territory.contains(row, place) for row in rows):
            yield place, part.amount


def _units(book: Book, whole: Counted) -> Iterator[Held]:
    """Of an activity of several the first of them."""
    units, question = book.units, whole.question
    rows = [Asked(q, units, book.territory) for _, q in units_below(units, question)]
    told = [(atom.participants, atom.day, atom.value) for atom in whole.atoms]
    told += [
        (frozenset({part.scope.unit}), part.scope.box.days.last, part.amount)
        for part in whole.choices[0].rests
        if part.scope is not None
    ]
    for bodies, day, amount in told:
        on = _structure(question, day)
        gone = [
            body
            for body in sorted(bodies)
            if body in units and units[body].until <= on and len(units.heirs(body, on)) > 1
        ]
        if gone and not any(row.takes_anybody(bodies, day) for row in rows):
            yield gone[0], amount


def _structure(question: Question, day: date) -> date:
    """The day on whose structure a figure of a day stands."""
    return day if question.as_reported else question.on

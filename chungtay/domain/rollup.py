"""Rows that add up: a total along a line, over land, by organisation, period or category (law 5).

Rows by place leave a row "held here" for what nobody can place lower. Rows by unit or organisation
show each partner's activities whole, so a row "làm chung" takes off what stands in several rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from chungtay.domain.atoms import Atom
from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.questions import Asked, Question, organisations_asked
from chungtay.domain.scopes import Scope
from chungtay.domain.settling import ZERO
from chungtay.domain.units import ROOT, Stretch, Units

Asking = Sequence[tuple[str, Question]]  # a row's key with the question that it answers


class RowKind(Enum):
    """ROW is a place, unit, organisation, period or category.

    The others make the rows add up: HELD_HERE cannot be placed lower, JOINT takes off activities
    shown in several rows, OVERLAP takes off what bare sums of several rows may share.
    """

    ROW = "row"
    HELD_HERE = "held-here"
    JOINT = "joint"
    OVERLAP = "overlap"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. `amount` of all rows adds up to the total above them; `estimate` is a
    marked share, by population, of what is held above the row after a split."""

    kind: RowKind
    key: str
    amount: Decimal
    counted: Counted | None = None
    estimate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A total and the rows it is made of."""

    whole: Counted
    rows: tuple[Row, ...]


def by_place(book: Book, question: Question) -> Table:
    """The places directly below the asked one on day `on`, and what is held above them."""
    whole, rows = _counted(book, question, places_below(book.territory, question))
    shares = estimates(whole, book, question)
    estimated = [replace(row, estimate=shares.pop(row.key, None)) for row in rows]
    others = [Row(RowKind.ROW, key, ZERO, estimate=share) for key, share in shares.items()]
    return Table(whole, (*estimated, *others, *_rest(whole, rows, RowKind.HELD_HERE)))


def places_below(territory: Territory, question: Question) -> Asking:
    """The places directly below the asked one, each with its own question; as reported all that lay
    there in the period, each for the days on which it did."""
    if _follows_days(question):
        links = territory.stretches(question.place)
        return _within_days(question, links, lambda place: replace(question, place=place))
    below = territory.children(question.place, question.on)
    return [(child.id, replace(question, place=child.id)) for child in below]


def units_below(units: Units, question: Question) -> Asking:
    """The units directly below the asked one on the question's line, likewise."""
    if _follows_days(question):
        links = units.stretches(question.unit, question.line)
        return _within_days(question, links, lambda unit: replace(question, unit=unit))
    below = (
        unit.id
        for unit in units
        if unit.lives(question.on)
        and units.parent(unit.id, question.line, question.on) == question.unit
    )
    return [(unit, replace(question, unit=unit)) for unit in sorted(below)]


def _follows_days(question: Question) -> bool:
    """A stock is the state on one day, and so is the structure it stands on."""
    return question.as_reported and not question.indicator.is_stock


def _within_days(
    question: Question, links: Iterable[Stretch], narrower: Callable[[str], Question]
) -> Asking:
    days: dict[str, tuple[date, date]] = {}
    for key, since, until in links:
        before = days.get(key, (since, until))
        days[key] = (min(before[0], since), max(before[1], until))
    asked = []
    for key, (since, until) in sorted(days.items()):
        period = question.period.within(since, until)
        if period is not None:
            asked.append((key, replace(narrower(key), period=period)))
    return asked


def estimates(whole: Counted, book: Book, question: Question) -> dict[str, Decimal]:
    """What is held above the rows because a place was split, shared over them by population.

    Every part of the total whose place stands above all rows, and whose heirs' shares are known, is
    given to its heirs; the shares add up to it. They are marked, and belong to no total.
    """
    territory, atoms = book.territory, {atom.id: atom.place for atom in whole.atoms}
    rows = [key for key, _ in places_below(territory, question)]
    given: dict[str, Decimal] = {}
    for part in whole.choices[0].parts:
        place = part.scope.place if part.scope is not None else atoms.get(part.item, COUNTRY)
        if place == question.place or any(territory.contains(row, place) for row in rows):
            continue
        for heir, share in territory.estimate_on(place, part.amount, question.on).items():
            row = territory.row_of(heir, question.on, above=question.place)
            if row in rows:
                given[row] = given.get(row, ZERO) + share
    return given


def by_period(book: Book, question: Question, periods: Iterable[tuple[str, Period]]) -> Table:
    """Periods within the asked one; what is dated no finer is held here."""
    asked = [(code, replace(question, period=period)) for code, period in periods]
    whole, rows = _counted(book, question, asked)
    return Table(whole, (*rows, *_rest(whole, rows, RowKind.HELD_HERE)))


def by_unit(book: Book, question: Question) -> Table:
    """The units directly below the asked one on the question's line; the asked unit's own doings
    are held here."""
    return _by_partner(book, question, units_below(book.units, question))


def by_organisation(book: Book, question: Question) -> Table:
    """Every organisation with its activities whole; in a unit's question those that both took part
    in."""
    codes = organisations_asked(book.units, question)
    asked = [(code, replace(question, organisation=code)) for code in codes]
    return _by_partner(book, question, asked)


def by_category(book: Book, question: Question, dimension: str, values: Iterable[str]) -> Table:
    """The values of one dimension; what was not said of it is held here. Labels of one thing may
    stand in several rows, which the row "làm chung" takes off."""
    asked = [
        (value, replace(question, categories=question.categories | {(dimension, value)}))
        for value in values
    ]
    whole, rows = _counted(book, question, asked)
    return Table(whole, (*rows, *_rest(whole, rows, RowKind.HELD_HERE)))


def _counted(book: Book, question: Question, asked: Asking) -> tuple[Counted, list[Row]]:
    """The whole and a row for each question that has a number."""
    whole = count(book, question)
    rows = [(key, count(book, narrower)) for key, narrower in asked]
    return whole, [
        Row(RowKind.ROW, key, counted.total, counted)
        for key, counted in rows
        if counted.total is not None
    ]


def _rest(whole: Counted, rows: Sequence[Row], kind: RowKind) -> list[Row]:
    rest = (whole.total or ZERO) - sum((row.amount for row in rows), ZERO)
    return [Row(kind, "", rest)] if rest != 0 else []


def _by_partner(book: Book, question: Question, asked: Asking) -> Table:
    """Rows of partners, what nobody in a row did or summed up, and what stands in several rows."""
    whole, rows = _counted(book, question, asked)
    shown = [Asked(narrower, book.units, book.territory) for _, narrower in asked]
    rows_of = [(atom, sum(_has(asked, atom) for asked in shown)) for atom in whole.atoms]
    held = sum((atom.value for atom, many in rows_of if not many), ZERO)
    joint = sum((atom.value * (1 - many) for atom, many in rows_of if many), ZERO)
    extra = [
        Row(kind, "", amount)
        for kind, amount in (
            (RowKind.HELD_HERE, held + _held_sums(whole, shown)),
            (RowKind.JOINT, joint),
        )
        if amount != 0
    ]
    return Table(whole, (*rows, *extra, *_rest(whole, [*rows, *extra], RowKind.OVERLAP)))


def _held_sums(whole: Counted, shown: Sequence[Asked]) -> Decimal:
    """What the total holds of sums that stand in no row, as the asked unit's own."""
    return sum(
        (
            rest.amount
            for rest in whole.choices[0].rests
            if rest.scope is not None and not any(_shows(asked, rest.scope) for asked in shown)
        ),
        ZERO,
    )


def _has(asked: Asked, atom: Atom) -> bool:
    """Whether an activity of the whole stands in a row."""
    in_time = asked.question.period.holds(atom.day)
    return in_time and asked.takes_anybody(atom.participants, atom.day)


def _shows(asked: Asked, scope: Scope) -> bool:
    """Whether a sum of the whole can stand in a row: the body's, and in the row's days."""
    return asked.takes_scope(scope) and asked.question.period.meets(scope.box.days)


def top(question: Question) -> Question:
    """The same question of the whole programme: both lines agree there (law 1)."""
    return replace(question, unit=ROOT, organisation="")

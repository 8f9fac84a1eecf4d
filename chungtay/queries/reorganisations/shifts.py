"""Totals before and after an event: the rows that differ, and the whole, which may not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.indicators import Indicator
from chungtay.domain.periods import Period
from chungtay.domain.questions import Question
from chungtay.domain.reorganisations import Structure, What
from chungtay.domain.rollup import RowKind, Table, by_place, by_unit
from chungtay.domain.scopes import place_of
from chungtay.domain.spelling import sort_key
from chungtay.domain.units import ROOT, Line, Units
from chungtay.queries.books import open_ledger, year_of
from chungtay.queries.reorganisations.affected import Affected, Named
from chungtay.queries.reorganisations.structures import Worked
from chungtay.vocabulary.indicators import indicators

Pair = tuple[str | None, str | None]  # who has the row before, who after


@dataclass(frozen=True, slots=True)
class Shift:
    """One row whose total is another after the event; None is no row, or no figure. `line` is that
    of a body's row; with `is_held` it is what is held at `of` itself, and `estimate` a marked share
    by population of what is held above."""

    programme: str
    indicator: str
    name: str
    measure: str
    period: Period
    of: Named
    line: Line | None
    before: Decimal | None
    after: Decimal | None
    is_held: bool = False
    estimate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """The total of everything, which an event leaves as it is."""

    programme: str
    indicator: str
    name: str
    measure: str
    period: Period
    total: Decimal | None
    holds: bool


@dataclass(frozen=True, slots=True)
class Shifts:
    """Of one programme, by indicator and year."""

    rows: tuple[Shift, ...] = ()
    wholes: tuple[Whole, ...] = ()

    @property
    def hold(self) -> bool:
        """Whether every whole is the same before and after."""
        return all(whole.holds for whole in self.wholes)


def shifts(
    worked: Worked,
    programme: str,
    *,
    language: str,
    progress: Callable[[int, int], None] | None = None,
) -> Shifts:
    """Of every indicator that anybody spoke of, in every year that somebody did."""
    ledger = open_ledger(programme)
    told = _Shifts(worked, ledger.book, programme, language)
    said = {(c.indicator, year_of(ledger.calendar, c.days.last)) for c in ledger.book.claims}
    rows: list[Shift] = []
    wholes: list[Whole] = []
    for done, (code, year) in enumerate(sorted(said), start=1):
        question = Question(ledger.book.catalogue[code], year, worked.event.day, Line.SECTOR)
        wholes.append(told.whole(question))
        rows += told.rows(question)
        if progress is not None:
            progress(done, len(said))
    return Shifts(tuple(rows), tuple(wholes))


class _Shifts:
    def __init__(self, worked: Worked, book: Book, programme: str, language: str) -> None:
        self.worked, self.programme, self.day = worked, programme, worked.event.day
        self.language = language
        # What the open book has answered already need not be counted again.
        self.before = book if worked.number is None else _on(book, worked.before)
        self.after = _on(book, worked.now)
        self.affected = Affected(worked)
        self.doing: dict[Line, Mapping[str, frozenset[str]]] = {}
        self.places = self._places()
        self.units = {line: self._units(line) for line in Line}
        self.held_places = self._held_places()
        self.held_units = {line: self._held_units(line) for line in Line}

    # ------------------------------------------------------------------ which rows may differ
    def _places(self) -> list[Pair]:
        """Who ends, begins, or goes on with other land."""
        effect = self.worked.effect
        new = [id for id in effect.places if id not in effect.renewed.values()]
        ended = sorted(effect.ended_places - {*effect.renewed})
        return [*sorted(effect.renewed.items()), *((id, None) for id in ended), *_begun(new)]

    def _held_places(self) -> list[tuple[str, str]]:
        """Where something may be held that was not: around what is divided or closes."""
        effect, territory = self.worked.effect, self.worked.now.territory
        divided = {id for id in effect.ended_places if territory.is_divided(id)}
        closed = {id for id in effect.ended_places if not territory.heirs(id)}
        around = {self.worked.before.territory.parent(id, self.day) for id in divided | closed}
        return [(id, effect.renewed.get(id, id)) for id in sorted(around)]

    def _units(self, line: Line) -> list[Pair]:
        """Whose doings, with those of everybody below, are not the same as before."""
        effect = self.worked.effect
        before, after = (_below(b.units, line, self.day) for b in (self.before, self.after))
        self.doing[line] = {
            id: before.get(id, frozenset()) | after.get(id, frozenset())
            for id in before.keys() | after.keys()
        }
        begun = frozenset(effect.units)
        ended = {*self.worked.carrying.ended}
        others = [
            (id, id)
            for id in sorted(before.keys() & after.keys() - {ROOT} - ended)
            if before[id] != after[id] - begun
        ]
        return [*others, *((id, None) for id in sorted(ended)), *_begun(begun)]

    def _held_units(self, line: Line) -> list[str]:
        """Above whom a body closes, or is divided."""
        ended = self.worked.carrying.ended
        held = {id for id, to in ended.items() if len(to) != 1 or id in self.worked.effect.closed}
        seats = {self.worked.now.units.seat(id, line, self.day) for id in held}
        return sorted(seats - {ROOT})

    # ------------------------------------------------------------------ what they are
    def whole(self, question: Question) -> Whole:
        """The total along both lines, before and after."""
        asked = [replace(question, line=line) for line in Line]
        counted = [count(book, q) for book in (self.before, self.after) for q in asked]
        indicator = question.indicator
        return Whole(
            self.programme, indicator.code, self._name(indicator), indicator.measure,
            question.period, counted[0].total, len({_ends(c) for c in counted}) == 1,
        )  # fmt: skip

    def rows(self, question: Question) -> list[Shift]:
        found = [*self._place_rows(question), *self._unit_rows(question)]
        return sorted(found, key=_order)

    def _place_rows(self, question: Question) -> Iterator[Shift]:
        estimates: dict[str, Decimal] = {}
        for was, becomes in self.held_places:
            tables = (
                by_place(self.before, replace(question, place=was)),
                by_place(self.after, replace(question, place=becomes)),
            )
            estimates |= {r.key: r.estimate for r in tables[1].rows if r.estimate is not None}
            yield from self._held(question, self.affected.place(becomes), None, tables)
        land = self._land_spoken_of(question)
        for pair in self.places:
            if any(not self.after.territory.land(id).isdisjoint(land) for id in pair if id):
                yield from self._row(question, pair, "place", None, estimates.get(str(pair[1])))

    def _unit_rows(self, question: Question) -> Iterator[Shift]:
        partners = {unit for claim in self._said(question) for unit in claim.participants}
        for line in Line:
            asked = replace(question, line=line)
            for pair in self.units[line]:
                if any(not partners.isdisjoint(self.doing[line].get(id, ())) for id in pair if id):
                    yield from self._row(asked, pair, "unit", line)
            for id in self.held_units[line]:
                tables = (
                    by_unit(self.before, replace(asked, unit=id)),
                    by_unit(self.after, replace(asked, unit=id)),
                )
                yield from self._held(asked, self.affected.unit(id), line, tables)

    def _said(self, question: Question) -> Iterator[Claim]:
        """What was told of an indicator in its year; all else has the same silence before and
        after."""
        for claim in self.before.claims:
            if claim.indicator == question.indicator.code and question.period.meets(claim.days):
                yield claim

    def _land_spoken_of(self, question: Question) -> frozenset[str]:
        units, territory = self.before.units, self.before.territory
        places = {
            place_of(claim, units=units, territory=territory) for claim in self._said(question)
        }
        return frozenset[str]().union(*(self.after.territory.land(place) for place in places))

    def _row(
        self,
        question: Question,
        pair: Pair,
        asks: str,
        line: Line | None,
        estimate: Decimal | None = None,
    ) -> Iterator[Shift]:
        was, becomes = (
            count(book, _of(question, asks, id)).total if id is not None else None
            for book, id in zip((self.before, self.after), pair, strict=True)
        )
        if (was or 0) == (becomes or 0) and estimate is None:
            return
        id = pair[1] if pair[1] is not None else pair[0]
        named = self.affected.unit if asks == "unit" else self.affected.place
        shift = self._shift(question, named(str(id)), line)
        yield replace(shift, before=was, after=becomes, estimate=estimate)

    def _held(
        self, question: Question, of: Named, line: Line | None, tables: tuple[Table, Table]
    ) -> Iterator[Shift]:
        held = [
            sum((r.amount for r in table.rows if r.kind is RowKind.HELD_HERE), Decimal(0))
            for table in tables
        ]
        if held[0] != held[1]:
            shift = self._shift(question, of, line)
            yield replace(shift, before=held[0], after=held[1], is_held=True)

    def _shift(self, question: Question, of: Named, line: Line | None) -> Shift:
        indicator = question.indicator
        return Shift(
            self.programme, indicator.code, self._name(indicator), indicator.measure,
            question.period, of, line, None, None,
        )  # fmt: skip

    def _name(self, indicator: Indicator) -> str:
        return indicators()[indicator.code].text(self.language)


def _on(book: Book, structure: Structure) -> Book:
    """The same that was said, on another structure."""
    return replace(book, units=structure.units, territory=structure.territory)


def _begun(ids: Iterable[str]) -> list[Pair]:
    return [(None, id) for id in sorted(ids)]


def _of(question: Question, asks: str, id: str) -> Question:
    return replace(question, unit=id) if asks == "unit" else replace(question, place=id)


def _below(units: Units, line: Line, on: date) -> Mapping[str, frozenset[str]]:
    """Everybody whose doings stand with a body or below it, for all bodies at once."""
    below: dict[str, set[str]] = {}
    for unit in units:
        for above in units.path(units.seat(unit.id, line, on), line, on):
            below.setdefault(above, set()).add(unit.id)
    return {id: frozenset(inside) for id, inside in below.items()}


def _ends(counted: Counted) -> tuple[Decimal | None, ...]:
    return counted.total, counted.low, counted.high


def _order(shift: Shift) -> tuple[object, ...]:
    line = list(Line).index(shift.line) + 1 if shift.line else 0
    is_unit = shift.of.what is What.UNIT
    return is_unit, line, shift.is_held, sort_key(shift.of.name), shift.of.id, bool(shift.estimate)

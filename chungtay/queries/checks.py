"""`chungtay check`: recomputes everything from the claims and tries every law on what is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from chungtay.domain.counting import Book, Counted, count
from chungtay.domain.credits import credits, together
from chungtay.domain.places import COUNTRY
from chungtay.domain.questions import Question
from chungtay.domain.rollup import by_organisation, by_place, by_unit
from chungtay.domain.settling import ZERO
from chungtay.domain.tracing import added, trace
from chungtay.domain.units import EVER, ROOT, Line
from chungtay.queries.books import Ledger, open_anew, programmes, year_of
from chungtay.queries.seals import broken_seals


@dataclass(frozen=True, slots=True)
class Broken:
    """One law that does not hold: which, in what programme, and on what."""

    law: str
    programme: str
    what: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was tried and the first things that do not hold."""

    tried: int
    broken: tuple[Broken, ...]

    @property
    def holds(self) -> bool:
        return not self.broken


MOST = 20  # broken laws named in one report; the first is what matters


def check() -> CheckReport:
    """Tries the seals of the ledger first: on rewritten rows no law means anything."""
    broken = [Broken("8", "", what) for what in broken_seals()]
    tried = 1
    for code in programmes() if not broken else ():
        ledger = open_anew(code)  # what is remembered would not show what was changed
        tried += 1
        broken += [Broken("1", code, what) for what in _orphaned(ledger.book)]
        for question in _questions(ledger):
            tried += len(LAWS)
            broken += _broken(ledger, question)
        if len(broken) >= MOST:
            break
    return CheckReport(tried, tuple(broken[:MOST]))


def _questions(ledger: Ledger) -> Iterator[Question]:
    """Every indicator in every year that somebody spoke of."""
    said = {(c.indicator, year_of(ledger.calendar, c.days.last)) for c in ledger.book.claims}
    for code, year in sorted(said):
        indicator = ledger.book.catalogue[code]
        yield Question(indicator, year, year.last, Line.SECTOR)


def _broken(ledger: Ledger, question: Question) -> Iterator[Broken]:
    counted = count(ledger.book, question)
    for law, test in LAWS:
        for what in test(ledger.book, counted):
            where = f"{question.indicator.code} {question.period.since}/{question.period.last}"
            yield Broken(law, ledger.programme.code, f"{where}: {what}")


def _opens(_: Book, counted: Counted) -> Iterator[str]:
    """Law 6: the parts add up to the number, each leads to claims, and low ≤ total ≤ high."""
    if counted.total is None or counted.ratio is not None:
        return
    opened = trace(counted)
    for name, parts, number in (
        ("total", opened.total, counted.total),
        ("low", opened.low, counted.low),
        ("high", opened.high, counted.high),
    ):
        if added(parts) != number:
            yield f"{name} {number} ≠ {added(parts)}"
        if any(not part.claims for part in parts):
            yield f"{name}: a part without a claim"
    if not (counted.low or ZERO) <= counted.total <= (counted.high or ZERO):
        yield f"{counted.low} ≤ {counted.total} ≤ {counted.high}"


def _lines_agree(book: Book, counted: Counted) -> Iterator[str]:
    """Law 1: along either line the total at the top is the same."""
    other = count(book, replace(counted.question, line=Line.SAME_LEVEL))
    if (other.total, other.low, other.high) != (counted.total, counted.low, counted.high):
        yield f"{counted.total} ≠ {other.total}"


def _rows_add_up(book: Book, counted: Counted) -> Iterator[str]:
    """Law 5: rows by place, unit and organisation, with their deductions, are the total."""
    if counted.ratio is not None:
        return
    for name, rows in (("place", by_place), ("unit", by_unit), ("organisation", by_organisation)):
        table = rows(book, counted.question)
        amount = sum((row.amount for row in table.rows), ZERO)
        if amount != (counted.total or ZERO):
            yield f"{name}: {amount} ≠ {counted.total}"


def _inclusion(book: Book, counted: Counted) -> Iterator[str]:
    """Law 4: for itemised activities total(A ∪ B) = total(A) + total(B) − total(A and B)."""
    if counted.ratio is not None:
        return
    ledgers = credits(book, counted.question)
    itemised = {c.organisation: sum((a.value for a in c.counted.atoms), ZERO) for c in ledgers}
    atoms = {c.organisation: {a.id for a in c.counted.atoms} for c in ledgers}
    values = {a.id: a.value for c in ledgers for a in c.counted.atoms}
    for pair in together(book, counted.question, ledgers):
        either = sum((values[id] for id in atoms[pair.one] | atoms[pair.other]), ZERO)
        if either != itemised[pair.one] + itemised[pair.other] - pair.amount:
            yield f"{pair.one} ∪ {pair.other}"


def _conserves(book: Book, counted: Counted) -> Iterator[str]:
    """Law 5: on the structure of every day, and as reported, total, low and high are the same and
    rows by place and by unit add up to them."""
    asked = counted.question
    structures = [replace(asked, on=day) for day in _turns(book)]
    for other in (*structures, replace(asked, as_reported=True)):
        for name, rows in (("place", by_place), ("unit", by_unit)):
            table = rows(book, other)
            whole = table.whole
            on = "as reported" if other.as_reported else other.on
            if (whole.total, whole.low, whole.high) != (counted.total, counted.low, counted.high):
                yield f"{on}: {counted.total} ≠ {whole.total}"
            amount = sum((row.amount for row in table.rows), ZERO)
            if counted.ratio is None and amount != (counted.total or ZERO):
                yield f"{on}, {name}: {amount} ≠ {counted.total}"


def _turns(book: Book) -> list[date]:
    """The days on which a body or a place began, and those before them."""
    lives = {life.since for life in (*book.territory, *book.units)} - {EVER}
    return sorted(lives | {since - timedelta(days=1) for since in lives})


def _orphaned(book: Book) -> Iterator[str]:
    """Laws 1 and 5: on every day all that lives lies in and stands under what lives."""
    for day in _turns(book):
        book.units.check_lines(day)
        book.territory.check_nesting(day)
        for place in book.territory:
            above = book.territory.parent(place.id, day)
            if place.lives(day) and above != COUNTRY and not book.territory[above].lives(day):
                yield f"{day}: {place.name} ({place.id})"
        for unit in book.units:
            for line in Line:
                over = book.units.parent(unit.id, line, day)
                if unit.lives(day) and over != ROOT and not book.units[over].lives(day):
                    yield f"{day}: {unit.name} ({unit.id})"


def _within_ledgers(book: Book, counted: Counted) -> Iterator[str]:
    """Law 3: nobody is credited with more than may have been done in all."""
    for credit in credits(book, counted.question):
        if counted.ratio is None and credit.amount > (counted.high or ZERO):
            yield f"{credit.organisation}: {credit.amount} > {counted.high}"


Test = Callable[[Book, Counted], Iterator[str]]
LAWS: tuple[tuple[str, Test], ...] = (
    ("1", _lines_agree),
    ("3", _within_ledgers),
    ("4", _inclusion),
    ("5", _rows_add_up),
    ("5", _conserves),
    ("6", _opens),
)

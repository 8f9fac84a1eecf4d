"""Two versions of one draft side by side, part by part, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from chungtay.domain.counting import Book
from chungtay.domain.drafts import Led, Typed, TypedFigure, differing
from chungtay.queries.books import open_ledger
from chungtay.queries.drafts import DraftPage
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary import formats
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.movements import movements
from chungtay.vocabulary.written_measures import ways


@dataclass(frozen=True, slots=True)
class Compared:
    """One part that differs: `mine` is what this person typed, `theirs` what stands saved."""

    part: str
    mine: str
    theirs: str


def compared(visitor: Visitor, page: DraftPage) -> tuple[Compared, ...]:
    """The parts in which what was typed differs from what a colleague saved."""
    teller = _Teller(open_ledger(page.programme).book, visitor.language)
    return tuple(
        Compared(part, teller.told(page.typed, part), teller.told(page.standing, part))
        for part in differing(page.typed, page.standing)
    )


class _Teller:
    """Tells a part of a typed activity as a person reads it."""

    def __init__(self, book: Book, language: str) -> None:
        self.book, self.language = book, language
        self.ways: Mapping[str, Callable[[Typed], str]] = {
            "title": lambda typed: typed.title,
            "place": self._place,
            "days": self._days,
            "lead": self._lead,
            "partners": self._partners,
            "figures": self._figures,
            "movement": lambda typed: self._movement(typed.movement),
            "note": lambda typed: typed.note,
        }

    def told(self, typed: Typed, part: str) -> str:
        return self.ways[part](typed) or "—"

    def _place(self, typed: Typed) -> str:
        known = self.book.territory
        named = known[typed.place].name if typed.place in known else ""
        return ", ".join(words for words in (typed.place_name, named) if words)

    def _days(self, typed: Typed) -> str:
        shown = []
        for day in dict.fromkeys((typed.first, typed.last)):
            try:
                shown.append(formats.short_day(date.fromisoformat(day)))
            except ValueError:
                shown.append(day)
        return " – ".join(day for day in shown if day)

    def _lead(self, typed: Typed) -> str:
        if typed.lead == Led.US.value:
            return furniture("record-lead-us", self.language)
        return typed.lead_name if typed.lead == Led.OTHER.value else ""

    def _partners(self, typed: Typed) -> str:
        known = self.book.units
        names = [known[unit].name for unit in typed.partners if unit in known]
        told = ", ".join((*names, *typed.partner_names))
        if typed.partners_complete:
            told = f"{told} ({furniture('record-partners-complete', self.language)})"
        return told

    def _figures(self, typed: Typed) -> str:
        return "; ".join(
            f"{self._indicator(row)}: {row.amount} {self._way(row)}"
            for row in typed.figures
            if row.indicator or not row.is_blank
        )

    def _indicator(self, row: TypedFigure) -> str:
        known = indicators().get(row.indicator)
        return known.text(self.language) if known else "—"

    def _way(self, row: TypedFigure) -> str:
        known = ways(row.indicator) if row.indicator in indicators() else {}
        return known[row.measure].text(self.language) if row.measure in known else ""

    def _movement(self, code: str) -> str:
        return movements()[code].text(self.language) if code in movements() else ""

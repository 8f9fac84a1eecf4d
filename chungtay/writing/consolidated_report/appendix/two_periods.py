"""Appendix V: this period and an earlier one, like for like: the whole, ledgers and units."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chungtay.domain.consolidation import TwoPeriods
from chungtay.domain.questions import State
from chungtay.writing.consolidated_report.appendix.title import appendix_title
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.word.elements import Element, paragraph
from chungtay.writing.word.grids import Cell, band, cell, ruled


def two_periods(draft: Draft) -> Iterator[Element]:
    yield from appendix_title(draft, "periods")
    yield paragraph(draft.structure(), style="Note")
    columns = draft.columns(
        ("who", 90, "TableText"),
        ("measure", 28, "TableCentre"),
        ("before", 40, "TableNumber"),
        ("now", 40, "TableNumber"),
        ("difference", 40, "TableNumber"),
        ("change", 28, "TableNumber"),
        wide=True,
    )
    rows = list(_rows(draft, len(columns)))
    yield ruled(columns, rows) if rows else paragraph(draft.say("appendix.empty"))
    yield paragraph(draft.say("appendix.periods.note"), style="Note")


def _rows(draft: Draft, width: int) -> Iterator[list[Cell]]:
    """A band an indicator; under it the whole, then who has a part in it."""
    for line in draft.told.two_periods:
        if not (line.organisation or line.unit):
            yield [band(draft.terms.indicator(line.indicator), span=width)]
        yield _row(draft, line)


def _row(draft: Draft, line: TwoPeriods) -> list[Cell]:
    amounts = [amount for amount in (line.before, line.now) if amount is not None]
    measure, scale = draft.terms.scaled(line.indicator, *amounts)
    change = draft.change(line)
    return [
        cell(draft.who(line)),
        cell(measure),
        cell(_amount(draft, line.before, line.before_state, scale)),
        cell(_amount(draft, line.now, line.now_state, scale)),
        cell("" if line.difference is None else draft.say.number(line.difference / scale)),
        cell("" if change is None else draft.say.number(change)),
    ]


def _amount(draft: Draft, amount: Decimal | None, state: State, scale: Decimal) -> str:
    if amount is None:
        return draft.say(f"state.{state.value}")
    return draft.say.number(amount / scale)

"""Appendix I: one line for each indicator, with plan, result, range, comparison and bodies."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chungtay.domain.consolidation import IndicatorTotal
from chungtay.writing.consolidated_report.appendix.title import appendix_title
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.speech import opens_year
from chungtay.writing.word.elements import Element, Words, paragraph
from chungtay.writing.word.grids import Cell, band, cell, ruled


def by_indicator(draft: Draft) -> Iterator[Element]:
    yield from appendix_title(draft, "indicators")
    columns = draft.columns(
        ("number", 10, "TableCentre"),
        ("indicator", 45, "TableText"),
        ("measure", 20, "TableCentre"),
        ("plan", 20, "TableNumber"),
        ("result", 24, "TableNumber"),
        ("range", 25, "TableNumber"),
        ("cumulative", 26, "TableNumber"),
        ("of-plan", 18, "TableNumber"),
        ("of-previous", 18, "TableNumber"),
        ("bodies", 32, "TableText"),
        ("note", 20, "TableText"),
        wide=True,
    )
    yield ruled(columns, _rows(draft, len(columns)))
    yield paragraph(draft.say("appendix.once.note"), style="Note")
    yield paragraph(draft.say("appendix.silences"), style="Note")


def _rows(draft: Draft, width: int) -> Iterator[list[Cell]]:
    number = 0
    for field in draft.terms.fields():
        lines = [t for t in draft.told.totals if draft.terms.field_of(t.indicator) == field]
        if lines:
            yield [band(draft.terms.field_name(field), span=width)]
        for total in lines:
            number += 1
            yield _row(draft, number, total)


def _row(draft: Draft, number: int, total: IndicatorTotal) -> list[Cell]:
    amounts = (total.total, total.low, total.high, total.target)
    measure, scale = draft.terms.scaled(total.indicator, *amounts)
    leads = draft.trace.indicator(total.indicator)
    result = Words(_result(draft, total, scale), bold=True, to=leads)
    is_cumulative = opens_year(draft.told.period_code) and draft.silence(total) in ("", "zero")
    return [
        cell(str(number)),
        cell(draft.terms.indicator(total.indicator)),
        cell(measure),
        cell("" if total.target is None else draft.say.number(total.target / scale)),
        cell(result),
        cell(_range(draft, total, scale)),
        cell(result if is_cumulative else ""),
        cell(_share(draft, total.total, total.target)),
        cell(_share(draft, total.total, total.previous)),
        cell(", ".join(bodies(draft, total.indicator))),
        cell(draft.notes(total)),
    ]


def _result(draft: Draft, total: IndicatorTotal, scale: Decimal) -> str:
    silence = draft.silence(total)
    if silence:
        return draft.say(f"state.{silence}")
    return draft.say.number((total.total or Decimal(0)) / scale)


def _range(draft: Draft, total: IndicatorTotal, scale: Decimal) -> str:
    if total.low is None or total.high is None or total.low == total.high:
        return ""
    low, high = draft.say.number(total.low / scale), draft.say.number(total.high / scale)
    return draft.say("amount.range", low=low, high=high)


def _share(draft: Draft, value: Decimal | None, whole: Decimal | None) -> str:
    """In percent; the column's heading carries the sign."""
    if value is None or not whole:
        return ""
    return draft.say.number((value * 100 / whole).quantize(Decimal("0.1")))


def bodies(draft: Draft, indicator: str) -> list[str]:
    """Whose ledgers hold something of an indicator."""
    lines = (line for line in draft.told.ledgers if line.indicator == indicator)
    return draft.organisations(dict.fromkeys(line.organisation for line in lines))

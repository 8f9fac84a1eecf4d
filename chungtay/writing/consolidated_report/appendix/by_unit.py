"""Appendix II: what each organisation and each unit is credited with, and the joint deduction."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chungtay.domain.consolidation import IndicatorTotal, LedgerLine, UnitLine
from chungtay.writing.account import reconciled
from chungtay.writing.consolidated_report.appendix.title import appendix_title
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.word.elements import Element, Words, paragraph
from chungtay.writing.word.grids import Cell, band, cell, ruled

NOTHING = Decimal(0)


def by_unit(draft: Draft) -> Iterator[Element]:
    yield from appendix_title(draft, "units")
    yield paragraph(draft.say("appendix.credits"), style="Caption")
    yield from _organisations(draft)
    yield paragraph(draft.say("appendix.byunit"), style="Caption")
    yield from _units(draft)
    yield paragraph(draft.structure(), style="Note")


def _organisations(draft: Draft) -> Iterator[Element]:
    columns = draft.columns(
        ("organisation", 73, "TableText"),
        ("measure", 28, "TableCentre"),
        ("credit", 32, "TableNumber"),
        ("own", 32, "TableNumber"),
    )
    rows = [row for total in draft.told.totals for row in _of_indicator(draft, total)]
    yield ruled(columns, rows) if rows else paragraph(draft.say("appendix.empty"))


def _of_indicator(draft: Draft, total: IndicatorTotal) -> Iterator[list[Cell]]:
    """The ledgers' lines on one indicator, their sum, the deduction, and what is counted once."""
    lines = [line for line in draft.told.ledgers if line.indicator == total.indicator]
    if not lines or total.total is None:
        return
    yield [band(_named(draft, total), span=4)]
    measure, scale = draft.terms.scaled(total.indicator, total.total, *(li.credit for li in lines))
    for line in lines:
        yield _ledger_row(draft, line, measure, scale)
    if len(lines) > 1:
        credits = [line.credit for line in lines]
        for key, amount in reconciled(credits, total.total, "row.sum"):
            words = Words(draft.say.number(amount / scale), bold=key == "row.once")
            yield [cell(Words(draft.say(key), italic=True)), cell(measure), cell(words), cell()]


def _named(draft: Draft, total: IndicatorTotal) -> Words:
    name = draft.terms.indicator(total.indicator)
    return Words(name, to=draft.trace.indicator(total.indicator))


def _ledger_row(draft: Draft, line: LedgerLine, measure: str, scale: Decimal) -> list[Cell]:
    own = "" if line.own is None else draft.say.number(line.own / scale)
    credit = draft.say.number(line.credit / scale)
    return [cell(draft.organisation(line.organisation)), cell(measure), cell(credit), cell(own)]


# -------------------------------------------------------------------- units


def _units(draft: Draft) -> Iterator[Element]:
    columns = draft.columns(
        ("indicator", 73, "TableText"),
        ("measure", 28, "TableCentre"),
        ("amount", 28, "TableNumber"),
        ("activities", 18, "TableNumber"),
        ("joint", 18, "TableNumber"),
    )
    rows = [*_unit_rows(draft), *_reconciliation(draft)]
    yield ruled(columns, rows) if rows else paragraph(draft.say("appendix.empty"))


def _unit_rows(draft: Draft) -> Iterator[list[Cell]]:
    lines: dict[tuple[str, str], list[UnitLine]] = {}
    for line in draft.told.by_unit:
        lines.setdefault((line.organisation, line.unit), []).append(line)
    for (organisation, unit), own in lines.items():
        name, above = draft.terms.unit(unit), draft.organisation(organisation)
        yield [band(name if name == above else f"{name} ({above})", span=5)]
        for line in own:
            yield _unit_row(draft, line)


def _unit_row(draft: Draft, line: UnitLine) -> list[Cell]:
    measure, scale = draft.terms.scaled(line.indicator, line.amount)
    leads = draft.trace.indicator(line.indicator)
    return [
        cell(draft.terms.indicator(line.indicator)),
        cell(measure),
        cell(Words(draft.say.number(line.amount / scale), to=leads)),
        cell(str(line.activities)),
        cell(str(line.joint)),
    ]


def _reconciliation(draft: Draft) -> Iterator[list[Cell]]:
    """Where units' lines add up to another number than what is counted once, the way between."""
    for total in draft.told.totals:
        amounts = [li.amount for li in draft.told.by_unit if li.indicator == total.indicator]
        if total.total is None or len(amounts) < 2 or sum(amounts, NOTHING) == total.total:
            continue
        yield [band(draft.say("row.reconcile"), ": ", _named(draft, total), span=5)]
        measure, scale = draft.terms.scaled(total.indicator, total.total, *amounts)
        for key, amount in reconciled(amounts, total.total, "row.sum.units"):
            words = Words(draft.say.number(amount / scale), bold=key == "row.once")
            yield [cell(draft.say(key)), cell(measure), cell(words), cell(), cell()]

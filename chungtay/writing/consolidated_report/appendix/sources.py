"""Appendix IV: behind each number its activities, claims, documents, places in them and words."""

from __future__ import annotations

from collections.abc import Iterator

from chungtay.domain.claims import Claim
from chungtay.domain.consolidation import CountedActivity
from chungtay.domain.documents import Selected
from chungtay.vocabulary.formats import short_day
from chungtay.writing.consolidated_report.appendix.title import appendix_title
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.quoting import quoted, source_of
from chungtay.writing.trace import Outside
from chungtay.writing.word.elements import Element, Piece, Words, paragraph
from chungtay.writing.word.grids import Cell, band, cell, ruled

WIDTH = 6  # columns of the table of claims


def sources(draft: Draft) -> Iterator[Element]:
    yield from appendix_title(draft, "sources")
    yield paragraph(draft.say("appendix.documents"), style="Caption")
    yield from _documents(draft)
    yield paragraph(draft.say("appendix.claims"), style="Caption")
    yield from _claims(draft)


# -------------------------------------------------------------------- documents


def _documents(draft: Draft) -> Iterator[Element]:
    columns = draft.columns(
        ("number", 12, "TableCentre"),
        ("document", 85, "TableText"),
        ("issuer", 62, "TableText"),
        ("letter", 45, "TableText"),
        ("verdict", 53, "TableText"),
        wide=True,
    )
    rows = [_document(draft, n, chosen) for n, chosen in enumerate(draft.told.documents, 1)]
    yield ruled(columns, rows) if rows else paragraph(draft.say("appendix.empty"))


def _document(draft: Draft, number: int, chosen: Selected) -> list[Cell]:
    head = chosen.head
    letter = [head.number, short_day(head.date) if head.date else ""]
    return [
        cell(str(number), anchor=draft.trace.document(head.file)),
        cell(head.file),
        cell(head.issuer),
        cell("; ".join(filter(None, letter))),
        cell(draft.verdict(chosen)),
    ]


# -------------------------------------------------------------------- claims


def _claims(draft: Draft) -> Iterator[Element]:
    columns = draft.columns(
        ("number", 12, "TableCentre"),
        ("unit", 45, "TableText"),
        ("source", 52, "TableText"),
        ("quote", 80, "TableText"),
        ("figure", 34, "TableNumber"),
        ("use", 35, "TableText"),
        wide=True,
    )
    rows = [row for code in draft.trace.indicators() for row in _indicator(draft, code)]
    yield ruled(columns, rows) if rows else paragraph(draft.say("appendix.empty"))


def _indicator(draft: Draft, code: str) -> Iterator[list[Cell]]:
    """One indicator: its number, then each activity with its claims, then the bare sums."""
    yield [band(*_opening(draft, code), span=WIDTH, anchor=draft.trace.indicator(code))]
    number = 0
    for activity, claims in draft.trace.behind(code):
        yield [cell(*_group(draft, code, activity), span=WIDTH, style="TableSource")]
        for claim in claims:
            number += 1
            yield _claim(draft, number, claim)


def _opening(draft: Draft, code: str) -> list[Piece]:
    total, name = draft.totals.get(code), draft.terms.indicator(code)
    if total is None:
        return [name]
    silence = draft.silence(total)
    if silence or total.total is None:
        return [f"{name}: {draft.say(f'state.{silence}')}"]
    words = f"{name}: {draft.amount(total.total, code)}"
    if total.low is not None and total.high is not None and total.low != total.high:
        words += f" ({draft.between(total.low, total.high, code)})"
    return [words]


def _group(draft: Draft, code: str, activity: CountedActivity | Outside) -> list[Piece]:
    """ "Hoạt động 3: Làm đường thôn 2 – 2,5 km (*)", or the heading of what has no activity."""
    if isinstance(activity, Outside):
        return [draft.say(f"row.{activity.value}")]
    number = draft.trace.activity_number(activity.id)
    label = f"{draft.say('column.activity')} {number}: {draft.title(activity)}"
    pieces: list[Piece] = [Words(label, to=draft.trace.activity(activity.id))]
    figures = [figure for figure in activity.figures if figure.indicator == code]
    amounts = "; ".join(draft.figure(figure) for figure in figures)
    return [*pieces, f" – {amounts}" if amounts else "", draft.mark(activity)]


def _claim(draft: Draft, number: int, claim: Claim) -> list[Cell]:
    measure = draft.terms.measure_of(claim.indicator)
    stated = draft.say.stated(claim.figure, measure, draft.terms.unit_of(claim.indicator))
    document = Words(source_of(claim, draft.say), to=draft.trace.document(claim.source.document))
    return [
        cell(str(number), anchor=draft.trace.claim(claim.id)),
        cell(draft.terms.unit(claim.unit)),
        cell(document),
        cell(*quoted(claim)),
        cell(stated),
        cell(draft.say(draft.trace.use(claim))),
    ]

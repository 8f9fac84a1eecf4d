"""Appendix III: every activity once, with its day, place, lead, partners and results."""

from __future__ import annotations

from collections.abc import Iterator

from chungtay.domain.consolidation import CountedActivity
from chungtay.vocabulary.formats import short_day
from chungtay.writing.account import in_sentence
from chungtay.writing.consolidated_report.appendix.title import appendix_title
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.word.elements import Element, Piece, Words, paragraph
from chungtay.writing.word.grids import Cell, cell, ruled


def activities(draft: Draft) -> Iterator[Element]:
    yield from appendix_title(draft, "activities")
    if not draft.told.activities:
        yield paragraph(draft.say("appendix.empty"))
        return
    columns = draft.columns(
        ("number", 11, "TableCentre"),
        ("day", 23, "TableCentre"),
        ("activity", 62, "TableText"),
        ("place", 30, "TableText"),
        ("lead", 32, "TableText"),
        ("partners", 37, "TableText"),
        ("results", 42, "TableText"),
        ("recognition", 20, "TableText"),
        wide=True,
    )
    yield ruled(columns, (_row(draft, activity) for activity in draft.told.activities))
    if draft.machine_joins():
        yield paragraph(draft.say("appendix.machine"), style="Note")


def _row(draft: Draft, activity: CountedActivity) -> list[Cell]:
    number = str(draft.trace.activity_number(activity.id))
    return [
        cell(number, anchor=draft.trace.activity(activity.id)),
        cell(short_day(activity.day) if activity.day else ""),
        cell(draft.title(activity)),
        cell(activity.place),
        cell(activity.lead),
        cell(", ".join(draft.partners(activity))),
        cell(*_results(draft, activity)),
        cell(draft.recognition(activity)),
    ]


def _results(draft: Draft, activity: CountedActivity) -> list[Piece]:
    pieces: list[Piece] = []
    for figure in activity.figures:
        leads = draft.trace.claim(figure.chosen or (figure.claims or ("",))[0])
        name = draft.terms.indicator(figure.indicator)
        start = "; " + in_sentence(name) if pieces else name
        pieces.extend((f"{start}: ", Words(draft.figure(figure), to=leads)))
    return pieces

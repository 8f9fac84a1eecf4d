"""The consolidated report: from the finished result to a Word file in the issuer's layout."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from chungtay.domain.claims import Standing
from chungtay.domain.consolidation import Consolidation
from chungtay.writing.consolidated_report.appendix.activities import activities
from chungtay.writing.consolidated_report.appendix.by_indicator import by_indicator
from chungtay.writing.consolidated_report.appendix.by_unit import by_unit
from chungtay.writing.consolidated_report.appendix.sources import sources
from chungtay.writing.consolidated_report.appendix.two_periods import two_periods
from chungtay.writing.consolidated_report.clarify import clarify
from chungtay.writing.consolidated_report.closing import assessment, closing
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.consolidated_report.head import head, subject
from chungtay.writing.consolidated_report.joint import joint_work
from chungtay.writing.consolidated_report.layout import LayoutUnknown, report_layout
from chungtay.writing.consolidated_report.opening import opening
from chungtay.writing.consolidated_report.results import direction, results
from chungtay.writing.discretion import without_names
from chungtay.writing.files import write_whole
from chungtay.writing.speech import Speech
from chungtay.writing.word.elements import Element
from chungtay.writing.word.parts import Properties, WordText

__all__ = ["LayoutUnknown", "report_content", "write_report"]


def write_report(
    consolidation: Consolidation, *, layout: str, path: Path, on: date, language: str = "vi"
) -> None:
    """Writes the draft report as .docx. The same result, layout, day and language give the same
    bytes. Number, signer and recipients stay gaps: they are never invented.

    Raises `LayoutUnknown` and what `write_whole` raises; nothing half-written is left.
    """
    write_whole(path, report_content(consolidation, layout=layout, on=on, language=language))


def report_content(
    consolidation: Consolidation, *, layout: str, on: date, language: str = "vi"
) -> bytes:
    """The bytes of the report."""
    say = Speech(language)
    told = without_names(consolidation, withheld=say("name.withheld"))
    draft = Draft(told, say, report_layout(layout, language=language), on)
    text = WordText(draft.layout.look)
    for part in (head, opening, direction, results, joint_work, clarify, assessment):
        text.add(*part(draft))
    text.add(*closing(draft, asks=_asks(told)))
    return _with_appendices(draft, text)


def _with_appendices(draft: Draft, text: WordText) -> bytes:
    """Wide tables stand on wide pages; each appendix numbers its own pages."""
    upright, wide = draft.layout.appendix_sheet, draft.layout.wide_sheet
    text.end_section(draft.layout.sheet)
    _appendix(text, by_indicator(draft))
    text.end_section(wide)
    _appendix(text, by_unit(draft))
    text.end_section(upright)
    _appendix(text, activities(draft))
    text.end_section(wide)
    _appendix(text, sources(draft))
    if draft.told.against is not None:
        text.end_section(wide)
        _appendix(text, two_periods(draft))
    return text.content(wide, _properties(draft))


def _appendix(text: WordText, elements: Iterable[Element]) -> None:
    text.add(*elements)


def _asks(told: Consolidation) -> bool:
    held = any(claim.standing is Standing.HELD for claim in told.claims)
    disputed = any(total.disputed for total in told.totals)
    return bool(told.mentions or told.undecided or held or disputed)


def _properties(draft: Draft) -> Properties:
    title = f"{draft.say('head.type')}: {subject(draft)}"
    return Properties(title, draft.issuer, draft.on, draft.period, draft.layout.look.language)

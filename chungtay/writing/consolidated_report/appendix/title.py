"""The heading of an appendix: its number, its title, and the document that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.consolidated_report.head import number_and_notation
from chungtay.writing.word.elements import Element, paragraph


def appendix_title(draft: Draft, name: str) -> Iterator[Element]:
    """Three centred lines; the number and day of the report stay gaps until it is issued."""
    say = draft.say
    label = say("where.appendix", number=draft.appendix_number(name))
    yield paragraph(label, style="AppendixLabel", anchor=f"phu_luc_{name}")
    yield paragraph(say(f"appendix.{name}"), style="AppendixTitle")
    attached = say.woven(
        "appendix.attached",
        number=number_and_notation(draft),
        year=str(draft.on.year),
        issuer=draft.issuer,
    )
    yield paragraph(*attached, style="AppendixReference")

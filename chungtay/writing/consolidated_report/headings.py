"""Headings of the report's body; Word numbers them, links find them."""

from __future__ import annotations

from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.word.elements import Element, paragraph


def heading(draft: Draft, section: str) -> Element:
    """The heading of a section: "III. KẾT QUẢ THỰC HIỆN"."""
    return paragraph(draft.say(f"{section}.heading"), style="Heading1", anchor=f"muc_{section}")


def point(title: str) -> Element:
    """A numbered heading inside a section: "2. Y tế, phòng chống dịch"."""
    return paragraph(title, style="Heading2")

"""A document layout of the vocabulary, made ready for the page: paper, sizes, marks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chungtay.domain.problems import Problem
from chungtay.vocabulary.layouts import Block, LayoutTerm, layouts
from chungtay.writing.word.parts import Sheet
from chungtay.writing.word.styles import Look

# Within what a layout allows, the head takes the least size, so that titles never break, and the
# text this one.
TEXT_SIZE = 14
_NONE = Block("")
_TONGUES = {"vi": "vi-VN", "en": "en-GB"}
# How a layout writes its levels ("I-", "1.", "a)") as Word's patterns for three levels.
_LEVELS = (("I", "%1"), ("1", "%2"), ("a", "%3"))


class LayoutUnknown(Problem):
    """A layout's code that the vocabulary does not have."""

    code = "layout-unknown"


@dataclass(frozen=True, slots=True)
class ReportLayout:
    """What the report asks of a layout."""

    term: LayoutTerm
    look: Look

    def block(self, name: str) -> Block:
        """A block of the layout; an empty one where the layout has none."""
        return self.term.blocks.get(name, _NONE)

    @property
    def is_party(self) -> bool:
        """Whether the head bears the organisation's title instead of the national one."""
        return "national_title" not in self.term.blocks

    @property
    def roman_appendices(self) -> bool:
        return "{roman}" in self.block("appendix_label").text

    @property
    def end_mark(self) -> str:
        """What closes the last sentence: "./." where the layout asks for it."""
        return self.block("end_mark").text or "."

    @property
    def sheet(self) -> Sheet:
        margins = self.term.margins
        return Sheet(top=margins.top, bottom=margins.bottom, left=margins.left, right=margins.right)

    @property
    def appendix_sheet(self) -> Sheet:
        """Upright, with page numbers of its own."""
        return replace(self.sheet, restart=True)

    @property
    def wide_sheet(self) -> Sheet:
        """Across, for tables of many columns; bound at the top."""
        upright, side = self.sheet, self.term.margins.bottom
        return Sheet(
            width=upright.height,
            height=upright.width,
            top=upright.top,
            bottom=side,
            left=side,
            right=side,
            restart=True,
        )

    @property
    def head_columns(self) -> tuple[float, float]:
        """Agency and title. The title's column keeps its width; the other takes what is left."""
        agency, title = self.term.columns_mm
        return min(agency, self.sheet.text_width - title), title


def report_layout(code: str, *, language: str) -> ReportLayout:
    """Raises `LayoutUnknown`."""
    if code not in layouts():
        raise LayoutUnknown(layout=code, known=", ".join(layouts()))
    term = layouts()[code]
    return ReportLayout(term, _look(term, _TONGUES[language]))


def _look(term: LayoutTerm, tongue: str) -> Look:
    label = term.blocks["recipients_label"]
    return Look(
        language=tongue,
        font=term.font,
        body=_text_size(term, "body"),
        national_title=_least(term, "national_title", "title_right"),
        motto=_least(term, "motto", "title_right"),
        agency=_least(term, "agency"),
        number=_least(term, "number"),
        place_date=_least(term, "place_date"),
        type_name=_text_size(term, "type_name"),
        subject=_text_size(term, "subject"),
        signer=_text_size(term, "signer_name"),
        recipients_label=_least(term, "recipients_label"),
        recipients=_least(term, "recipients"),
        recipients_label_underlined=label.underline,
        appendix=_text_size(term, "appendix_title"),
        page_number=term.page_number_size_pt[1],
        heading_numbers=_heading_numbers(term.blocks["headings"].levels),
    )


def _sizes(term: LayoutTerm, name: str) -> tuple[int, int]:
    block = term.blocks.get(name)
    return (block.size_pt if block else None) or (TEXT_SIZE, TEXT_SIZE)


def _least(term: LayoutTerm, *names: str) -> int:
    """The least size of the first block that the layout has."""
    known = [name for name in names if name in term.blocks]
    return _sizes(term, known[0])[0] if known else TEXT_SIZE


def _text_size(term: LayoutTerm, name: str) -> int:
    least, largest = _sizes(term, name)
    return max(least, min(largest, TEXT_SIZE))


def _heading_numbers(levels: tuple[str, ...]) -> tuple[str, str, str]:
    """("I-", "1.", "1.1.", "a)") → ("%1-", "%2.", "%3)")"""
    found = []
    for sign, pattern in _LEVELS:
        level = next(level for level in levels if level.startswith(sign))
        found.append(pattern + level[len(sign) :])
    first, second, third = found
    return first, second, third

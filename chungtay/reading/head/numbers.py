"""The number, the day and the place in a head, and the number of what a document replaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from chungtay.reading.document import BlockKind, Document
from chungtay.reading.head.lines import HeadLine, Part

_NOTATION = r"\d{1,6}[a-zđ]?\s*[-/]\s*[A-ZĐƯÔa-z][\w&.]*(?:\s?[-/.]\s?[A-ZĐƯÔ][\w&.]*)*"
_NUMBER = re.compile(rf"(?:Số|SỐ|số|So|so)\s*:?\s*({_NOTATION})")
_ATTACHED = re.compile(
    rf"\((?:Kèm theo|Ban hành kèm theo|Đính kèm|Gửi kèm)\s+[^\d()]*?(?:số\s*:?\s*)?({_NOTATION})"
    r"[^()]*?\bngày\s+([^()]*?)\s+của\s+([^()]+?)\s*\)",
    re.IGNORECASE,
)
_WRITTEN_DAY = re.compile(
    r"ng[àa]y\s*(\d{1,2})\s*th[áa]ng\s*(\d{1,2})\s*n[ăa]m\s*(\d{4})", re.IGNORECASE
)
_SHORT_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)")
_REPLACES = re.compile(
    r"(?:thay\s+th[ếe]|thay\s+cho|đ[íi]nh\s+ch[íi]nh|dinh\s+chinh|h[ủu]y\s+b[ỏo]|thu\s+h[ồo]i)"
    r"(?:\s+(?:cho|toàn bộ|toan bo|bản|ban|một phần|nội dung|số liệu|so lieu|tại|trong|của)){0,4}"
    r"\s+(?:b[áa]o\s+c[áa]o|bc|v[ăa]n\s+b[ảa]n|c[ôo]ng\s+v[ăa]n|b[ảa]ng\s+k[êe]|ph[ụu]\s+l[ụu]c"
    r"|bi[ểe]u)[^\d.;()]{0,60}?(?:s[ốo]\s*:?\s*)?"
    rf"({_NOTATION})",
    re.IGNORECASE,
)


def number_of(lines: Sequence[HeadLine]) -> str:
    """ "91/BC-UBND", "14-HD/BDVTU"; "" where the number is not filled in."""
    for line in lines:
        match = _NUMBER.match(line.text.strip("( ")) if line.part is Part.NUMBER else None
        if match:
            return tidy(match[1])
    return ""


def abbreviation_of(lines: Sequence[HeadLine]) -> str:
    """The sort of document in the notation, "BC" of "91/BC-UBND", also where the number itself is
    not filled in; "" for none."""
    for line in lines:
        if line.part is Part.NUMBER:
            match = re.match(r"[^:\d/-]*:?[\s\d.…_]*[-/]\s*([A-ZĐa-z]+)", line.text)
            return match[1] if match else ""
    return ""


def attachment(text: str) -> tuple[str, date | None, str] | None:
    """Number, day and issuer of the document that an appendix says it belongs to."""
    match = _ATTACHED.search(" ".join(text.split()))
    if match is None:
        return None
    return tidy(match[1]), day_in("ngày " + match[2]), match[3].strip()


def place_and_day(lines: Sequence[HeadLine]) -> tuple[str, date | None]:
    """Of the line "Hương Khê, ngày 14 tháng 12 năm 2026"."""
    for line in lines:
        if line.part is Part.PLACE_DATE:
            place, _, _ = re.split(r"(,?\s*ng[àa]y\b)", line.text, maxsplit=1, flags=re.IGNORECASE)
            return place.strip(" ,(*"), day_in(line.text)
    return "", None


def day_in(text: str) -> date | None:
    """The first whole day of a text; None when there is none in the calendar."""
    for pattern in (_WRITTEN_DAY, _SHORT_DAY):
        for match in pattern.finditer(text):
            try:
                day = date(int(match[3]), int(match[2]), int(match[1]))
            except ValueError:
                continue
            if is_of_our_times(day.year):
                return day
    return None


def is_of_our_times(year: int) -> bool:
    """Whether a report can be of a year; a slip of the pen can be of any."""
    return 1900 <= year < 2200


def replaced_number(document: Document) -> str:
    """The number of the report that this one says it replaces or corrects."""
    for block in document.blocks:
        if block.kind is not BlockKind.CELL or len(block.text) < 400:
            match = _REPLACES.search(block.text)
            if match:
                return tidy(match[1])
    return ""


def tidy(number: str) -> str:
    """Without the blanks people leave around signs, and without a full stop after it."""
    return re.sub(r"\s*([-/.])\s*", r"\1", number.strip()).rstrip(".,;")

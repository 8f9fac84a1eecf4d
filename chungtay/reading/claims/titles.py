"""A doing in a few words, without the names of persons: what was done, to what, where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chungtay.reading.claims.takers import doers_in
from chungtay.reading.claims.things import without_persons
from chungtay.reading.figure import ReadFigure

MOST_CHARACTERS = 120
_FEWEST_WORDS = 3
_DAY_FIRST = re.compile(
    r"^\s*(?:trong đó,?\s+)?(?:(?:vào|trong|từ)\s+)?(?:\d\s+)?"
    r"(?:(?:sáng|trưa|chiều|tối|ngày|tháng|cùng ngày)\b[^,;:]{0,12}?\d[^,;:]{0,40}|cùng ngày),\s*",
    re.IGNORECASE,
)
_PLACE_FIRST = re.compile(r"^\s*(?:tại|ở)\s[^,;:]{2,60},\s*", re.IGNORECASE)
_LABEL = re.compile(r"^\s*(?:[-–+•*]\s*|[a-zđ]\)\s*|\d{1,2}[.)]\s*|[IVX]+\.\s*)+")
_WHO = re.compile(
    r"(?:^|(?<=[\s,(]))(?:chủ trì,?\s*)?(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?|cùng(?: với)?"
    r"|phoi hop(?: voi)?|cung(?: voi)?|do|với|voi)\s*(?=\x00)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\x00+(?:\s*(?:[,;/+&]|và|va)\s*\x00+)*")
_NUMBER = re.compile(
    r"(?:(?:hơn|trên|gần|khoảng|ước|ít nhất|hon|tren|gan)\s+)?[\d.,]+\s*"
    r"(?:(?:triệu|tỷ|tỉ|nghìn|trieu|ty|nghin)\b)?\s*(?:(?:km|m2|m|ha|kg|tấn|đồng|%)(?!\w)\s*)?",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[,;(]?\s*(?:tổng\s+)?(?:trị giá|kinh phí|mỗi suất|tổng kinh phí|moi suat|tri gia)[^,;)]*\)?",
    re.IGNORECASE,
)


def title_of(clause: str, figures: Sequence[ReadFigure], offset: int) -> str:
    """The clause without who, how much and for which person. `offset` is where it begins in the
    text of the document."""
    text = clause
    for start in sorted({figure.start - offset for figure in figures}, reverse=True):
        number = _NUMBER.match(text, start)
        text = text if number is None else text[:start] + text[number.end() :]
    text = _LABEL.sub("", text)
    for body in reversed(doers_in(text)):
        if not body.is_people:
            text = text[: body.start] + "\x00" * (body.end - body.start) + text[body.end :]
    text = _WHO.sub("", text)
    text = _MARKED.sub("", text)
    text = _MONEY.sub("", without_persons(text))
    return shortened(_without_setting(text))


def _without_setting(text: str) -> str:
    """Without the day and the place that a sentence begins with: they are told beside it."""
    for begun in (_DAY_FIRST, _PLACE_FIRST):
        rest = begun.sub("", text, count=1)
        text = rest if len(rest.split()) >= _FEWEST_WORDS else text
    return text


def shortened(text: str) -> str:
    """In one line, without loose signs, cut between words."""
    line = re.sub(r"\s+", " ", text)
    line = re.sub(r"\s+([,;.])", r"\1", re.sub(r"\(\s*\)|“\s*”", "", line))
    line = re.sub(r"(?:,\s*){2,}", ", ", line).strip(" ,;:.-–()")
    if len(line) > MOST_CHARACTERS:
        line = line[:MOST_CHARACTERS].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return line[:1].upper() + line[1:]

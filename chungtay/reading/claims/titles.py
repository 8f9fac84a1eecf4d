"""A doing in a few words, without the names of persons: what was done, to what, where."""

from __future__ import annotations

import re

from chungtay.reading.bodies import bodies_in
from chungtay.reading.claims.things import without_persons
from chungtay.reading.figure import ReadFigure

MOST_CHARACTERS = 120
_LABEL = re.compile(r"^\s*(?:[-–+•*]\s*|[a-zđ]\)\s*|\d{1,2}[.)]\s*|[IVX]+\.\s*)+")
_WHO = re.compile(
    r"(?:^|(?<=[\s,(]))(?:chủ trì,?\s*)?(?:phối hợp(?: chặt chẽ)?(?: với| cùng)?|cùng(?: với)?"
    r"|phoi hop(?: voi)?|cung(?: voi)?|do|với|voi)\s*(?=\x00)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\x00+(?:\s*(?:[,;/+&]|và|va)\s*\x00+)*")
_NUMBER = re.compile(
    r"(?:hơn|trên|gần|khoảng|ước|hon|tren|gan|khoang)?\s*\b\d[\d.,]*\s*"
    r"(?=km|m2|m\b|ha\b|tấn|kg|căn|suất|suat|cái|ngôi|buổi|lượt|luot|cây|con|em|cháu|hộ|nhà|“|\"|\w)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[,;(]?\s*(?:tổng\s+)?(?:trị giá|kinh phí|mỗi suất|tổng kinh phí|moi suat|tri gia)[^,;)]*\)?",
    re.IGNORECASE,
)


def title_of(clause: str, figure: ReadFigure, offset: int) -> str:
    """The clause without who, how much and for which person."""
    text = _LABEL.sub("", clause)
    for body in reversed(bodies_in(text)):
        if not body.is_people:
            text = text[: body.start] + "\x00" * (body.end - body.start) + text[body.end :]
    text = _WHO.sub("", text)
    text = _MARKED.sub("", text)
    text = _MONEY.sub("", without_persons(text))
    return shortened(_NUMBER.sub("", text))


def shortened(text: str) -> str:
    """In one line, without loose signs, cut between words."""
    line = re.sub(r"\s+", " ", text)
    line = re.sub(r"\s+([,;.])", r"\1", re.sub(r"\(\s*\)|“\s*”", "", line))
    line = re.sub(r"(?:,\s*){2,}", ", ", line).strip(" ,;:.-–()")
    if len(line) > MOST_CHARACTERS:
        line = line[:MOST_CHARACTERS].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return line[:1].upper() + line[1:]

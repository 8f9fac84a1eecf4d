"""The mark of a chat before a message: who sent it when is nothing that the message tells."""

from __future__ import annotations

import re
from datetime import date, timedelta

from chungtay.domain.periods import Period
from chungtay.reading.claims.cues import flat

_MARK = re.compile(
    r"\s*(?:\[(?P<inside>[^\]\n]{4,40})\]\s*(?:[^:\n]{1,60}:\s*)?"
    r"|(?P<before>[\d:/., hg-]{8,30})\s*[-–]\s*[^:\n]{1,60}:\s*)"
)
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_TODAY = re.compile(r"\b(?:sang|trua|chieu|toi|hom|ngay) nay\b")
_YESTERDAY = re.compile(r"\b(?:hom qua|toi qua|chieu qua|sang qua|dem qua)\b")


def begins_at(text: str, start: int, end: int) -> int:
    """Where the words of a message begin, behind its mark."""
    mark = _MARK.match(text, start, end)
    return mark.end() if mark and mark.end() < end else start


def day_of_message(text: str, start: int, end: int) -> Period | None:
    """The day that "sáng nay" or "hôm qua" means in a message marked with its own day."""
    line = text.rfind("\n", 0, start) + 1
    mark = _MARK.match(text, line, end)
    said = _DAY.search(mark["inside"] or mark["before"]) if mark else None
    if said is None:
        return None
    try:
        sent = date(int(said[3]), int(said[2]), int(said[1]))
    except ValueError:
        return None
    plain = flat(text[start:end])
    if _YESTERDAY.search(plain):
        sent -= timedelta(days=1)
    elif not _TODAY.search(plain):
        return None
    return Period.of_days(sent, sent)

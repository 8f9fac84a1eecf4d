"""Reads what the head of a document says of itself: who, which number, when, on what, for when."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from chungtay.domain.documents import DocumentHead, DocumentKind
from chungtay.domain.periods import STATE_CALENDAR, Calendar, Period
from chungtay.domain.spelling import fold
from chungtay.reading.document import Document
from chungtay.reading.head.issuers import (
    issuer_of_chat,
    issuer_of_news,
    issuer_of_prose,
    issuer_of_sheet,
)
from chungtay.reading.head.kinds import begins_with_day, is_correction, kind_of
from chungtay.reading.head.lines import HeadLine, Part, head_lines, left_side, part_of, pieces
from chungtay.reading.head.names import in_sentence_case, whole_names
from chungtay.reading.head.numbers import (
    abbreviation_of,
    attachment,
    day_in,
    number_of,
    place_and_day,
    replaced_number,
)
from chungtay.reading.head.periods import (
    first_stated,
    period_by_days,
    period_by_writing_day,
    planned_period,
    stated_days,
)
from chungtay.reading.head.titles import remarks_of, title_of
from chungtay.reading.lengths import within_reach

_BLOCKS_THAT_MAY_STATE_THE_PERIOD = 14
_FIGURES_FROM = re.compile(r"\bso lieu\b|\bky bao cao\b|\bthoi (?:gian|diem)\b.*\bbao cao\b")
# How minutes say when a meeting was: "Hôm nay, ngày 3 tháng 3 năm 2026, tại …", "Thời gian: …".
_HELD = re.compile(r"(?:1\. |i\. |- )?(?:hom nay|thoi gian|vao (?:hoi|luc)|luc \d)")
_ISSUED_BY_AUTHORITY = frozenset(
    (DocumentKind.REPORT, DocumentKind.LIST, DocumentKind.MESSAGE, DocumentKind.MINUTES)
)


@dataclass(frozen=True, slots=True)
class _Signs:
    """Who, number, day and place, wherever a document states them."""

    issuer: str = ""
    parent: str = ""
    number: str = ""
    written: date | None = None
    place: str = ""


def read_head(document: Document, *, calendar: Calendar = STATE_CALENDAR) -> DocumentHead:
    """The head of a document; fields it does not state are empty. Nothing is taken from the
    file's name."""
    document = within_reach(document)
    lines = head_lines(document)
    kind = kind_of(document, lines, abbreviation_of(lines))
    signs = _signs(document, lines, kind)
    title = title_of(lines, kind)
    return DocumentHead(
        file=PurePath(document.path).name,
        sha256=document.sha256,
        kind=kind,
        issuer=signs.issuer,
        parent_issuer=signs.parent,
        number=signs.number,
        date=signs.written,
        place=signs.place,
        title=title,
        period=_period(document, lines, kind, title, signs.written, calendar),
        replaces=replaced_number(document) if kind is not DocumentKind.NEWS else "",
        corrects=kind is DocumentKind.LETTER and is_correction(lines),
        fingerprint=fingerprint(document),
    )


def fingerprint(document: Document) -> str:
    """A digest of the words alone, without number and day of the head: a copy that was saved
    again, in another format or with a new number, has the same."""
    words: list[str] = []
    for block in document.blocks:
        for line in pieces(block.text):
            if part_of(line) not in (Part.NUMBER, Part.PLACE_DATE):
                words += re.findall(r"[^\W_]+", fold(line))
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


def _signs(document: Document, lines: Sequence[HeadLine], kind: DocumentKind) -> _Signs:
    stated = _signs_of_appendix(lines)
    if stated is not None and not any(line.part is Part.NUMBER for line in lines):
        return stated
    place, written = place_and_day(lines)
    names = [] if kind in (DocumentKind.NEWS, DocumentKind.MESSAGE) else _names(lines)
    issuer = names[-1] if names else _issuer_without_head(document, lines, kind)
    return _Signs(
        issuer=issuer,
        parent=names[-2] if len(names) > 1 else "",
        number=number_of(lines),
        written=written or _day_without_head(document, lines, kind),
        place=place,
    )


def _names(lines: Sequence[HeadLine]) -> list[str]:
    has_head = any(line.part in (Part.NATION, Part.NUMBER) for line in lines)
    left = left_side(lines)
    return whole_names(left if has_head else left[:3])


def _signs_of_appendix(lines: Sequence[HeadLine]) -> _Signs | None:
    """Of "(Kèm theo Báo cáo số 211/BC-LĐLĐ ngày 14/12/2026 của …)"."""
    for line in lines:
        found = attachment(line.block.text)
        if found is not None:
            number, written, issuer = found
            return _Signs(issuer=in_sentence_case(issuer), number=number, written=written)
    return None


def _issuer_without_head(document: Document, lines: Sequence[HeadLine], kind: DocumentKind) -> str:
    if kind is DocumentKind.NEWS:
        return issuer_of_news(lines)
    if kind is DocumentKind.MESSAGE:
        return issuer_of_chat(document)
    if kind in (DocumentKind.LIST, DocumentKind.PLAN) and document.tables:
        return in_sentence_case(issuer_of_sheet(lines))
    if kind in (DocumentKind.UNKNOWN, DocumentKind.LETTER):
        return ""
    return in_sentence_case(issuer_of_prose(document) or issuer_of_sheet(lines))


def _day_without_head(
    document: Document, lines: Sequence[HeadLine], kind: DocumentKind
) -> date | None:
    """The moment of a message, the day under a headline, or the place and day above a signature."""
    if kind in (DocumentKind.NEWS, DocumentKind.MESSAGE):
        told = lines[:6] if kind is DocumentKind.MESSAGE else filter(_may_date, lines[:6])
        days = (day_in(line.text) for line in told)
        return next((day for day in days if day is not None), None)
    if kind is DocumentKind.MINUTES:
        held = (day_in(line.text) for line in lines if _HELD.match(fold(line.text)))
        return next((day for day in held if day is not None), None)
    for block in reversed(document.blocks[-15:]):
        for line in block.text.split("\n"):
            if part_of(line) is Part.PLACE_DATE:
                return day_in(line)
    return None


def _may_date(line: HeadLine) -> bool:
    """A line that may say when an article came out: the line of the paper, or an opening with its
    day; none of the years that prose tells of, and no day until which something lasts."""
    is_short = len(line.text.split()) <= _LONGEST_DATELINE
    return begins_with_day(line.text) or (is_short and not _LASTS.search(fold(line.text)))


_LONGEST_DATELINE = 14  # words
_LASTS = re.compile(r"\b(?:den het|den ngay|tu ngay|truoc ngay|thoi gian|han)\b")


def _period(
    document: Document,
    lines: Sequence[HeadLine],
    kind: DocumentKind,
    title: str,
    written: date | None,
    calendar: Calendar,
) -> Period | None:
    """What the title says; before it what brackets or the words "số liệu" say more exactly; else
    the opening, a list's own days, and last the day of writing."""
    if kind in (DocumentKind.PLAN, DocumentKind.PROGRAMME):
        return planned_period(title, written=written, calendar=calendar)
    opening = [block.text for block in document.blocks[:_BLOCKS_THAT_MAY_STATE_THE_PERIOD]]
    exact = [text for text in opening if _FIGURES_FROM.search(fold(text))]
    titles = [title, *remarks_of(lines)]
    if kind in (DocumentKind.LIST, DocumentKind.MESSAGE, DocumentKind.UNKNOWN):
        titles += [line.text for line in lines[:12]]
    stated = _range_in(exact + titles, written) or first_stated(
        titles, written=written, calendar=calendar
    )
    if stated is not None or kind is DocumentKind.NEWS:
        return stated
    body = [line.text for line in lines if len(line.text.split()) > 8]
    stated = first_stated(body[:3], written=written, calendar=calendar)
    stated = stated or period_by_days(document, calendar=calendar)
    if stated is None and written is not None and kind in _ISSUED_BY_AUTHORITY:
        return period_by_writing_day(written, calendar=calendar)
    return stated


def _range_in(texts: Sequence[str], written: date | None) -> Period | None:
    """A stretch of days, which says more than the name of a period."""
    found = (stated_days(text, written=written) for text in texts)
    return next((period for period in found if period is not None), None)

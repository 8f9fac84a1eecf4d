"""The subject of a document: the lines under its type's name, or its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chungtay.domain.documents import DocumentKind
from chungtay.domain.spelling import fold
from chungtay.reading.document import BlockKind
from chungtay.reading.head.lines import HeadLine, Part, is_type_name

_TYPE_WORD = re.compile(
    r"(?:báo cáo|kế hoạch|chương trình|biên bản|thông báo|tờ trình|quyết định|nghị quyết|hướng dẫn)"
    r"\b[\s:]*",
    re.IGNORECASE,
)
_BODY_BEGINS = re.compile(
    r"kinh gui|can cu|thuc hien (?:ke hoach|chuong trinh|cong van|van ban|nghi quyet|chi thi|huong"
    r" dan|su chi dao)|thi hanh|nam \d{4},|trong (?:nam|quy|thang|6|9)|quan triet|phan [i1]\b"
)
_MOST_LINES = 5
_MOST_WORDS = 60


def title_of(lines: Sequence[HeadLine], kind: DocumentKind) -> str:
    """The subject without the type's name, in one line; "" when there is none."""
    about = next((line.text for line in lines if fold(line.text).startswith("v/v")), "")
    if about and kind is DocumentKind.LETTER:
        return _subject_of(about)
    for index, line in enumerate(lines):
        if is_type_name(line.text):
            rest = _TYPE_WORD.sub("", line.text, count=1) if kind is not DocumentKind.LIST else ""
            rest = line.text if kind is DocumentKind.LIST else rest
            return " ".join([rest, *_subject(lines[index + 1 :])]).strip()
    if about:
        return _subject_of(about)
    others = [line for line in lines if line.part is Part.OTHER]
    if kind is DocumentKind.MESSAGE or not others:
        return ""
    return others[0].text if len(others[0].text.split()) <= _MOST_WORDS else ""


def _subject_of(about: str) -> str:
    return about.partition(" ")[2].strip(" :")


def remarks_of(lines: Sequence[HeadLine]) -> list[str]:
    """Lines of the head in brackets, such as "(Số liệu từ ngày … đến ngày …)"."""
    return [line.text for line in lines if line.text.startswith("(")]


def _subject(lines: Sequence[HeadLine]) -> list[str]:
    found: list[str] = []
    for line in lines[:_MOST_LINES]:
        ends = line.block.kind is BlockKind.HEADING and line.block.level > 1
        if ends or line.part is not Part.OTHER or not is_subject(line.text):
            break
        found.append(line.text)
    return found


def is_subject(text: str) -> bool:
    """False for what cannot belong to a title: remarks, numbered parts, sentences of the text."""
    folded = fold(text)
    return not (
        text.startswith("(")
        or text.rstrip()[-1] in ".;:"
        or len(text.split()) > _MOST_WORDS
        or _BODY_BEGINS.match(folded)
        or re.match(
            r"(?:[ivx]+|\d+)\s*[.)/-]|[-+*•]\s|phan\s|tt\b|stt\b|(?:bang|bieu)(?: so)? \d", folded
        )
    )

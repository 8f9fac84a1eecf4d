"""Cuts a text into sentences and clauses, minding abbreviations, names and decimal points."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STOP = re.compile(r"[.!?…]+[\"”')\]/]*(?=\s|$)|\n+")
_OPENING_SIGNS = " \"“'(["
# "TP. Vinh", "Q. 1", "ThS. Lan": the word before the stop is a short title or a capital.
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:TP|Tp|TX|TT|Q|P|ThS|TS|PGS|GS|BS|KS|ĐC|St|Nxb|[A-ZĐ])$")
_CLAUSE_END = re.compile(r";|\s[-–•+]\s(?=\D)")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text by its offsets."""

    start: int
    end: int


def sentences(text: str, *, loose: bool = False) -> list[Span]:
    """The sentences of a text, without the blanks around them. In a `loose` one, as messages are
    typed, they may begin with a small letter."""
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        if not _ends_sentence(text, match) and not (loose and _ends_message(text, match)):
            continue
        spans += _trimmed(text, start, match.end())
        start = match.end()
    return [*spans, *_trimmed(text, start, len(text))]


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop ends a sentence: a line does, a sign does unless a small letter follows."""
    if stop[0].startswith("\n"):
        return True
    rest = text[stop.end() :].lstrip(_OPENING_SIGNS)
    if rest[:1].islower():
        return False
    return not (stop[0].startswith(".") and _is_abbreviated(text, stop))


# "xong 2 nha. con 1 nha": a whole word or number before the stop, a word behind it.
_WHOLE_WORD = re.compile(r"(?:[^\W\d_]{3,}|\d)$")


def _ends_message(text: str, stop: re.Match[str]) -> bool:
    if _WHOLE_WORD.search(text, max(0, stop.start() - 8), stop.start()) is None:
        return False
    return stop[0] == "." and text[stop.end() :].lstrip()[:1].isalpha()


def _is_abbreviated(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 8) : match.start()]
    ends = match.end() >= len(text.rstrip())
    return not ends and _ABBREVIATION.search(before) is not None


def clauses(text: str, start: int, end: int) -> list[Span]:
    """The parts of a sentence between semicolons and dashes; "Minh Châu - Tân Hà" is one name."""
    spans: list[Span] = []
    for match in _CLAUSE_END.finditer(text, start, end):
        if _joins_names(text, match):
            continue
        spans += _trimmed(text, start, match.start())
        start = match.end()
    return [*spans, *_trimmed(text, start, end)]


def _joins_names(text: str, dash: re.Match[str]) -> bool:
    """Whether a dash stands between two names: capitals before it, and behind it to the end of a
    phrase or in two words."""
    words = text[max(0, dash.start() - 30) : dash.start()].split()
    behind = text[dash.end() : dash.end() + 60]
    following = behind.split()[:2]
    if not words or not following or not words[-1][0].isupper() or ";" in dash[0]:
        return False
    alone = len(following) < 2 or following[0][-1] in ",.:)"
    return all(word[0].isupper() for word in following[: 1 if alone else 2])


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if start < end else []

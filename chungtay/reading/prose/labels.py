"""What words at the head of a sentence say of all of it: "Hạn chế: …", "Năm 2027: …", "Mai: …"."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum

from chungtay.reading.prose.context import book
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Part, Passage
from chungtay.reading.wording import comparable


class Section(Enum):
    """What the heading above, or the label of a sentence, says of the figures below it."""

    RESULTS = "results"
    TARGETS = "targets"
    SITUATION = "situation"
    OTHER = ""


def section_of(heading: Passage) -> Section:
    """The section a heading opens: "PHƯƠNG HƯỚNG NĂM 2027" holds targets."""
    end = len(heading.text.words)
    for name, section in _HEADINGS:
        if book("kinds", name).any_in(heading.text, 0, end):
            return section
    return Section.OTHER


_HEADINGS = (
    ("result_headings", Section.RESULTS),
    ("target_headings", Section.TARGETS),
    ("situation_headings", Section.SITUATION),
)
_LONGEST_LABEL = 8  # words


def sections_in(passage: Passage, above: Section, until: date | None) -> list[Section]:
    """The section of each sentence of a block below a heading. A label of plans holds to the end
    of the block or the next label, any other for its own sentence; what opens with a time after
    the document's is planned."""
    found: list[Section] = []
    held = above
    for sentence in passage.sentences:
        label = _label(passage, sentence)
        if label in {Section.TARGETS, Section.RESULTS}:
            held = label if label is Section.TARGETS else above
        own = label if label is not Section.OTHER else held
        later = _opens_with_time(passage, sentence) and opens_later(
            passage.text.text[sentence.span.start : sentence.span.end], until
        )
        found.append(Section.TARGETS if later else own)
    return found


_TIMES = frozenset({"năm", "quý", "tháng", "nam", "quy", "thang"})
_TIME_REACH = 4  # words


def _opens_with_time(passage: Passage, sentence: Part) -> bool:
    opening = passage.text.words[sentence.first : min(sentence.last, sentence.first + _TIME_REACH)]
    return any(word.text in _TIMES for word in opening)


def _label(passage: Passage, sentence: Part) -> Section:
    """The section named by the words before the colon that opens a sentence."""
    text, first = passage.text, sentence.first
    colon = text.plain.find(":", sentence.span.start, sentence.span.end)
    while first < sentence.last and _is_numbering(text.words[first].text):
        first += 1
    if colon < 0 or not first < text.at(colon) <= first + _LONGEST_LABEL:
        return Section.OTHER
    for name, section in _HEADINGS:
        if book("kinds", name).longest_at(text, first) is not None:
            return section
    return Section.OTHER


def tells_of_deed(passage: Passage, expression: Expression, said: str) -> bool:
    """Whether a line of a form goes on behind the words `said` for how things are with what was
    done: "Số người nghe: 1.350 người", "Diện tích đất hiến: 2.350 m2"."""
    text, first = passage.text, passage.sentence_of(expression).first
    if expression.opening - first > _LONGEST_LABEL:
        return False
    if not text.plain[: expression.start].rstrip().endswith(":"):
        return False
    there = book("kinds", "state_of_things").longest_in(text, first, expression.opening)
    return any(one.phrase == said and one.last < expression.opening for one in there)


def _is_numbering(word: str) -> bool:
    return word.isdigit() or len(word) == 1 or not word.strip("ivx")


_NUMBERED = r"\W*(?:\d{1,2}[.)]\s*)?"
_OPENS_WITH_YEAR = re.compile(_NUMBERED + r"(?:trong |sang |cho )?năm (20\d\d)\b")
_OPENS_WITH_MONTHS = re.compile(
    _NUMBERED + r"(?:trong |sang )?(?:(tháng|thang) (\d{1,2})|(?:quý|quy) (iv|i{1,3}))"
    r"(?:/| năm | nam )?(20\d\d)?\s*(?:[,:]|tập trung|tiếp tục)"
)
_OPENS_WITH_REST = re.compile(
    _NUMBERED + r"(?:trong |sang )?(?:\d|ba|sáu|những|các|sau|nhung|cac) (?:tháng|thang) "
    r"(?:còn lại|cuối năm|con lai|cuoi nam)\b"
)
_LAST_QUARTER = 10
_QUARTERS = {"i": 1, "ii": 4, "iii": 7, "iv": 10}  # the month with which each begins


def opens_later(text: str, until: date | None) -> bool:
    """Whether a text opens with a year, a quarter or a month after the last day of a document's
    time: "Năm 2027: 20.000 lượt …" in the report of 2026 is planned, "6. Quý IV: giúp dân thu
    hoạch 5 ha lúa" in that of the third quarter, "Sáu tháng cuối năm" in that of the first half."""
    if until is None:
        return False
    opening = comparable(text[:_OPENING])
    year = _OPENS_WITH_YEAR.match(opening)
    if year is not None:
        return int(year[1]) > until.year
    if _OPENS_WITH_REST.match(opening) is not None:
        return until.month < _LAST_QUARTER
    months = _OPENS_WITH_MONTHS.match(opening)
    if months is None:
        return False
    month = int(months[2]) if months[1] else _QUARTERS[months[3]]
    return (int(months[4] or until.year), month) > (until.year, until.month)


_OPENING = 40  # characters

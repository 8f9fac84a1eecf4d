"""Numbers that are meant as those before them: the next of a row, the same in the next place."""

from __future__ import annotations

from collections.abc import Sequence

from chungtay.domain.claims import Kind
from chungtay.reading.prose.context import book
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.kinds import Meaning
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.plans import meant

_FORCES = frozenset({"person", "person-time"})
_FARTHEST = 4  # numbers
_ADDS_REACH = 20  # words


def planned_along(passage: Passage, place: int, before: Sequence[Meaning]) -> Meaning | None:
    """The plan that a number shares with one before it, though a verb stands between them."""
    if place and _is_next_of_a_row(passage, place, before):
        return before[place - 1]
    return _in_next_place(passage, place, before)


def _is_next_of_a_row(passage: Passage, place: int, before: Sequence[Meaning]) -> bool:
    """ "cần 30 người đổ bê tông, 10 người san đất": each with its task, when nothing but a comma
    opens the next."""
    other, one = passage.expressions[place - 1], passage.expressions[place]
    if before[place - 1].kind is not Kind.TARGET or other.measure != one.measure:
        return False
    if other.clause != one.clause or one.measure not in _FORCES:
        return False
    return passage.text.plain[other.end : one.start].rstrip().endswith(",")


def _in_next_place(passage: Passage, place: int, before: Sequence[Meaning]) -> Meaning | None:
    """ "xã A được cấp 40 tấn để làm 3 km; xã B 30 tấn, làm 2 km": planned as the number that stands
    behind the same verb earlier in the list."""
    one, words = passage.expressions[place], passage.text.words
    if not one.opening or one.measure in {"", "percent"}:
        return None
    for index in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        other = passage.expressions[index]
        if other.sentence != one.sentence:
            return None
        alike = other.measure == one.measure and other.opening
        if alike and words[other.opening - 1].text == words[one.opening - 1].text:
            goes_on = before[index].kind is Kind.TARGET and _goes_on(passage, other, one)
            return before[index] if goes_on else None
    return None


def _goes_on(passage: Passage, other: Expression, one: Expression) -> bool:
    if ";" not in passage.text.plain[other.end : one.start]:
        return False
    return book("kinds", "done").any_in(passage.text, other.after, one.opening) is None


def adds_to_above(passage: Passage, one: Expression) -> bool:
    """Whether a sentence tells of one more of what stands above: "Ngoài ra, 60 cụ già cũng được
    tặng chăn", or of the money for it, and says of nothing that it was done."""
    text, sentence = passage.text, passage.sentence_of(one)
    if next(meant(passage, sentence.first, sentence.last, "done"), None) is not None:
        return False
    costs = book("kinds", "costs").longest_at(text, sentence.first)
    if costs is not None and one.measure == "vnd":
        return book("cues", "deeds").any_in(text, costs.last, one.opening) is None
    if book("kinds", "besides").longest_at(text, sentence.first) is None:
        return False
    last = min(sentence.last, one.after + _ADDS_REACH)
    also = turning_words("also", bare=text.bare)
    return any(word.text in also for word in text.words[sentence.first : last])


NOT = frozenset({"chưa", "không", "chua", "khong"})


def is_for(passage: Passage, place: int) -> bool:
    """Whether a number counts those for whom the one before it is meant: "chưa giải ngân 900 triệu
    đồng cho 18 hộ"."""
    before, one = passage.expressions[place - 1], passage.expressions[place]
    return passage.text.plain[before.end : one.start].strip() == "cho"


def is_done_since(passage: Passage, other: Expression, one: Expression) -> bool:
    """ "Dự kiến chi 70 triệu, hiện đã có 22 triệu": done, though the one before is planned."""
    return next(meant(passage, other.after, one.opening, "done"), None) is not None

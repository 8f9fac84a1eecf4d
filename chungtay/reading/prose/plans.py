"""What is planned, asked for, begun or allotted, and not yet done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chungtay.reading.phrases import Found
from chungtay.reading.prose.begun import begun
from chungtay.reading.prose.context import (
    after,
    before,
    book,
    found_after,
    meant_in,
    reach_before,
)
from chungtay.reading.prose.dwellers import will_after
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage


def planned(passage: Passage, expression: Expression, *, under_targets: bool) -> tuple[str, bool]:
    """The words that say that what a number counts is yet to be done, and whether they stand
    behind a list that the number ends. `under_targets`: the heading above speaks of plans."""
    if under_targets and not _was_done(passage, expression):
        return "heading", False
    if _is_of_plan(passage, expression):
        return "plan", False
    said = ""
    if not _is_done_nearer(passage, expression):
        said = _last_said(passage, expression, "target")[1] or _tasked(passage, expression)
        said = said or before(passage, expression, book("kinds", "needs"), within=0)
    said = said or begun(passage, expression)
    if not said and expression.measure != "vnd":
        said = _allotted(passage, expression)
        said = said or _pledged_for(passage, expression)
    return (said, False) if said else (_will(passage, expression), True)


_NEAR = 3  # words
_SURELY = frozenset({"sẽ", "se"})


def _will(passage: Passage, expression: Expression) -> str:
    """ "N hộ sẽ được cấp gạo"; not "đã trao 30 suất quà và hứa sẽ trở lại", nor of those a party
    is made up of that will set out."""
    said = found_after(passage, expression, book("kinds", "target_after"), within=_NEAR)
    if said is None and _last_said(passage, expression, "done")[0]:
        return ""
    will = will_after(passage, expression)
    return "" if will in _SURELY and _is_of_party(passage, expression) else will


def _is_of_party(passage: Passage, expression: Expression) -> bool:
    """ "Đoàn công tác gồm 6 thành viên sẽ lên đường": they are already chosen."""
    first = passage.sentence_of(expression).first
    party = book("cues", "party").longest_at(passage.text, first)
    if party is None or expression.measure != "person":
        return False
    return bool(before(passage, expression, book("cues", "made_up_of"), within=0))


def _was_done(passage: Passage, expression: Expression) -> bool:
    """ "Năm 2025 đã thực hiện 7.120 ngày công" in the plan for the next year."""
    first = reach_before(passage, expression)
    return book("kinds", "was_done").any_in(passage.text, first, expression.first) is not None


_TASKED_REACH = 3


def _tasked(passage: Passage, expression: Expression) -> str:
    """ "Giao Hội Phụ nữ ra mắt 1 tổ": what a body was told to do."""
    text = passage.text
    for part in (passage.sentence_of(expression), passage.clause_of(expression)):
        first = part.first
        while first < expression.first and text.words[first].is_number:
            first += 1
        said = book("kinds", "tasking").longest_at(text, first)
        if said is None:
            continue
        last = min(said.last + _TASKED_REACH, expression.first)
        if book("bodies", "any").any_in(text, said.last, last) is not None:
            return said.phrase
    return ""


def _allotted(passage: Passage, expression: Expression) -> str:
    """Those to whom something is allotted and not yet given."""
    if expression.measure not in _PERSONS:
        return ""
    text, first = passage.text, reach_before(passage, expression)
    said = book("kinds", "allotted").any_in(text, first, expression.first)
    if said is None or before(passage, expression, book("kinds", "done"), within=_DONE_REACH):
        return ""
    done = book("kinds", "done").any_in(text, first, said.first)
    return "" if done is not None and done.last == said.first else said.phrase


def _pledged_for(passage: Passage, expression: Expression) -> str:
    """ "đăng ký tài trợ 9 tỷ đồng để xây nhà cho 184 hộ": what a pledge is for is yet to be
    done."""
    first = max(passage.clause_of(expression).first, reach_before(passage, expression))
    pledge = meant_in(passage, book("kinds", "pledges"), first, expression.first)
    if pledge is None:
        return ""
    purpose = book("cues", "purpose").any_in(passage.text, pledge.last, expression.first)
    return pledge.phrase if purpose is not None else ""


_PERSONS = frozenset({"household", "person", "person-time"})
_DONE_REACH = 8


_OF_PLAN = re.compile(
    r"\b(?:kế hoạch|chỉ tiêu|ke hoach|chi tieu|kh|ct)"
    r"(?: (?:giao|năm|nam|đề ra|de ra|là|la|được giao|duoc giao|dc giao))*:? \(?$"
)


def _is_of_plan(passage: Passage, expression: Expression) -> bool:
    """ "(kế hoạch 22 km)" beside what was done."""
    return _OF_PLAN.search(passage.text.plain, 0, expression.start) is not None


def _is_done_nearer(passage: Passage, expression: Expression) -> bool:
    """Whether "đã" stands nearer to the number than the word of a plan, or it ends with "rồi"."""
    if after(passage, expression, book("kinds", "by_now_done"), within=0):
        return True
    done = _last_said(passage, expression, "done")[0]
    return done > _last_said(passage, expression, "target")[0]


def _last_said(passage: Passage, expression: Expression, words: str) -> tuple[int, str]:
    """Where the last of such words before a number ends in its sentence, and the words."""
    first = reach_before(passage, expression)
    found = [
        one
        for one in meant(passage, first, expression.first, words)
        if not is_reached(passage, one)
    ]
    return (found[-1].last, found[-1].phrase) if found else (0, "")


def is_reached(passage: Passage, one: Found[str]) -> bool:
    """ "đạt 100% chỉ tiêu" plans nothing."""
    return passage.text.plain[: passage.text.words[one.first].start].rstrip().endswith("%")


def meant(passage: Passage, first: int, last: int, words: str) -> Iterator[Found[str]]:
    """Phrases of a line of the vocabulary, without those that only look like them: "theo yêu cầu"
    plans nothing, "Cả nước chung tay" is the name of a movement."""
    for found in book("kinds", words).longest_in(passage.text, first, last):
        if found.meaning:
            yield found

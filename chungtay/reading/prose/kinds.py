"""How a number is meant: a result, a target or context, and why a result would not be counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.figures import Qualifier
from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.prose.context import (
    after,
    before,
    book,
    floor,
    reach_before,
)
from chungtay.reading.prose.dwellers import will_after
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.states import state_of
from chungtay.vocabulary.reading_words import reading_words


class Section(Enum):
    """What the heading above says of the figures below it."""

    RESULTS = "results"
    TARGETS = "targets"
    SITUATION = "situation"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    kind: Kind = Kind.RESULT
    standing: Standing = Standing.COUNTED
    why: str = ""
    of_list: bool = False  # said behind the number, and so of the list that it ends


def section_of(heading: Passage) -> Section:
    """The section a heading opens: "PHƯƠNG HƯỚNG NĂM 2027" holds targets."""
    end = len(heading.text.words)
    if book("kinds", "result_headings").any_in(heading.text, 0, end):
        return Section.RESULTS
    if book("kinds", "target_headings").any_in(heading.text, 0, end):
        return Section.TARGETS
    if book("kinds", "situation_headings").any_in(heading.text, 0, end):
        return Section.SITUATION
    return Section.OTHER


def meaning_of(
    passage: Passage,
    expression: Expression,
    indicator: str,
    *,
    section: Section,
    lower_body: bool,
    of_commune: bool = False,
    of_part_year: bool = False,
) -> Meaning:
    """Kind and standing of a number. `lower_body`: the document is that of a body below the
    national level, so that figures of the whole army or country are somebody else's; those of the
    whole province are in the document `of_commune`. What is told "từ đầu năm" is more than the
    period of a document `of_part_year`."""
    checks = (_price, _state, _planned, _cumulative)
    for check in checks:
        found = check(passage, expression, indicator, section)
        if found is not None:
            return found
    if of_part_year:
        said = _within_clause(passage, expression, "since_new_year")
        if said:
            return Meaning(Kind.RESULT, Standing.CUMULATIVE, said)
    if lower_body:
        said = _within_clause(passage, expression, "elsewhere") or _of_region(passage, expression)
        if not said and of_commune:
            said = _within_clause(passage, expression, "elsewhere_of_commune")
        if said:
            return Meaning(Kind.CONTEXT, Standing.THIRD_PARTY, said)
    return Meaning()


# A sentence about what a military region or the centre did, in the report of a body below it.
_REGION_ACTS = re.compile(
    r"\W*(?:[^,;]{0,40},\s*)?(?:quân khu \d|quân khu|trung ương|bộ quốc phòng)\s+"
    r"(?:đã|huy động|giúp|trao|tặng)\b"
)


def _of_region(passage: Passage, expression: Expression) -> str:
    span = passage.sentence_of(expression).span
    found = _REGION_ACTS.match(passage.text.plain, span.start, expression.start)
    return found[0].strip() if found else ""


_EACH_REACH = 4
_EACH_SUM_REACH = 10  # "mỗi công nhân được nhận phiếu mua hàng trị giá 400.000 đồng"


def _price(passage: Passage, expression: Expression, _: str, __: Section) -> Meaning | None:
    """What one of something costs or holds: "mỗi suất 500.000 đồng", "01 triệu đồng/suất"."""
    said = (
        _each(passage, expression)
        or _norm(passage, expression)
        or _of_one_gift(passage, expression)
        or _how_often(passage, expression)
    )
    rest = passage.text.plain[expression.end :].lstrip(" ")
    if not said and rest.startswith("/") and rest[1:].lstrip()[:1].isalpha():
        said = rest[: rest.find(" ", 2)] if " " in rest[2:] else rest
    each = "for_each" if expression.measure == "vnd" else "to_each"
    said = said or after(passage, expression, book("kinds", each), within=1)
    said = said or _in_kind(passage, expression)
    return Meaning(Kind.CONTEXT, Standing.UNIT_PRICE, said) if said else None


# "mỗi năm tặng 200 suất quà" tells how often; of money it is what one receives.
_TIMES = frozenset({"mỗi tháng", "mỗi năm", "mỗi tuần", "mỗi ngày", "mỗi quý"})


# "Hội Phụ nữ và Đoàn thanh niên mỗi đơn vị 30 em": each of those just named.
_BODIES = frozenset({"mỗi đơn vị", "moi don vi"})


def _each(passage: Passage, expression: Expression) -> str:
    """ "mỗi hộ được 5 triệu đồng"; not of what is told beside it: "… cho mỗi hộ và tặng 20 thẻ"."""
    each = book("kinds", "each")
    opening = each.longest_at(passage.text, passage.sentence_of(expression).first)
    if expression.measure == "vnd" and _is_total(passage, expression):
        return ""
    if expression.measure == "vnd" and opening is not None and opening.phrase not in _TIMES:
        return opening.phrase
    reach = _EACH_SUM_REACH if expression.measure == "vnd" else _EACH_REACH
    said = before(passage, expression, each, within=reach)
    if not said or (said in _TIMES and expression.measure != "vnd"):
        return ""
    if said in _BODIES and expression.measure in _PERSONS:
        return ""
    text, adding = passage.text, turning_words("adding", bare=passage.text.bare)
    first = max(floor(passage, expression), expression.opening - reach)
    between = text.words[first : expression.opening]
    place = next((w.start for w in reversed(between) if w.text in adding), -1)
    last = [*each.longest_in(text, floor(passage, expression), expression.opening)][-1]
    start = text.words[last.first].start
    if place > start or ";" in text.plain[start : expression.start]:
        return ""
    return "" if _is_told_of_other(passage, expression, last.first) else said


_TOTAL_REACH = 3


def _is_total(passage: Passage, expression: Expression) -> bool:
    """ "mỗi hộ nhận một con bò, tổng trị giá 960 triệu đồng"."""
    return bool(before(passage, expression, book("kinds", "totals"), within=_TOTAL_REACH))


def _in_kind(passage: Passage, expression: Expression) -> str:
    """ "được hỗ trợ 15 kg gạo mỗi tháng"."""
    if expression.measure != "kg":
        return ""
    return after(passage, expression, book("kinds", "in_kind_each"), within=1)


def _is_told_of_other(passage: Passage, expression: Expression, each: int) -> bool:
    """Whether "mỗi …" belongs to the sum right before it: "10 triệu đồng mỗi hộ, cấp 652 xe"."""
    other = next(passage.earlier(expression), None)
    if other is None or other.measure != "vnd" or other.after != each:
        return False
    return "," in passage.text.plain[passage.text.words[each].end : expression.start]


# đồng: what one of each is worth at least.
_LEAST_WORTH = {"gift": 20_000, "household": 5_000, "person": 5_000, "house": 1_000_000}


def _of_one_gift(passage: Passage, expression: Expression) -> str:
    """ "200 suất tiền mặt 1 triệu đồng", "07 nhà x 60 triệu đồng": what each of them is, as it
    would be next to nothing for all of them."""
    before_it, worth = next(passage.earlier(expression), None), expression.number.value
    if expression.measure != "vnd" or before_it is None or worth is None:
        return ""
    text = passage.text
    between = text.plain[before_it.end : expression.start]
    if between.rstrip().endswith((" x", "×", " nhân")):
        return "x"
    many = before_it.number.value
    least = _LEAST_WORTH.get(before_it.measure, 0)
    if before_it.clause != expression.clause or not many:
        return ""
    return "each" if many > 1 and worth / many < least and worth < _MOST_OF_ONE else ""


_MOST_OF_ONE = 100_000_000  # đồng
_OFTEN_REACH = 4
_MOST_OFTEN = 7


def _how_often(passage: Passage, expression: Expression) -> str:
    """ "mỗi tuần giao ban một lần", "ngày 2 lần": how often, not how many times."""
    times = expression.number.value
    if expression.measure != "session" or times is None or times > _MOST_OFTEN:
        return ""
    said = before(passage, expression, book("kinds", "often"), within=_OFTEN_REACH)
    return said or before(passage, expression, book("kinds", "a_time"), within=0)


def _norm(passage: Passage, expression: Expression) -> str:
    """ "ủng hộ từ 200.000 đồng trở lên" asks for a sum, nobody gave it."""
    first = passage.text.words[expression.opening - 1].text if expression.opening else ""
    over = expression.number.qualifier is Qualifier.OVER
    return "từ … trở lên" if expression.measure == "vnd" and over and first in _FROM else ""


_FROM = frozenset({"từ", "tu"})


def _state(
    passage: Passage, expression: Expression, indicator: str, section: Section
) -> Meaning | None:
    situation = section is Section.SITUATION
    said, of_list = state_of(passage, expression, indicator, in_situation=situation)
    return Meaning(Kind.CONTEXT, why=said, of_list=of_list) if said else None


def _planned(passage: Passage, expression: Expression, _: str, section: Section) -> Meaning | None:
    said = ""
    if section is Section.TARGETS and not _was_done(passage, expression):
        return Meaning(Kind.TARGET, why="heading")
    if _is_of_plan(passage, expression):
        return Meaning(Kind.TARGET, why="plan")
    if not _is_done_nearer(passage, expression):
        said = _last_said(passage, expression, "target")[1] or _tasked(passage, expression)
    if not said and expression.measure != "vnd":
        said = _begun(passage, expression) or _allotted(passage, expression)
    if said:
        return Meaning(Kind.TARGET, why=said)
    said = will_after(passage, expression)
    return Meaning(Kind.TARGET, why=said, of_list=True) if said else None


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


def _begun(passage: Passage, expression: Expression) -> str:
    """Works that were begun and of which nothing says that they are finished."""
    first = max(passage.clause_of(expression).first, reach_before(passage, expression))
    stages = [*_stages().longest_in(passage.text, first, expression.first)]
    if not stages or stages[-1].meaning != "begun":
        return ""
    done = book("kinds", "was_done").any_in(passage.text, stages[-1].last, expression.first)
    return stages[-1].phrase if done is None else ""


@cache
def _stages() -> PhraseBook[str]:
    known = reading_words("kinds")
    return phrase_book({"begun": known["begun"], "finished": known["finished"]})


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


_PERSONS = frozenset({"household", "person", "person-time"})
_DONE_REACH = 8


_OF_PLAN = re.compile(r"\b(?:kế hoạch|chỉ tiêu)(?: (?:giao|năm|đề ra|là|được giao))*:? \(?$")


def _is_of_plan(passage: Passage, expression: Expression) -> bool:
    """ "(kế hoạch 22 km)" beside what was done."""
    return _OF_PLAN.search(passage.text.plain, 0, expression.start) is not None


def _is_done_nearer(passage: Passage, expression: Expression) -> bool:
    """Whether "đã" stands nearer to the number than the word of a plan."""
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
    for found in _with_exceptions(words).longest_in(passage.text, first, last):
        if found.meaning == words:
            yield found


@cache
def _with_exceptions(words: str) -> PhraseBook[str]:
    known = reading_words("kinds")
    return phrase_book({words: known[words], "": known.get(f"not_{words}", ())})


# "trong 5 năm qua", "sau 3 năm thực hiện": more than the period of any report.
_OVER_YEARS = re.compile(
    r"(?:trong|qua|sau|suốt)\s+(?!0?1\s)(?:\d+|hai|ba|bốn|sáu|mười)\s+năm\s+"
    r"(?:qua|thực hiện|triển khai)"
)
_OF_A_SPAN = re.compile(r"\W*(?:trong\s+)?giai đoạn\s+(?:19|20)\d\d")


def _cumulative(passage: Passage, expression: Expression, _: str, __: Section) -> Meaning | None:
    """Sums since a beginning, or over several years told at the head of the sentence."""
    said = _within_clause(passage, expression, "cumulative") or _over_years(passage, expression)
    said = said or _since_opening(passage, expression)
    return Meaning(Kind.RESULT, Standing.CUMULATIVE, said) if said else None


def _since_opening(passage: Passage, expression: Expression) -> str:
    """ "Lũy kế từ đầu nhiệm kỳ: 45 nhà; 120 km đường": the opening holds for all of it."""
    text, first = passage.text, passage.sentence_of(expression).first
    said = next(meant(passage, first, expression.first, "cumulative"), None)
    if said is None or said.first != first:
        return ""
    last = text.words[said.last - 1].end
    colon = text.plain.find(":", last, expression.start)
    return said.phrase if colon >= 0 and colon - last <= _OPENING_REACH else ""


_OPENING_REACH = 30  # characters


def _over_years(passage: Passage, expression: Expression) -> str:
    plain, sentence = passage.text.plain, passage.sentence_of(expression).span
    span = _OF_A_SPAN.match(plain, sentence.start, expression.start)
    found = span or _OVER_YEARS.search(plain, sentence.start, expression.start)
    return found[0].strip() if found else ""


def _within_clause(passage: Passage, expression: Expression, words: str) -> str:
    first = max(passage.clause_of(expression).first, reach_before(passage, expression))
    found = next(meant(passage, first, expression.first, words), None)
    return found.phrase if found else ""

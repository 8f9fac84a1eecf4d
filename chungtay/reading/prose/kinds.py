"""How a number is meant: a result, a target or context, and why a result would not be counted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chungtay.domain.claims import Kind, Standing
from chungtay.reading.prose.begun import described
from chungtay.reading.prose.context import reach_before
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.labels import Section
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.plans import meant, planned
from chungtay.reading.prose.prices import price_of
from chungtay.reading.prose.states import state_of


@dataclass(frozen=True, slots=True)
class Meaning:
    kind: Kind = Kind.RESULT
    standing: Standing = Standing.COUNTED
    why: str = ""
    of_list: bool = False  # said behind the number, and so of the list that it ends


def meaning_of(
    passage: Passage,
    expression: Expression,
    indicator: str,
    *,
    section: Section,
    lower_body: bool,
    of_commune: bool = False,
    of_part_year: bool = False,
    begun_above: bool = False,
) -> Meaning:
    """Kind and standing of a number. `lower_body`: the document is that of a body below the
    national level, so that figures of the whole army or country are somebody else's; those of the
    whole province are in the document `of_commune`. What is told "từ đầu năm" is more than the
    period of a document `of_part_year`; works may be `begun_above`."""
    checks = (check(passage, expression, indicator, section) for check in _CHECKS)
    found = next((meaning for meaning in checks if meaning is not None), None)
    if found is None or _gives_way(expression, found):
        told = described(passage, expression, begun_above=begun_above)
        if told:
            found = Meaning(Kind.TARGET, why=told)
        elif found is not None:
            found = _planned(passage, expression, indicator, section) or found
    if found is not None:
        return _of_whom(passage, expression, found, lower_body=lower_body)
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


def _of_whom(
    passage: Passage, expression: Expression, found: Meaning, *, lower_body: bool
) -> Meaning:
    """What is so elsewhere is somebody else's: "Cả nước có 900.000 km đường"."""
    if not lower_body or found.kind is not Kind.CONTEXT or found.standing is not Standing.COUNTED:
        return found
    said = _within_clause(passage, expression, "elsewhere")
    return Meaning(Kind.CONTEXT, Standing.THIRD_PARTY, said) if said else found


def _gives_way(expression: Expression, found: Meaning) -> bool:
    """Whether a plan overrides what was found: "sẽ hoàn thành 38 căn còn lại", "phấn đấu 85% chi
    hội", "mỗi đơn vị phấn đấu có 2 mô hình"."""
    norm = found.standing is Standing.UNIT_PRICE and expression.measure in _NORMS
    return norm or found.why in _UNLESS_PLANNED


_NORMS = frozenset(
    {
        "session",
        "model",
        "work",
        "labour-day",
        "person-time",
        "class",
        "organisation",
        "tree",
        "house",
    }
)
_UNLESS_PLANNED = frozenset(
    {"còn lại", "con lai", "untold", "%", "tổng vốn", "tăng thêm", "phục vụ"}
)


# A sentence about what a military region or the centre did, in the report of a body below it.
_REGION_ACTS = re.compile(
    r"\W*(?:[^,;]{0,40},\s*)?(?:quân khu \d|quân khu|trung ương|bộ quốc phòng)\s+"
    r"(?:đã|huy động|giúp|trao|tặng)\b"
)


def _of_region(passage: Passage, expression: Expression) -> str:
    span = passage.sentence_of(expression).span
    found = _REGION_ACTS.match(passage.text.plain, span.start, expression.start)
    return found[0].strip() if found else ""


def _price(passage: Passage, expression: Expression, _: str, __: Section) -> Meaning | None:
    said = price_of(passage, expression)
    return Meaning(Kind.CONTEXT, Standing.UNIT_PRICE, said) if said else None


def _state(
    passage: Passage, expression: Expression, indicator: str, section: Section
) -> Meaning | None:
    situation = section is Section.SITUATION
    said, of_list = state_of(passage, expression, indicator, in_situation=situation)
    return Meaning(Kind.CONTEXT, why=said, of_list=of_list) if said else None


def _planned(passage: Passage, expression: Expression, _: str, section: Section) -> Meaning | None:
    said, of_list = planned(passage, expression, under_targets=section is Section.TARGETS)
    return Meaning(Kind.TARGET, why=said, of_list=of_list) if said else None


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


_CHECKS = (_price, _state, _planned, _cumulative)

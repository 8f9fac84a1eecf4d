"""How a number is meant: a result, a target or context, and why a result would not be counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.figures import Qualifier
from chungtay.reading.prose.context import (
    after,
    before,
    book,
    ceiling,
    in_clause_before,
    in_sentence,
    reach_before,
)
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.reading.wording import Found, PhraseBook, phrase_book
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
) -> Meaning:
    """Kind and standing of a number. `lower_body`: the document is that of a body below the
    national level, so that figures of the whole army or country are somebody else's; those of the
    whole province are in the document `of_commune`."""
    checks = (_price, _state, _planned, _cumulative)
    for check in checks:
        found = check(passage, expression, indicator, section)
        if found is not None:
            return found
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


def _price(passage: Passage, expression: Expression, _: str, __: Section) -> Meaning | None:
    """What one of something costs or holds: "mỗi suất 500.000 đồng", "01 triệu đồng/suất"."""
    said = before(passage, expression, book("kinds", "each"), within=_EACH_REACH)
    said = said or _norm(passage, expression)
    rest = passage.text.plain[expression.end :].lstrip(" ")
    if not said and rest.startswith("/") and rest[1:].lstrip()[:1].isalpha():
        said = rest[: rest.find(" ", 2)] if " " in rest[2:] else rest
    if not said and expression.measure == "vnd":
        said = after(passage, expression, book("kinds", "for_each"), within=1)
    return Meaning(Kind.CONTEXT, Standing.UNIT_PRICE, said) if said else None


def _norm(passage: Passage, expression: Expression) -> str:
    """ "ủng hộ từ 200.000 đồng trở lên" asks for a sum, nobody gave it."""
    first = passage.text.words[expression.opening - 1].text if expression.opening else ""
    over = expression.number.qualifier is Qualifier.OVER
    return "từ … trở lên" if expression.measure == "vnd" and over and first in _FROM else ""


_FROM = frozenset({"từ", "tu"})

# Ratios that are indicators are results though they are percentages.
_RATIOS = frozenset({"tasks-completed-rate", "reports-on-time-rate"})


def _state(
    passage: Passage, expression: Expression, indicator: str, section: Section
) -> Meaning | None:
    """What is or was so and nobody did: places, shares, population, damage, comparisons."""
    if expression.measure == "place" and indicator != "communes-assisted":
        return Meaning(Kind.CONTEXT, why="place")
    if expression.measure == "percent" and indicator not in _RATIOS:
        return Meaning(Kind.CONTEXT, why="%")
    said = (
        _damage(passage, expression)
        or _compared(passage, expression)
        or before(passage, expression, book("kinds", "state_of_things"), within=2)
        or after(passage, expression, book("kinds", "state_after"), within=1)
        or in_sentence(passage, expression, book("kinds", "never_done"))
        or before(passage, expression, book("kinds", "accounts"), within=6)
        or before(passage, expression, book("kinds", "programme_names"), within=0)
        or _of_people(passage, expression)
    )
    if not said and not indicator:
        said = before(passage, expression, book("kinds", "has"), within=0)
    if not said and section is Section.SITUATION and not _is_deed(passage, expression):
        said = "heading"
    if not said and not expression.measure:
        said = "?"
    if not said and not indicator and expression.measure in {"", "m", "km", "m2", "ha"}:
        said = before(passage, expression, book("kinds", "sizes"), within=5)
    return Meaning(Kind.CONTEXT, why=said) if said else None


def _acts(passage: Passage, expression: Expression) -> bool:
    """Whether households do or are promised something: "có 45 hộ hiến đất"."""
    deed = after(passage, expression, book("cues", "deeds"), within=1)
    return bool(deed or _will_after(passage, expression))


def _compared(passage: Passage, expression: Expression) -> str:
    """What only tells a difference. Without diacritics "tang" may be "tặng", to give, as well."""
    said = before(passage, expression, book("kinds", "compared"), within=1)
    return "" if said == "tang" and expression.measure != "percent" else said


def _is_deed(passage: Passage, expression: Expression) -> bool:
    return bool(in_clause_before(passage, expression, book("cues", "deeds")))


_DAMAGE_REACH = 5


def _damage(passage: Passage, expression: Expression) -> str:
    """People who died, houses that fell; not those that were repaired or helped."""
    said = after(passage, expression, book("kinds", "damage"), within=_DAMAGE_REACH)
    place = _place_after(passage, expression)
    if not said and place is not None:
        said = after(passage, place, book("kinds", "damage"), within=_DAMAGE_REACH)
    if not said:
        return before(passage, expression, book("kinds", "damage_before"), within=_DAMAGE_REACH)
    if in_clause_before(passage, expression, book("kinds", "repairing")):
        return ""
    return said


def _place_after(passage: Passage, expression: Expression) -> Expression | None:
    """The places a number is told of: "30 điểm trường của hai huyện bị hư hỏng"."""
    later = passage.following(expression)
    return later if later is not None and later.measure == "place" else None


def _of_people(passage: Passage, expression: Expression) -> str:
    """People who are there or who were elected, not people something was done with."""
    if expression.measure == "household" and not _acts(passage, expression):
        return before(passage, expression, book("kinds", "remaining"), within=0)
    if expression.measure == "person":
        return before(passage, expression, book("kinds", "elected"), within=14)
    return ""


def _planned(passage: Passage, expression: Expression, _: str, section: Section) -> Meaning | None:
    said = ""
    if section is Section.TARGETS:
        return Meaning(Kind.TARGET, why="heading")
    if _is_of_plan(passage, expression):
        return Meaning(Kind.TARGET, why="plan")
    if not _is_done_nearer(passage, expression):
        said = _last_said(passage, expression, "target")[1]
    if not said and expression.measure != "vnd":
        said = in_clause_before(passage, expression, book("kinds", "begun"))
    said = said or _will_after(passage, expression)
    return Meaning(Kind.TARGET, why=said) if said else None


_OF_PLAN = re.compile(r"\b(?:kế hoạch|chỉ tiêu)(?: (?:giao|năm|đề ra|là))*:? $")


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
    found = [*meant(passage, first, expression.first, words)]
    return (found[-1].last, found[-1].phrase) if found else (0, "")


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


def _will_after(passage: Passage, expression: Expression) -> str:
    """ "N hộ … sẽ được cấp gạo": said of the subject that stands before it."""
    last = ceiling(passage, expression)
    for found in book("kinds", "target_after").longest_in(passage.text, expression.after, last):
        return found.phrase
    return ""


# "trong 5 năm qua", "sau 3 năm thực hiện": more than the period of any report.
_OVER_YEARS = re.compile(
    r"(?:trong|qua|sau|suốt)\s+(?!0?1\s)(?:\d+|hai|ba|bốn|sáu|mười)\s+năm\s+"
    r"(?:qua|thực hiện|triển khai)"
)
_OF_A_SPAN = re.compile(r"\W*(?:trong\s+)?giai đoạn\s+(?:19|20)\d\d")


def _cumulative(passage: Passage, expression: Expression, _: str, __: Section) -> Meaning | None:
    """Sums since a beginning, or over several years told at the head of the sentence."""
    said = _within_clause(passage, expression, "cumulative") or _over_years(passage, expression)
    return Meaning(Kind.RESULT, Standing.CUMULATIVE, said) if said else None


def _over_years(passage: Passage, expression: Expression) -> str:
    plain, sentence = passage.text.plain, passage.sentence_of(expression).span
    span = _OF_A_SPAN.match(plain, sentence.start, expression.start)
    found = span or _OVER_YEARS.search(plain, sentence.start, expression.start)
    return found[0].strip() if found else ""


def _within_clause(passage: Passage, expression: Expression, words: str) -> str:
    first = max(passage.clause_of(expression).first, reach_before(passage, expression))
    found = next(meant(passage, first, expression.first, words), None)
    return found.phrase if found else ""

"""Bursaries that a text speaks of: whom a programme helped, and what all of it cost."""

from __future__ import annotations

from dataclasses import replace

from chungtay.reading.prose.context import before, book
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.subjects import Candidate
from chungtay.vocabulary.reading_words import reading_words

_TOPIC = "scholarships"
_COST_REACH = 2


def holding_bursaries(
    passage: Passage, expression: Expression, topics: frozenset[str]
) -> Candidate | None:
    """ "chương trình đã giúp 1.200 tân sinh viên" in a text on bursaries: those who hold them."""
    if _TOPIC not in topics or expression.measure != "person":
        return None
    first = expression.number.last
    last = min(expression.after, len(passage.text.words))
    if book("cues", "students").any_in(passage.text, first, last) is None:
        return None
    helped = before(passage, expression, book("cues", "helping_on"), within=0)
    given = next(passage.earlier(expression), None)
    if not helped or (given is not None and given.clause == expression.clause):
        return None
    return Candidate(_TOPIC, 6.0, helped, "topic")


def of_bursaries(
    passage: Passage, expression: Expression, topics: frozenset[str]
) -> list[Candidate]:
    """ "Tổng kinh phí của chương trình 1,2 tỷ đồng" in a text on bursaries, where nothing else is
    counted beside it."""
    if _TOPIC not in topics:
        return []
    cost = before(passage, expression, book("money", "of_programme"), within=_COST_REACH)
    others = {one.measure for one in passage.earlier(expression)}
    if not cost or not others <= {"person", "place", "gift"} or _names_gifts(passage, expression):
        return []
    return [Candidate(_TOPIC, 7.0, cost, "topic")]


def _names_gifts(passage: Passage, expression: Expression) -> bool:
    first = passage.sentence_of(expression).first
    named = book("money", "gift_words").longest_in(passage.text, first, expression.opening)
    bursaries = reading_words("money")["bursaries"]
    return any(one.phrase not in bursaries for one in named)


def portion_of(
    passage: Passage, expression: Expression, one: Candidate, topics: frozenset[str] = frozenset()
) -> Candidate:
    """ "Mỗi suất học bổng 10 triệu đồng, có 4 suất đặc biệt": portions of the bursaries that the
    text speaks of last; gifts elsewhere."""
    if one.indicator != "gifts" or expression.measure != "gift" or one.rule != "head":
        return one
    if book("cues", "any_portion").longest_at(passage.text, one.first) is None:
        return one
    if one.words not in reading_words("cues")["any_portion"] and not passage.text.bare:
        return one
    if expression.after > one.last:
        return one  # "phát 600 suất cháo"
    named = [*book("money", "given_things").longest_in(passage.text, 0, expression.opening)]
    if not named:
        return replace(one, indicator=_TOPIC, rule="topic") if _TOPIC in topics else one
    if book("money", "bursaries").longest_at(passage.text, named[-1].first) is None:
        return one
    return replace(one, indicator=_TOPIC, words=named[-1].phrase)

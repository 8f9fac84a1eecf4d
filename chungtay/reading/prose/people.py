"""Persons who do and persons who receive: who came to a work, a disaster or an epidemic."""

from __future__ import annotations

from chungtay.reading.prose.context import after, before, book
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.subjects import Candidate
from chungtay.vocabulary.reading_words import reading_words

PEOPLE = frozenset({"person", "person-time", "organisation", "group"})
_REACH = 6
_DOING_REACH = 12


def taking_part(
    passage: Passage, expression: Expression, topics: frozenset[str]
) -> Candidate | None:
    """Persons counted as those who take part; in a text on a disaster or an epidemic, as its
    force (the rule context_precedence). `topics` are what the text around speaks of."""
    if expression.measure not in PEOPLE:
        return None
    head = _counted_words(passage, expression)
    only = book("doers", "only_doers").any_in(passage.text, *head) is not None
    if not only and book("doers", "doers").any_in(passage.text, *head) is None:
        return None
    called = before(passage, expression, book("cues", "taking_part"), within=_REACH)
    doing = after(passage, expression, book("cues", "doing"), within=_DOING_REACH)
    if not (called or doing or only) or _receives(passage, expression):
        return None
    words = called or doing
    code = _force(expression, topics)
    strength = 6.0 + 2.0 * bool(called) + 2.0 * only + 1.5 * bool(doing)
    return Candidate(code, strength, words, "taking-part")


def _force(expression: Expression, topics: frozenset[str]) -> str:
    if expression.measure in {"person", "person-time"}:
        if "disaster" in topics:
            return "disaster-force-turns"
        if "epidemic" in topics:
            return "epidemic-force-turns"
    return "participant-turns"


def _receives(passage: Passage, expression: Expression) -> bool:
    """Whether the persons are those a thing is given to: "cho", "tặng" right before the number."""
    return bool(before(passage, expression, book("cues", "given"), within=0))


def _counted_words(passage: Passage, expression: Expression) -> tuple[int, int]:
    first = expression.number.last
    return first, min(max(expression.after, first + 4), len(passage.text.words))


def topics_of(passage: Passage, first: int, last: int) -> frozenset[str]:
    """What a stretch of text speaks of: a disaster, an epidemic."""
    return frozenset(
        topic
        for topic in ("disaster", "epidemic")
        if book("cues", topic).any_in(passage.text, first, last) is not None
    )


_GIVEN_REACH = 3


def recipients(passage: Passage, expression: Expression) -> Candidate | None:
    """Households something is done for: "hỗ trợ 28 gia đình". Behind a counted thing ("10 con bò
    cho 10 hộ") they are only those who receive it, and no figure of their own."""
    if expression.measure != "household":
        return None
    given = before(passage, expression, book("cues", "given"), within=_GIVEN_REACH)
    if not given or _thing_before(passage, expression):
        return None
    return Candidate("poor-households-helped", 6.0, given, "recipients")


def _thing_before(passage: Passage, expression: Expression) -> bool:
    clause = passage.clause_of(expression)
    return any(
        other.measure in _THINGS_GIVEN
        for other in passage.earlier(expression)
        if clause.first <= other.first
    )


_THINGS_GIVEN = frozenset({"gift", "animal", "piece", "kg", "tonne", "house", "tree", "vehicle"})


def audience(expression: Expression, before_it: Candidate | None) -> Candidate | None:
    """Persons behind a counted session: "05 buổi tư vấn … cho 1.200 đoàn viên"."""
    if expression.measure not in {"person", "person-time", "household"} or before_it is None:
        return None
    known = reading_words("audience").get(before_it.indicator)
    return Candidate(known[0], 9.0, before_it.words, "audience") if known else None

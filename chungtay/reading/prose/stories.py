"""What one person told of in a story owns, buys, sells and earns: nothing that a body did."""

from __future__ import annotations

from chungtay.reading.prose.context import after, book, found_before, meant_in
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage

_OWNED = frozenset({"animal", "piece", "ha", "m2", "tree", "kg", "vehicle", "tonne", ""})
_PLANTING = frozenset({"trồng", "trong"})
_GIVES_REACH = 8


def owned(passage: Passage, expression: Expression) -> str:
    """ "Nay chị có 3 ha quế", "anh vay vốn mua 2 con bò": the words of owning right before a
    number when a single person is told of; not of what that person gives away."""
    if expression.measure not in _OWNED and expression.measure != "vnd":
        return ""
    verbs = "earning" if expression.measure == "vnd" else "owning"
    said = found_before(passage, expression, book("kinds", verbs), within=1)
    if said is not None and said.phrase in _PLANTING and expression.measure == "tree":
        return ""  # "ông trồng 200 cây dọc đường" is a deed
    if said is None or not is_of_one_person(passage, expression, said.first):
        return ""
    if meant_in(passage, book("cues", "deeds"), said.last, expression.opening) is not None:
        return ""  # "Anh còn hiến 120 m2 đất"
    if after(passage, expression, book("cues", "given"), within=_GIVES_REACH):
        return ""
    return said.phrase


def is_of_one_person(passage: Passage, expression: Expression, verb: int) -> bool:
    """Whether the last subject before a verb in the sentence is "anh …", "gia đình chị …"."""
    text, first = passage.text, passage.sentence_of(expression).first
    person = [*book("kinds", "one_person").longest_in(text, first, verb)]
    if not person or not person[-1].meaning:
        return False
    if book("kinds", "reporting").any_in(text, person[-1].last, verb) is not None:
        return False  # "Chị Hường báo cáo quỹ: thu 6,8 triệu đồng"
    gives = book("cues", "given").any_in(text, person[-1].last, verb)
    body = book("bodies", "any").any_in(text, person[-1].last, verb)
    return gives is None and body is None

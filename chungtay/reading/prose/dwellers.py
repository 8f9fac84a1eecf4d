"""People who are there: who live somewhere, belong to a body, are served by a work."""

from __future__ import annotations

from chungtay.reading.prose.context import after, before, book, ceiling, in_clause_before
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage

# Of these "theo học", "có việc" tell what was done for them.
_SERVED = frozenset(
    {
        "literacy-turns",
        "training-participants",
        "jobs-created",
        "scholarships",
        "children-sponsored",
    }
)
_LACKING = ("chưa", "vẫn", "thiếu", "chua", "van", "thieu")
_MEMBERS = frozenset({"person", "household", "organisation", "work", "piece", "vehicle", "animal"})
_THERE_REACH = 14


def is_there(passage: Passage, expression: Expression) -> str:
    """ "Hội có 6.842 hội viên": what a body or a place has, without a verb of doing behind it."""
    if expression.measure not in _MEMBERS:
        return ""
    said = before(passage, expression, book("kinds", "there_is"), within=0)
    if not said or before(passage, expression, book("kinds", "done"), within=1):
        return ""
    acts = after(passage, expression, book("cues", "deeds"), within=_THERE_REACH)
    acts = acts or after(passage, expression, book("kinds", "achieving"), within=_ACHIEVING_REACH)
    return "" if acts or will_after(passage, expression) else said


def _acts(passage: Passage, expression: Expression) -> bool:
    """Whether households do or are promised something: "có 45 hộ hiến đất"."""
    deed = after(passage, expression, book("cues", "deeds"), within=1)
    deed = deed or after(passage, expression, book("kinds", "achieving"), within=_ACHIEVING_REACH)
    return bool(deed or will_after(passage, expression))


_ACHIEVING_REACH = 3


def of_people(passage: Passage, expression: Expression, indicator: str) -> str:
    """People who are there or who were elected, not people something was done with."""
    if expression.measure == "household" and not _acts(passage, expression):
        said = before(passage, expression, book("kinds", "remaining"), within=0)
        if said:
            return said
    if expression.measure == "person":
        said = before(passage, expression, book("kinds", "elected"), within=14)
        if said:
            return said
    if expression.measure == "household":
        said = before(passage, expression, book("kinds", "serving"), within=0)
        if said or _is_served(passage, expression):
            return said or "serving"
    if expression.measure == "person" and _is_of_body(passage, expression):
        return "members"
    if expression.measure == "person" and _is_of_family(passage, expression):
        return "family"
    if expression.measure in {"person", "household"}:
        said = _lives(passage, expression)
        lacking = said.startswith(_LACKING)
        return said if lacking or indicator not in _SERVED else ""
    return ""


def _is_served(passage: Passage, expression: Expression) -> bool:
    """ "Cầu giúp hơn 400 hộ dân đi lại thuận tiện": what a work does for those around it."""
    first = passage.clause_of(expression).first
    work = book("kinds", "works_that_serve").longest_at(passage.text, first)
    if work is None:
        return False
    return bool(before(passage, expression, book("kinds", "work_serves"), within=_SERVED_REACH))


_SERVED_REACH = 3


def _is_of_family(passage: Passage, expression: Expression) -> bool:
    """ "một mình nuôi 2 con nhỏ": the children of somebody told of."""
    own = book("kinds", "own_children").longest_at(passage.text, expression.number.last)
    if own is None:
        return False
    return bool(before(passage, expression, book("kinds", "bringing_up"), within=1))


def _is_of_body(passage: Passage, expression: Expression) -> bool:
    """ "ra mắt 1 hợp tác xã với 18 thành viên": how large the body is that was just counted."""
    body = next(passage.earlier(expression), None)
    if body is None or body.measure not in {"organisation", "model"}:
        return False
    if body.clause != expression.clause:
        return False
    if not before(passage, expression, book("kinds", "holding"), within=0):
        return False
    if after(passage, expression, book("cues", "doing"), within=_ACHIEVING_REACH):
        return False
    last = min(expression.after, len(passage.text.words))
    return book("kinds", "members").any_in(passage.text, expression.number.last, last) is not None


_LIVES_REACH = 5


def _lives(passage: Passage, expression: Expression) -> str:
    """ "128 hộ … vẫn thiếu nước": who they are or how they live, nothing that was done."""
    said = after(passage, expression, book("kinds", "lives"), within=_LIVES_REACH)
    if not said or in_clause_before(passage, expression, book("cues", "given")):
        return ""
    return said


def will_after(passage: Passage, expression: Expression) -> str:
    """ "N hộ … sẽ được cấp gạo": said of the subject that stands before it."""
    last = ceiling(passage, expression)
    for found in book("kinds", "target_after").longest_in(passage.text, expression.after, last):
        return found.phrase
    return ""

"""People who are there: who live somewhere, belong to a body, are served by a work."""

from __future__ import annotations

from chungtay.reading.prose.context import (
    after,
    before,
    book,
    ceiling,
    found_after,
    found_before,
    in_clause_before,
    in_sentence,
    meant_in,
)
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.stories import is_of_one_person

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
    opening = passage.sentence_of(expression).first
    if book("kinds", "brought_about").longest_at(passage.text, opening) is not None:
        return ""  # "Quà mang ra đảo gồm 12 tivi", "Phiên chợ có 32 gian hàng"
    if _is_told_of_each(passage, expression):
        return said
    achieving = book("kinds", "achieving")
    acts = _is_told_to_act(passage, expression) or after(
        passage, expression, achieving, within=_ACHIEVING_REACH
    )
    return "" if acts or will_after(passage, expression) else said


def _is_told_to_act(passage: Passage, expression: Expression) -> bool:
    """Whether a deed is told of who is there; "Nhóm có 18 thành viên, người già nhất đã yếu" tells
    none of the members."""
    deed = found_after(passage, expression, book("cues", "deeds"), within=_THERE_REACH)
    if deed is None:
        return False
    members = book("kinds", "members").longest_at(passage.text, expression.number.last)
    return members is None or not _is_parted(passage, expression, deed.first)


def _is_told_of_each(passage: Passage, expression: Expression) -> bool:
    """ "Trường có 17 em, em nào cũng được tặng áo": the gifts are counted, not the pupils."""
    if passage.text.plain[expression.end : expression.end + 1] != ",":
        return False
    each = book("kinds", "each_of_them").longest_at(passage.text, expression.after)
    return each is not None


def _is_parted(passage: Passage, expression: Expression, word: int) -> bool:
    """Whether a comma stands between a number and a word."""
    return "," in passage.text.plain[expression.end : passage.text.words[word].start]


def _acts(passage: Passage, expression: Expression) -> bool:
    """Whether households do or are promised something: "có 45 hộ hiến đất"."""
    deed = after(passage, expression, book("cues", "deeds"), within=1)
    deed = deed or after(passage, expression, book("kinds", "achieving"), within=_ACHIEVING_REACH)
    if deed or will_after(passage, expression):
        return True
    later = passage.following(expression)
    if later is None or later.opening - expression.after != 1:
        return False
    added = passage.text.words[expression.after].text in turning_words(
        "adding", bare=passage.text.bare
    )
    return added and bool(after(passage, later, book("cues", "doing"), within=_ACHIEVING_REACH))


_ACHIEVING_REACH = 3


def of_people(passage: Passage, expression: Expression, indicator: str) -> str:
    """People who are there or who were elected, not people something was done with."""
    if expression.measure == "household" and not _acts(passage, expression):
        said = before(passage, expression, book("kinds", "remaining"), within=0)
        if said:
            return said
    if expression.measure == "person":
        said = before(passage, expression, book("kinds", "elected"), within=14)
        if said or _is_of_committee(passage, expression):
            return said or "committee"
    if expression.measure == "household":
        said = before(passage, expression, book("kinds", "serving"), within=0)
        if said or _is_served(passage, expression):
            return said or "serving"
    if expression.measure == "person" and _is_of_body(passage, expression):
        return "members"
    if expression.measure == "person" and _sits_exams(passage, expression):
        return "exam"
    if expression.measure == "person" and _is_of_family(passage, expression):
        return "family"
    if expression.measure in {"person", "household"}:
        said = _lives(passage, expression)
        lacking = said.startswith(_LACKING)
        return said if lacking or indicator not in _SERVED else ""
    return ""


def _is_of_committee(passage: Passage, expression: Expression) -> bool:
    """ "Ban chấp hành khóa mới gồm 15 đồng chí"; not those who came "cùng Ban Thường vụ"."""
    if not before(passage, expression, book("kinds", "holding"), within=0):
        return False
    return bool(before(passage, expression, book("kinds", "committees"), within=14))


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
    words, number = passage.text, expression.number.last
    brings_up = found_before(passage, expression, book("kinds", "bringing_up"), within=1)
    if brings_up is None:
        return False
    if book("kinds", "own_children").longest_at(words, number) is not None:
        return True
    relative = book("kinds", "relatives").longest_at(words, number)
    return relative is not None and is_of_one_person(passage, expression, brings_up.first)


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
    said = found_after(passage, expression, book("kinds", "lives"), within=_LIVES_REACH)
    if said is None or in_clause_before(passage, expression, book("cues", "given")):
        return ""
    return "" if are_helped(passage, expression, said.last) else said.phrase


_HELP_REACH = 8
_HELPER_REACH = 6  # words that name who helped: "được ban tổ chức ngày hội hỗ trợ"


def are_helped(passage: Passage, expression: Expression, first: int) -> bool:
    """Whether of those who suffer is told behind a word that somebody helped them or will: "hai
    công nhân mắc bệnh được công đoàn hỗ trợ"."""
    text, last = passage.text, min(ceiling(passage, expression), first + _HELP_REACH)
    if will_after(passage, expression):
        return True
    passive = turning_words("passive", bare=text.bare)
    for place in range(first, last):
        if text.words[place].text in passive:
            end = min(len(text.words), place + 1 + _HELPER_REACH)
            return book("kinds", "repairing").any_in(text, place + 1, end) is not None
    return False


def _sits_exams(passage: Passage, expression: Expression) -> bool:
    """ "toàn tỉnh có 14.386 thí sinh đăng ký dự thi" in an examination: nobody's doing."""
    last = min(expression.after, len(passage.text.words))
    named = book("kinds", "candidates").any_in(passage.text, expression.number.last, last)
    if named is None or in_clause_before(passage, expression, book("cues", "given")):
        return False
    return bool(in_sentence(passage, expression, book("kinds", "exams")))


def will_after(passage: Passage, expression: Expression) -> str:
    """ "N hộ … sẽ được cấp gạo": said of the subject that stands before it, its members and the
    places where it is counted in: "120 hộ với 510 khẩu ở 5 xã sẽ được cấp gạo"."""
    last = _past_members(passage, expression)
    found = meant_in(passage, book("kinds", "target_after"), expression.after, last)
    if found is None:
        return ""
    text, start = passage.text, passage.text.words[found.first].start
    comma = text.plain.find(",", expression.end, start)
    person = book("kinds", "one_person")
    other = person.longest_at(text, text.at(comma)) if comma >= 0 else None
    return found.phrase if other is None else ""  # "trị giá 6 triệu đồng, chị nói sẽ …"


_MEMBERS_LOOKED_AT = 3


def _past_members(passage: Passage, expression: Expression) -> int:
    """The word at which the right of a subject ends: the first number that is neither of its
    members nor of the places where it is."""
    holding = turning_words("holding", bare=passage.text.bare)
    last, one = ceiling(passage, expression), expression
    for _ in range(_MEMBERS_LOOKED_AT):
        later = passage.following(one)
        if later is None or later.clause != expression.clause or later.first != last:
            break
        between = passage.text.plain[one.end : later.start]
        inside = passage.text.words[later.opening - 1].text in holding
        if later.measure != "place" and not (inside and later.measure in {"person", "household"}):
            break
        if "," in between:
            break
        last, one = ceiling(passage, later), later
    return last

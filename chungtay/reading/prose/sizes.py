"""How large, how far, how much of one thing: numbers that count nothing done."""

from __future__ import annotations

from chungtay.reading.prose.context import before, book, in_clause_before
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage


def is_beside(passage: Passage, expression: Expression) -> str:
    """A bare number in brackets behind one of its kind: "42 tuyến (40)", planned or of last
    year."""
    before_it = next(passage.earlier(expression), None)
    if before_it is None or before_it.measure != expression.measure or expression.named:
        return ""
    plain = passage.text.plain
    bare = plain[before_it.end : expression.start].strip() == "("
    return "()" if bare and plain[expression.end :].lstrip().startswith(")") else ""


_CONTENTS = frozenset({"kg", "tonne", "piece", "quintal"})


def is_inside_gift(passage: Passage, expression: Expression) -> str:
    """ "200 phần quà (bánh kẹo, gạo 5 kg)": what one of them holds."""
    gift = next((one for one in passage.earlier(expression) if one.measure == "gift"), None)
    if gift is None or expression.measure not in _CONTENTS:
        return ""
    between = passage.text.plain[gift.end : expression.start]
    held = between.count("(") == 1 and ")" not in between and not set(";:.") & set(between)
    return "content" if held and len(between.split("(")[0].split()) <= _BRACKET_REACH else ""


_BRACKET_REACH = 4


def is_criterion(passage: Passage, expression: Expression) -> str:
    """ "xã đạt 7 tiêu chí": what a place reached, unless somebody helped it to."""
    last = min(expression.after, len(passage.text.words))
    named = book("kinds", "criteria").any_in(passage.text, expression.number.last, last)
    if named is None or in_clause_before(passage, expression, book("cues", "given")):
        return ""
    return named.phrase


_SIZED = frozenset({"piece", "vehicle", "gift", "work"})


def is_size(passage: Passage, expression: Expression) -> str:
    """ "2.000 bình 20 lít": how large each of the things is."""
    thing = next(passage.earlier(expression), None)
    if thing is None or thing.measure not in _SIZED or thing.after != expression.opening:
        return ""
    sizes = expression.measure in {"kg", "m"} or (
        book("kinds", "volumes").longest_at(passage.text, expression.number.last) is not None
    )
    between = passage.text.plain[thing.end : expression.start]
    return "size" if sizes and not between.strip() else ""


def is_whole(passage: Passage, expression: Expression) -> str:
    """ "trong số 45 học viên có 38 người": all of them, of whom something is told."""
    return before(passage, expression, book("kinds", "out_of"), within=0)


def is_along(passage: Passage, expression: Expression, indicator: str) -> str:
    """ "treo 200 lá cờ dọc 2 km đường": where the things stand, no road that was made."""
    things = next(passage.earlier(expression), None)
    if things is None or indicator not in {"", "rural-road-km"} or things.measure not in _PLACED:
        return ""
    if expression.measure not in {"km", "m"} or things.clause != expression.clause:
        return ""
    return before(passage, expression, book("cues", "along"), within=0)


_PLACED = frozenset({"piece", "tree", "work", "person"})


def is_origin(passage: Passage, expression: Expression) -> str:
    """ "thu hút 1.100 em của 6 trường": where the persons come from."""
    persons = next(passage.earlier(expression), None)
    if persons is None or persons.measure not in {"person", "person-time"}:
        return ""
    if expression.measure not in {"organisation", "work"} or persons.clause != expression.clause:
        return ""
    return before(passage, expression, book("kinds", "from_where"), within=0)


_LEAST_SUM = 1000


def extreme(passage: Passage, expression: Expression) -> str:
    """ "nhỏ nhất 10 nghìn, lớn nhất 20 triệu đồng": one of many gifts."""
    if expression.measure != "vnd":
        return ""
    if expression.number.value is not None and expression.number.value < _LEAST_SUM:
        return "đồng"  # "mô hình 100 đồng" is a name
    return before(passage, expression, book("kinds", "extremes"), within=0)


def sized(passage: Passage, expression: Expression, indicator: str) -> str:
    """Widths, areas, distances, and numbers of nothing known."""
    if expression.measure in _EXTENT_MEASURES:
        said = before(passage, expression, book("kinds", "widths"), within=1)
        if said or indicator:
            return said
        return before(passage, expression, book("kinds", "sizes"), within=5)
    if expression.measure == "piece" and not expression.named:
        small = book("kinds", "small_units").longest_at(passage.text, expression.after)
        return small.phrase if small is not None else ""
    return "" if expression.measure else "?"


_EXTENT_MEASURES = frozenset({"m", "km", "m2", "ha"})

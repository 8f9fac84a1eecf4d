"""How large, how far, how much of one thing: numbers that count nothing done."""

from __future__ import annotations

from chungtay.reading.prose.context import (
    before,
    book,
    found_before,
    in_clause_before,
    in_sentence,
    meant_in,
)
from chungtay.reading.prose.expressions import Expression, turning_words
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


def _is_volume(passage: Passage, expression: Expression) -> bool:
    """Whether a number is one of litres or tonnes of nothing that is named."""
    text = passage.text
    volume = book("kinds", "volumes").longest_at(text, expression.number.last)
    if volume is None:
        return False
    bare = not text.plain[text.words[volume.last - 1].end :].startswith(" ")
    return bare or text.words[volume.last].text in turning_words("next_part", bare=text.bare)


_SIZED = frozenset({"piece", "vehicle", "gift", "work"})


def is_size(passage: Passage, expression: Expression) -> str:
    """ "2.000 bình 20 lít", "loại 1.000 lít", "xe 5 tấn đi được": how large each of the things
    is, or how much it holds."""
    held = before(passage, expression, book("kinds", "holds"), within=0)
    if held and _is_volume(passage, expression):
        return held
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
    words, behind = passage.text.words, expression.number.last
    if expression.number.value == 1 and behind < len(words) and words[behind].text == "trong":
        return "trong"  # "1 trong 62 người": somebody is one of them
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
    extremes, opening = book("kinds", "extremes"), expression.opening
    said = extremes.longest_at(passage.text, opening) if expression.qualifier_words else None
    return said.phrase if said else before(passage, expression, extremes, within=0)


def sized(passage: Passage, expression: Expression, indicator: str) -> str:
    """Widths, areas, distances, and numbers of nothing known."""
    if expression.measure in _EXTENT_MEASURES:
        said = before(passage, expression, book("kinds", "widths"), within=1)
        said = said or _distance(passage, expression)
        if said or indicator:
            return said
        return before(passage, expression, book("kinds", "sizes"), within=5)
    if expression.measure == "piece" and not expression.named:
        small = book("kinds", "small_units").longest_at(passage.text, expression.after)
        return small.phrase if small is not None else ""
    return "" if expression.measure else "?"


_DISTANCE_REACH = 4


def _distance(passage: Passage, expression: Expression) -> str:
    """ "đoạn cách cửa biển 45 km"; not "bằng cách làm 3 km đường"."""
    far = found_before(passage, expression, book("kinds", "distances"), within=_DISTANCE_REACH)
    if far is None or expression.measure not in {"km", "m"}:
        return ""
    deed = meant_in(passage, book("cues", "deeds"), far.last, expression.opening)
    return "" if deed is not None else far.phrase


_EXTENT_MEASURES = frozenset({"m", "km", "m2", "ha"})
_WAY_REACH = 14  # words
_SHORTEST_TELLING = 8  # words


def of_a_road(passage: Passage, expression: Expression) -> str:
    """ "Con đường vào bản dài 8 km là lối đi duy nhất": how long a road is that nobody made in the
    sentence, or how much of a coast a place has."""
    if expression.measure not in _EXTENT_MEASURES:
        return ""
    sentence = passage.sentence_of(expression)
    if in_sentence(passage, expression, book("kinds", "road_works")):
        return ""
    if in_sentence(passage, expression, book("kinds", "target")):
        return ""
    told = in_sentence(passage, expression, book("cues", "deeds"))
    if not told and before(passage, expression, book("kinds", "there_is"), within=0):
        return "có"
    if sentence.last - sentence.first < _SHORTEST_TELLING:
        return ""  # a line of a list, whose heading tells the doing
    first = max(sentence.first, expression.first - _WAY_REACH)
    road = book("kinds", "ways").any_in(passage.text, first, expression.first)
    if road is None or ":" in passage.text.plain[sentence.span.start : expression.start]:
        return ""
    return before(passage, expression, book("cues", "length"), within=0)

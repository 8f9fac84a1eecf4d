"""How a number is meant when its own words do not say: as the numbers it is joined to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chungtay.domain.claims import Kind, Standing
from chungtay.reading.prose.context import after as stated_after
from chungtay.reading.prose.context import before as stated_before
from chungtay.reading.prose.context import book
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.kinds import Meaning
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.plans import is_reached, meant
from chungtay.reading.prose.rows import NOT, adds_to_above, is_done_since, is_for, planned_along

_MOST_WORDS_BETWEEN = 10

_ALIKE = frozenset(
    {"household", "person", "person-time", "house", "work", "organisation", "piece", "party"}
)


def inherited(passage: Passage, place: int, own: Meaning, before: Sequence[Meaning]) -> Meaning:
    """The meaning of a number joined to the one before it ("còn 117 hộ nghèo và 290 hộ cận
    nghèo"), or in a sentence that takes the one before it apart ("Trong đó …"), unless its own
    words say how it is meant."""
    if own.why in _DIVIDED and place and _is_divided(passage, place):
        return before[place - 1]
    if own.kind is not Kind.RESULT or own.standing is not Standing.COUNTED:
        return own
    shared = _of_the_one_before(passage, place, before[place - 1]) if place else None
    if shared is not None:
        return shared
    fewer = stated_before(passage, passage.expressions[place], book("cues", "fewer"), within=0)
    joined = None if fewer else _joined_to(passage, place)
    if joined is not None and _is_inherited(before[joined]):
        one, other = passage.expressions[place], passage.expressions[joined]
        if before[joined].kind is Kind.TARGET:
            return own if is_done_since(passage, other, one) else before[joined]
        if not (_is_parted(passage, other, one) or _acts(passage, one)):
            return before[joined]
    planned = planned_along(passage, place, before)
    if planned is not None:
        return planned
    said = _planned_above(passage, passage.expressions[place], before[:place])
    return Meaning(Kind.TARGET, why=said) if said else own


def _of_the_one_before(passage: Passage, place: int, before: Meaning) -> Meaning | None:
    """The meaning of the number just before, when this one tells of the same thing."""
    of_one = before.standing is Standing.UNIT_PRICE
    if of_one and _is_of_same_price(passage, place):
        return before
    if of_one and _is_content(passage, place, before):
        return replace(before, why=_CONTENT)
    shared = (
        _are_heads(passage, place)
        or (_is_sold(before) and _is_worth(passage, place, _FETCHED))
        or (before.kind is Kind.CONTEXT and _is_held(passage, place))
        or (before.why in NOT and is_for(passage, place))
    )
    return before if shared else None


def _is_of_same_price(passage: Passage, place: int) -> bool:
    added = _is_added(passage, place) or _is_of_price(passage, place)
    return added or _is_worth(passage, place, _WORTH)


def carried_back(passage: Passage, meanings: Sequence[Meaning]) -> list[Meaning]:
    """What is said behind a list is said of all of it: "xã A 20 hộ, xã B 30 hộ sẽ được cấp gạo"."""
    told = list(meanings)
    for place in range(len(told) - 1, 0, -1):
        if not told[place].of_list:
            continue
        before, one = passage.expressions[place - 1], passage.expressions[place]
        counted = told[place - 1].kind is Kind.RESULT and not told[place - 1].why
        counted = counted and not _was_done(passage, before)
        damage = told[place].kind is Kind.CONTEXT
        near = not damage or _is_added_noun(passage, before, one)
        if counted and near and is_coordinated(passage, before, one):
            told[place - 1] = told[place]
    return told


def _was_done(passage: Passage, one: Expression) -> bool:
    """ "đã xong 2 nhà, 1 nhà dự kiến tháng sau": the plan is not of what was done."""
    first = max(passage.clause_of(one).first, passage.sentence_of(one).first)
    return next(meant(passage, first, one.first, "done"), None) is not None


_DIVIDED = frozenset({"chia thành", "chia làm", "chia thanh", "chia lam"})
_FORCES = frozenset({"person", "person-time"})
_DIVIDED_REACH = 10


def _is_divided(passage: Passage, place: int) -> bool:
    """ "320 đoàn viên chia thành 16 tổ": the groups do what the persons do."""
    persons, groups = passage.expressions[place - 1], passage.expressions[place]
    if persons.measure not in _FORCES or persons.sentence != groups.sentence:
        return False
    near = groups.opening - persons.after <= _DIVIDED_REACH
    return near and groups.measure in {"organisation", "piece"}


_WORTH, _FETCHED = "worth", "fetched"


def _is_worth(passage: Passage, place: int, words: str) -> bool:
    """ "mỗi em được 1 phần quà trị giá 300.000 đồng", "bán 2 con bò được 38 triệu đồng": what the
    thing just told is worth, or was sold for."""
    thing, one = passage.expressions[place - 1], passage.expressions[place]
    if one.measure != "vnd" or thing.measure == "vnd" or thing.clause != one.clause:
        return False
    if "," in passage.text.plain[thing.end : one.start]:
        return False
    said = stated_before(passage, one, book("kinds", words), within=0)
    return bool(said) or (words == _WORTH and thing.after == one.opening)


def _is_sold(thing: Meaning) -> bool:
    return thing.kind is Kind.CONTEXT and thing.why.startswith(_SELLING)


_SELLING = ("bán", "ban")
_HEADS_REACH = 2


def _are_heads(passage: Passage, place: int) -> bool:
    """ "2.815 hộ/12.064 khẩu": those who live in the households just told."""
    before, one = passage.expressions[place - 1], passage.expressions[place]
    if before.measure != "household" or before.sentence != one.sentence:
        return False
    heads = turning_words("heads", bare=passage.text.bare)
    near = one.opening - before.after <= _HEADS_REACH
    return near and passage.text.words[one.after - 1].text in heads


def _is_held(passage: Passage, place: int) -> bool:
    """ "quản lý 12 km đường biên với 3 cột mốc": what belongs to a thing that is there."""
    before, one = passage.expressions[place - 1], passage.expressions[place]
    if before.clause != one.clause or before.measure in {"percent", "place", "vnd", ""}:
        return False
    if one.opening - before.after > _MOST_WORDS_OF_NOUN or one.opening == before.after:
        return False
    return passage.text.words[one.opening - 1].text in turning_words(
        "holding", bare=passage.text.bare
    )


_ACTS_REACH = 2


def _acts(passage: Passage, one: Expression) -> bool:
    """Whether what a number counts does something of its own or is helped: "của 19 doanh nghiệp
    tham gia", "32 hộ được di dời"."""
    words = passage.text.words
    if one.after < len(words) and words[one.after].text in turning_words(
        "passive", bare=passage.text.bare
    ):
        return True
    return bool(stated_after(passage, one, book("cues", "doing"), within=_ACTS_REACH))


def _is_parted(passage: Passage, before: Expression, one: Expression) -> bool:
    """Whether a semicolon stands between two numbers of one sentence: a plan goes on behind it,
    a state of things need not."""
    between = passage.text.plain[before.end : one.start]
    return before.sentence == one.sentence and ";" in between


_ABOVE = "above"


def _planned_above(passage: Passage, one: Expression, before: Sequence[Meaning]) -> str:
    """What the sentence above plans, when this one takes it apart: "sẽ được chia cho 4 tỉnh. Cụ
    thể: Nghệ An 25 triệu đồng", or goes on with it: "Ngoài ra, 60 cụ già cũng được hỗ trợ"."""
    if not one.sentence:
        return ""
    if before and before[-1].kind is Kind.TARGET and adds_to_above(passage, one):
        return before[-1].why or _ABOVE
    if not _refers_back(passage, one):
        return ""
    above = passage.sentences[one.sentence - 1]
    planned = [
        one
        for one in meant(passage, above.first, above.last, "target")
        if not is_reached(passage, one)
    ]
    done = [*meant(passage, above.first, above.last, "done")]
    if not planned or (done and done[-1].first > planned[-1].first):
        return ""
    return planned[-1].phrase


def _refers_back(passage: Passage, one: Expression) -> bool:
    """Whether a sentence speaks of what the one above does: "Trong đó …", "Theo đó …", "Kinh phí
    thực hiện ước 2 tỷ đồng"."""
    if _opens_with_parts(passage, one) or _goes_on(passage, one):
        return True
    sentence = passage.sentence_of(one)
    costs = book("kinds", "costs").longest_at(passage.text, sentence.first)
    if costs is None or one.measure != "vnd":
        return False
    return book("cues", "deeds").any_in(passage.text, costs.last, one.opening) is None


def _is_added(passage: Passage, place: int) -> bool:
    """Whether one word joins a number to the one before: "mỗi suất 300.000 đồng và 5 kg gạo"."""
    before, one = passage.expressions[place - 1], passage.expressions[place]
    between = passage.text.words[before.after : one.opening]
    adding = turning_words("adding", bare=passage.text.bare)
    if not {",", ")"}.isdisjoint(passage.text.plain[before.end : one.start]):
        return False
    if before.sentence != one.sentence or not between or between[-1].text not in adding:
        return False
    if one.measure not in _HELD_IN_GIFTS:
        return False
    return len(between) == 1 or (before.measure == one.measure and len(between) <= _FEW_WORDS)


_HELD_IN_GIFTS = frozenset(
    {"vnd", "kg", "tonne", "quintal", "piece", "m2", "m", "animal", "tree", ""}
)
_FEW_WORDS = 3  # "60 triệu đồng làm mới và 30 triệu đồng sửa"


def _is_of_price(passage: Passage, place: int) -> bool:
    """ "mỗi căn 120 triệu đồng do xã trích 100 triệu, dân góp 20 triệu": who bore a price."""
    before, one = passage.expressions[place - 1], passage.expressions[place]
    if before.measure != "vnd" or one.measure != "vnd" or before.sentence != one.sentence:
        return False
    price, part = before.number.value, one.number.value
    if price is None or part is None or part > price:
        return False
    return passage.text.plain[before.end : one.start].find(";") < 0


_CONTENT = "content"
_MOST_WORDS_OF_CONTENT = 7


def _is_content(passage: Passage, place: int, before: Meaning) -> bool:
    """Whether a number tells what one gift holds: "mỗi suất 600.000 đồng, gồm 10 kg gạo, 2 chai
    dầu ăn"."""
    last, one = passage.expressions[place - 1], passage.expressions[place]
    if last.clause != one.clause or one.opening - last.after > _MOST_WORDS_OF_CONTENT:
        return False
    text = passage.text
    if ")" in text.plain[last.end : one.start] or one.measure == "gift":
        return False
    if book("cues", "deeds").any_in(text, last.after, one.opening) is not None:
        return False
    if book("kinds", "content").any_in(text, last.after, one.opening) is not None:
        return True
    if before.why == _CONTENT or last.measure in _IN_KIND:
        return one.measure in _HELD_IN_GIFTS
    return bool(stated_before(passage, last, book("kinds", "content"), within=0))


_IN_KIND = frozenset({"kg", "tonne", "piece"})  # "mỗi hộ 10 kg gạo, 1 thùng mì"


_MOST_WORDS_OF_NOUN = 4


def _is_added_noun(passage: Passage, before: Expression, one: Expression) -> bool:
    """ "1.200 ha lúa và 310 ha hoa màu": two counted things joined by a word."""
    between = passage.text.words[before.after : one.opening]
    adding = turning_words("adding", bare=passage.text.bare)
    return len(between) <= _MOST_WORDS_OF_NOUN and bool(between) and between[-1].text in adding


def _is_inherited(meaning: Meaning) -> bool:
    return meaning.kind is not Kind.RESULT and meaning.standing is not Standing.UNIT_PRICE


def _joined_to(passage: Passage, place: int) -> int | None:
    """The index of the number whose meaning holds for this one as well."""
    one = passage.expressions[place]
    before = place - 1
    while before > 0 and _is_beside_the_list(passage, passage.expressions[before], one):
        before -= 1
    if place and _is_bracketed_part(passage, passage.expressions[place - 1], one):
        return place - 1
    if place and is_coordinated(passage, passage.expressions[before], one):
        return before
    if place and _is_inside(passage, passage.expressions[before], one):
        return before
    if not one.sentence or not _opens_with_parts(passage, one):
        return None
    for earlier in range(place - 1, -1, -1):
        other = passage.expressions[earlier]
        if other.sentence == one.sentence - 1 and other.measure == one.measure:
            return earlier
    return None


def _is_beside_the_list(passage: Passage, before: Expression, one: Expression) -> bool:
    """A share, or what stands in brackets that end before the number: "làm 63 km (kế hoạch 60),
    xã A 17"."""
    if before.measure == "percent":
        return True
    if before.sentence != one.sentence:
        return False
    between = passage.text.plain[before.end : one.start]
    return between.count(")") > between.count("(")


def _is_bracketed_part(passage: Passage, before: Expression, one: Expression) -> bool:
    """ "186 cơ sở (xã A 121, xã B 34)": the brackets take apart what stands before them."""
    if before.sentence != one.sentence or one.named or before.measure != one.measure:
        return False
    between = passage.text.plain[before.end : one.start]
    return between.count("(") == between.count(")") + 1 and len(between.split()) <= _FEW_OF_A_PART


_FEW_OF_A_PART = 8


def _is_inside(passage: Passage, before: Expression, one: Expression) -> bool:
    """ "612 người có công …, trong đó có 02 Mẹ Việt Nam Anh hùng"."""
    if before.sentence != one.sentence or not {before.measure, one.measure} <= _ALIKE:
        return False
    return bool(stated_before(passage, one, book("kinds", "inside"), within=1))


def is_coordinated(passage: Passage, before: Expression, one: Expression) -> bool:
    """Whether a number is told in one breath with another of its kind, without a new verb."""
    alike = before.measure == one.measure or {before.measure, one.measure} <= _ALIKE
    alike = alike or _is_next_in_a_list(passage, before, one)
    if before.measure == "place":
        alike = one.measure in _ALIKE | _EXTENTS and _holds(passage, one, before)
    if before.sentence != one.sentence or not alike:
        return False
    if _words_between(passage, before, one) > _MOST_WORDS_BETWEEN:
        return False
    return book("cues", "deeds").any_in(passage.text, before.after, one.opening) is None


_GOODS = frozenset({"piece", "vehicle", "kg", "tonne", "animal", "tree"})


def _is_next_in_a_list(passage: Passage, before: Expression, one: Expression) -> bool:
    """ "còn thiếu 2.000 bao cát, 3 xuồng": things in a list, of which nothing more is told."""
    if not {before.measure, one.measure} <= _GOODS or one.index - before.index != 1:
        return False
    between = passage.text.plain[before.end : one.start].rstrip()
    return between.endswith((",", " và")) and len(between.split()) <= _MOST_WORDS_OF_NOUN


_EXTENTS = frozenset({"km", "ha"})  # "địa bàn gồm 3 xã ven biển, 27 km bờ biển"
_BRACKETS = re.compile(r"\([^()]*\)")


def _words_between(passage: Passage, before: Expression, one: Expression) -> int:
    """How many words stand between two numbers, but for what is put in brackets."""
    start, end = passage.text.words[before.after - 1].end, passage.text.words[one.opening].start
    aside = sum(
        len(found[0].split()) for found in _BRACKETS.finditer(passage.text.plain, start, end)
    )
    return one.opening - before.after - aside


def _holds(passage: Passage, one: Expression, place: Expression) -> bool:
    """Whether the number is what a place has: "1 xã với 1.312 hộ", "hiện có 12 thôn, 3.450 hộ"."""
    holding = turning_words("holding", bare=passage.text.bare)
    if passage.text.words[one.opening - 1].text in holding:
        return True
    there = (book("kinds", "has"), book("kinds", "state_of_things"), book("kinds", "there_is"))
    if any(stated_before(passage, place, phrases, within=0) for phrases in there):
        return True
    joined = place.opening and passage.text.words[place.opening - 1].text in holding
    return bool(joined) and one.measure in {"household", "person"}


def _goes_on(passage: Passage, one: Expression) -> bool:
    """ "Theo đó, Hà Sơn được phân bổ 25 triệu won"."""
    first = passage.sentence_of(one).first
    return book("kinds", "going_on").longest_at(passage.text, first) is not None


def _opens_with_parts(passage: Passage, one: Expression) -> bool:
    sentence = passage.sentence_of(one)
    found = book("kinds", "inside").longest_at(passage.text, sentence.first)
    return found is not None

"""What a sum of money is for: houses, gifts, a fund, or simply money that was raised."""

from __future__ import annotations

from functools import cache

from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.prose.context import (
    after,
    anywhere_before,
    before,
    book,
    in_clause_before,
    reach_before,
)
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.moods import is_coordinated
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.subjects import Candidate, candidates, end_of_head
from chungtay.vocabulary.reading_words import reading_words

_HOUSES, _GIFTS, _FUNDS = "house-support-value", "gift-value", "funds-mobilised"
_WORTH_REACH = 4


def money_indicator(passage: Passage, expression: Expression) -> list[Candidate]:
    """The rule money_attach: "với tổng kinh phí X" belongs to the group right before it; a fund
    named beside the sum takes it; all other money given or raised is funds mobilised."""
    if before(passage, expression, book("money", "fines"), within=0):
        return []
    special = _of_special_worth(passage, expression)
    return [special] if special is not None else _by_group(passage, expression)


def _of_special_worth(passage: Passage, expression: Expression) -> Candidate | None:
    """Money of bursaries, of medicine, and money that was lent."""
    bursary = _bursary(passage, expression)
    if bursary:
        return Candidate("scholarships", 9.0, bursary, "money-attach")
    return _of_medicine(passage, expression) or _lent(passage, expression)


def _by_group(passage: Passage, expression: Expression) -> list[Candidate]:
    worth = before(passage, expression, book("money", "worth"), within=_WORTH_REACH)
    worth = worth or before(passage, expression, book("kinds", "each"), within=_WORTH_REACH)
    if worth and _is_raised_by(passage, expression):
        worth = ""  # what it cost those who paid
    group = _group_before(passage, expression)
    if worth.startswith(_ALL_OF_IT) and group == _GIFTS and _is_built_too(passage, expression):
        group = _FUNDS
    worth = worth or _beside_gifts(passage, expression)
    if worth and group:
        return [Candidate(group, 9.0, worth, "money-attach")]
    named = _named(passage, expression, group)
    if named and named[0].indicator not in _GENERAL:
        return named
    return [_unnamed(passage, expression, group, worth)]


def _named(passage: Passage, expression: Expression, group: str) -> list[Candidate]:
    """What the words of the clause call the sum."""
    clause = passage.clause_of(expression)
    named = [one for one in candidates(passage, expression) if one.first >= clause.first]
    if group == _HOUSES:  # "bàn giao 131 căn, giải ngân 6,5 tỷ đồng": nobody lent it
        named = [one for one in named if one.indicator != "loans"]
    if _is_raised(passage, expression):  # "vận động 2 tỷ đồng, cho 86 hội viên vay"
        named = [one for one in named if one.rule != "purpose"]
    return [one for one in named if not _is_worth_of_more(passage, expression, one)]


def _unnamed(passage: Passage, expression: Expression, group: str, worth: str) -> Candidate:
    """A sum that no words call by a name: that of the houses before it, a present, or simply
    money that was raised."""
    if group == _HOUSES and not _is_raised(passage, expression):
        return Candidate(group, 7.0, "nhà", "money-attach")
    present = _present(passage, expression)
    if present:
        return Candidate(_GIFTS, 7.0, present, "money-present")
    if worth and _says(passage, expression, "gift_words"):
        return Candidate(_GIFTS, 7.0, worth, "money-attach")
    if worth and _says(passage, expression, "house_words"):
        return Candidate(_HOUSES, 7.0, worth, "money-attach")
    cue = _cue(passage, expression)
    return Candidate(_FUNDS, 6.0 if cue else 3.0, cue, "money")


_ALL_OF_IT = ("tổng", "tong", "với tổng", "voi tong")
_BUILT = frozenset({"house", "bridge", "work", "km", "m"})


def _is_built_too(passage: Passage, expression: Expression) -> bool:
    """ "xây 5 căn nhà, bắc 3 cây cầu, tặng 750 phần quà, với tổng kinh phí 1,6 tỷ đồng": what all
    of it cost, not what the gifts were worth."""
    clause = passage.clause_of(expression)
    told = [one for one in passage.earlier(expression) if one.first >= clause.first]
    apart = not told or "," in passage.text.plain[told[0].end : expression.start]
    return apart and any(one.measure in _BUILT for one in told)


def _is_worth_of_more(passage: Passage, expression: Expression, one: Candidate) -> bool:
    """ "Tổng trị giá thuốc và quà tặng 90 triệu đồng": not of the medicine alone."""
    if one.indicator != "medicine-value" or one.first >= expression.opening:
        return False
    gifts = book("money", "gift_words").any_in(passage.text, one.first, expression.opening)
    return gifts is not None


def _is_raised_by(passage: Passage, expression: Expression) -> bool:
    """ "kinh phí 26 triệu đồng do bà con đóng góp"."""
    cost = before(passage, expression, book("money", "cost"), within=_WORTH_REACH)
    first = passage.text.words[expression.after : expression.after + 1]
    by = turning_words("by", bare=passage.text.bare)
    if not cost or not first or first[0].text not in by:
        return False
    return bool(after(passage, expression, book("money", "giving"), within=_BY_REACH))


_BY_REACH = 8


def _of_medicine(passage: Passage, expression: Expression) -> Candidate | None:
    """ "và lượng thuốc trị giá 610 triệu đồng", right before the sum."""
    said = before(passage, expression, book("money", "medicine_worth"), within=0)
    said = said or _medicine_before(passage, expression)
    return Candidate("medicine-value", 9.0, said, "money-attach") if said else None


def _medicine_before(passage: Passage, expression: Expression) -> str:
    """ "Số thuốc cấp phát trị giá 85 triệu đồng": medicine is what was named last before its
    worth."""
    named = _given_things(passage, passage.clause_of(expression).first, expression.opening)
    if not named or named[-1].meaning != _MEDICINE:
        return ""
    near = expression.opening - named[-1].last <= _FREE_REACH
    if not near and not before(passage, expression, book("money", "worth"), within=1):
        return ""
    alone = len(named) == 1 or named[-1].first - named[-2].last > _A_PAIR
    return named[-1].phrase if alone else ""


_FREE_REACH = 3  # "phát thuốc miễn phí 48 triệu đồng"
_MEDICINE = "medicines"


def _given_things(passage: Passage, first: int, last: int) -> list[Found[str]]:
    """What is given, named between two words, medicine by its own name."""
    return [*_things().longest_in(passage.text, first, last)]


@cache
def _things() -> PhraseBook[str]:
    known = reading_words("money")
    others = [one for one in known["given_things"] if one not in known[_MEDICINE]]
    return phrase_book({_MEDICINE: known[_MEDICINE], "": [*others, *known["gift_words"]]})


def _lent(passage: Passage, expression: Expression) -> Candidate | None:
    """ "cho xã viên mượn 640 triệu đồng": what others give back is lent."""
    said = before(passage, expression, book("money", "lent"), within=1)
    return Candidate("loans", 8.0, said, "money-attach") if said else None


def _beside_gifts(passage: Passage, expression: Expression) -> str:
    """ "Quà Tết: 560 suất/280 triệu đồng", "100 suất quà (30 triệu đồng)"."""
    gifts = next(passage.earlier(expression), None)
    if gifts is None or gifts.measure != "gift":
        return ""
    between = passage.text.plain[gifts.end : expression.start].strip()
    return between if between in {"/", "("} else ""


def _is_raised(passage: Passage, expression: Expression) -> bool:
    """ "xây 12 nhà tình nghĩa, vận động 45 tỷ đồng": a doing of its own."""
    return bool(before(passage, expression, book("money", "raising"), within=1))


_BURSARY_REACH = 4


def _bursary(passage: Passage, expression: Expression) -> str:
    """Money of bursaries: "1,2 tỷ đồng học bổng", "trao 50 suất học bổng, trị giá 100 triệu"."""
    words = book("money", "bursaries")
    behind = after(passage, expression, words, within=_BURSARY_REACH)
    if behind:
        return behind
    first = passage.clause_of(expression).first
    if _group_before(passage, expression) == _HOUSES or _is_mixed(passage, expression):
        return ""
    before_it = next(passage.earlier(expression), None)
    if before_it is not None and before_it.measure in _GIVEN_THINGS:
        first = max(first, before_it.number.last)
    named = [*book("money", "given_things").longest_in(passage.text, first, expression.opening)]
    last = named[-1] if named else None
    if len(named) > 1 and named[-1].first - named[-2].last <= _A_PAIR:
        return ""  # "quà và học bổng"
    bursary = last is not None and words.longest_at(passage.text, last.first) is not None
    attached = before(passage, expression, book("money", "worth"), within=_WORTH_REACH)
    attached = attached or before(passage, expression, book("money", "amounting"), within=1)
    attached = attached or _right_behind(passage, expression, last)
    return last.phrase if last is not None and bursary and attached else ""


def _right_behind(passage: Passage, expression: Expression, thing: Found[str] | None) -> str:
    """ "cấp 30 suất học bổng 90 triệu đồng"."""
    if thing is None or thing.last != expression.first:
        return ""
    between = passage.text.plain[passage.text.words[thing.last - 1].end : expression.start]
    return "" if between.strip(" (/") else thing.phrase


def _is_mixed(passage: Passage, expression: Expression) -> bool:
    """ "200 suất quà và 30 suất học bổng, tổng trị giá …": worth of more than the bursaries."""
    things = [one for one in passage.earlier(expression) if one.measure in _GIVEN_THINGS]
    if len(things) < _A_PAIR:
        return False
    return is_coordinated(passage, things[1], things[0])


_A_PAIR = 2
_GIVEN_THINGS = frozenset({"gift", "house", "piece", "vehicle", "animal", "work", "kg", "tonne"})


def _present(passage: Passage, expression: Expression) -> str:
    """Money handed to somebody as a present: "tặng 5 triệu đồng", "thăm, trao … cho gia đình",
    "5 triệu đồng tiền mặt"; not what supports a fund or a work."""
    said = before(passage, expression, book("money", "present"), within=_WORTH_REACH)
    if said:
        return said
    if in_clause_before(passage, expression, book("money", "support")):
        return ""
    cash, first = book("money", "cash"), expression.number.last
    within = cash.any_in(passage.text, first, expression.after)
    said = within.phrase if within else after(passage, expression, cash, within=0)
    if said:
        return said
    trao = before(passage, expression, book("money", "handing"), within=_WORTH_REACH)
    first, last = passage.sentence_of(expression).first, expression.first
    visited = book("money", "visiting").any_in(passage.text, first, last)
    return trao if trao and visited is not None else ""


# Decided by the group before the sum, not by words such as "trị giá" alone.
_GENERAL = frozenset({_HOUSES, _GIFTS, _FUNDS})


def _group_before(passage: Passage, expression: Expression) -> str:
    """What the nearest counted things before a sum are: houses, gifts, other things, nothing."""
    for other in passage.earlier(expression):
        if other.measure in _NO_THINGS:
            continue
        if other.measure == "house":
            told = book("money", "gift_words").any_in(passage.text, other.after, expression.opening)
            return _HOUSES if told is None else _GIFTS
        given = other.measure == "gift" or _is_present(passage, other)
        return _GIFTS if given else _FUNDS
    return ""


def _is_present(passage: Passage, thing: Expression) -> bool:
    """ "tặng 186.000 thẻ bảo hiểm y tế, trị giá 109 tỷ đồng"."""
    if thing.measure not in {"piece", "animal", "vehicle", "kg", "tonne"}:
        return False
    if thing.measure in {"animal", "kg", "tonne"}:
        return bool(before(passage, thing, book("money", "handed"), within=0))
    return bool(before(passage, thing, book("money", "present"), within=0))


_NO_THINGS = frozenset(
    {"vnd", "percent", "place", "person", "person-time", "household", "labour-day", "m2", ""}
)


def _says(passage: Passage, expression: Expression, words: str) -> bool:
    return bool(anywhere_before(passage, expression, book("money", words)))


def _cue(passage: Passage, expression: Expression) -> str:
    first, last = reach_before(passage, expression), end_of_head(passage, expression)
    found = book("money", "raised").any_in(passage.text, first, last)
    return found.phrase if found else ""

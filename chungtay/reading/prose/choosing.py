"""Chooses what a number counts: among words, persons, sums of money, and the number before it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from chungtay.reading.prose.bursaries import holding_bursaries, of_bursaries, portion_of
from chungtay.reading.prose.context import after, before, book, in_clause_before, in_sentence
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.hearing import audience, hearers, sessions_of
from chungtay.reading.prose.money import money_indicator
from chungtay.reading.prose.moods import is_coordinated
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.people import (
    PEOPLE,
    in_list,
    is_object,
    recipients,
    taking_part,
    topics_of,
)
from chungtay.reading.prose.rulings import HEAD_REACH, MEDICAL, is_member_body, is_ruled_out
from chungtay.reading.prose.subjects import Candidate, candidates
from chungtay.reading.prose.unnamed import LENGTHS, by_measure, governed
from chungtay.vocabulary.reading_words import reading_words

_MONEY = frozenset({"vnd", "foreign-money"})
# Households that received counted things, heads of counted households: one fact told again.
RECEIVERS = "receivers"


def choices_of(
    passage: Passage, expression: Expression, topics: frozenset[str], session: Candidate | None
) -> list[Candidate]:
    if expression.measure in _MONEY:
        return of_bursaries(passage, expression, topics) or money_indicator(passage, expression)
    force = taking_part(passage, expression, topics)
    found = [
        one
        for one in candidates(passage, expression)
        if not is_ruled_out(passage, expression, one, force, topics)
    ]
    found = _told_behind(passage, expression, found)
    helped = recipients(passage, expression)
    if helped is not None and not _is_policy_visit(passage, expression, helped):
        found = [one for one in found if one.indicator != "policy-visits"]
    found = [_supported(passage, expression, one) for one in found]
    found = [portion_of(passage, expression, one, topics) for one in found]
    heard = audience(passage, expression, session) or hearers(passage, expression)
    if heard is not None and _is_outcome(passage, expression, found):
        heard = None
    holders = holding_bursaries(passage, expression, topics)
    others = (
        force,
        helped,
        heard,
        holders,
        _founded(passage, expression),
        _fewer(passage, expression),
    )
    found += [one for one in others if one is not None]
    found = found or sessions_of(passage, expression, session)
    found = found or by_measure(passage, expression, topics)
    return governed(passage, expression, sorted(found, key=lambda one: -one.score))


def _told_behind(
    passage: Passage, expression: Expression, found: list[Candidate]
) -> list[Candidate]:
    """ "Nhờ nguồn vốn vay, 23 hộ đã thoát nghèo": what stands behind a comma and the number is
    told of it, what stands before the comma led to it."""
    first = passage.text.words[expression.opening].start
    apart = passage.text.plain[:first].rstrip().endswith(",")
    if not apart and not before(passage, expression, book("cues", "thereby"), within=0):
        return found
    if not _is_outcome(passage, expression, found):
        return found
    return [one for one in found if one.rule != "verb"]


def _is_outcome(passage: Passage, expression: Expression, found: list[Candidate]) -> bool:
    """ "mở 8 lớp dạy nghề, qua đó 120 chị có việc làm": what is told right behind the persons is
    what became of them."""
    to = turning_words("towards", bare=passage.text.bare)
    if not expression.opening or passage.text.words[expression.opening - 1].text in to:
        return False
    near = range(expression.after, expression.after + _OUTCOME_REACH)
    return any(one.first in near and one.indicator in _OUTCOMES for one in found)


_OUTCOME_REACH = 4
_OUTCOMES = frozenset({"jobs-created", "households-out-of-poverty", "members-developed"})


def _supported(passage: Passage, expression: Expression, one: Candidate) -> Candidate:
    """ "thăm, tặng quà 25 gia đình chính sách": households that were visited and given something
    were supported."""
    if one.indicator != "policy-visits" or expression.measure != "household":
        return one
    given = in_clause_before(passage, expression, book("cues", "with_gifts"))
    return replace(one, indicator="poor-households-helped") if given else one


def _fewer(passage: Passage, expression: Expression) -> Candidate | None:
    """ "còn 38 hộ nghèo, giảm 74 hộ": those who left poverty."""
    if expression.measure != "household":
        return None
    said = before(passage, expression, book("cues", "fewer"), within=0)
    poor = in_sentence(passage, expression, book("cues", "poor"))
    return Candidate("households-out-of-poverty", 9.0, said, "fewer") if said and poor else None


def _is_policy_visit(passage: Passage, expression: Expression, helped: Candidate) -> bool:
    """Whether households were only visited, and are those of policy."""
    if helped.words not in reading_words("cues")["visiting"]:
        return False
    last = min(expression.after + _POLICY_REACH, passage.clause_of(expression).last)
    first = expression.number.last
    return book("cues", "of_policy").any_in(passage.text, first, last) is not None


_POLICY_REACH = 4


def _founded(passage: Passage, expression: Expression) -> Candidate | None:
    """Grass-roots bodies that were set up: "ra mắt 2 câu lạc bộ và 3 tổ hợp tác"."""
    if expression.measure != "organisation" or not is_member_body(passage, expression):
        return None
    said = in_list(passage, expression, book("cues", "founding"), within=HEAD_REACH)
    said = said or after(passage, expression, book("cues", "founded"), within=_FOUNDED_REACH)
    return Candidate("members-developed", 15.0, said, "founded") if said else None


_FOUNDED_REACH = 8


@cache
def _pairs(section: str) -> dict[str, frozenset[str]]:
    return {code: frozenset(others) for code, others in reading_words(section).items()}


def paired(chosen: list[Candidate]) -> list[Candidate]:
    """The two indicators of one number: both true ("khám bệnh, cấp thuốc cho N người") or not
    both of each ("N km đường và kênh mương"), the first-named first; empty for one alone."""
    if not chosen:
        return []
    first = chosen[0]
    for other in chosen[1:]:
        if related(first, other, "together") and first.score - other.score <= _NEAR:
            return sorted([first, other], key=lambda one: not _pairs("together").get(one.indicator))
        if related(first, other, "either") and first.rule == other.rule == "head":
            return sorted([first, other], key=lambda one: one.first)
    return []


def related(one: Candidate, other: Candidate, relation: str) -> bool:
    pairs = _pairs(relation)
    nothing: frozenset[str] = frozenset()
    return other.indicator in pairs.get(one.indicator, nothing) or (
        one.indicator in pairs.get(other.indicator, nothing)
    )


_NEAR = 5.0


def beside(
    passage: Passage,
    before: Expression,
    told: Candidate | None,
    expression: Expression,
    chosen: list[Candidate],
) -> list[Candidate]:
    """The choice beside the number before: the heads of counted households are the same people,
    and people joined to people without a word of their own came, or were helped, with them."""
    heads = turning_words("heads", bare=passage.text.bare)
    if before.measure == "household" and passage.text.words[expression.after - 1].text in heads:
        if chosen and chosen[0].indicator == _MOVED:
            return [replace(chosen[0], rule=RECEIVERS)]
        return [replace(told, rule=RECEIVERS)] if told and told.indicator == _MOVED else []
    if told is not None and told.indicator in LENGTHS and _is_length(passage, before, expression):
        return [Candidate(told.indicator, 9.0, told.words, "length")]
    if told is not None and told.indicator in MEDICAL and _is_worth(passage, before, expression):
        return [Candidate("medicine-value", 9.0, told.words, "money-attach")]
    if told is not None and told.indicator == "scholarships" and _are_holders(passage, expression):
        rule = RECEIVERS if before.measure == "gift" else "audience"
        return [Candidate("scholarships", 9.0, told.words, rule)]
    if told is not None and told.indicator == "loans" and expression.measure == "vnd":
        return [Candidate("loans", 9.0, told.words, "audience")]
    if told is not None and not chosen and is_labelled(passage, before, expression):
        return [Candidate(told.indicator, 5.0, told.words, "ellipsis")]
    if told is not None and not chosen and _is_bare(before, expression):
        return [Candidate(told.indicator, 5.0, told.words, "ellipsis")]
    if told is not None and not chosen and _is_elliptic(passage, before, expression):
        return [Candidate(told.indicator, 6.0, told.words, "ellipsis")]
    if told is None or chosen or told.rule not in _JOINING or is_object(passage, expression):
        return chosen
    joining = PEOPLE if told.rule == "taking-part" else _PEOPLE
    if expression.measure in joining and is_coordinated(passage, before, expression):
        return [Candidate(told.indicator, 6.0, told.words, "joined")]
    return chosen


def _are_holders(passage: Passage, expression: Expression) -> bool:
    """ "1,2 tỷ đồng học bổng cho 800 học sinh": those who received the bursaries."""
    to = turning_words("giving_to", bare=passage.text.bare)
    text, other = passage.text, next(passage.earlier(expression), None)
    apart = other is None or "," in text.plain[other.end : expression.start]
    if apart or expression.measure != "person":
        return False
    return text.words[expression.opening - 1].text in to


def _is_worth(passage: Passage, before: Expression, expression: Expression) -> bool:
    """ "khám, cấp thuốc cho 430 lượt người, trị giá 22 triệu đồng": what the medicine was worth."""
    if expression.measure != "vnd":
        return False
    if expression.opening == before.after:
        return True
    worth = book("money", "value").any_in(passage.text, before.after, expression.opening)
    return worth is not None


def is_labelled(passage: Passage, before: Expression, expression: Expression) -> bool:
    """ "Hội Nông dân: kết nạp 45 hội viên; Hội Phụ nữ: 38 hội viên": the next line of a list."""
    alike = before.measure == expression.measure and before.sentence == expression.sentence
    if not alike or expression.opening - before.after > _LABEL_WORDS:
        return False
    text, start = passage.text, passage.text.words[expression.opening].start
    if not text.plain[before.end : start].rstrip().endswith(":"):
        return False
    return book("cues", "deeds").any_in(text, before.after, expression.opening) is None


_LABEL_WORDS = 8


def _is_bare(before: Expression, expression: Expression) -> bool:
    """ "Công ty A 1.800 phần, Công ty B 950": a number that borrows the measure of the one before
    counts the same."""
    return not expression.named and before.measure == expression.measure != "vnd"


_ENDS = frozenset({"", ",", ";", ".", ")"})
_EXTENTS = frozenset({"km", "m", "m2", "ha", "kg", "tonne"})


def _is_elliptic(passage: Passage, before: Expression, expression: Expression) -> bool:
    """ "thôn Đông hiến 300 m2, thôn Đoài 250 m2": no word of its own says what is counted."""
    if expression.measure not in _EXTENTS or expression.measure != before.measure:
        return False
    behind = passage.text.plain[expression.end :].lstrip()[:1]
    if behind not in _ENDS:
        return False
    return is_coordinated(passage, before, expression)


def _is_length(passage: Passage, before: Expression, expression: Expression) -> bool:
    """ "3 tuyến lộ bê tông dài 2.150 m": the length of the roads just counted."""
    if before.measure not in {"work", "piece"} or expression.measure not in {"km", "m"}:
        return False
    on = expression.first  # "trên 9 km" behind a counted thing is a place, not "more than"
    if book("cues", "along").any_in(passage.text, max(before.after, on - 2), on) is not None:
        return True
    last = expression.opening
    return book("cues", "length").any_in(passage.text, before.after, last) is not None


_MOVED = "households-evacuated"
_JOINING = frozenset({"taking-part", "recipients", "joined"})
_PEOPLE = PEOPLE | {"household"}


def joined_back(passage: Passage, chosen: list[list[Candidate]]) -> list[list[Candidate]]:
    """Bodies and persons told in one breath with those whose taking part is said behind them:
    "137 đơn vị và 2.416 cá nhân đã đóng góp"."""
    found = list(chosen)
    for place in range(len(found) - 1, 0, -1):
        one, other = passage.expressions[place - 1], passage.expressions[place]
        told = found[place][0] if found[place] else None
        if told is not None and told.indicator == _MOVED and _are_same(passage, one, other):
            found[place - 1] = [replace(told, rule="joined")]
            found[place] = [replace(told, rule=RECEIVERS)]
        if _is_whole_of_houses(passage, one, other, told) and not found[place - 1]:
            found[place - 1] = [replace(told, rule="joined")] if told else []
        if told is None or found[place - 1] or told.rule not in {"taking-part", "joined"}:
            continue
        if is_object(passage, one):
            continue  # "thành lập 12 đội hình với 340 sinh viên"
        if one.measure in PEOPLE and is_coordinated(passage, one, other):
            found[place - 1] = [Candidate(told.indicator, 6.0, told.words, "joined")]
    return found


def _is_whole_of_houses(
    passage: Passage, one: Expression, other: Expression, told: Candidate | None
) -> bool:
    """ "38 căn, gồm 21 căn xây mới và 17 căn sửa chữa": what is said of the parts, of the whole."""
    if told is None or told.rule != "house" or not one.measure == other.measure == "house":
        return False
    if one.sentence != other.sentence or other.opening - one.after > _OPENING_OF_PARTS:
        return False
    opening = book("kinds", "inside").any_in(passage.text, one.after, other.opening)
    return opening is not None


_OPENING_OF_PARTS = 3


def _are_same(passage: Passage, one: Expression, other: Expression) -> bool:
    """ "58 hộ/261 nhân khẩu": the households and their heads."""
    if one.measure != "household" or one.sentence != other.sentence:
        return False
    heads = turning_words("heads", bare=passage.text.bare)
    near = other.opening - one.after <= 1
    return near and passage.text.words[other.after - 1].text in heads


def topics_by_clause(passage: Passage, topics: frozenset[str]) -> list[frozenset[str]]:
    """What the text speaks of up to the end of each clause."""
    known: list[frozenset[str]] = []
    for clause in passage.clauses:
        known.append(topics | topics_of(passage, clause.first, clause.last))
        topics = topics | topics_of(passage, clause.first, clause.last, events_only=True)
    return known

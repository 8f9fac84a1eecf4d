"""Chooses what a number counts: among words, persons, sums of money, and the number before it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from chungtay.reading.prose.context import after, before, book, floor
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.money import money_indicator
from chungtay.reading.prose.moods import is_coordinated
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.people import (
    PEOPLE,
    audience,
    hearers,
    is_object,
    recipients,
    taking_part,
    topics_of,
)
from chungtay.reading.prose.subjects import Candidate, candidates
from chungtay.reading.wording import PhraseBook, phrase_book
from chungtay.vocabulary.reading_words import reading_words

_MONEY = frozenset({"vnd", "foreign-money"})
# Households that received counted things, heads of counted households: one fact told again.
RECEIVERS = "receivers"


def choices_of(
    passage: Passage, expression: Expression, topics: frozenset[str], session: Candidate | None
) -> list[Candidate]:
    if expression.measure in _MONEY:
        return money_indicator(passage, expression)
    force = taking_part(passage, expression, topics)
    found = [
        one
        for one in candidates(passage, expression)
        if not _is_ruled_out(passage, expression, one, force, topics)
    ]
    helped = recipients(passage, expression)
    if helped is not None:
        found = [one for one in found if one.indicator != "policy-visits"]
    heard = audience(expression, session) or hearers(passage, expression)
    others = (force, helped, heard, _founded(passage, expression))
    found += [one for one in others if one is not None]
    if not found and expression.measure == "house":
        found += _unnamed_house(passage, expression, topics)
    if not found and expression.measure == "gift" and _is_given(passage, expression):
        found.append(Candidate("gifts", 5.0, "", "given"))
    return _governed(passage, expression, sorted(found, key=lambda one: -one.score))


def _is_given(passage: Passage, expression: Expression) -> bool:
    """Whether things counted as gifts are given, and are no meals."""
    last = min(expression.number.last + _HEAD_REACH, len(passage.text.words))
    if book("cues", "meals").any_in(passage.text, expression.number.last, last) is not None:
        return False
    return bool(before(passage, expression, book("cues", "given"), within=_BUILDING_REACH))


def _is_ruled_out(
    passage: Passage,
    expression: Expression,
    one: Candidate,
    force: Candidate | None,
    topics: frozenset[str],
) -> bool:
    """Whether words that fit are told of something else: persons who were rescued are no force,
    teams set up for a task no new members, cars that brought gifts none sent to a flood."""
    if one.indicator in _FORCES:
        return force is not None or is_object(passage, expression)
    if one.indicator == "disaster-vehicles":
        given = before(passage, expression, book("cues", "given"), within=1)
        return bool(given) or "disaster" not in topics
    if one.indicator == "trees-planted":
        return bool(before(passage, expression, book("cues", "felling"), within=_HEAD_REACH))
    if one.indicator == "members-developed" and expression.measure == "organisation":
        return not _is_member_body(passage, expression)
    return False


_HEAD_REACH = 2


def _is_member_body(passage: Passage, expression: Expression) -> bool:
    last = min(expression.after + _HEAD_REACH, len(passage.text.words))
    named = book("cues", "member_bodies").any_in(passage.text, expression.number.last, last)
    return named is not None


def _founded(passage: Passage, expression: Expression) -> Candidate | None:
    """Grass-roots bodies that were set up: "ra mắt 2 câu lạc bộ"."""
    if expression.measure != "organisation" or not _is_member_body(passage, expression):
        return None
    said = before(passage, expression, book("cues", "founding"), within=_HEAD_REACH)
    said = said or after(passage, expression, book("cues", "founded"), within=_FOUNDED_REACH)
    return Candidate("members-developed", 15.0, said, "founded") if said else None


_FOUNDED_REACH = 8


def _governed(passage: Passage, expression: Expression, found: list[Candidate]) -> list[Candidate]:
    """A road that was cleaned or lit was not built: the verb before the number says what was done
    to it."""
    verbs = reading_words("governed")
    if not found or found[0].indicator != "rural-road-km":
        return found
    first = max(floor(passage, expression), passage.clause_of(expression).first)
    done = [*_deeds_to_roads().longest_in(passage.text, first, expression.opening)]
    if not done or done[-1].meaning not in verbs:
        return found
    if expression.opening - done[-1].last > _BUILDING_REACH:
        return found
    governed = replace(found[0], indicator=done[-1].meaning, words=done[-1].phrase)
    return [governed, *found[1:]]


@cache
def _deeds_to_roads() -> PhraseBook[str]:
    verbs = reading_words("governed")
    known = {phrase for phrases in verbs.values() for phrase in phrases}
    others = [deed for deed in reading_words("cues")["deeds"] if deed not in known]
    return phrase_book({**verbs, "": others})


def _unnamed_house(
    passage: Passage, expression: Expression, topics: frozenset[str]
) -> list[Candidate]:
    """Houses of no brand: those built again after a disaster, or houses and no more."""
    if "disaster" in topics:
        return [Candidate("houses-disaster", 5.0, "", "disaster")]
    built = before(passage, expression, book("cues", "building"), within=_BUILDING_REACH)
    built = built or after(passage, expression, book("cues", "built"), within=_BUILDING_REACH)
    return [Candidate("houses-distinct-total", 5.0, built, "house")] if built else []


_BUILDING_REACH = 6
_FORCES = frozenset({"participant-turns", "disaster-force-turns", "epidemic-force-turns"})


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
        return [replace(told, rule=RECEIVERS)] if told and told.indicator == _MOVED else []
    if told is not None and told.indicator in _LENGTHS and _is_length(passage, before, expression):
        return [Candidate(told.indicator, 9.0, told.words, "length")]
    if told is not None and told.indicator in _MEDICAL and _is_worth(passage, before, expression):
        return [Candidate("medicine-value", 9.0, told.words, "money-attach")]
    if told is not None and told.indicator == "loans" and expression.measure == "vnd":
        return [Candidate("loans", 9.0, told.words, "audience")]
    if told is not None and not chosen and _is_elliptic(passage, before, expression):
        return [Candidate(told.indicator, 6.0, told.words, "ellipsis")]
    if told is None or chosen or told.rule not in _JOINING:
        return chosen
    joining = PEOPLE if told.rule == "taking-part" else _PEOPLE
    if expression.measure in joining and is_coordinated(passage, before, expression):
        return [Candidate(told.indicator, 6.0, told.words, "joined")]
    return chosen


_LENGTHS = frozenset({"rural-road-km", "canal-km", "clean-road-km", "lighting-km"})


_MEDICAL = frozenset({"medical-exam-turns", "free-medicine-turns"})


def _is_worth(passage: Passage, before: Expression, expression: Expression) -> bool:
    """ "khám, cấp thuốc cho 430 lượt người, trị giá 22 triệu đồng": what the medicine was worth."""
    if expression.measure != "vnd":
        return False
    worth = book("money", "value").any_in(passage.text, before.after, expression.opening)
    return worth is not None


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
        if told is None or found[place - 1] or told.rule not in {"taking-part", "joined"}:
            continue
        if one.measure in PEOPLE and is_coordinated(passage, one, other):
            found[place - 1] = [Candidate(told.indicator, 6.0, told.words, "joined")]
    return found


def topics_by_clause(passage: Passage, topics: frozenset[str]) -> list[frozenset[str]]:
    """What the text speaks of up to the end of each clause."""
    known: list[frozenset[str]] = []
    for clause in passage.clauses:
        known.append(topics | topics_of(passage, clause.first, clause.last))
        topics = topics | topics_of(passage, clause.first, clause.last, events_only=True)
    return known

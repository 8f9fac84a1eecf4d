"""What words that fit cannot mean: what was cleaned was not built, what was saved not sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.prose.context import after, before, book, in_clause_before, in_sentence
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.people import is_healer, is_object
from chungtay.reading.prose.subjects import Candidate, end_of_head, next_number
from chungtay.vocabulary.reading_words import reading_words


def is_lost_tree(passage: Passage, expression: Expression) -> bool:
    """Whether trees were felled, handed over or only tended: none of them was planted."""
    felled = before(passage, expression, book("cues", "felling"), within=HEAD_REACH)
    felled = felled or after(passage, expression, book("kinds", "damage"), within=HEAD_REACH)
    if felled or undergoes(passage, expression, "handing_over"):
        return True
    planted = in_clause_before(passage, expression, book("cues", "planting"))
    return not planted and (
        undergoes(passage, expression, "tending") or _are_seedlings(passage, expression)
    )


def _are_seedlings(passage: Passage, expression: Expression) -> bool:
    """ "giúp thôn 2.000 cây chè giống": nobody says that they were planted."""
    last = min(expression.after + 1, next_number(passage, expression))
    named = book("cues", "seedlings").any_in(passage.text, expression.number.last, last)
    return named is not None


def is_ruled_out(
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
        return bool(given) or "disaster" not in topics or is_saved(passage, expression)
    if one.indicator == "clean-road-km" and expression.measure == "work":
        return _road_word(passage, expression) is None
    if one.indicator == "households-evacuated":
        flood = in_sentence(passage, expression, book("cues", "evacuating"))
        saved = undergoes(passage, expression, "rescuing")
        return saved or ("disaster" not in topics and not flood)
    if one.indicator == "training-courses" and one.rule == "gap":
        return _teaches_other(passage, expression, topics)
    if one.indicator in _DONE_OTHERWISE:
        return undergoes(passage, expression, _DONE_OTHERWISE[one.indicator])
    if one.indicator in _BUILT:
        placed = one.rule == "purpose" and _is_place(passage, expression, one)
        placed = placed or _is_receiver(passage, expression)
        if placed or undergoes(passage, expression, "cleaning"):
            return True
    ruled = _RULES.get(one.indicator)
    return ruled is not None and ruled(passage, expression, one)


def is_saved(passage: Passage, expression: Expression) -> bool:
    """Whether vehicles were helped or saved; "giúp dân lên bờ, điều 2 ca nô" sends them."""
    if before(passage, expression, book("cues", "taking_part"), within=0):
        return False
    return undergoes(passage, expression, "saving")


def _is_other_land(passage: Passage, expression: Expression) -> bool:
    """Whether hectares are those of fields or were not planted: only woods are planted so."""
    if expression.measure != "ha":
        return False
    if not in_clause_before(passage, expression, book("cues", "planting")):
        return True
    last = end_of_head(passage, expression)
    return book("cues", "forest").any_in(passage.text, expression.after, last) is None


def _is_school(passage: Passage, expression: Expression, one: Candidate) -> bool:
    """Whether children are taught what is learned at school: "dạy chữ cho 45 em"."""
    if book("cues", "school_lessons").longest_at(passage.text, one.first) is None:
        return False
    last = min(expression.after + 1, len(passage.text.words))
    return book("cues", "pupils").any_in(passage.text, expression.number.last, last) is not None


def _is_kept(passage: Passage, expression: Expression, _one: Candidate) -> bool:
    """Animals that somebody bought or raises; "mua 3 con bò cho 3 hộ nghèo" gives them away."""
    if not undergoes(passage, expression, "keeping"):
        return False
    return not after(passage, expression, book("cues", "to_receivers"), within=2)


def _is_goods(passage: Passage, expression: Expression, _one: Candidate) -> bool:
    """ "tặng 300 bóng đèn", "sơn 40 cột điện": goods that were handed over light no road yet, posts
    that were painted no more than before."""
    if expression.measure in {"piece", "work"} and undergoes(passage, expression, "painting"):
        return True
    goods = book("cues", "lamps").longest_at(passage.text, expression.number.last)
    return goods is not None and undergoes(passage, expression, "handing_over")


def _is_no_brand(passage: Passage, _expression: Expression, one: Candidate) -> bool:
    """ "12 căn nhà cho hộ nghèo": for whom they are is no name of theirs."""
    return book("cues", "no_brand").longest_at(passage.text, one.first) is not None


def _is_no_tree(passage: Passage, expression: Expression, _one: Candidate) -> bool:
    return is_lost_tree(passage, expression) or _is_other_land(passage, expression)


def _is_no_child(passage: Passage, expression: Expression, _one: Candidate) -> bool:
    return not _is_child(passage, expression)


def _is_other_care(passage: Passage, expression: Expression, one: Candidate) -> bool:
    elsewhere = one.rule != "head" and undergoes(passage, expression, "other_care")
    elsewhere = elsewhere or _is_done_anew(passage, expression, one)
    return elsewhere or is_healer(passage, expression)


def _is_no_member(passage: Passage, expression: Expression, one: Candidate) -> bool:
    """A body that was not founded, and persons for whom a body did something."""
    if expression.measure == "organisation":
        return not is_member_body(passage, expression)
    if one.rule != "verb":
        return False
    return book("cues", "member_bodies").longest_at(passage.text, one.first) is not None


def _is_no_land(passage: Passage, expression: Expression, one: Candidate) -> bool:
    """ "hiến 3 sào vườn" is land, "hiến 12 bộ bàn ghế" none; "cải tạo 300 m2 đất" is not given."""
    if expression.measure != "piece":
        return one.rule == "head" and undergoes(passage, expression, "working_land")
    place = expression.number.last
    return book("cues", "field_measures").longest_at(passage.text, place) is None


def _is_other_reward(passage: Passage, expression: Expression, one: Candidate) -> bool:
    """ "trao học bổng cho 40 em, thưởng 120 học sinh giỏi": persons have bursaries by their words
    alone."""
    return expression.measure == "person" and _is_done_anew(passage, expression, one)


def _is_done_anew(passage: Passage, expression: Expression, one: Candidate) -> bool:
    """ "thăm 40 hộ, giúp 6 em mồ côi": another deed to others."""
    other = next(passage.earlier(expression), None)
    if one.rule != "verb" or other is None or other.first < one.first:
        return False
    return bool(before(passage, expression, book("cues", "deeds"), within=0))


# Deeds by which what words name was not brought about.
_DONE_OTHERWISE = {
    "harvest-ha": "converting",
    "houses-temporary-removed": "erecting",
}


def _teaches_other(passage: Passage, expression: Expression, topics: frozenset[str]) -> bool:
    """Whether classes that were opened are those of a school or of those who learn to read."""
    last = end_of_head(passage, expression)
    school = book("cues", "schooling").any_in(passage.text, expression.number.last, last)
    return school is not None or ("literacy" in topics and last <= expression.after)


def _road_word(passage: Passage, expression: Expression) -> Found[str] | None:
    last = min(expression.after + 1, len(passage.text.words))
    return book("cues", "roads").any_in(passage.text, expression.number.last, last)


def _is_child(passage: Passage, expression: Expression) -> bool:
    """Whether the persons are children, or the words before them say so."""
    last = min(expression.after + HEAD_REACH, next_number(passage, expression))
    first = max(passage.clause_of(expression).first, expression.opening - _CHILD_REACH)
    return book("cues", "children").any_in(passage.text, first, last) is not None


_CHILD_REACH = 6


def _is_place(passage: Passage, expression: Expression, one: Candidate) -> bool:
    """ "một nhà tắm tại điểm trường", "tặng 40 bóng đèn cho các trường học": the school is where it
    was, or who received it, not what was built."""
    if book("kinds", "located").longest_at(passage.text, one.first - 1) is not None:
        return True
    return undergoes(passage, expression, "handing_over")


def _is_receiver(passage: Passage, expression: Expression) -> bool:
    """ "lắp mạng cho 12 trường học": those for whom something else was built."""
    to = turning_words("giving_to", bare=passage.text.bare)
    return bool(expression.opening) and passage.text.words[expression.opening - 1].text in to


_BUILT = frozenset({"school-works", "clinics-built", "community-works", "water-works"})


def undergoes(passage: Passage, expression: Expression, deeds: str) -> bool:
    """Whether the deed that is told last before a number in its clause is one of a kind: what was
    cleaned was not built, what was handed over not planted."""
    first = max(passage.clause_of(expression).first, expression.opening - _DEED_REACH)
    done = [*_deeds_with(deeds).longest_in(passage.text, first, expression.opening)]
    return bool(done) and done[-1].meaning == deeds


_DEED_REACH = 30


@cache
def _deeds_with(kind: str) -> PhraseBook[str]:
    """All verbs, those of one kind by its name and all others with ""."""
    known = reading_words("cues")
    others = [deed for deed in known["deeds"] if deed not in known[kind]]
    return phrase_book({kind: known[kind], "": others})


HEAD_REACH = 2


def is_member_body(passage: Passage, expression: Expression) -> bool:
    last = min(expression.after + HEAD_REACH, len(passage.text.words))
    named = book("cues", "member_bodies").any_in(passage.text, expression.number.last, last)
    return named is not None


_FORCES = frozenset({"participant-turns", "disaster-force-turns", "epidemic-force-turns"})
MEDICAL = frozenset({"medical-exam-turns", "free-medicine-turns"})
# What one kind of words cannot mean, by indicator, where the words around the number say it.
_RULES: Mapping[str, Callable[[Passage, Expression, Candidate], bool]] = {
    "trees-planted": _is_no_tree,
    "literacy-turns": _is_school,
    "training-participants": _is_school,
    "water-works": _is_goods,
    "lighting-km": _is_goods,
    "livestock-given": _is_kept,
    "houses-great-unity": _is_no_brand,
    "children-sponsored": _is_no_child,
    "medical-exam-turns": _is_other_care,
    "free-medicine-turns": _is_other_care,
    "members-developed": _is_no_member,
    "policy-visits": _is_done_anew,
    "land-donated": _is_no_land,
    "scholarships": _is_other_reward,
}

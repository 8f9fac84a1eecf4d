"""What words that fit cannot mean: what was cleaned was not built, what was saved not sent."""

from __future__ import annotations

from functools import cache

from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.prose.context import after, before, book, in_clause_before, in_sentence
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.people import is_healer, is_object
from chungtay.reading.prose.subjects import Candidate, end_of_head
from chungtay.vocabulary.reading_words import reading_words


def is_lost_tree(passage: Passage, expression: Expression) -> bool:
    """Whether trees were felled, handed over or only tended: none of them was planted."""
    felled = before(passage, expression, book("cues", "felling"), within=HEAD_REACH)
    felled = felled or after(passage, expression, book("kinds", "damage"), within=HEAD_REACH)
    if felled or undergoes(passage, expression, "handing_over"):
        return True
    planted = in_clause_before(passage, expression, book("cues", "planting"))
    return not planted and undergoes(passage, expression, "tending")


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
        return bool(given) or "disaster" not in topics or undergoes(passage, expression, "saving")
    if one.indicator == "trees-planted":
        return is_lost_tree(passage, expression)
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
    if one.indicator == "children-sponsored":
        return not _is_child(passage, expression)
    if one.indicator in _BUILT:
        placed = one.rule == "purpose" and _is_place(passage, one)
        return placed or undergoes(passage, expression, "cleaning")
    if one.indicator in MEDICAL:
        elsewhere = one.rule != "head" and undergoes(passage, expression, "other_care")
        return elsewhere or is_healer(passage, expression)
    if one.indicator == "members-developed" and expression.measure == "organisation":
        return not is_member_body(passage, expression)
    return False


# Deeds by which what words name was not brought about.
_DONE_OTHERWISE = {"harvest-ha": "converting", "livestock-given": "keeping"}


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
    last = min(expression.after + HEAD_REACH, len(passage.text.words))
    first = max(0, expression.opening - _CHILD_REACH)
    return book("cues", "children").any_in(passage.text, first, last) is not None


_CHILD_REACH = 6


def _is_place(passage: Passage, one: Candidate) -> bool:
    """ "một nhà tắm tại điểm trường": the school is where it was, not what was built."""
    return book("kinds", "located").longest_at(passage.text, one.first - 1) is not None


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

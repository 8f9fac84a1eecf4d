"""Persons to whom something is told or taught, the sessions counted or not."""

from __future__ import annotations

from functools import cache

from chungtay.reading.phrases import Found, PhraseBook, phrase_book
from chungtay.reading.prose.context import after, before, book, floor
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.subjects import Candidate
from chungtay.reading.wording import wording
from chungtay.vocabulary.reading_words import reading_words

_HEARERS = frozenset({"person", "person-time", "household"})


def audience(
    passage: Passage, expression: Expression, before_it: Candidate | None
) -> Candidate | None:
    """Persons behind a counted session: "05 buổi tư vấn … cho 1.200 đoàn viên"."""
    if expression.measure not in _HEARERS or before_it is None:
        return None
    if _is_of_another_deed(passage, expression):
        return None
    known = reading_words("audience").get(before_it.indicator)
    if not known:
        return None
    strength = 12.0 if known[0] in _COMING else 9.0
    return Candidate(known[0], strength, before_it.words, "audience")


def _is_of_another_deed(passage: Passage, expression: Expression) -> bool:
    """ "cho 18 người vay vốn, thăm 64 đoàn viên": a verb of its own stands right before."""
    return bool(before(passage, expression, book("cues", "visiting"), within=0))


_COMING = frozenset({"communication-audience", "training-participants", "literacy-turns"})


def sessions_of(
    passage: Passage, expression: Expression, told: Candidate | None
) -> list[Candidate]:
    """ "tuyên truyền cho 640 lượt ngư dân trong 11 buổi": where the hearers heard it."""
    if told is None or told.indicator not in _SESSIONS or expression.measure != "session":
        return []
    at = turning_words("at_sessions", bare=passage.text.bare)
    if not expression.opening or passage.text.words[expression.opening - 1].text not in at:
        return []
    return [Candidate(_SESSIONS[told.indicator], 6.0, told.words, "audience")]


_SESSIONS = {"communication-audience": "communication-sessions"}


def hearers(passage: Passage, expression: Expression) -> Candidate | None:
    """Persons to whom something is told or taught, the sessions uncounted: "tuyên truyền … cho
    230 ngư dân"; what is done last before the number decides."""
    if expression.measure not in {"person", "person-time"}:
        return None
    text, number = passage.text, expression.opening
    last_word = text.words[number - 1].text if number else ""
    to = turning_words("towards", bare=text.bare)
    if last_word not in to and last_word not in _last_words(bare=text.bare):
        return _taught(passage, expression) or _trained_for(passage, expression)
    first = max(floor(passage, expression), passage.clause_of(expression).first)
    done = [*_deeds_and_lessons().longest_in(text, first, number)]
    if last_word not in to and not (done and done[-1].last == number):
        return _taught(passage, expression)
    if not done or not done[-1].meaning or is_schooling(passage, expression, done[-1]):
        return None
    return Candidate(done[-1].meaning, _HEARD, done[-1].phrase, "audience")


def is_schooling(passage: Passage, expression: Expression, lesson: Found[str]) -> bool:
    """ "dạy chữ cho 40 em": what children learn as at school is no training and no literacy of
    grown-ups."""
    if book("cues", "school_lessons").longest_at(passage.text, lesson.first) is None:
        return False
    first, last = expression.number.last, expression.after + 1
    last = min(last, len(passage.text.words))
    return book("cues", "pupils").any_in(passage.text, first, last) is not None


def _trained_for(passage: Passage, expression: Expression) -> Candidate | None:
    """ "đào tạo cho tuyến dưới 24 điều dưỡng": for whom, then who."""
    text, number = passage.text, expression.opening
    first = max(floor(passage, expression), passage.clause_of(expression).first, number - _FOR_WHOM)
    done = [*_deeds_and_lessons().longest_in(text, first, number)]
    if not done or done[-1].meaning != "training-participants" or done[-1].last >= number:
        return None
    to = turning_words("giving_to", bare=text.bare)
    between = text.plain[text.words[done[-1].last].start : expression.start]
    if text.words[done[-1].last].text not in to or any(sign in between for sign in ",;.:("):
        return None
    return Candidate(done[-1].meaning, _HEARD, done[-1].phrase, "audience")


_FOR_WHOM = 7
_HEARD = 8.3  # a little more than a verb of two words right before the number


def _taught(passage: Passage, expression: Expression) -> Candidate | None:
    """ "230 ngư dân được tuyên truyền"."""
    for code in reading_words("lessons"):
        said = after(passage, expression, book("lessons_received", code), within=2)
        if said:
            return Candidate(code, 8.0, said, "audience")
    return None


@cache
def _last_words(*, bare: bool) -> frozenset[str]:
    """The words with which a verb of teaching ends: "dạy bơi 40 em"."""
    known = (phrase for phrases in reading_words("lessons").values() for phrase in phrases)
    return frozenset(wording(phrase, bare=bare).words[-1].text for phrase in known)


@cache
def _deeds_and_lessons() -> PhraseBook[str]:
    """Verbs of teaching with the indicator of those taught, and all other verbs with ""."""
    lessons = reading_words("lessons")
    taught = {phrase for phrases in lessons.values() for phrase in phrases}
    others = [deed for deed in reading_words("cues")["deeds"] if deed not in taught]
    return phrase_book({**lessons, "": others})

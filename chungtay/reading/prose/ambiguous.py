"""Words of measure that mean something else beside the words before them: "con", "đơn vị"."""

from __future__ import annotations

from functools import cache

from chungtay.reading.numbers import Number
from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.wording import Wording
from chungtay.vocabulary.reading_words import reading_words

_ANIMAL_REACH = 12  # words
_REACH = 6


def meant_measure(text: Wording, number: Number, measure: str, after: int) -> str:
    """The measure of a number whose word of measure ends before `after`: heads of the animals
    named before, units of blood, rounds that were made."""
    said = " ".join(text.texts()[number.last : after])
    if measure == "person" and said == "con" and _tells(text, number, "animals", _ANIMAL_REACH):
        return "animal"
    if measure == "case" and _are_patients(text, number, after):
        return "person"
    if measure in {"organisation", "person"} and _are_units(text, number, after):
        return "piece" if _tells(text, number, "blood", _REACH) else measure
    if measure == "person-time" and after == number.last + 1:
        return "session" if _tells(text, number, "rounds", _REACH) else measure
    return measure


def _tells(text: Wording, number: Number, words: str, within: int) -> bool:
    first = max(0, number.first - within)
    return _book(words).any_in(text, first, number.first) is not None


@cache
def _book(words: str) -> PhraseBook[str]:
    return phrase_book({words: reading_words("not_measures")[words]})


def _are_patients(text: Wording, number: Number, after: int) -> bool:
    """ "19 trường hợp mắc bệnh tim": cases of an illness are persons."""
    case = _book("cases").longest_at(text, number.last)
    if case is None or case.last != after:
        return False
    return _book("patients").any_in(text, after, min(after + _REACH, len(text.words))) is not None


def _are_units(text: Wording, number: Number, after: int) -> bool:
    unit = _book("units").longest_at(text, number.last)
    return unit is not None and unit.last == after

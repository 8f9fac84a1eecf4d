"""Number expressions: a number with the words that say in what it is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from chungtay.reading.numbers import Number, find_numbers
from chungtay.reading.numbers.written import read_words
from chungtay.reading.wording import PhraseBook, Wording, phrase_book, wording
from chungtay.vocabulary.reading_words import reading_words

# Of all other things, which come whole, "1,250" can only be one thousand two hundred and fifty.
_DIVISIBLE = frozenset(
    {"km", "m", "m2", "ha", "kg", "tonne", "quintal", "vnd", "percent", "foreign-money", ""}
)
# "500k", "30 triệu", "1,2 tỷ" with nothing counted behind them are sums of money.
_OF_MONEY = frozenset({Decimal(1000), Decimal(1000000), Decimal(1000000000)})


@dataclass(frozen=True, slots=True)
class Expression:
    """A number with the measure after it.

    `after` is the index of the first word behind number and measure. `named` says that the words
    name what is counted; without it the measure is carried over from the number before ("xã A 385
    suất, xã B 495") or unknown. `index`, `sentence` and `clause` are its places in the passage.
    """

    number: Number
    measure: str
    after: int
    end: int
    named: bool = True
    qualifier_words: int = 0
    index: int = 0
    sentence: int = 0
    clause: int = 0

    @property
    def start(self) -> int:
        return self.number.start

    @property
    def opening(self) -> int:
        """The index of the first word, that of the qualifier where there is one."""
        return self.first - self.qualifier_words

    @property
    def first(self) -> int:
        return self.number.first


@cache
def _measures() -> PhraseBook[str]:
    """Measures as written; "lượt" before persons counts times, "chiếc" before vehicles counts
    vehicles."""
    known = reading_words("measures")
    turns = [f"lượt {person}" for person in known["person"]]
    sexes = [f"{sex} {person}" for sex in ("nữ", "nam") for person in known["person"]]
    pieces = [f"chiếc {vehicle}" for vehicle in known["vehicle"]]
    return phrase_book(
        {
            **known,
            "person": (*known["person"], *sexes),
            "person-time": (*known["person-time"], *turns),
            "vehicle": (*known["vehicle"], *pieces),
        }
    )


@cache
def turning_words(kind: str, *, bare: bool) -> frozenset[str]:
    """Single words that turn a sentence, as a text with or without diacritics writes them."""
    return frozenset(wording(word, bare=bare).plain for word in reading_words("turns")[kind])


def mended(text: Wording) -> Wording:
    """The text with slips in the marks of what is counted put right ("đân quân tự vệ"): words
    behind a number that are a measure of three words or more but for their marks."""
    if text.bare:
        return text
    right: dict[int, str] = {}
    for place, word in enumerate(text.texts()[:-1]):
        if word[0].isdigit() and not _measures().longest_at(text, place + 1):
            right |= enumerate(_measures().but_for_marks(text, place + 1), start=place + 1)
    if not right:
        return text
    words = (
        word._replace(text=right.get(place, word.text)) for place, word in enumerate(text.words)
    )
    return replace(text, words=tuple(words), is_mended=True)


def find_expressions(text: Wording) -> list[Expression]:
    """The number expressions of a text, from left to right."""
    found = [_measured(text, number) for number in find_numbers(text)]
    pairs = zip(found, [None, *found], strict=False)
    found = [one for one, before in pairs if _is_new(text, one, before)]
    return [
        replace(one, qualifier_words=one.first - text.at(one.start))
        for one in found
        if one is not None
    ]


def _measured(text: Wording, number: Number) -> Expression | None:
    """The number with its measure; None for a small number word that counts nothing known."""
    if number.of_money:
        return Expression(number, "vnd", number.last, number.end)
    percent = _PERCENT.match(text.plain, number.end)
    if percent:
        return Expression(number, "percent", number.last, percent.end())
    number = _past_bracket(text, number)
    known = _measures().longest_at(text, number.last)
    if known is not None and _follows(text, number):
        return _with_measure(text, number, known.meaning, known.last)
    return None if number.spelled else _unnamed(text, number)


_PERCENT = re.compile(r"\s*%")
_IN_WORDS = re.compile(r"\s?\((\D{2,60})\)\s?")


def _past_bracket(text: Wording, number: Number) -> Number:
    """ "05 (năm) suất": what is counted stands behind the number said once more in words."""
    words = _IN_WORDS.match(text.plain, number.end)
    if words is None:
        return number
    spelled = wording(words[1], bare=text.bare).words
    value, used = read_words([word.text for word in spelled], bare=text.bare)
    if not used or used != len(spelled) or value != number.value:
        return number
    return replace(number, last=text.at(words.end()), end=words.end())


def _is_new(text: Wording, one: Expression | None, before: Expression | None) -> bool:
    """Whether a number is not the one before it, said once more in brackets."""
    if one is None or before is None or one.number.value != before.number.value:
        return True
    return text.plain[before.end : one.start].strip() != "(" or one.measure != before.measure


def _with_measure(text: Wording, number: Number, measure: str, after: int) -> Expression | None:
    if number.spelled and not _counts(text, number, measure):
        return None
    if number.whole is not None and measure not in _DIVISIBLE:
        number = replace(number, value=number.whole, precision=Decimal(1))
    return Expression(number, measure, after, text.words[after - 1].end)


def _unnamed(text: Wording, number: Number) -> Expression:
    """Before an unknown common noun pieces of it; a bare sum of millions is money."""
    if _is_thing(text, number.last):
        return Expression(number, "piece", number.last, number.end, named=False)
    money = number.magnitude in _OF_MONEY and number.value is not None
    return Expression(number, "vnd" if money else "", number.last, number.end, named=False)


def _counts(text: Wording, number: Number, measure: str) -> bool:
    """Whether a small number word is a count: "một" only of things given or done, "năm" never
    where it can be a year."""
    word = text.words[number.first].text
    before = [other.text for other in text.words[max(0, number.first - 3) : number.first]]
    last = before[-1] if before else ""
    if number.value == 1:
        giving = turning_words("giving", bare=text.bare)
        return measure not in {"place", "person", ""} and not giving.isdisjoint(before)
    if word == "năm" and number.last == number.first + 1:
        written = text.text[text.words[number.first].start]
        sure = written.islower() and measure not in {"place", "person", "organisation"}
        return sure and last not in turning_words("year_after", bare=text.bare)
    return last not in turning_words("name_after", bare=text.bare)


def _close(text: Wording, place: int) -> bool:
    """Whether a word follows the one before it with nothing but blanks and quotes between."""
    if not 0 < place < len(text.words):
        return False
    return not text.plain[text.words[place - 1].end : text.words[place].start].strip(" \u00a0\"'")


@cache
def _deeds() -> PhraseBook[str]:
    return phrase_book({"deed": reading_words("cues")["deeds"]})


def _follows(text: Wording, number: Number) -> bool:
    """Whether nothing but blanks and quotes stands between a number and the next word."""
    return not text.plain[number.end : text.words[number.last].start].strip(" \u00a0\"'")


def _is_thing(text: Wording, place: int) -> bool:
    """Whether an unknown common noun follows directly."""
    if not _close(text, place) or text.words[place - 1].end == text.words[place].start:
        return False
    word = text.words[place]
    common = not word.is_number and text.text[word.start].islower()
    if _deeds().longest_at(text, place) is not None:
        return False
    return common and word.text not in turning_words("next_part", bare=text.bare)


def with_carried_measures(text: Wording, expressions: Iterable[Expression]) -> list[Expression]:
    """Numbers without a noun take the measure of the number before them in the same sentence."""
    settled: list[Expression] = []
    for one in expressions:
        before = settled[-1] if settled and settled[-1].sentence == one.sentence else None
        labelled = _of_label(text, one) if one.measure == "" else ""
        if labelled:
            one = replace(one, measure=labelled)
        if one.measure == "" and before is not None and _carries(text, before, one):
            one = replace(one, measure=before.measure)
        settled.append(one)
    return settled


_LABEL_REACH = 10  # words


def _of_label(text: Wording, one: Expression) -> str:
    """The measure in the label of a number: "Tổng số ngày công: 14.250"."""
    first = one.opening
    if not first or text.plain[text.words[first - 1].end : one.start].strip() != ":":
        return ""
    found = ""
    for known in _measures().longest_in(text, max(0, first - _LABEL_REACH), first):
        found = known.meaning
    return "" if found == "place" else found


def _carries(text: Wording, before: Expression, one: Expression) -> bool:
    glued = text.plain[one.end : one.end + 1].isalpha()
    return before.measure not in {"percent", "place"} and not glued

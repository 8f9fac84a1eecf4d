"""Number expressions: a number with the words that say in what it is counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from chungtay.reading.numbers import Number, find_numbers
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
    return phrase_book(reading_words("measures"))


@cache
def turning_words(kind: str, *, bare: bool) -> frozenset[str]:
    """Single words that turn a sentence, as a text with or without diacritics writes them."""
    return frozenset(wording(word, bare=bare).plain for word in reading_words("turns")[kind])


def find_expressions(text: Wording) -> list[Expression]:
    """The number expressions of a text, from left to right."""
    found = [_measured(text, number) for number in find_numbers(text)]
    return [
        replace(one, qualifier_words=one.first - text.at(one.start))
        for one in found
        if one is not None
    ]


def _measured(text: Wording, number: Number) -> Expression | None:
    """The number with its measure; None for a small number word that counts nothing known."""
    if number.of_money:
        return Expression(number, "vnd", number.last, number.end)
    percent = text.plain.find("%", number.end)
    if percent >= 0 and not text.plain[number.end : percent].strip():
        return Expression(number, "percent", number.last, percent + 1)
    known = _measures().longest_at(text, number.last)
    if known is not None and _close(text, number.last):
        return _with_measure(text, number, known.meaning, known.last)
    return None if number.spelled else _unnamed(text, number)


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


def _is_thing(text: Wording, place: int) -> bool:
    """Whether an unknown common noun follows directly."""
    if not _close(text, place):
        return False
    word = text.words[place]
    common = not word.is_number and text.text[word.start].islower()
    return common and word.text not in turning_words("next_part", bare=text.bare)


def with_carried_measures(text: Wording, expressions: Iterable[Expression]) -> list[Expression]:
    """Numbers without a noun take the measure of the number before them in the same sentence."""
    settled: list[Expression] = []
    for one in expressions:
        before = settled[-1] if settled and settled[-1].sentence == one.sentence else None
        if one.measure == "" and before is not None and _carries(text, before, one):
            one = replace(one, measure=before.measure)
        settled.append(one)
    return settled


def _carries(text: Wording, before: Expression, one: Expression) -> bool:
    glued = text.plain[one.end : one.end + 1].isalpha()
    return before.measure not in {"percent", "place"} and not glued

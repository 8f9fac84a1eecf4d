"""Finds every amount of a text: its number, its qualifier, its range, or that it is left vague."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from chungtay.domain.figures import Qualifier
from chungtay.reading.numbers.not_amounts import counted_after, end_of_no_amount
from chungtay.reading.numbers.shortened import is_no_magnitude, joined, short_rest, word_at
from chungtay.reading.numbers.written import (
    Amount,
    first_words,
    magnitudes,
    read_digits,
    read_words,
)
from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.wording import Wording, wording
from chungtay.vocabulary.reading_words import reading_words

_LONGEST_NUMBER = 8  # words
HALVES = frozenset({"rưỡi", "rưởi", "ruoi"})  # "and a half" of the word before
_PERCENT = re.compile(r"\s*%")


@dataclass(frozen=True, slots=True)
class Number:
    """An amount as written. `start` is that of its qualifier, `number_start` its own.

    `last` is the index of the first word after it. `whole` is the other reading of "1,250", for
    things that come whole. `spelled` marks a small number in words, which may be part of a name.
    `parts` are numerator and denominator of "31/33". `of_money`: "120 trđ" names its measure.
    """

    start: int
    number_start: int
    end: int
    first: int
    last: int
    value: Decimal | None
    value_max: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    precision: Decimal = Decimal(1)
    whole: Decimal | None = None
    spelled: bool = False
    parts: tuple[Decimal, Decimal] | None = None
    of_money: bool = False
    magnitude: Decimal = Decimal(1)


def find_numbers(text: Wording) -> list[Number]:
    """The amounts of a text, from left to right; dates, names and ordinals are left out."""
    found: list[Number] = []
    place, texts = 0, text.texts()
    opening = _openings(bare=text.bare)
    while place < len(texts):
        if texts[place][0].isdigit():
            end = end_of_no_amount(text, place, counts=_counts(text, place))
            number = None if end else _written_at(text, place)
        elif texts[place] in opening:
            end = 0
            number = _vague_at(text, place) or _written_at(text, place) or _round_at(text, place)
        else:
            place += 1
            continue
        if number is not None:
            found.append(_qualified(text, number))
        place = max(place + 1, text.at(end)) if number is None else number.last
    return [*_with_ranges(text, found)]


@cache
def _openings(*, bare: bool) -> frozenset[str]:
    """The words that a number without a digit can begin with."""
    vague = [phrase for phrases in reading_words("numbers.vague").values() for phrase in phrases]
    words = [wording(phrase, bare=bare).words[0].text for phrase in vague]
    return frozenset({*words, *magnitudes(bare=bare), *first_words(bare=bare), *_HALF})


def _counts(text: Wording, place: int) -> bool:
    """Whether a measure or a magnitude follows the number at `place`, or a percent sign."""
    word = text.words[place]
    if _PERCENT.match(text.plain, word.end):
        return True
    if place + 1 >= len(text.words) or text.plain[word.end : text.words[place + 1].start].strip():
        return False
    following = text.words[place + 1].text
    if following in magnitudes(bare=text.bare) and not is_no_magnitude(text, place + 1):
        return True
    return counted_after(text, place + 1)


def _written_at(text: Wording, place: int) -> Number | None:
    word = text.words[place]
    mantissa = _mantissa_at(text, place)
    if mantissa is None:
        return None
    amount, last = mantissa
    amount, last, magnitude, of_money = _magnified(text, amount, last)
    some = not word.is_number and word_at(text, last) in _SOME and joined(text, last)
    last = last + 1 if some else last  # "mười mấy anh em"
    number = Number(
        start=word.start,
        number_start=word.start,
        end=_end(text, last, of_money=of_money),
        first=place,
        last=last,
        value=amount.value,
        precision=amount.precision,
        qualifier=Qualifier.OVER if some else Qualifier.EXACT,
        spelled=not word.is_number and magnitude == 1,
        of_money=of_money,
        magnitude=magnitude,
    )
    return _with_denominator(text, _with_other_reading(text, number))


def _end(text: Wording, last: int, *, of_money: bool) -> int:
    end = text.words[last - 1].end
    return end + 2 if of_money and text.plain.startswith(".đ", end) else end


def _with_other_reading(text: Wording, number: Number) -> Number:
    written = text.words[number.first].text
    whole = read_digits(written, of_whole_things=True)
    if whole is None or whole.value == number.value or number.last != number.first + 1:
        return number
    return replace(number, whole=whole.value)


def _mantissa_at(text: Wording, place: int) -> tuple[Amount, int] | None:
    word = text.words[place]
    if word.is_number:
        amount = read_digits(word.text)
        return None if amount is None else (amount, place + 1)
    written = [other.text for other in text.words[place : place + _LONGEST_NUMBER]]
    is_year = word.text == "năm" and len(written) > 1 and text.words[place + 1].is_number
    if is_year or _begins_a_name(text, place):
        return None
    if word.text in _HALF and len(written) > 1 and written[1] in magnitudes(bare=text.bare):
        return Amount(Decimal("0.5"), Decimal("0.5")), place + 1
    value, used = read_words(written, bare=text.bare)
    return _and_a_half(text, value, place + used) if used else None


_HUNDRED = Decimal(100)


def _and_a_half(text: Wording, value: Decimal, last: int) -> tuple[Amount, int]:
    """ "bốn trăm rưỡi" are four hundred and fifty."""
    if value % _HUNDRED or word_at(text, last) not in HALVES or not joined(text, last):
        return Amount(value), last
    return Amount(value + _HUNDRED / 2, Decimal(10)), last + 1


_SOME = frozenset({"mấy", "may"})  # "a few more" behind a number in words
_HALF = frozenset({"nửa", "nua"})


def _begins_a_name(text: Wording, place: int) -> bool:
    """ "kênh Ba Tàu", "xã Bảy Ngàn", "chị Hai Lúa": capitals behind a word of the same sentence."""
    word = text.words[place]
    if not text.text[word.start].isupper() or not joined(text, place):
        return False
    if place + 1 >= len(text.words) or not joined(text, place + 1):
        return False
    line = text.text[text.words[place - 1].start : text.words[place + 1].end]
    return text.text[text.words[place + 1].start].isupper() and not line.isupper()


def _magnified(text: Wording, amount: Amount, last: int) -> tuple[Amount, int, Decimal, bool]:
    """With the magnitudes that follow: "13 nghìn tỷ", "9 tỷ 214 triệu", "2 tỷ rưỡi"."""
    factor, after, of_money = _factor_at(text, last)
    if after == last:
        return amount, last, Decimal(1), False
    total = amount.times(factor)
    half = word_at(text, after)
    if half in HALVES and joined(text, after):
        return Amount(total.value + factor / 2, factor / 2), after + 1, factor, of_money
    rest = short_rest(text, after)
    if rest is not None:
        return total.plus(rest.times(factor)), after + 1, factor, of_money
    smaller = _mantissa_at(text, after) if after < len(text.words) and joined(text, after) else None
    if smaller is not None:
        low, low_after, low_money = _factor_at(text, smaller[1])
        spelled = not text.words[after].is_number and _HUNDRED <= smaller[0].value < factor
        if (low_after > smaller[1] and low < factor) or (spelled and low_after == smaller[1]):
            return total.plus(smaller[0].times(low)), low_after, low, low_money
    return total, after, factor, of_money


def _factor_at(text: Wording, place: int) -> tuple[Decimal, int, bool]:
    factor, of_money = Decimal(1), False
    known = magnitudes(bare=text.bare)
    while place < len(text.words) and joined(text, place):
        word = text.words[place].text
        if word in {"trđ", "trd"}:
            return factor * known["tr"], place + 1, True
        if is_no_magnitude(text, place):
            break
        if word not in known or (
            word == "k" and text.words[place - 1].end != text.words[place].start
        ):
            break
        factor *= known[word]
        place += 1
        if word == "tr" and text.plain.startswith(".đ", text.words[place - 1].end):
            return factor, place + 1, True
    return factor, place, of_money


def _with_denominator(text: Wording, number: Number) -> Number:
    """ "31/33 nhiệm vụ": the whole is said beside its part."""
    if number.last >= len(text.words) or not text.words[number.last].is_number:
        return number
    if text.plain[number.end : text.words[number.last].start].strip() != "/":
        return number
    whole = read_digits(text.words[number.last].text)
    if whole is None or number.value is None or not whole.value:
        return number
    end = text.words[number.last].end
    return replace(number, end=end, last=number.last + 1, parts=(number.value, whole.value))


@cache
def _vague_words() -> PhraseBook[str]:
    return phrase_book(reading_words("numbers.vague"))


def _vague_at(text: Wording, place: int) -> Number | None:
    """ "hàng chục nghìn", "nhiều tỷ": an order of size, not a value."""
    if magnitudes(bare=text.bare).keys().isdisjoint(text.texts()):
        return None
    opening = _vague_words().longest_at(text, place)
    if opening is None:
        return None
    factor, last, of_money = _factor_at(text, opening.last)
    if last == opening.last:
        return None
    said = _in_words(text, place, last, of_money=of_money, magnitude=factor)
    return replace(said, qualifier=Qualifier.VAGUE)


def _round_at(text: Wording, place: int) -> Number | None:
    """ "hơn trăm người", "gần chục tấn": a word of magnitude alone behind a qualifier."""
    known = magnitudes(bare=text.bare)
    word = text.words[place].text
    if word not in known or len(word) < _SHORTEST_MAGNITUDE or not joined(text, place):
        return None
    if _ending_at(_qualifiers("before"), text, place) is None:
        return None
    factor, last, of_money = _factor_at(text, place)
    half = word_at(text, last) in HALVES and joined(text, last)
    last = last + 1 if half else last
    said = _in_words(text, place, last, of_money=of_money, magnitude=factor)
    return replace(said, value=factor * 3 / 2 if half else factor, precision=factor)


def _in_words(
    text: Wording, place: int, last: int, *, of_money: bool, magnitude: Decimal
) -> Number:
    """A number without a digit, its value left open."""
    start = text.words[place].start
    return Number(
        start=start,
        number_start=start,
        end=_end(text, last, of_money=of_money),
        first=place,
        last=last,
        value=None,
        of_money=of_money,
        magnitude=magnitude,
    )


_SHORTEST_MAGNITUDE = 3  # letters: "tr" and "k" stand behind a digit alone


@cache
def _qualifiers(side: str) -> PhraseBook[str]:
    return phrase_book(reading_words(f"qualifiers.{side}"))


def _qualified(text: Wording, number: Number) -> Number:
    before = _ending_at(_qualifiers("before"), text, number.first)
    if before is not None:
        word, start = before
        number = replace(number, start=start)
        if number.value is not None:
            number = replace(number, qualifier=Qualifier(word))
    after = _qualifier_after(text, number) if number.value is not None else ""
    return replace(number, qualifier=Qualifier(after)) if after else number


def _ending_at(book: PhraseBook[str], text: Wording, place: int) -> tuple[str, int] | None:
    for length in (3, 2, 1):
        if place >= length:
            for found in book.starting_at(text, place - length):
                if found.last == place and joined(text, place):
                    return found.meaning, text.words[found.first].start
    return None


_REACH_OF_TRAILING_WORDS = 5


def _qualifier_after(text: Wording, number: Number) -> str:
    """ "từ 200.000 đồng/người trở lên", "đạt 20 tỷ đồng trở lên"."""
    last = min(number.last + _REACH_OF_TRAILING_WORDS, len(text.words))
    for place in range(number.last, last):
        if text.words[place].is_number or text.plain[number.end : text.words[place].start].count(
            ","
        ):
            return ""
        found = _qualifiers("after").longest_at(text, place)
        if found is not None:
            return found.meaning
    return ""


def _with_ranges(text: Wording, numbers: list[Number]) -> Iterator[Number]:
    place = 0
    while place < len(numbers):
        low = numbers[place]
        high = numbers[place + 1] if place + 1 < len(numbers) else None
        if high is not None and _is_range(text, low, high):
            yield _opened(text, _range(low, high))
            place += 2
        else:
            yield low
            place += 1


def _is_range(text: Wording, low: Number, high: Number) -> bool:
    if None in (low.value, high.value) or low.parts or high.parts:
        return False
    between = text.plain[low.end : high.start].strip()
    if between == "-":
        return True
    linked = between.split()[-1:] in (["đến"], ["tới"], ["den"], ["toi"])
    opened = low.first > 0 and text.words[low.first - 1].text in {"từ", "tu"}
    return linked and opened and len(between.split()) <= 3 and "," not in between


def _range(low: Number, high: Number) -> Number:
    """ "30-40 triệu": the magnitude of the upper end is that of both."""
    assert low.value is not None
    assert high.value is not None
    lower = low.value * (
        high.magnitude if low.magnitude == 1 and low.value < high.value / 10 else 1
    )
    if lower > high.value:
        return replace(high, start=low.start, number_start=low.number_start, first=low.first)
    return replace(
        high,
        start=low.start,
        number_start=low.number_start,
        first=low.first,
        value=lower,
        value_max=high.value,
        qualifier=Qualifier.RANGE,
        spelled=False,
    )


def _opened(text: Wording, number: Number) -> Number:
    """The range with the "từ" that opens it."""
    if not number.first or text.words[number.first - 1].text not in {"từ", "tu"}:
        return number
    return replace(number, start=text.words[number.first - 1].start)

"""Written numbers to amounts: groups and decimal commas, number words, words of magnitude."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from chungtay.reading.wording import wording
from chungtay.vocabulary.reading_words import reading_words

_VIETNAMESE = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|(?:,\d{3})+\.\d+)")
_POINT_AFTER_GROUPS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+\.\d{1,2}")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_ONE_GROUP_BY_COMMA = re.compile(r"[1-9]\d{0,2},\d{3}")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the size of its last written digit."""

    value: Decimal
    precision: Decimal = Decimal(1)

    def times(self, factor: Decimal) -> Amount:
        return Amount(_tidy(self.value * factor), _tidy(self.precision * factor))

    def plus(self, rest: Amount) -> Amount:
        """With a smaller amount said behind it, which says how exact the whole is."""
        return Amount(_tidy(self.value + rest.value), rest.precision)


def _tidy(value: Decimal) -> Decimal:
    """Without empty decimals: 1,2 × 1000000 is 1200000, not 1200000.0."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


_GROUPED_BY_BLANKS = re.compile(r"\d{1,3}(?:\s\d{3})+")


def read_digits(written: str, *, of_whole_things: bool = False) -> Amount | None:
    """The amount of "1.250,5"; None for what is no number, as a date with dots.

    The point groups and the comma divides. "1,250" is one and a quarter, but of whole things
    (`of_whole_things`: gifts, houses) it can only be 1250; "1.234.5" and "1,234.5" are read by
    their last sign.
    """
    if of_whole_things and _ONE_GROUP_BY_COMMA.fullmatch(written):
        return _plain(written.replace(",", ""))
    if written.isdecimal():
        return _plain(written)
    if _GROUPED_BY_BLANKS.fullmatch(written):
        return _plain("".join(written.split()))
    if _VIETNAMESE.fullmatch(written):
        return _plain(written.replace(".", "").replace(",", "."))
    if _ENGLISH.fullmatch(written):
        return _plain(written.replace(",", ""))
    if _POINT_AFTER_GROUPS.fullmatch(written):
        groups, _, decimals = written.rpartition(".")
        return _plain(f"{groups.replace('.', '')}.{decimals}")
    if _DECIMAL.fullmatch(written):
        return _plain(written.replace(",", "."))
    return None


TEN, HUNDRED = Decimal(10), Decimal(100)


def _plain(digits: str) -> Amount:
    decimals = len(digits.partition(".")[2])
    return Amount(Decimal(digits), Decimal(1).scaleb(-decimals))


@cache
def magnitudes(*, bare: bool) -> dict[str, Decimal]:
    """Words of magnitude: {"nghìn": 1000, "ngìn": 1000, "triệu": 1000000, …}."""
    return _numbers_by_word("numbers.magnitudes", bare)


@cache
def _digits(*, bare: bool) -> dict[str, Decimal]:
    words = _numbers_by_word("numbers.digits", bare)
    # Without diacritics "nam" is far more often a year, a man or the south than five.
    return {word: value for word, value in words.items() if word != "nam"}


@cache
def _inner_digits(*, bare: bool) -> dict[str, Decimal]:
    return _digits(bare=bare) | _numbers_by_word("numbers.inner_digits", bare)


def _numbers_by_word(section: str, bare: bool) -> dict[str, Decimal]:
    return {
        wording(phrase, bare=bare).plain: Decimal(value)
        for value, phrases in reading_words(section).items()
        for phrase in phrases
    }


def spelled_digit(word: str, *, bare: bool) -> Decimal | None:
    """The digit that a word inside a longer number is: "mốt", "tư", "hai"."""
    value = _inner_digits(bare=bare).get(word)
    return value if value is not None and value < TEN else None


@cache
def first_words(*, bare: bool) -> frozenset[str]:
    """The words that a number in words can begin with."""
    return frozenset({*_digits(bare=bare), _one(bare=bare)})


def read_words(words: Sequence[str], *, bare: bool) -> tuple[Decimal, int]:
    """The number below a thousand that the words begin with, and how many words it takes.

    (0, 0) when they begin with none: "hai mươi lăm" is 25, "một trăm linh năm" 105.
    """
    inner, (tens, hundreds) = _inner_digits(bare=bare), _ten_words(bare=bare)
    dozens = _dozens(bare=bare)  # "bốn trăm bảy chục"; "bảy chục" alone is a magnitude
    total, pending, used = Decimal(0), Decimal(0), 0
    after_tens = False
    for place, word in enumerate(words):
        known = _digits(bare=bare) if place == 0 else inner
        if word in known or (place == 0 and word == _one(bare=bare)):
            if pending or (place and not after_tens and not total):
                break
            pending, after_tens = known.get(word, Decimal(1)), False
            if pending == TEN:
                total, pending, after_tens = total + TEN, Decimal(0), True
        elif word in (dozens if total else tens) and pending and not total % HUNDRED:
            total, pending, after_tens = total + pending * TEN, Decimal(0), True
        elif word in hundreds and pending and not total:
            total, pending, after_tens = pending * HUNDRED, Decimal(0), True
        elif word in _LINKS and total and not pending:
            after_tens = True
            continue
        else:
            break
        used = place + 1
    return (total + pending, used) if used else (Decimal(0), 0)


_LINKS = frozenset({"linh", "lẻ", "le"})


@cache
def _ten_words(*, bare: bool) -> tuple[frozenset[str], frozenset[str]]:
    of = magnitudes(bare=bare)
    return (
        frozenset(word for word in of if of[word] == TEN and word[0] == "m"),
        frozenset(word for word in of if of[word] == HUNDRED),
    )


@cache
def _dozens(*, bare: bool) -> frozenset[str]:
    of = magnitudes(bare=bare)
    return frozenset(word for word in of if of[word] == TEN)


@cache
def _one(*, bare: bool) -> str:
    return wording("một", bare=bare).plain

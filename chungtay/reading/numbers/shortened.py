"""The rest of a sum that is said short: "4 triệu 6", "một tỷ mốt", "4tr500"."""

from __future__ import annotations

from decimal import Decimal

from chungtay.reading.numbers.not_amounts import counted_after
from chungtay.reading.numbers.written import Amount, magnitudes, spelled_digit
from chungtay.reading.wording import Wording


def short_rest(text: Wording, place: int) -> Amount | None:
    """The part of a magnitude that the word behind it says: 0.6 in "4 triệu 6", 0.5 in "4tr500";
    None in "3 triệu 5 hộ"."""
    rest = _tenths(word_at(text, place), bare=text.bare)
    if rest is None or not joined(text, place):
        return None
    behind = word_at(text, place + 1) if joined(text, place + 1) else ""
    counts = behind in magnitudes(bare=text.bare) or counted_after(text, place + 1)
    return None if counts and behind not in _OF_MONEY_WORDS else rest


_OF_MONEY_WORDS = frozenset({"đồng", "dong", "đ"})
_A_TENTH, _A_THOUSANDTH = Decimal("0.1"), Decimal("0.001")
_THOUSANDTHS = 3  # digits


def _tenths(word: str, *, bare: bool) -> Amount | None:
    """In a text without diacritics only digits: "25 trieu lam duong" are 25 for the road."""
    if word.isdecimal() and len(word) == _THOUSANDTHS:
        return Amount(int(word) * _A_THOUSANDTH, _A_THOUSANDTH) if int(word) else None
    spelled = None if bare else spelled_digit(word, bare=bare)
    digit = int(word) if len(word) == 1 and word.isdecimal() else int(spelled or 0)
    return Amount(digit * _A_TENTH, _A_TENTH) if digit else None


def is_no_magnitude(text: Wording, place: int) -> bool:
    """Whether a word only looks like a magnitude without its marks: "thon 3 van dong" asks people
    for something, it is not thirty thousand."""
    if not text.bare or word_at(text, place) != "van":
        return False
    return word_at(text, place + 1) == "dong"


def word_at(text: Wording, place: int) -> str:
    return text.words[place].text if place < len(text.words) else ""


def joined(text: Wording, place: int) -> bool:
    """Whether only blanks stand between a word and the one before it."""
    if not 0 < place < len(text.words):
        return False
    return not text.plain[text.words[place - 1].end : text.words[place].start].strip(" \u00a0")

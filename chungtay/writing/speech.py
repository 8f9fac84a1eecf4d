"""How the written files speak: sentences with gaps, amounts, days and periods in one language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.periods import Period
from chungtay.vocabulary import formats
from chungtay.vocabulary.report_words import counted_sentence, sentence
from chungtay.vocabulary.terms import table
from chungtay.vocabulary.whereabouts import place_in
from chungtay.writing.word.elements import Piece

_GAP = re.compile(r"\{(\w+)\}")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
NBSP = "\u00a0"


def roman(number: int) -> str:
    return _ROMAN[number]


def weave(pattern: str, **gaps: Piece | Sequence[Piece]) -> list[Piece]:
    """A pattern with pieces in its gaps: "{n}/BC" → [Gap, "/BC"]."""
    pieces: list[Piece] = []
    for number, part in enumerate(_GAP.split(pattern)):
        filled = gaps[part] if number % 2 else part
        pieces.extend(filled if isinstance(filled, list | tuple) else (filled,))
    return [piece for piece in pieces if piece != ""]


@dataclass(frozen=True, slots=True)
class Speech:
    """The sentences of one language."""

    language: str

    def __call__(self, key: str, **gaps: object) -> str:
        """The sentence under a key with its gaps filled by plain words."""
        return sentence(key, self.language).format(**gaps)

    def count(self, key: str, number: int) -> str:
        """A number with its noun: "1 activity", "3 activities"."""
        told = counted_sentence(key, number, self.language)
        return told.format(n=self.number(Decimal(number)))

    def woven(self, key: str, **gaps: Piece | Sequence[Piece]) -> list[Piece]:
        """The sentence with pieces in its gaps: words that are bold, or lead somewhere."""
        return weave(sentence(key, self.language), **gaps)

    def listed(self, names: Sequence[str]) -> str:
        """ "a, b và c" """
        if len(names) < 2:
            return "".join(names)
        return ", ".join(names[:-1]) + self("list.and") + names[-1]

    def number(self, value: Decimal) -> str:
        return formats.number(value, self.language)

    def percent(self, part: Decimal, whole: Decimal) -> str:
        """How much of the whole, to one decimal."""
        return formats.percent((part * 100 / whole).quantize(Decimal("0.1")), self.language)

    def amount(self, value: Decimal, measure: str, name: str) -> str:
        """ "14.600 ngày công", "6,2 tỷ đồng", "97,5%": `measure` is the code, `name` its word."""
        if measure == "percent":
            return formats.percent(value, self.language)
        if measure == "vnd":
            return formats.money(value, self.language).replace(" ", NBSP, 1)
        word = formats.beside(value, name)
        return self("amount.measured", amount=self.number(value), measure=word)

    def between(self, low: Decimal, high: Decimal, measure: str, name: str) -> str:
        """ "từ 14.600 đến 25.975 ngày công" """
        first = self.amount(low, measure, name) if measure == "vnd" else self.number(low)
        return self("amount.between", low=first, high=self.amount(high, measure, name))

    def stated(self, figure: Figure, measure: str, name: str) -> str:
        """A figure with the words that bind it: "trên 1.000 ngày công"."""
        if figure.value is None:
            return self("amount.vague")
        if figure.value_max is not None:
            return self.between(figure.value, figure.value_max, measure, name)
        amount = self.amount(figure.value, measure, name)
        if figure.qualifier is Qualifier.EXACT:
            return amount
        return self(f"amount.{figure.qualifier.value}", amount=amount)

    def day(self, day: date) -> str:
        """ "ngày 22 tháng 12 năm 2026" """
        return _held_together(formats.day(day, self.language))

    def place_and_day(self, place: str, day: date) -> str:
        """ "An Bình, ngày 22 tháng 12 năm 2026", never parted."""
        return f"{place}, {formats.day(day, self.language)}".replace(" ", NBSP)

    def place_in(self, where: str) -> str:
        """How a person finds a place in a document: "T2!R3C4" → "bảng 2, hàng 3, cột 4"."""
        return place_in(where, self.language)

    def period(self, code: str, period: Period) -> str:
        """ "năm 2026", "quý II năm 2026", "6 tháng đầu năm 2026", else from day to day."""
        year, _, part = code.partition("-")
        if re.fullmatch(r"\d{4}(-Q[1-4])?", code):
            key = "period.quarter" if part else "period.year"
            return self(key, year=year, roman=roman(int(part[1])) if part else "")
        if re.fullmatch(r"\d{4}-(H[12]|9M)", code):
            key = {"H1": "period.half1", "H2": "period.half2", "9M": "period.nine"}[part]
            return self(key, year=year)
        if re.fullmatch(r"\d{4}-\d{2}", code):
            name = table("formats.toml")["months"][self.language][int(part) - 1]
            return self("period.month", month=int(part), month_name=name, year=year)
        return self("period.days", since=self.day(period.since), last=self.day(period.last))


def _held_together(words: str) -> str:
    """A number stays on the line of the word before it: "ngày 22" may not part, "22 tháng" may."""
    return re.sub(r" (?=\d)", NBSP, words)


def opens_year(code: str) -> bool:
    """True when a period begins with its year, so that its result is the cumulative figure too."""
    return bool(re.fullmatch(r"\d{4}(-(Q1|H1|9M|01))?", code))

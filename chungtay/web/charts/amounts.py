"""A finished number as the charts draw it: with its range, or with the silence in its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from math import floor, log10

from chungtay.domain.questions import State
from chungtay.vocabulary import formats
from chungtay.vocabulary.chart_words import chart_word, filling
from chungtay.vocabulary.states import state


def _known(bound: Decimal | None, value: Decimal | None) -> Decimal:
    if bound is not None:
        return bound
    return Decimal(0) if value is None else value


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and the range it may lie in, or a `silence` where there is no number; a sum of a
    longer time may still lie where nobody told of any.

    `is_open`: something was mentioned without a number, so the truth may lie above `high`.
    """

    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    is_open: bool = False
    silence: State = State.NOT_REPORTED

    # Read several times for each picture, hence worked out once: where the certain part ends, and
    # where the possible one does.
    floor: float = field(init=False, repr=False, compare=False)
    top: float = field(init=False, repr=False, compare=False)
    is_range: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        floor = float(_known(self.low, self.value))
        top = float(_known(self.high, self.value))
        object.__setattr__(self, "floor", floor)
        object.__setattr__(self, "top", top)
        object.__setattr__(self, "is_range", self.value is not None and floor < top)

    @property
    def may_be(self) -> bool:
        """Whether something may lie where there is no number."""
        return self.value is None and self.top > 0


NOT_REPORTED = Amount(None)

# The same numbers come again and again on one page and from page to page.
number = lru_cache(maxsize=8192)(formats.number)


def short(amount: Amount, language: str) -> str:
    """As it stands beside a bar: "40", "40–65", "40 trở lên", "40–65 trở lên", "chưa báo cáo"."""
    if amount.value is None:
        return state(amount.silence).text(language)
    if amount.is_range:
        return _range(amount, language)
    return _above(amount, number(amount.value, language), language)


def full(amount: Amount, language: str, measure: str = "") -> str:
    """As it is read aloud: "50 (trong khoảng 40–65) km"."""
    words = short(amount, language)
    if amount.value is None:
        say = filling("valued", language, "value", "range")
        return say(words, _range(amount, language)) if amount.may_be else words
    if amount.is_range and amount.value != amount.low:
        words = filling("valued", language, "value", "range")(number(amount.value, language), words)
    return filling("measured", language, "amount", "measure")(words, measure) if measure else words


def told(label: str, amount: Amount, language: str, measure: str = "") -> str:
    """A label and its amount in full: "Quân sự: 40–65 km"."""
    return filling("told", language, "label", "amount")(label, full(amount, language, measure))


def ticks(top: float, parts: int = 4) -> tuple[Decimal, ...]:
    """Round numbers from 0 to at least `top`, about `parts` of them: 0, 20, 40, 60 for 53."""
    if top <= 0:
        return (Decimal(0), Decimal(1))
    size = floor(log10(top / parts))
    fitting = (m for m in (1, 2, 5, 10) if m * 10.0**size * parts >= top * 0.999999)
    step = Decimal(next(fitting, 20)).scaleb(size)
    count = 1
    while float(step) * count < top * 0.999999:
        count += 1
    return tuple(step * n for n in range(count + 1))


def _range(amount: Amount, language: str) -> str:
    low, high = _known(amount.low, amount.value), _known(amount.high, amount.value)
    say = filling("between", language, "low", "high")
    return _above(amount, say(number(low, language), number(high, language)), language)


def _above(amount: Amount, told: str, language: str) -> str:
    return chart_word("open-above", language, low=told) if amount.is_open else told

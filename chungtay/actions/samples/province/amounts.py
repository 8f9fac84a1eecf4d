"""How people write a number: in this or that measure, rounded, with a word before it, or wrong."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from enum import Enum
from random import Random

from chungtay.actions.samples.province.words import words
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.measures import convert, plain
from chungtay.vocabulary.formats import money, number
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures


class Manner(Enum):
    """How somebody puts a number: as it is, in a finer measure, rounded, otherwise than others
    (a dispute), or with a slip that makes it a thousand times too large."""

    EXACT = "exact"
    FINER = "finer"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    OTHER = "other"
    SLIP = "slip"


@dataclass(frozen=True, slots=True)
class Written:
    """An amount in words: `figure` is in the indicator's measure, `value` in the one written."""

    text: str
    figure: Figure
    value: Decimal | None
    measure: str


FINER = {"km": "m", "kg": "tonne"}  # how the same is also written, metres for short stretches
MONEY = "vnd"
NAMED = ("km", "m", "m2", "kg", "tonne", "ha")  # whose name stands behind the number
TWO_DIGITS = 10
_ROUNDED = {
    Manner.ABOUT: (Qualifier.ABOUT, ROUND_HALF_EVEN),
    Manner.OVER: (Qualifier.OVER, ROUND_FLOOR),
    Manner.UNDER: (Qualifier.UNDER, ROUND_CEILING),
}


def write(amount: Decimal, indicator: str, manner: Manner, chance: Random) -> Written:
    """An amount of an indicator as somebody of that manner writes it."""
    measure = indicators()[indicator].indicator.measure
    if manner in _ROUNDED:
        qualifier, direction = _ROUNDED[manner]
        rounded = _to_two_digits(amount, direction)
        if rounded != amount or manner is Manner.ABOUT:
            before = chance.choice(words("wording")["around"][manner.value])
            return _written(rounded, measure, measure, qualifier, before)
    if manner is Manner.SLIP:
        return _slip(amount, measure)
    if manner is Manner.FINER and measure in FINER and _reads_well(amount, measure):
        return _written(amount, measure, FINER[measure])
    return _written(amount, measure, measure)


def _reads_well(amount: Decimal, measure: str) -> bool:
    """Kilograms become tonnes from one tonne on."""
    return measure != "kg" or amount >= 1000


def other(amount: Decimal, indicator: str, chance: Random) -> Decimal:
    """What somebody says who counted otherwise: a tenth to a third more or less, to the step in
    which such things are counted."""
    share = Decimal(chance.choice(["0.7", "0.8", "0.85", "1.15", "1.2", "1.3"]))
    fine = indicators()[indicator].indicator.measure in ("km", MONEY)
    step = Decimal(1).scaleb((amount * share).adjusted() - 1) if fine else Decimal(1)
    said = plain((amount * share / step).to_integral_value() * step)
    return said if said != amount else amount + step


def _to_two_digits(amount: Decimal, direction: str) -> Decimal:
    step = Decimal(1).scaleb(amount.adjusted() - 1)
    return plain((amount / step).to_integral_value(direction) * step)


def _slip(amount: Decimal, measure: str) -> Written:
    """1.350 km where 1.350 m were meant."""
    return _written(amount * 1000, measure, measure)


def _written(
    amount: Decimal,
    measure: str,
    shown: str,
    qualifier: Qualifier = Qualifier.EXACT,
    before: str = "",
) -> Written:
    value = plain(convert(amount, measures()[measure].measure, measures()[shown].measure))
    text = _digits(value, shown)
    precision = _precision(value, measure, shown)
    return Written(before + text, Figure(plain(amount), qualifier, None, precision), value, shown)


def _digits(value: Decimal, measure: str) -> str:
    """1.250 m, 45 triệu đồng; single digits with the nought that papers put before them."""
    if measure == MONEY:
        return money(value, "vi")
    if measure in NAMED:
        return f"{number(value, 'vi')} {measures()[measure].vi}"
    return f"{int(value):02d}" if value < TWO_DIGITS else number(value, "vi")


def _precision(value: Decimal, measure: str, shown: str) -> Decimal:
    """The size of the last digit that was written, in the indicator's own measure."""
    if measure == MONEY:
        unit = next(Decimal(10) ** power for power in (9, 6, 0) if value >= Decimal(10) ** power
                    and value % (Decimal(10) ** power / 1000) == 0)  # fmt: skip
        value = value / unit
        return plain(_last_digit(value) * unit)
    last = _last_digit(value)
    return plain(convert(last, measures()[shown].measure, measures()[measure].measure))


def _last_digit(value: Decimal) -> Decimal:
    exponent = plain(value).as_tuple().exponent
    return Decimal(1).scaleb(min(0, int(exponent)))

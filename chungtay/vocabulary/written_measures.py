"""How a figure of an indicator may be written: km or m, đồng or triệu đồng; and how not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from chungtay.domain.indicators import Indicator
from chungtay.domain.measures import convert
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.terms import Table, Term, table

MONEY = "vnd"
# Dimensions of which people write several measures; other things go one by one.
_SEVERAL = ("length", "land", "mass")


@dataclass(frozen=True, slots=True)
class Way(Term):
    """One way to write a figure. `factor` is what one of it is worth in the indicator's measure,
    `measure` the measure that a claim keeps as written, `scale` what one of it is worth in that."""

    code: str
    measure: str
    factor: Decimal
    scale: Decimal = Decimal(1)


@cache
def ways(indicator: str) -> Mapping[str, Way]:
    """By code; "" is the indicator's own measure, which money does not have: 15 đồng and 15 triệu
    đồng are both written "15"."""
    own = measures()[indicators()[indicator].indicator.measure]
    if own.code == MONEY:
        return {way.code: way for way in _money()}
    unit = indicators()[indicator].unit
    found = {"": Way(unit.vi, unit.en, "", own.code, Decimal(1))}
    for code, other in measures().items():
        same = other.measure.dimension == own.measure.dimension
        if same and own.measure.dimension in _SEVERAL and code != own.code:
            worth = convert(Decimal(1), other.measure, own.measure)
            found[code] = Way(other.vi, other.en, code, code, worth)
    return found


def _money() -> list[Way]:
    sizes = table("written_measures.toml")["money"]
    return [_size(code, entry) for code, entry in sizes.items()]


def _size(code: str, entry: Table) -> Way:
    worth = Decimal(entry["worth"])
    return Way(entry["vi"], entry["en"], f"{MONEY}-{code}", MONEY, worth, worth)


# Things that go one by one are counted whatever they are called ("6 hộ" of houses); lengths, money,
# land and weight are not, and households are not counted by heads.
_COUNTED_BY_ITSELF = frozenset({"length", "money", "land", "mass", "labour", "percent"})
_BY_HEADS = frozenset({"households-evacuated"})
_BY_TURNS = frozenset({"medical-exam-turns"})
_BY_PERSONS = frozenset({"participant-turns"})


def is_of_other_measure(measure: str, indicator: Indicator) -> bool:
    """Whether a number speaks of an indicator and does not count it: "4 tuyến đường" are no km,
    "10 hộ vay vốn" no đồng."""
    known = measures()
    if measure not in known or measure == _FOREIGN:
        return False
    said = known[measure].measure.dimension
    wanted = known[indicator.measure].measure.dimension
    if indicator.code in _BY_HEADS:
        return said in {"person", "person-time"}
    if indicator.code in _BY_PERSONS and said == "household":
        return True
    if indicator.code in _BY_TURNS and said == "session":
        return True
    return said != wanted and not _COUNTED_BY_ITSELF.isdisjoint({said, wanted})


_FOREIGN = "foreign-money"

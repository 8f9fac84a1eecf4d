"""A claim written down as plain values, for work that is not said yet, and read back unchanged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from chungtay.domain.claims import Claim, Coverage, Kind, Role, Source, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.periods import Period

# Values of JSON: a tree of dictionaries, lists and scalars has no narrower useful type.
Plain = dict[str, Any]
NEEDED = ("id", "unit", "indicator", "figure", "days")


def written(claim: Claim) -> Plain:
    """The fields of a claim that are not left at their usual value."""
    usual = Claim(claim.id, claim.unit, claim.indicator, claim.figure, claim.days)
    told: Plain = {}
    for field in fields(Claim):
        value = getattr(claim, field.name)
        if field.name in NEEDED or value != getattr(usual, field.name):
            told[field.name] = _plain(value)
    return told


def claim_of(told: Mapping[str, Any]) -> Claim:
    """The claim that was written down."""
    return Claim(**{name: _read(name, value) for name, value in told.items()})


def _plain(value: object) -> Any:  # a value of JSON
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Period):
        return [_plain(value.since), _plain(value.until)]
    if isinstance(value, Figure | Source):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _figure(told: list[Any]) -> Figure:
    value, qualifier, value_max, precision = told
    return Figure(
        None if value is None else Decimal(value),
        Qualifier(qualifier),
        None if value_max is None else Decimal(value_max),
        Decimal(precision),
    )


def _period(told: list[str]) -> Period:
    return Period(date.fromisoformat(told[0]), date.fromisoformat(told[1]))


def _words(told: list[str]) -> tuple[str, ...]:
    return tuple(told)


def _pairs(told: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in told)


def _decimals(told: list[str] | None) -> tuple[Decimal, Decimal] | None:
    return None if told is None else (Decimal(told[0]), Decimal(told[1]))


def _decimal(told: str | None) -> Decimal | None:
    return None if told is None else Decimal(told)


def _day(told: str | None) -> date | None:
    return None if told is None else date.fromisoformat(told)


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "figure": _figure,
    "days": _period,
    "kind": Kind,
    "role": Role,
    "share": Share,
    "coverage": Coverage,
    "standing": Standing,
    "partners": _words,
    "partner_names": _words,
    "person_names": _words,
    "categories": _pairs,
    "parts": _decimals,
    "written_value": _decimal,
    "said_on": _day,
    "source": lambda told: Source(*told),
}


def _read(name: str, value: Any) -> Any:  # what the field's own type asks for
    reader = _READERS.get(name)
    return value if reader is None else reader(value)

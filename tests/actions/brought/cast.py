"""A text heard for one of the small cast's units, without a database."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from chungtay.actions.brought.hearing import Asked, Heard, heard
from chungtay.domain.bringings import Brought
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.queries.naming import Naming
from tests import cast

ON = date(2026, 12, 14)
FILE = "6f1c2d3e-0000-4000-8000-000000000001"


def naming(unit: str) -> Naming:
    return Naming(cast.UNITS, cast.TERRITORY, home=cast.UNITS[unit].place, on=ON)


def asked(unit: str = "women@lang-ven", name: str = "a.txt") -> Asked:
    return Asked(FILE, name, cast.UNITS[unit], naming(unit), cast.YEAR, STATE_CALENDAR)


def hear(folder: Path, text: str, unit: str = "women@lang-ven", name: str = "a.txt") -> Heard:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return heard(path, asked(unit, name))


def by_words(told: Heard) -> dict[str, Brought]:
    return {figure.claim.literal: figure for figure in told.figures}

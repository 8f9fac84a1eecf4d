"""What the page of reports is asked for: period, unit, layout, language and days, as they stand in
its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from chungtay.actions.outputs import Order
from chungtay.queries.outputs.reports import Wanted
from chungtay.queries.results.scope import DayNotMeant
from chungtay.vocabulary.layouts import layouts
from chungtay.vocabulary.terms import LANGUAGES

LONGEST = 300  # signs of anything typed here


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as it was filled in, whatever it means."""

    period: str
    unit: str
    known: str
    layout: str
    language: str
    on: str

    @property
    def is_usual(self) -> bool:
        """Nothing was chosen that stands in the folded part."""
        return not (self.layout or self.known)


def wanted_of(asked: Mapping[str, str]) -> Wanted:
    return Wanted(_one(asked, "period"), _one(asked, "unit"), _end_of(_one(asked, "known")))


def _end_of(known: str) -> str:
    """A day means everything that was known until it ended."""
    try:
        day = date.fromisoformat(known)
    except ValueError:
        return known
    return timezone.make_aware(datetime.combine(day, time.max)).isoformat(timespec="seconds")


def order_of(asked: Mapping[str, str], *, language: str, on: date) -> Order:
    """How to write it. Raises `DayNotMeant`."""
    day, spoken = _one(asked, "on"), _one(asked, "language")
    try:
        bears = date.fromisoformat(day) if day else on
    except ValueError as error:
        raise DayNotMeant(day=day) from error
    return Order(bears, _one(asked, "layout"), spoken if spoken in LANGUAGES else language)


def typed_of(asked: Mapping[str, str], *, language: str, on: date) -> Typed:
    return Typed(
        period=_one(asked, "period"),
        unit=_one(asked, "unit"),
        known=_one(asked, "known"),
        layout=_one(asked, "layout"),
        language=_one(asked, "language") or language,
        on=_one(asked, "on") or on.isoformat(),
    )


def _one(asked: Mapping[str, str], name: str) -> str:
    return asked.get(name, "").strip()[:LONGEST]


def offered_layouts(language: str) -> list[tuple[str, str]]:
    """Code and name of each layout."""
    return [(code, term.text(language)) for code, term in layouts().items()]


class Links:
    """The addresses of the tables, of what was chosen."""

    def __init__(self, wanted: Wanted) -> None:
        told = {"period": wanted.period, "unit": wanted.unit, "known": wanted.known}
        self._asked = urlencode({name: value for name, value in told.items() if value})

    def table(self, kind: str, ending: str) -> str:
        if kind == "totals":
            return self._at(reverse("totals_file", args=[ending]))
        return self._at(reverse("output_table", args=[kind, ending]))

    def page(self, name: str) -> str:
        """Another page, asked for the same."""
        return self._at(reverse(name))

    def _at(self, address: str) -> str:
        return f"{address}?{self._asked}" if self._asked else address

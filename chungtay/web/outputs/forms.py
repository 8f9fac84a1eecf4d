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
from chungtay.queries.structures import AS_REPORTED, TODAY
from chungtay.vocabulary.layouts import layouts
from chungtay.vocabulary.terms import LANGUAGES

STRUCTURES = (AS_REPORTED, TODAY)
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
    structure: str
    against: str

    @property
    def is_usual(self) -> bool:
        """Nothing was chosen that stands in the folded part."""
        return not (self.layout or self.known or self.structure or self.against)


def wanted_of(asked: Mapping[str, str]) -> Wanted:
    known, structure = _end_of(_one(asked, "known")), _one(asked, "structure")
    against = _one(asked, "against")
    return Wanted(_one(asked, "period"), _one(asked, "unit"), known, structure, against)


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
        structure=_one(asked, "structure"),
        against=_one(asked, "against"),
    )


def _one(asked: Mapping[str, str], name: str) -> str:
    return asked.get(name, "").strip()[:LONGEST]


def offered_layouts(language: str) -> list[tuple[str, str]]:
    """Code and name of each layout."""
    return [(code, term.text(language)) for code, term in layouts().items()]


class Links:
    """The addresses of the tables, of what was chosen."""

    def __init__(self, wanted: Wanted) -> None:
        told = {
            "period": wanted.period, "unit": wanted.unit, "known": wanted.known,
            "against": wanted.against,
        }  # fmt: skip
        is_day = wanted.structure not in ("", *STRUCTURES)
        self._asked = _query({**told, "structure": wanted.structure})
        # The pages of results know a day by a name of its own.
        self._of_results = _query({**told, "on" if is_day else "structure": wanted.structure})

    def table(self, kind: str, ending: str) -> str:
        if kind == "totals":
            return _at(reverse("totals_file", args=[ending]), self._of_results)
        return _at(reverse("output_table", args=[kind, ending]), self._asked)

    def page(self, name: str) -> str:
        """A page of results, asked for the same."""
        return _at(reverse(name), self._of_results)


def _query(told: Mapping[str, str]) -> str:
    return urlencode({name: value for name, value in told.items() if value})


def _at(address: str, query: str) -> str:
    return f"{address}?{query}" if query else address

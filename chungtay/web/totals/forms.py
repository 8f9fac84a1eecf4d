"""What is asked for stands in the address: read from it, and written back into links."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, time

from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode

from chungtay.domain.rollup import RowKind
from chungtay.queries.results.lines import ResultLine
from chungtay.queries.results.scope import Scope, Wanted
from chungtay.web.addresses import address_of

LONGEST = 200  # characters of any one field; nobody's unit has a longer name
_FIELDS = tuple(field.name for field in fields(Wanted))
# What an address leaves out because it goes without saying.
_USUAL = {"by": "indicator"}


def wanted_of(asked: QueryDict) -> Wanted:
    """The question in an address; nothing of it is tried here."""
    typed = {name: asked.get(name, "").strip()[:LONGEST] for name in _FIELDS}
    return Wanted(**{**typed, "known": _end_of(typed["known"])})


def _end_of(known: str) -> str:
    """A day means everything that was known until it ended."""
    try:
        day = date.fromisoformat(known)
    except ValueError:
        return known
    return timezone.make_aware(datetime.combine(day, time.max)).isoformat(timespec="seconds")


def address(name: str, wanted: Wanted, *args: str, **more: str | int) -> str:
    """The address of a page that answers the question, or one changed by `more`."""
    said = {**{name: getattr(wanted, name) for name in _FIELDS}, **more}
    kept = {key: value for key, value in said.items() if value and _USUAL.get(key) != value}
    if "unit" not in kept and kept.get("by") != "unit":
        kept.pop("line", None)  # both lines agree at the top (law 1)
    query = urlencode(kept)
    path = address_of(name, *args)
    return f"{path}?{query}" if query else path


class Links:
    """Where the numbers of one answer open."""

    def __init__(self, scope: Scope) -> None:
        self._scope, self._wanted = scope, scope.wanted

    def opens(self, line: ResultLine) -> str:
        """A line's number, opened."""
        return address("trace", self._opened(line))

    def whole(self, line: ResultLine) -> str:
        """The total above the rows of an indicator."""
        return address("trace", replace(self._wanted, indicator=line.indicator, by="", row=""))

    def rows(self, line: ResultLine, by: str) -> str:
        """The rows of one indicator."""
        return address("totals", replace(self._wanted, indicator=line.indicator, by=by))

    def within(self, line: ResultLine) -> str:
        """A row's own rows: a unit's units, a place's places."""
        return address("totals", replace(self._opened(line), by=self._scope.by))

    def _opened(self, line: ResultLine) -> Wanted:
        base = replace(self._wanted, indicator=line.indicator, by="", row="")
        by = self._scope.by
        if line.kind != RowKind.ROW.value:
            return replace(base, by=by, row=line.key)
        if by == "period":  # counted on the structure of the whole period's last day
            return replace(base, period=line.key, on=self._scope.asking.on.isoformat())
        return base if by == "indicator" else replace(base, **{by: line.key})

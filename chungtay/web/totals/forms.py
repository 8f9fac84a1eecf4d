"""What is asked for stands in the address: read from it, and written back into links."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time

from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode

from chungtay.domain.rollup import RowKind
from chungtay.queries.results.lines import ResultLine
from chungtay.queries.results.scope import YEAR_BEFORE, Scope, Wanted
from chungtay.queries.structures import AS_REPORTED, TODAY
from chungtay.web.addresses import address_of

LONGEST = 200  # characters of any one field; nobody's unit has a longer name
_FIELDS = tuple(field.name for field in fields(Wanted))
# What an address leaves out because it goes without saying.
_USUAL = {"by": "indicator"}
BEFORE = "before"  # the side of an opened number that is the period against


def wanted_of(asked: QueryDict) -> Wanted:
    """The question in an address; nothing of it is tried here."""
    typed = {name: asked.get(name, "").strip()[:LONGEST] for name in _FIELDS}
    return Wanted(**{**typed, "known": end_of(typed["known"])})


def end_of(known: str) -> str:
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

    def opens(self, line: ResultLine, *, known: str = "") -> str:
        """A line's number, opened, as it was `known`; beside another period the number of both is
        there."""
        return address("trace", replace(self._opened(line), known=known or self._wanted.known))

    def before(self, line: ResultLine) -> str:
        """The same, opened in the period against."""
        return address("trace", self._opened(line), side=BEFORE)

    def whole(self, line: ResultLine) -> str:
        """The total above the rows of an indicator."""
        return address("trace", self._whole(line))

    def whole_before(self, line: ResultLine) -> str:
        """The same in the period against."""
        return address("trace", self._whole(line), side=BEFORE)

    def _whole(self, line: ResultLine) -> Wanted:
        return replace(self._wanted, indicator=line.indicator, by="", row="")

    def rows(self, line: ResultLine, by: str) -> str:
        """The rows of one indicator."""
        return address("totals", replace(self._wanted, indicator=line.indicator, by=by))

    def within(self, line: ResultLine) -> str:
        """A row's own rows: a unit's units, a place's places."""
        return address("totals", replace(self._opened(line), by=self._scope.by))

    def story(self, line: ResultLine) -> str:
        """What a unit or a place came from and became."""
        return address_of("story", self._scope.by, line.key)

    def _opened(self, line: ResultLine) -> Wanted:
        base, by = self._whole(line), self._scope.by
        if line.kind != RowKind.ROW.value:
            return replace(base, by=by, row=line.key)
        if by == "period":
            before = line.earlier.key if line.earlier else ""
            return replace(base, period=line.key, on=on_of(self._scope), against=before)
        if by == "indicator":
            return base
        return replace(base, **{by: line.key}, period=_days(line) or base.period)


def _days(line: ResultLine) -> str:
    """The period of a row that stood there for some of the days asked for."""
    return f"{line.stood.since}/{line.stood.last}" if line.stood else ""


def on_of(scope: Scope) -> str:
    """The day whose structure a part of the period is counted on: without a structure that was
    asked for that of the whole period's last day."""
    return "" if scope.wanted.structure else scope.asking.on.isoformat()


@dataclass(frozen=True, slots=True)
class Segment:
    """One way to choose the structure; its words are `totals-structure-CODE`."""

    code: str
    address: str
    is_here: bool


def structures(scope: Scope, name: str, *args: str) -> tuple[Segment, ...]:
    """The buttons that choose on which structure a page answers, and beside which period."""
    wanted = scope.wanted
    plain = replace(wanted, structure="", on="", against="")
    compared = replace(wanted, structure="" if wanted.on else TODAY, against=YEAR_BEFORE)
    ways = [
        ("day", replace(wanted, structure="", against="") if wanted.on else plain, ""),
        *([(AS_REPORTED, replace(plain, structure=AS_REPORTED), AS_REPORTED)]
          if scope.may_be_as_reported else []),
        (TODAY, replace(plain, structure=TODAY), TODAY),
    ]  # fmt: skip
    chosen = [
        Segment(
            code, address(name, to, *args), structure == wanted.structure and not wanted.against
        )
        for code, to, structure in ways
    ]
    beside = Segment("against", address(name, compared, *args), bool(wanted.against))
    return (*chosen, beside)

"""The periods that targets can be set for, by name, from the year that is open."""

from __future__ import annotations

from chungtay.queries.books import open_ledger
from chungtay.queries.programmes import TargetsPage
from chungtay.queries.results.periods import NamedPeriod, named, offered
from chungtay.queries.visitors import Visitor


def target_periods(visitor: Visitor, shown: TargetsPage) -> tuple[NamedPeriod, ...]:
    """The open year with its parts, the years beside it, and campaigns; the open period is always
    among them."""
    calendar = open_ledger(visitor.programme).calendar
    years = {f"{year:04}" for year in (shown.year - 1, shown.year + 1)}
    known = offered(calendar, on=shown.period.last, years=years, language=visitor.language)
    if any(period.code == shown.code for period in known):
        return known
    return (NamedPeriod(shown.code, named(shown.code, shown.period, visitor.language)), *known)

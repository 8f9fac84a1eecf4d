"""Results by the laws as a visitor may see them: the table that was asked for, within reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.permissions import Deed
from chungtay.queries.programmes import asked_indicators
from chungtay.queries.results.choices import Choices, choices
from chungtay.queries.results.lines import Group, Lines, ResultLine, lines
from chungtay.queries.results.scope import MOST_DAYS_BY_MONTH, Scope, Wanted, scope
from chungtay.queries.results.targets import targets
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.indicators import indicators

ROWS_OF_A_PAGE = 120
CARDS = 3


@dataclass(frozen=True)
class Results:
    """A page of results. `cards` are the indicators with the most joint activities, `silent` the
    names of those that nobody spoke of, `months` how the one indicator asked for went; `page` of
    `last` is whole groups."""

    scope: Scope
    choices: Choices
    groups: tuple[Group, ...]
    indicators: tuple[ResultLine, ...]
    cards: tuple[ResultLine, ...]
    silent: tuple[str, ...]
    targets: Mapping[str, Decimal]
    months: tuple[ResultLine, ...] = ()
    page: int = 1
    last: int = 1

    @property
    def wanted(self) -> Wanted:
        return self.scope.wanted

    @property
    def one(self) -> ResultLine | None:
        """The indicator asked for, where one is."""
        return self.indicators[0] if self.wanted.indicator and self.indicators else None

    @property
    def is_empty(self) -> bool:
        return not any(group.lines or group.extras for group in self.groups)

    def share(self, line: ResultLine) -> Decimal | None:
        """How much of its target, in per cent to one decimal."""
        target = self.targets.get(line.indicator)
        if not target or line.total is None:
            return None
        return (line.total * 100 / target).quantize(Decimal("0.1"))


def results(
    visitor: Visitor, wanted: Wanted, *, page: int = 1, deed: Deed = Deed.SEE_RESULTS
) -> Results:
    """The table of a page. Raises what `scope` raises."""
    asked = scope(visitor, replace(wanted, category="", row=""), deed=deed)
    found = lines(asked)
    pages = _pages(found.groups) if asked.by != "indicator" else [found.groups]
    page = min(max(page, 1), len(pages))
    return _results(asked, found, pages, page)


def all_results(visitor: Visitor, wanted: Wanted, *, deed: Deed = Deed.SEE_RESULTS) -> Results:
    """The whole table at once, for a file."""
    asked = scope(visitor, replace(wanted, category="", row=""), deed=deed)
    found = lines(asked)
    return _results(asked, found, [found.groups], 1)


def _results(asked: Scope, found: Lines, pages: Sequence[tuple[Group, ...]], page: int) -> Results:
    return Results(
        scope=asked,
        choices=choices(asked),
        groups=pages[page - 1],
        indicators=found.indicators,
        cards=_cards(found.indicators) if not asked.filters.indicator else (),
        silent=_silent(asked, found),
        targets=targets(asked),
        months=_months(asked),
        page=page,
        last=len(pages),
    )


def _months(asked: Scope) -> tuple[ResultLine, ...]:
    """How one indicator went over the months of the period, where it has several."""
    days = asked.asking.period.days
    against = asked.asking.against
    is_one = asked.filters.indicator and asked.by == "indicator"
    if not is_one or not 31 < days <= MOST_DAYS_BY_MONTH:
        return ()
    if against and len(asked.asking.earlier.months) != len(asked.asking.months):
        return ()
    by_month = asked.by_rows_of("period")
    return tuple(line for group in lines(by_month).groups for line in group.lines)


def _pages(groups: Sequence[Group]) -> list[tuple[Group, ...]]:
    """Whole groups, about as many rows on every page."""
    pages: list[list[Group]] = [[]]
    rows = 0
    for group in groups:
        size = len(group.lines) + len(group.extras) + 1
        if pages[-1] and rows + size > ROWS_OF_A_PAGE:
            pages.append([])
            rows = 0
        pages[-1].append(group)
        rows += size
    return [tuple(page) for page in pages]


def _cards(found: Sequence[ResultLine]) -> tuple[ResultLine, ...]:
    """Where counting once matters most: the most joint activities, in the catalogue's order."""
    shared = [line for line in found if line.joint and line.shared]
    most = sorted(shared, key=lambda line: -line.joint)[:CARDS]
    return tuple(line for line in shared if line in most)


def _silent(asked: Scope, found: Lines) -> tuple[str, ...]:
    """What the programme asks for or somebody else spoke of, and nobody of these did."""
    if asked.filters.indicator or not found.indicators:
        return ()
    spoken = {line.indicator for line in found.indicators if not line.is_silent}
    told = (line.indicator for line in found.indicators)
    codes = dict.fromkeys((*asked_indicators(asked.ledger.programme.code), *told))
    return tuple(
        indicators()[code].text(asked.language)
        for code in indicators()
        if code in codes and code not in spoken
    )

"""The programme at a glance: the few numbers that matter, what is unsure, who is still silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.permissions import Deed, PersonRole
from chungtay.domain.spelling import sort_key
from chungtay.domain.units import ROOT
from chungtay.queries.books import open_ledger
from chungtay.queries.disputes import disputes
from chungtay.queries.home.due import Said, said
from chungtay.queries.home.whole import reaches_whole
from chungtay.queries.inbox import proposed
from chungtay.queries.results.lines import ResultLine, lines
from chungtay.queries.results.scope import Scope, Wanted, scope
from chungtay.queries.results.targets import targets
from chungtay.queries.unchanged import standpoint, unchanged
from chungtay.queries.visitors import Visitor

MOST_FIGURES = 8
MOST_UNSURE = 3
MOST_SILENT = 100
WHOLE = 100  # per cent


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One number of the programme; `target` is None where nobody set one."""

    line: ResultLine
    target: Decimal | None = None

    def of_target(self, amount: Decimal | None) -> Decimal | None:
        """An amount in per cent of the target, to one decimal."""
        if not self.target or amount is None:
            return None
        return (amount * WHOLE / self.target).quantize(Decimal("0.1"))

    @property
    def share(self) -> Decimal | None:
        return self.of_target(self.line.total)

    @property
    def width(self) -> Decimal:
        """How wide its range is, beside its upper end."""
        low, high = self.line.low, self.line.high
        return (high - low) / high if high and low is not None else Decimal(0)


@dataclass(frozen=True, slots=True)
class SilentUnit:
    """A body that said nothing of the period yet, and that nobody named."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Overview:
    """`period` is the code of the year that is counted, `silent` are bodies by name."""

    period: str
    name: str
    figures: tuple[KeyFigure, ...]
    unsure: tuple[KeyFigure, ...]
    silent: tuple[SilentUnit, ...]
    said: Said


@dataclass(frozen=True, slots=True)
class OpenWork:
    """What nobody decided yet, over all units in reach."""

    proposals: int
    disputes: int
    contradictions: int

    @property
    def weight(self) -> int:
        """How much it takes to remember."""
        return 5


def overview(visitor: Visitor, *, reporting: str) -> Overview:
    """The year's numbers as far as the visitor reaches; who is silent in the `reporting` period."""
    key = ("home-overview", standpoint(visitor), reporting)
    return unchanged(key, lambda: _overview(visitor, reporting))


def _overview(visitor: Visitor, reporting: str) -> Overview:
    asked = scope(visitor, Wanted())
    wanted = _targets(visitor, asked)
    spoken = [line for line in lines(asked).indicators if not line.is_silent]
    known = [KeyFigure(line, wanted.get(line.indicator)) for line in spoken]
    period = asked.ledger.calendar.parse(reporting)
    told = said(visitor, asked.ledger, period, deed=Deed.SEE_RESULTS)
    return Overview(
        period=asked.wanted.period,
        name=asked.period_name,
        figures=_chosen(known),
        unsure=_unsure(known),
        silent=_silent(asked, told),
        said=told,
    )


def _targets(visitor: Visitor, asked: Scope) -> dict[str, Decimal]:
    """The whole programme's, for whoever reaches all of it."""
    if not reaches_whole(visitor, asked.ledger, deed=asked.deed):
        return {}
    whole = replace(asked, asking=replace(asked.asking, unit=ROOT))
    return dict(targets(whole))


def _chosen(known: Sequence[KeyFigure]) -> tuple[KeyFigure, ...]:
    """Those with a target, then those that most did together; in the order of the catalogue."""
    ranked = sorted(known, key=lambda f: (f.target is None, -f.line.joint, -f.line.activities))
    chosen = ranked[:MOST_FIGURES]
    return tuple(figure for figure in known if figure in chosen)


def _unsure(known: Sequence[KeyFigure]) -> tuple[KeyFigure, ...]:
    """The widest ranges first."""
    ranges = [figure for figure in known if figure.line.is_range]
    return tuple(sorted(ranges, key=lambda f: (-f.width, f.line.key))[:MOST_UNSURE])


def _silent(asked: Scope, told: Said) -> tuple[SilentUnit, ...]:
    units = asked.book.units
    found = (SilentUnit(unit, units[unit].name) for unit in told.silent)
    return tuple(sorted(found, key=lambda unit: (sort_key(unit.name), unit.id))[:MOST_SILENT])


def open_work(visitor: Visitor) -> OpenWork | None:
    """For the standing agency, which answers for all of it."""
    if not any(post.role is PersonRole.STANDING for post in visitor.posts):
        return None
    ledger, reach = open_ledger(visitor.programme), visitor.reach(Deed.SEE_RECORDS)
    made: OpenWork = ledger.answers.made(("home-open-work", reach), lambda: _open_work(visitor))
    return made


def _open_work(visitor: Visitor) -> OpenWork:
    found = disputes(visitor)
    return OpenWork(len(proposed(visitor)), found.many, len(found.contradictions))

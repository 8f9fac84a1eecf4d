"""Bare sums, zero reports, stocks and ratios: what is said without listing activities."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from random import Random

from chungtay.actions.samples.doings import AMOUNTS, HOUSES, PERSONS, Doing
from chungtay.actions.samples.nation import Nation
from chungtay.domain.claims import Claim, Coverage, Role, Source, Standing
from chungtay.domain.figures import Figure
from chungtay.domain.indicators import Share
from chungtay.domain.periods import Period
from chungtay.vocabulary.formats import number

STOCK, RATIO = "self-management-groups", "tasks-completed-rate"
# How many bodies of a level sum up an indicator: a few, whatever the size of the nation.
SUMMING = 12
HUNDRED, FINEST = Decimal(100), Decimal("0.0001")


@dataclass
class Sums:
    """What bodies add up, while the doings pass by."""

    nation: Nation
    seed: int
    own: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    below: dict[tuple[str, str], Decimal] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Draws who sums up what: communes' bodies their own doings, provinces' all below."""
        chance = Random(f"{self.seed} sums")
        bodies = list(self.nation.bodies())
        provinces = {place.id for place in self.nation.provinces}
        for indicator in AMOUNTS.keys() - {HOUSES, PERSONS}:
            Random(f"{self.seed} sums {indicator}").shuffle(bodies)
            own = [(b, p) for b, p in bodies if p not in provinces]
            above = [(b, p) for b, p in bodies if p in provinces]
            for kept, drawn in ((self.own, own), (self.below, above)):
                for branch, place in drawn[: chance.randint(0, min(SUMMING, len(drawn) // 2))]:
                    kept[indicator, self.nation.seat(branch, place)] = Decimal(0)
            bodies.sort()

    def add(self, doing: Doing) -> bool:
        """Adds a doing to every sum that holds it; True where there is one."""
        own = {(doing.indicator, body) for body in doing.bodies} & self.own.keys()
        branches = {(doing.indicator, self.nation.seat(b, doing.province)) for b in doing.branches}
        below = branches & self.below.keys()
        for kept, keys in ((self.own, own), (self.below, below)):
            for key in keys:
                kept[key] += doing.amount
        return bool(own or below)

    def claims(self, year: Period) -> Iterator[Claim]:
        """The sums as they are said at the end of the year; one without doings is a zero."""
        seats = {self.nation.seat(b, p): (b, p) for b, p in self.nation.bodies()}
        for coverage, kept in ((Coverage.OWN, self.own), (Coverage.BELOW, self.below)):
            for (indicator, body), amount in sorted(kept.items()):
                branch, place = seats[body]
                yield _said(
                    self.nation, f"sum {indicator} {body}", body, indicator, amount,
                    place=place, days=year, organisation=branch, coverage=coverage,
                    said_on=year.last,
                )  # fmt: skip


def states(nation: Nation, year: Period, *, seed: int) -> Iterator[tuple[Claim, Decimal]]:
    """Stocks as the Front tells of them twice a year, each with what of it is true at the end."""
    for place in nation.communes:
        chance = Random(f"{seed} stock {place.id}")
        body = nation.seat("front", place.id)
        for quarter, latest in ((2, False), (4, True)):
            amount = Decimal(chance.randint(1, 30))
            last = year.since.replace(year=year.last.year, month=3 * quarter, day=1)
            claim = _said(
                nation, f"stock {quarter} {place.id}", body, STOCK, amount, place=place.id,
                days=Period.of_days(last, last), organisation="front", said_on=last,
            )  # fmt: skip
            yield claim, amount if latest else Decimal(0)


def ratios(nation: Nation, year: Period, *, seed: int) -> Iterator[Claim]:
    """How many of its tasks each province's joint work completed; army bodies say so."""
    for place in nation.provinces:
        chance = Random(f"{seed} ratio {place.id}")
        planned = Decimal(chance.randint(20, 60))
        done = Decimal(chance.randint(10, int(planned)))
        share = (done / planned * HUNDRED).quantize(FINEST)
        claim = _said(
            nation, f"ratio {place.id}", nation.seat("army", place.id), RATIO, share,
            place=place.id, days=year, organisation="army", said_on=year.last,
        )  # fmt: skip
        yield replace(claim, parts=(done, planned))


def not_applicable(nation: Nation, year: Period) -> Iterator[Claim]:
    """The unions of communes say that harvests do not concern them."""
    for place in nation.communes[:SUMMING]:
        yield _said(
            nation, f"none {place.id}", nation.seat("union", place.id), "harvest-ha", Decimal(0),
            place=place.id, days=year, organisation="union", said_on=year.last,
            standing=Standing.NOT_APPLICABLE,
        )  # fmt: skip


def true_ratio(claims: Sequence[Claim]) -> Decimal:
    """The share of all tasks that were completed."""
    parts = [claim.parts for claim in claims if claim.parts]
    done, planned = (sum((part[n] for part in parts), Decimal(0)) for n in range(2))
    return (done / planned * HUNDRED).quantize(FINEST).normalize()


def _said(
    nation: Nation, name: str, body: str, indicator: str, amount: Decimal, **more: object
) -> Claim:
    literal = number(amount, "vi")
    return Claim(
        id=str(uuid.uuid5(nation.id, name)),
        unit=body,
        indicator=indicator,
        figure=Figure(amount, precision=FINEST if indicator == RATIO else Decimal(1)),
        role=Role.BARE,
        share=Share.WHOLE,
        literal=literal,
        written_value=amount,
        source=Source("sample", name, literal),
        **more,  # type: ignore[arg-type]
    )

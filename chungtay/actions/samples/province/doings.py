"""What was truly done in the invented province: where, when, by whom together, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from random import Random

from chungtay.actions.samples.province.kinds import Kind, Measure, kinds
from chungtay.actions.samples.province.land import Body, Commune, Former, land
from chungtay.domain.measures import plain
from chungtay.domain.periods import STATE_CALENDAR, Period

SEED = 20261215
YEAR, BEFORE = STATE_CALENDAR.year(2026), STATE_CALENDAR.year(2025)
LAST = date(2026, 11, 22)  # nothing that is told was done after it
HALF = 0.5  # how much of a campaign is told apart as its days
SMALL = 1.7  # small activities are more frequent than large ones


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that was truly done. `amounts` follow the measures of its kind; `parts` are the
    doings inside a campaign, which are told apart too."""

    number: int
    kind: Kind
    days: Period
    bodies: tuple[Body, ...]
    amounts: tuple[Decimal, ...]
    commune: Commune | None = None
    former: Former | None = None
    hamlet: str = ""
    spot: str = ""
    parts: tuple[int, ...] = ()

    @property
    def place(self) -> str:
        """The finest place that has an id."""
        if self.former is not None:
            return self.former.place.id
        if self.commune is None:
            return land().province.id
        return self.commune.villages.get(self.hamlet, self.commune.place.id)


@cache
def doings() -> tuple[Doing, ...]:
    """Everything done in both years, always the same, in the order of the kinds."""
    drawn = list(_drawn())
    return (*drawn, *_campaigns(drawn))


def _drawn() -> Iterator[Doing]:
    number = 0
    for kind in kinds().values():
        chance = Random(f"{SEED} {kind.code}")
        for year, many in ((YEAR, kind.many), (BEFORE, kind.before)):
            communes = _shuffled(chance, list(land().communes.values()), many)
            for place in range(many):
                yield _doing(number, kind, year, communes[place], place, chance)
                number += 1


def _shuffled(chance: Random, communes: list[Commune], many: int) -> list[Commune]:
    """Every commune has its turn before one has a second."""
    found: list[Commune] = []
    while len(found) < many:
        chance.shuffle(communes)
        found += communes
    return found


def _doing(
    number: int, kind: Kind, year: Period, commune: Commune, place: int, chance: Random
) -> Doing:
    days = _days(kind, year, chance)
    wanted = _commune(kind, commune, chance)
    former = None
    if days.since < wanted.place.since:
        former, wanted = _former(chance)
    bodies = _bodies(kind, wanted, place)
    hamlets = chance.sample(wanted.hamlets, 2)
    return Doing(
        number=number,
        kind=kind,
        days=days,
        bodies=tuple(_of_the_province(bodies) if former else bodies),
        amounts=_amounts(kind, chance),
        commune=None if kind.place == "province" else wanted,
        former=former,
        hamlet="" if former else hamlets[0],
        spot=_spot(kind, wanted, hamlets, place, chance),
    )


def _days(kind: Kind, year: Period, chance: Random) -> Period:
    while True:
        month = chance.choice(kind.months)
        first = date(year.last.year - (month == 12), month, chance.randint(1, 28))
        length = chance.randint(*kind.days)
        last = first + timedelta(days=length - 1)
        bounds = kind.since <= (month, first.day) <= kind.until
        if bounds and year.since <= first and last <= min(year.last, LAST):
            return Period.of_days(first, last)


def _commune(kind: Kind, commune: Commune, chance: Random) -> Commune:
    """Some kinds happen at the border or in the town only."""
    if kind.border and not commune.border:
        return chance.choice([c for c in land().communes.values() if c.border])
    if kind.place == "town" and not commune.town:
        return chance.choice([c for c in land().communes.values() if c.town])
    return commune


def _bodies(kind: Kind, commune: Commune, place: int) -> list[Body]:
    """The next list of bodies that all exist in the commune."""
    lists = [kind.bodies[(place + turn) % len(kind.bodies)] for turn in range(len(kind.bodies))]
    chosen = next((codes for codes in lists if all(_exists(c, commune) for c in codes)), lists[0])
    return [land().body(code, commune) for code in chosen if _exists(code, commune)]


def _exists(code: str, commune: Commune) -> bool:
    return code.startswith("p.") or code == "area" or f"{code} {commune.key}" in land().bodies


def _former(chance: Random) -> tuple[Former, Commune]:
    """A commune that ended and one that took over from it."""
    old = chance.choice(land().former)
    return old, land().communes[old.heirs[0][0]]


def _of_the_province(bodies: Sequence[Body]) -> list[Body]:
    """Who was there before the communes' bodies of today began."""
    there = [body for body in bodies if body.code.startswith("p.")]
    return there or [above for body in bodies[:1] if (above := land().above(body))]


def _amounts(kind: Kind, chance: Random) -> tuple[Decimal, ...]:
    amounts: list[Decimal] = []
    for measure in kind.measures:
        if measure.same is not None:
            amounts.append(amounts[measure.same])
        elif measure.each:
            amounts.append(_by_piece(measure, amounts[0], chance))
        elif measure.most:
            amounts.append(_amount(measure, chance))
    return tuple(amounts)


def _by_piece(measure: Measure, first: Decimal, chance: Random) -> Decimal:
    scatter = chance.randint(-measure.scatter, measure.scatter)
    return first * chance.choice(measure.each) + scatter


def _amount(measure: Measure, chance: Random) -> Decimal:
    steps = int((measure.most - measure.least) / measure.step)
    return plain(measure.least + measure.step * round(steps * chance.random() ** SMALL))


def _spot(kind: Kind, commune: Commune, hamlets: Sequence[str], place: int, chance: Random) -> str:
    """What it was done to; a named thing is used up before another has its turn."""
    first, other = hamlets
    if not any("{" in spot for spot in kind.spots):
        return kind.spots[place % len(kind.spots)]
    return chance.choice(kind.spots).format(
        hamlet=f"{commune.hamlet} {first}", kind=commune.hamlet, name=first, other=other
    )


def _campaigns(drawn: Sequence[Doing]) -> Iterator[Doing]:
    """Campaigns of a province's body with the days of them that were told apart."""
    for turn, kind in enumerate(k for k in kinds().values() if k.campaign):
        month = kind.months[0]
        days = Period(date(2026, month, 1), date(2026, month + 1, 1))
        lead = land().bodies[kind.bodies[0][0]]
        inside = [d for d in drawn if d.kind.code == kind.campaign and days.contains(d.days)]
        own = [d for d in inside if any(b.branch == lead.branch for b in d.bodies)]
        inside = own if len(own) > 1 else inside
        step = kind.measures[0].step
        told = sum((d.amounts[0] for d in inside), Decimal(0))
        whole = (told / Decimal(HALF) // step + 1) * step
        parts = tuple(d.number for d in inside)
        yield Doing(len(drawn) + turn, kind, days, (lead,), (whole,), parts=parts)

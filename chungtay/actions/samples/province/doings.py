"""What was truly done in the invented province: where, when, by whom together, and how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import cycle
from random import Random

from chungtay.actions.samples.province.bodies import Body
from chungtay.actions.samples.province.kinds import Kind, Measure, kinds
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.places import Commune, Region
from chungtay.domain.measures import plain
from chungtay.domain.periods import STATE_CALENDAR, Period

SEED, SEED_BEFORE = 20261215, "before 132"
YEAR, BEFORE = STATE_CALENDAR.year(2026), STATE_CALENDAR.year(2025)
LAST = date(2026, 11, 22)  # nothing that is told was done after it
HALF = 0.5  # how much of a campaign is told apart as its days
SMALL = 1.7  # small activities are more frequent than large ones
EARLIER = 1000  # from which number on those of the year before are numbered


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that was truly done. `amounts` follow the measures of its kind; `parts` are the
    doings inside a campaign, which are told apart too."""

    number: int
    kind: Kind
    days: Period
    bodies: tuple[Body, ...]
    amounts: tuple[Decimal, ...]
    region: Region
    commune: Commune | None = None
    hamlet: str = ""
    spot: str = ""
    parts: tuple[int, ...] = ()

    @property
    def place(self) -> str:
        """The finest place that has an id."""
        villages = self.commune.villages if self.commune else {}
        return villages.get(self.hamlet, self.around)

    @property
    def around(self) -> str:
        """The commune, as it was when it was done or when it ended; else the province."""
        if self.commune is None:
            return self.region.place.id
        return self.commune.place_on(self.days.last).id


@cache
def doings() -> tuple[Doing, ...]:
    """Everything done in both years, always the same, in the order of the kinds."""
    drawn = list(_drawn())
    return (*drawn, *_drawn_before(), *_campaigns(drawn))


def _drawn() -> Iterator[Doing]:
    for kind in kinds().values():
        chance = Random(f"{SEED} {kind.code}")
        communes = _shuffled(chance, list(land().communes.values()), kind.many)
        for place in range(kind.many):
            days = _days(kind, YEAR, chance)
            commune = _fitting(kind, communes[place], land().communes.values(), chance)
            yield _doing(kind.first + place, kind, days, commune, place, chance)


def _drawn_before() -> Iterator[Doing]:
    """What was done the year before, in the communes that there were."""
    turns = {day: cycle(_in_turn(day)) for day in (BEFORE.since, land().merged)}
    for kind in kinds().values():
        chance = Random(f"{SEED} {kind.code} {SEED_BEFORE}")
        for place in range(kind.before):
            days = _days(kind, BEFORE, chance)
            turn = max(day for day in turns if day <= days.since)
            commune = _fitting(kind, next(turns[turn]), land().communes_on(turn), chance)
            yield _doing(EARLIER + kind.first + place, kind, days, commune, place, chance)


def _in_turn(day: date) -> list[Commune]:
    communes = land().communes_on(day)
    Random(f"{SEED} {day}").shuffle(communes)
    return communes


def _shuffled(chance: Random, communes: list[Commune], many: int) -> list[Commune]:
    """Every commune has its turn before one has a second."""
    found: list[Commune] = []
    while len(found) < many:
        chance.shuffle(communes)
        found += communes
    return found


def _doing(
    number: int, kind: Kind, days: Period, commune: Commune, place: int, chance: Random
) -> Doing:
    """What was finished in a commune that had ended is the work of who took over from it."""
    there = commune if commune.lives(days.last) else land().communes[commune.heirs[0][0]]
    bodies = _bodies(kind, there, place, days.last)
    hamlets = chance.sample(commune.hamlets, 2)
    return Doing(
        number=number,
        kind=kind,
        days=days,
        bodies=tuple(bodies),
        amounts=_amounts(kind, chance),
        region=land().region_on(there, days.last),
        commune=None if kind.place == "province" else commune,
        hamlet=hamlets[0],
        spot=_spot(kind, commune.on(days.last).hamlet, hamlets, place, chance),
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


def _fitting(kind: Kind, commune: Commune, among: Iterable[Commune], chance: Random) -> Commune:
    """Some kinds happen at the border or in the town only."""
    if kind.border and not commune.border:
        return chance.choice([c for c in among if c.border])
    if kind.place == "town" and not commune.town:
        return chance.choice([c for c in among if c.town])
    return commune


def _bodies(kind: Kind, commune: Commune, place: int, day: date) -> list[Body]:
    """The next list of bodies that all exist in the commune."""
    lists = [kind.bodies[(place + turn) % len(kind.bodies)] for turn in range(len(kind.bodies))]
    there = [[land().body(code, commune, day) for code in codes] for codes in lists]
    chosen = next((bodies for bodies in there if all(bodies)), there[0])
    return [body for body in chosen if body is not None]


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


def _spot(kind: Kind, word: str, hamlets: Sequence[str], place: int, chance: Random) -> str:
    """What it was done to; a named thing is used up before another has its turn."""
    first, other = hamlets
    if not any("{" in spot for spot in kind.spots):
        return kind.spots[place % len(kind.spots)]
    return chance.choice(kind.spots).format(
        hamlet=f"{word} {first}", kind=word, name=first, other=other
    )


def _campaigns(drawn: Sequence[Doing]) -> Iterator[Doing]:
    """Campaigns of a province's body with the days of them that were told apart."""
    for kind in (kind for kind in kinds().values() if kind.campaign):
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
        yield Doing(kind.first, kind, days, (lead,), (whole,), land().province, parts=parts)

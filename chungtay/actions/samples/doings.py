"""What was truly done: where, when, by whom together, and how much of it was each one's part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from chungtay.actions.samples.nation import MEMBERS, Nation
from chungtay.domain.periods import Period
from chungtay.vocabulary.indicators import indicators

HOUSES = "houses-distinct-total"
LABELS = ("houses-gratitude", "houses-great-unity", "houses-comrade")
PERSONS = "jobs-created"
# How much one activity comes to, in the indicator's measure: least, most, and the finest step.
AMOUNTS: dict[str, tuple[str, str, str]] = {
    "rural-road-km": ("0.1", "6", "0.1"),
    "canal-km": ("0.1", "4", "0.1"),
    "community-works": ("1", "3", "1"),
    "trees-planted": ("50", "2000", "10"),
    "gifts": ("10", "200", "1"),
    "gift-value": ("5000000", "90000000", "100000"),
    "labour-days": ("10", "400", "1"),
    "medical-exam-turns": ("20", "500", "1"),
    "rice-kg": ("50", "2000", "5"),
    "blood-units": ("5", "80", "1"),
    "communication-sessions": ("1", "12", "1"),
    PERSONS: ("1", "25", "1"),
    HOUSES: ("1", "4", "1"),
}
NAMED_TOGETHER = (1, 1, 2, 2, 2, 3, 3, 4)  # how many take part, as often as it happens
FROM_THE_PROVINCE = 0.1  # how often a province's own body works in a commune
BUNDLES = 0.04  # how often an activity is one day in a larger campaign


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that was truly done. `parts` are the bodies' own parts of `amount`; `inside` is
    how much of it was one day of it, told apart (law 14), zero where there was no such day."""

    number: int
    indicator: str
    place: str
    province: str
    day: date
    parts: tuple[tuple[str, Decimal], ...]
    branches: tuple[str, ...]
    inside: Decimal = Decimal(0)

    @property
    def amount(self) -> Decimal:
        return sum((part for _, part in self.parts), Decimal(0))

    @property
    def bodies(self) -> tuple[str, ...]:
        return tuple(body for body, _ in self.parts)

    @property
    def title(self) -> str:
        return f"{indicators()[self.indicator].vi}, đợt {self.number + 1}"


def doing(nation: Nation, number: int, *, year: Period, seed: int) -> Doing:
    """The doing of a number: the same for the same seed, whatever was made before it."""
    chance = Random(f"{seed} doing {number}")
    indicator = chance.choice(list(AMOUNTS))
    commune = chance.choice(nation.communes)
    members = chance.sample(MEMBERS, chance.choice(NAMED_TOGETHER))
    places = [
        commune.parent if chance.random() < FROM_THE_PROVINCE else commune.id for _ in members
    ]
    bodies = [nation.seat(branch, place) for branch, place in zip(members, places, strict=True)]
    parts = tuple((body, _amount(chance, indicator)) for body in bodies)
    return Doing(
        number=number,
        indicator=indicator,
        place=commune.id,
        province=commune.parent,
        day=year.since + timedelta(days=chance.randrange(year.days)),
        parts=parts,
        branches=tuple(members),
        inside=parts[0][1] if indicator != PERSONS and chance.random() < BUNDLES else Decimal(0),
    )


def _amount(chance: Random, indicator: str) -> Decimal:
    least, most, step = map(Decimal, AMOUNTS[indicator])
    return least + step * chance.randrange(int((most - least) / step) + 1)

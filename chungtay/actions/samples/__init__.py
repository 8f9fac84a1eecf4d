"""A synthetic nation for trials: what was truly done is known, so every answer can be judged."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from random import Random

from chungtay.actions.claims import add_claims, select
from chungtay.actions.ledger import recording
from chungtay.actions.programmes import Charter, found
from chungtay.actions.recognitions import add_joins, add_parts
from chungtay.actions.samples.doings import PERSONS, Doing, doing
from chungtay.actions.samples.nation import MEMBERS, Nation, nation
from chungtay.actions.samples.sums import (
    RATIO,
    STOCK,
    Sums,
    not_applicable,
    ratios,
    states,
    true_ratio,
)
from chungtay.actions.samples.tellings import Told, tell
from chungtay.actions.units import enter
from chungtay.domain.claims import Claim
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import Strength
from chungtay.storage import models
from chungtay.vocabulary.messages import sentence

NAMESPACE = uuid.UUID("0b7d3a52-9f0e-4c6b-8a54-6d1f3c2e7a90")
YEAR = STATE_CALENDAR.year(2026)
BATCH = 1000  # activities that are kept together
FEWEST_UNITS = 2 * (len(MEMBERS) + 1)  # a province and one commune in it


class SampleTooSmall(Problem):
    """A nation without a commune, or in which nothing was done."""

    code = "sample-too-small"


@dataclass(frozen=True, slots=True)
class SampleSize:
    """How many bodies there are, and how many activities were done."""

    units: int = 240
    activities: int = 300


@dataclass(frozen=True, slots=True)
class Sample:
    """What was made: `truths` is what was truly done of all that anybody put a number to, by
    indicator, in its measure."""

    programme: str
    units: int
    activities: int
    claims: int
    truths: Mapping[str, Decimal]


Progress = Callable[[int, int], None]


def _silently(_done: int, _total: int) -> None:
    """Nobody watches."""


def make(
    size: SampleSize, *, seed: int, by: str, at: datetime, progress: Progress = _silently
) -> Sample:
    """Founds and fills the programme `sample-SEED-UNITS-ACTIVITIES`. The same numbers make the same
    nation; made again it changes nothing, made after an interruption it is completed."""
    if size.units < FEWEST_UNITS or size.activities < 1:
        raise SampleTooSmall(units=FEWEST_UNITS)
    code = f"sample-{seed}-{size.units}-{size.activities}"
    land = nation(uuid.uuid5(NAMESPACE, code), units=size.units, chance=Random(f"{seed} nation"))
    vi, en = (sentence("sample-programme", language, seed=seed) for language in ("vi", "en"))
    found(Charter(code, vi, en), by=by, at=at)
    roll = land.roll()
    enter(roll, by=by, at=at)
    making = _Making(land, code, seed, by, at)
    for start in range(0, size.activities, BATCH):
        end = min(start + BATCH, size.activities)
        making.keep([making.told(number) for number in range(start, end)])
        progress(end, size.activities)
    making.keep(list(making.sayings()))
    return Sample(code, len(roll.units), size.activities, making.claims, making.truths())


@dataclass
class _Making:
    """A sample on its way, with what is known to be true so far."""

    land: Nation
    code: str
    seed: int
    by: str
    at: datetime
    claims: int = 0
    _true: dict[str, Decimal] = field(default_factory=dict)
    _most_persons: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        self._sums = Sums(self.land, self.seed)

    def told(self, number: int) -> Told:
        """What is said of one doing; what somebody put a number to was truly done."""
        done = doing(self.land, number, year=YEAR, seed=self.seed)
        said = tell(self.land, done, said_on=YEAR.last, seed=self.seed)
        is_in_a_sum = self._sums.add(done)
        if said.claims or is_in_a_sum:
            self._add(done)
        return said

    def _add(self, done: Doing) -> None:
        self._true[done.indicator] = self._true.get(done.indicator, Decimal(0)) + done.amount
        if done.indicator == PERSONS:
            self._most_persons = max(self._most_persons, done.amount)

    def sayings(self) -> Iterator[Told]:
        """What is said without listing activities, when the year is over."""
        stocks = list(states(self.land, YEAR, seed=self.seed))
        shares = list(ratios(self.land, YEAR, seed=self.seed))
        self._true[STOCK] = sum((true for _, true in stocks), Decimal(0))
        self._true[RATIO] = true_ratio(shares)
        said: list[Claim] = [*self._sums.claims(YEAR), *(claim for claim, _ in stocks), *shares]
        yield Told((*said, *not_applicable(self.land, YEAR)))

    def keep(self, told: Sequence[Told]) -> None:
        """One entry for all; what an earlier making kept already stays as it is."""
        claims = [claim for said in told for claim in said.claims]
        self.claims += len(claims)
        if not claims or models.Claim.objects.filter(id=claims[0].id).exists():
            return
        with recording("make-sample", by=self.by, at=self.at, chain=self.code) as recorder:
            add_claims(recorder, claims, documents={})
            select(recorder, self.code, [claim.id for claim in claims])
            add_joins(recorder, [join for said in told for join in said.joins])
            add_parts(recorder, [part for said in told for part in said.parts], Strength.PERSON)

    def truths(self) -> dict[str, Decimal]:
        """Half of those who found work found it twice, as far as one activity leaves room."""
        true = dict(sorted(self._true.items()))
        if PERSONS in true:
            true[PERSONS] = max(self._most_persons, true[PERSONS] // 2)
        return true

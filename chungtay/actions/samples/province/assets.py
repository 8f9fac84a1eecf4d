"""Works on one asset, in one year and another: what a house or a road went through, as it was told.

They stand beside what was drawn by chance, and change nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import count
from typing import Any

from chungtay.actions.samples.province.amounts import Manner
from chungtay.actions.samples.province.bodies import Body
from chungtay.actions.samples.province.doings import Doing
from chungtay.actions.samples.province.kinds import Kind, Measure, Say
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.tellings import Telling, with_claims
from chungtay.actions.samples.province.words import words
from chungtay.domain.claims import Claim
from chungtay.domain.periods import Period

FIRST = 3001  # the number of the first of these works, behind all others


@dataclass(frozen=True, slots=True)
class Denied:
    """A body that was named, when it said that it took no part, and why; `claims` named it."""

    unit: str
    on: date
    reason: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An asset with the tellings of each of its works. `tied` is when somebody in the role `by`
    said that the works are on one asset, and why; None while nobody did."""

    works: tuple[tuple[Telling, ...], ...]
    tied: date | None = None
    by: str = ""
    reason: str = ""
    denied: tuple[Denied, ...] = ()

    @property
    def tellings(self) -> tuple[Telling, ...]:
        return tuple(telling for work in self.works for telling in work)

    @property
    def joined(self) -> tuple[frozenset[str], ...]:
        """The claims of every work of which several told."""
        told = (frozenset(c.id for t in work for c in t.claims) for work in self.works)
        return tuple(c for c, work in zip(told, self.works, strict=True) if len(work) > 1)

    @property
    def ends(self) -> tuple[str, ...]:
        """One claim of each work."""
        return tuple(work[0].claims[0].id for work in self.works)


@cache
def assets() -> tuple[Told, ...]:
    """All of them, always the same."""
    numbers = count(FIRST)
    return tuple(_told(entry, numbers) for entry in words("assets")["assets"])


def _told(entry: Mapping[str, Any], numbers: Iterator[int]) -> Told:
    works = tuple(_work(work, next(numbers)) for work in entry["works"])
    return Told(
        works,
        entry.get("tied"),
        entry.get("by", ""),
        entry.get("reason", ""),
        tuple(
            _denied(told, work)
            for told, work in zip(entry["works"], works, strict=True)
            if "denied" in told
        ),
    )


def _denied(entry: Mapping[str, Any], work: Sequence[Telling]) -> Denied:
    said = entry["denied"]
    unit = work[0].doing.bodies[entry["bodies"].index(said["body"])].id
    naming = (claim for telling in work for claim in telling.claims if unit in claim.partners)
    return Denied(unit, said["on"], said["reason"], tuple(naming))


def _work(entry: Mapping[str, Any], number: int) -> tuple[Telling, ...]:
    doing = _doing(entry, number)
    by_branch = dict(zip(entry["bodies"], doing.bodies, strict=True))
    return tuple(
        _telling(doing, by_branch[told["body"]], say, told.get("named", entry["bodies"]))
        for told, say in zip(entry["told"], doing.kind.says, strict=True)
    )


def _doing(entry: Mapping[str, Any], number: int) -> Doing:
    days = Period.of_days(entry["first"], entry["last"])
    communes = {**land().communes, **land().former}
    commune = communes[entry["commune"]]
    bodies = [land().body(code, commune, days.last) for code in entry["bodies"]]
    return Doing(
        number=number,
        kind=_kind(entry),
        days=days,
        bodies=tuple(body for body in bodies if body is not None),
        amounts=tuple(Decimal(amount) for _, amount in entry["figures"]),
        region=land().region_on(commune, days.last),
        commune=commune,
        hamlet=entry["hamlet"],
        spot=entry["spot"],
    )


def _kind(entry: Mapping[str, Any]) -> Kind:
    """A kind of its own: nothing of it is drawn."""
    return Kind(
        code="asset",
        section="",
        first=0,
        many=0,
        before=0,
        months=(),
        days=(1, 1),
        spots=(),
        bodies=(),
        measures=tuple(Measure(indicator) for indicator, _ in entry["figures"]),
        says=tuple(
            Say("", told["title"], (told["body"],), told.get("indicator", ""))
            for told in entry["told"]
        ),
        categories=_categories(entry["categories"]),
    )


def _categories(told: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((dimension, value) for dimension, value in told)


def _telling(doing: Doing, body: Body, say: Say, named: Sequence[str]) -> Telling:
    return with_claims(
        Telling(
            doing=doing,
            body=body,
            say=say,
            manner=Manner.EXACT,
            days=doing.days,
            dated=True,
            named=tuple(b for b in doing.bodies if b is not body and b.code.split()[0] in named),
            complete=True,
            paper=None,
        )
    )

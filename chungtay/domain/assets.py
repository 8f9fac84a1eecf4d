"""Assets have identity over years: which activities are works on one asset (law 10).

A house repaired in 2027 is the house built in 2024: two works, each counted in its own period, on
one asset. People say so of two claims; the word follows the claims through whatever is joined.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from chungtay.domain.activities import Activity, World
from chungtay.domain.indicators import Identity, Indicator
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import Join, NotSame, activities_of

if TYPE_CHECKING:
    from chungtay.domain.atoms import Atom
    from chungtay.domain.counting import Counted

ZERO = Decimal(0)


class AssetRefused(Problem):
    """What people said of other works stands against it."""

    code = "asset-refused"


class NoAsset(Problem):
    """Nothing that stays was built or repaired in it."""

    code = "no-asset"


def kinds_of(activity: Activity, catalogue: Mapping[str, Indicator]) -> frozenset[str]:
    """What kinds of asset an activity is work on: labels of one thing are one kind."""
    known = (catalogue.get(claim.indicator) for claim in activity.claims if claim.counts)
    return frozenset(
        one.labels_of or one.code for one in known if one and one.identity is Identity.ASSET
    )


def assets_of(world: World, ties: Sequence[Join]) -> dict[str, str]:
    """The asset of every activity that is tied to another one: the id of the oldest of them."""
    tied = {claim for tie in ties for claim in tie.claims}
    if not tied:
        return {}
    home = {c.id: a.id for a in world.activities for c in a.claims if c.id in tied}
    among = set(home.values())
    linked = (frozenset(home[c] for c in tie.claims if c in home) for tie in ties)
    works = [activity.id for activity in world.activities if activity.id in among]
    return activities_of(works, [Join("", works) for works in linked if len(works) > 1])


def check_tie(
    one: str,
    other: str,
    *,
    ties: Collection[Join],
    apart: Iterable[NotSame],
    joins: Collection[Join],
) -> None:
    """Refuses "the same asset" that would close over "not the same asset", naming what people said.

    What is one activity is one asset.
    """
    links = [*joins, *ties]
    home = _closed([*links, Join("", frozenset({one, other}))])
    for said in apart:
        if len({home.get(claim, claim) for claim in said.claims}) == 1:
            raise AssetRefused(said=said.id, ties=_linking(home, home[one], ties))


def check_other(one: str, other: str, *, ties: Collection[Join], joins: Collection[Join]) -> None:
    """Refuses "not the same asset" while people's words hold the two together, naming them."""
    home = _closed([*joins, *ties, Join("", frozenset({one})), Join("", frozenset({other}))])
    if home[one] == home[other]:
        named = _linking(home, home[one], ties) or _linking(home, home[one], joins)
        raise AssetRefused(said=f"{one} ≠ {other}", ties=named)


def _closed(links: Collection[Join]) -> dict[str, str]:
    return activities_of(sorted({claim for link in links for claim in link.claims}), links)


def _linking(home: Mapping[str, str], asset: str, links: Iterable[Join]) -> str:
    return ", ".join(sorted(j.id for j in links if home[min(j.claims)] == asset))


def apart_through(ties: Collection[Join], apart: Iterable[NotSame]) -> list[NotSame]:
    """Which claims are no one activity, as their assets are not one: all that is tied to either."""
    home = _closed(ties)
    tied: dict[str, set[str]] = {}
    for claim, asset in home.items():
        tied.setdefault(asset, set()).add(claim)
    found = []
    for said in apart:
        one, other = sorted(said.claims)
        for mine in sorted(tied.get(home.get(one, ""), {one})):
            for theirs in sorted(tied.get(home.get(other, ""), {other})):
                found.append(NotSame(said.id, frozenset({mine, theirs})))
    return found


@dataclass(frozen=True, slots=True)
class Distinct:
    """How many different assets stand behind a number of works; `again` is how many of the
    activities worked on an asset that another one of them worked on."""

    total: Decimal
    low: Decimal
    high: Decimal
    again: int


def distinct_assets(
    counted: Counted, asset_of: Mapping[str, str], *, apart: Mapping[str, str]
) -> Distinct | None:
    """The second measure of works on assets; None for anything else, and where nothing is known.

    `asset_of` is of the world with proposals joined, `apart` of the one with them apart. What is
    not itemised is known to be no asset of another work, so each counts as one of its own.
    """
    if counted.question.indicator.identity is not Identity.ASSET or counted.total is None:
        return None
    assert counted.low is not None
    assert counted.high is not None  # where there is a total
    works = _together(counted.atoms, asset_of)
    total = counted.total - sum((_but_the_largest([a.value for a in w]) for w in works), ZERO)
    most = sum((_but_the_largest([a.alone.high for a in w]) for w in works), ZERO)
    itemised = sum((max(a.alone.low for a in w) for w in works), ZERO)
    loose = sum(
        (_but_the_largest([a.alone.high for a in w]) for w in _together(counted.apart, apart)), ZERO
    )
    return Distinct(
        total=total,
        low=min(total, counted.low, max(itemised, counted.low - most)),  # never more than works
        high=max(total, counted.high - min(most, loose)),
        again=sum(len(w) - 1 for w in works),
    )


def _together(atoms: Iterable[Atom], asset_of: Mapping[str, str]) -> list[list[Atom]]:
    works: dict[str, list[Atom]] = {}
    for atom in atoms:
        works.setdefault(asset_of.get(atom.id, atom.id), []).append(atom)
    return list(works.values())


def _but_the_largest(amounts: Sequence[Decimal]) -> Decimal:
    """Ten houses of which two are repaired are ten houses; of three works none is counted twice."""
    return sum(amounts, ZERO) - max(amounts)

"""Works of different years that may be on one asset: an owner or a name, a place, a kind of thing.

The machine only proposes; nobody but a person says that two works are on one asset.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chungtay.domain.activities import Activity
from chungtay.domain.assets import kinds_of
from chungtay.domain.indicators import Indicator
from chungtay.domain.places import Territory
from chungtay.domain.recognition import Join, NotSame, activities_of
from chungtay.domain.spelling import fold

APART = 180  # days: a house is begun and handed over within a season, and that is one work
MOST_BEFORE = 5  # words before a name that may say that it is a person's
MOST_ALIKE = 12  # a name that more works of one kind bear tells none of them from the others
_WORDS = re.compile(r"[^\W_]+|[^\w\s]")

OWNER, NAME = "owner", "name"


@dataclass(frozen=True, slots=True)
class Likely:
    """Two works that may be on one asset, the earlier first, and why: whose it is (`sign` OWNER)
    or what it is called, in their words; "" for a name that stands in no title and is not shown."""

    earlier: str
    later: str
    sign: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class _Named:
    sign: str
    name: str


def likely_assets(
    activities: Iterable[Activity],
    *,
    catalogue: Mapping[str, Indicator],
    territory: Territory,
    owners: Collection[str],
    ties: Sequence[Join],
    apart: Iterable[NotSame],
    on: date,
) -> tuple[Likely, ...]:
    """The surest first. `owners` are the words before a person's name ("bà", "hộ"), folded; places
    are compared by what they are on a day.

    A work is proposed with the nearest one before it, so that a chain of repairs is one line.
    """
    known, found = _Known(ties, apart), dict[tuple[str, str], Likely]()
    blocks = _blocks(activities, catalogue, territory, owners, on)
    for (_, named, _), works in blocks.items():
        for pair in _pairs(works, territory, known) if len(works) <= MOST_ALIKE else ():
            made = _likely(pair, named)
            before = found.get((made.earlier, made.later))
            if before is None or made.score > before.score:
                found[made.earlier, made.later] = made
    return tuple(sorted(found.values(), key=lambda f: (-f.score, f.earlier, f.later)))


Block = tuple[str, _Named, str]  # a kind of asset, a name, and the commune


def _blocks(
    activities: Iterable[Activity],
    catalogue: Mapping[str, Indicator],
    territory: Territory,
    owners: Collection[str],
    on: date,
) -> Mapping[Block, Sequence[Activity]]:
    """Works that can be compared at all."""
    blocks: dict[Block, list[Activity]] = {}
    for activity in activities:
        kinds = kinds_of(activity, catalogue)
        commune = _commune(activity, territory, on) if kinds else ""
        for named in _names(activity, owners) if commune else ():
            if named.sign == OWNER or not _is_place(named.name, activity, territory):
                for kind in sorted(kinds):
                    blocks.setdefault((kind, named, commune), []).append(activity)
    return blocks


def _commune(activity: Activity, territory: Territory, on: date) -> str:
    """The commune of a day in which it was done, "" where nobody can say."""
    path = territory.path(territory.standing(activity.place(territory), on))
    return next((p for p in path if p in territory and territory[p].level == "commune"), "")


def _pairs(
    works: Sequence[Activity], territory: Territory, known: _Known
) -> Iterator[tuple[Activity, Activity]]:
    """Each with the nearest before it that nobody said to be on another asset: half a year or more
    apart, on land that one of the two holds whole."""
    in_order = sorted(works, key=lambda a: (a.days.since, a.id))
    for at, later in enumerate(in_order):
        before = (w for w in reversed(in_order[:at]) if not known.are_two(w, later))
        earlier = next(before, None)
        if earlier is None or known.are_one(earlier, later):
            continue
        days = (later.days.since - earlier.days.last).days
        if days >= APART and _is_one_line(earlier, later, territory):
            yield earlier, later


def _is_place(name: str, activity: Activity, territory: Territory) -> bool:
    path = territory.path(activity.place(territory))
    return any(name in fold(territory[place].name) for place in path if place in territory)


def _is_one_line(one: Activity, other: Activity, territory: Territory) -> bool:
    a, b = one.place(territory), other.place(territory)
    return territory.contains(a, b) or territory.contains(b, a)


def _likely(pair: tuple[Activity, Activity], named: _Named) -> Likely:
    earlier, later = pair
    is_full = " " in named.name
    score = 0.65 if named.sign == NAME else 0.8 if is_full else 0.5
    return Likely(earlier.id, later.id, named.sign, _as_written(earlier, named.name), score)


# ------------------------------------------------------------------------ names in titles
def _names(activity: Activity, owners: Collection[str]) -> list[_Named]:
    """Names in the words of an activity: of a person after "bà" or "hộ", and of the thing. What a
    place or a body there is called tells no two things apart."""
    titles = dict.fromkeys(claim.title for claim in activity.claims if claim.title)
    around = " | ".join(
        fold(words)
        for c in activity.claims
        for words in (c.place_name, c.unit_name, *c.partner_names)
    )
    found = dict.fromkeys(named for title in titles for named in _in_title(title, owners))
    found.update(
        dict.fromkeys(_Named(OWNER, fold(n)) for c in activity.claims for n in c.person_names)
    )
    return [named for named in found if named.sign == OWNER or named.name not in around]


def _in_title(title: str, owners: Collection[str]) -> Iterator[_Named]:
    for before, run in _runs(_WORDS.findall(title)):
        name = " ".join(map(fold, run))
        if any(before == words or before.endswith(f" {words}") for words in owners):
            yield _Named(OWNER, name)
        elif len(run) > 1 and not any(word.isupper() for word in run):
            yield _Named(NAME, name)


def _runs(words: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Words in a row that begin with a capital, each with the words before them, folded. The first
    word of a title has its capital from there and names nothing."""
    start = 1
    while start < len(words):
        end = start
        while end < len(words) and words[end][:1].isupper():
            end += 1
        if end > start:
            yield " ".join(map(fold, words[max(0, start - MOST_BEFORE) : start])), words[start:end]
        start = max(end, start + 1)


def _as_written(activity: Activity, name: str) -> str:
    wanted = name.split()
    for claim in activity.claims:
        words = _WORDS.findall(claim.title)
        folded = [fold(word) for word in words]
        for at in range(len(words)):
            if folded[at : at + len(wanted)] == wanted:
                return " ".join(words[at : at + len(wanted)])
    return ""


class _Known:
    """What people said of assets already, of every claim of two activities."""

    def __init__(self, ties: Sequence[Join], apart: Iterable[NotSame]) -> None:
        self._home = activities_of(sorted({c for tie in ties for c in tie.claims}), ties)
        self._apart = {frozenset(self._asset(c) for c in said.claims) for said in apart}

    def _asset(self, claim: str) -> str:
        return self._home.get(claim, claim)

    def are_one(self, one: Activity, other: Activity) -> bool:
        return not self._assets(one).isdisjoint(self._assets(other))

    def are_two(self, one: Activity, other: Activity) -> bool:
        mine, theirs = self._assets(one), self._assets(other)
        return any(frozenset({a, b}) in self._apart for a in mine for b in theirs)

    def _assets(self, activity: Activity) -> set[str]:
        return {self._asset(claim.id) for claim in activity.claims}

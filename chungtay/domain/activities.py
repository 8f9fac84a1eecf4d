"""An activity is one thing done in the world, as all who told of it together describe it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import combinations

from chungtay.domain.claims import Claim, Role, Standing
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY, Territory
from chungtay.domain.recognition import Join, PartOf, Strength, activities_of, check_acyclic
from chungtay.domain.settling import Decision

# What people may choose among the tellings besides the figures; a decision names it where it names
# an indicator.
DAYS, PLACE, LEAD, PARTNERS = "days", "place", "lead", "partners"
FIELDS = (DAYS, PLACE, LEAD, PARTNERS)


@dataclass(frozen=True)
class Activity:
    """The claims that speak of one thing, and the activities it is part of.

    `confirmed` is False while only the machine joined its claims. `wholes` are ids of activities.
    `chosen` are claims whose word on a field a person chose where the tellings differ.
    """

    id: str
    claims: tuple[Claim, ...]
    wholes: tuple[str, ...] = ()
    confirmed: bool = True
    chosen: tuple[tuple[str, str], ...] = ()

    def chosen_for(self, field: str) -> Claim | None:
        """The claim whose word holds for one of `FIELDS`, where a person chose."""
        if not self.chosen:
            return None
        id = dict(self.chosen).get(field, "")
        return next((claim for claim in self.claims if claim.id == id), None)

    @cached_property
    def named(self) -> frozenset[str]:
        """Everybody who claims it or was ever named as lead or partner."""
        return frozenset(unit for claim in self.claims for unit in claim.participants)

    @cached_property
    def standing(self) -> tuple[Claim, ...]:
        """The claims that no newer one replaced."""
        kept = tuple(claim for claim in self.claims if claim.standing is not Standing.REPLACED)
        return kept or self.claims

    @cached_property
    def participants(self) -> frozenset[str]:
        """Everybody who claims it or is named as lead or partner (law 2). Where a person chose
        whose list of partners holds, others who were only named as partners take no part."""
        chosen = self.chosen_for(PARTNERS)
        if chosen is None:
            return frozenset(unit for claim in self.standing for unit in claim.participants)
        leads = {claim.lead for claim in self.standing if claim.lead}
        return self.claimants | leads | frozenset(chosen.participants)

    @cached_property
    def claimants(self) -> frozenset[str]:
        """Who tells of it themselves; the other participants are partners named by others."""
        return frozenset(claim.unit for claim in self.claims)

    @property
    def is_open(self) -> bool:
        """True until somebody confirmed that the list of partners is complete."""
        chosen = self.chosen_for(PARTNERS)
        told = self.claims if chosen is None else (chosen,)
        return not any(claim.partners_complete for claim in told)

    @cached_property
    def unconfirmed(self) -> frozenset[str]:
        """Who takes part because others say so, and says nothing themselves."""
        return self.participants - self.claimants

    @cached_property
    def lead(self) -> str | None:
        """The one stated lead, if stated and unopposed; else the one that a person chose."""
        chosen = self.chosen_for(LEAD)
        if chosen is not None:
            return chosen.lead
        leads = {claim.lead for claim in self.claims if claim.lead}
        return leads.pop() if len(leads) == 1 else None

    @cached_property
    def days(self) -> Period:
        """When it was done: the most particular telling decides, the later of two as particular;
        where a person chose, that one."""
        chosen = self.chosen_for(DAYS)
        if chosen is not None:
            return chosen.days
        return min(self.claims, key=lambda c: (c.days.days, -c.days.until.toordinal())).days

    @property
    def counting_day(self) -> date:
        """The day on which its figures count: the last one (law 1)."""
        return self.days.last

    def place(self, territory: Territory) -> str:
        """The most particular place said; the lowest place above, where two tellings part and
        nobody chose."""
        chosen = self.chosen_for(PLACE)
        if chosen is not None and chosen.place and chosen.place in territory:
            return chosen.place
        said = {claim.place for claim in self.claims if claim.place and claim.place in territory}
        if not said:
            return COUNTRY
        finest = [p for p in said if not any(q != p and _inside(territory, q, p) for q in said)]
        if len(finest) == 1:
            return finest[0]
        paths = [territory.path(place) for place in sorted(finest)]
        return next(above for above in paths[0] if all(above in path for path in paths))

    @property
    def title(self) -> str:
        return next((claim.title for claim in self.claims if claim.title), "")


def _inside(territory: Territory, inner: str, outer: str) -> bool:
    """Strictly finer; of two names for the same land the one with the longer path is finer."""
    if territory.land(inner) == territory.land(outer):
        return len(territory.path(inner)) > len(territory.path(outer))
    return territory.contains(outer, inner)


@dataclass(frozen=True)
class World:
    """One reading of what was said: which claims are one, and which are bare sums.

    Uncertain recognitions give two worlds: one in which they are joined and one in which not.
    """

    activities: tuple[Activity, ...]
    bare: tuple[Claim, ...]
    by_id: Mapping[str, Activity] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", {activity.id: activity for activity in self.activities})

    def wholes_above(self, activity: Activity) -> tuple[Activity, ...]:
        """Every activity it is part of, at any distance, each once."""
        found: dict[str, Activity] = {}
        waiting = list(activity.wholes)
        while waiting:
            whole = self.by_id.get(waiting.pop())
            if whole is not None and whole.id not in found:
                found[whole.id] = whole
                waiting.extend(whole.wholes)
        return tuple(found.values())

    def about(self, indicators: Collection[str]) -> World:
        """What this world holds of some indicators: the activities that speak of one of them, with
        everything these are part of, and the bare sums, in their order."""
        speaking, summed = self._speaking
        wanted = {place for code in indicators for place in speaking.get(code, ())}
        for place in list(wanted):
            if self.activities[place].wholes:
                above = self.wholes_above(self.activities[place])
                wanted.update(self._places[whole.id] for whole in above)
        bare = {place for code in indicators for place in summed.get(code, ())}
        return World(
            activities=tuple(self.activities[place] for place in sorted(wanted)),
            bare=tuple(self.bare[place] for place in sorted(bare)),
        )

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {activity.id: place for place, activity in enumerate(self.activities)}

    @cached_property
    def _speaking(self) -> tuple[Mapping[str, Sequence[int]], Mapping[str, Sequence[int]]]:
        """Where the activities and the bare sums stand that speak of each indicator."""
        speaking: dict[str, list[int]] = {}
        for place, activity in enumerate(self.activities):
            for code in {claim.indicator for claim in activity.claims}:
                speaking.setdefault(code, []).append(place)
        summed: dict[str, list[int]] = {}
        for place, claim in enumerate(self.bare):
            summed.setdefault(claim.indicator, []).append(place)
        return speaking, summed


def world(
    claims: Sequence[Claim],
    joins: Collection[Join] = (),
    parts: Iterable[PartOf] = (),
    decisions: Iterable[Decision] = (),
) -> World:
    """The world in which exactly these joins hold. Parts of a number ("trong đó") are kept as
    bare claims: they are nested scopes of the sum that holds them (law 12)."""
    doings = [c for c in claims if c.role is Role.ACTIVITY]
    home = activities_of([c.id for c in doings], joins)
    wholes: dict[str, dict[str, None]] = {}
    for link in parts:
        part, whole = home.get(link.part), home.get(link.whole)
        if part and whole and part != whole:
            wholes.setdefault(part, {})[whole] = None
    check_acyclic(wholes)
    told: dict[str, list[Claim]] = {}
    for claim in doings:
        told.setdefault(home[claim.id], []).append(claim)
    unsure = {
        home[c] for j in joins if j.strength is not Strength.PERSON for c in j.claims if c in home
    }
    chosen = _chosen(home, decisions)
    return World(
        activities=tuple(
            Activity(
                id,
                tuple(said),
                tuple(wholes.get(id, ())),
                confirmed=id not in unsure,
                chosen=chosen.get(id, ()),
            )
            for id, said in told.items()
        ),
        bare=tuple(c for c in claims if c.role is not Role.ACTIVITY),
    )


def _chosen(
    home: Mapping[str, str], decisions: Iterable[Decision]
) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """By activity, the claim that the latest decision on each field chose."""
    found: dict[str, dict[str, str]] = {}
    for decision in decisions:
        if decision.indicator in FIELDS and decision.claim in home:
            found.setdefault(home[decision.claim], {})[decision.indicator] = decision.claim
    return {id: tuple(sorted(fields.items())) for id, fields in found.items()}


def differing(
    activity: Activity, territory: Territory, *, denying: Collection[str] = ()
) -> tuple[str, ...]:
    """The fields on which bodies tell differently: days of which neither holds the other, places
    likewise, two leads, and partners in question. `denying` are units that say of themselves that
    they took no part."""
    pairs = [(a, b) for a, b in combinations(activity.standing, 2) if a.unit != b.unit]
    leads = {claim.lead for claim in activity.standing if claim.lead}
    found = (
        (DAYS, any(not _nested(a.days, b.days) for a, b in pairs)),
        (PLACE, any(_apart(a.place, b.place, territory) for a, b in pairs)),
        (LEAD, len(leads) > 1),
        (PARTNERS, bool(in_question(activity, denying=denying))),
    )
    return tuple(field for field, differs in found if differs)


def in_question(activity: Activity, *, denying: Collection[str] = ()) -> frozenset[str]:
    """Partners who are only named, and deny it or are missing in another body's list that is said
    to be complete. A list that simply names fewer contradicts nobody (law 2)."""
    lists = [claim for claim in activity.standing if claim.partners_complete]
    named = {unit for claim in activity.standing for unit in claim.participants}
    only_named = named - activity.claimants
    return frozenset(
        unit
        for unit in only_named
        if unit in denying or any(unit not in claim.participants for claim in lists)
    )


def _nested(one: Period, other: Period) -> bool:
    return one.contains(other) or other.contains(one)


def _apart(one: str | None, other: str | None, territory: Territory) -> bool:
    if one is None or other is None or one not in territory or other not in territory:
        return False
    return not (territory.contains(one, other) or territory.contains(other, one))


def worlds(
    claims: Sequence[Claim],
    joins: Collection[Join] = (),
    parts: Collection[PartOf] = (),
    decisions: Collection[Decision] = (),
) -> tuple[World, World]:
    """The world with every proposal joined, and the one with proposals kept apart (law 13)."""
    decided = [join for join in joins if join.strength is not Strength.PROPOSED]
    joined = world(claims, joins, parts, decisions)
    if len(decided) == len(joins):
        return joined, joined
    return joined, world(claims, decided, parts, decisions)

"""Who may decide what the machine proposes, by the programme's rule, and what is decided about.

The programme chooses whether coordinators above any partner decide, those above the unit that is
stated as lead, or the standing agency alone, which always may. Whoever reports for a unit may say
that its own activity is the one that another told of, and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import combinations, product

from chungtay.domain.claims import Claim
from chungtay.domain.permissions import Actor, Deed, NotAllowed, NotFound, PersonRole
from chungtay.domain.problems import Problem
from chungtay.domain.programmes import Deciders
from chungtay.domain.recognition import Join, Strength, activities_of
from chungtay.domain.units import ROOT, Line, Units


class NotTheDecider(Problem):
    """The programme leaves this decision to others than whoever asks."""

    code = "not-the-decider"


class Sureness(Enum):
    """How sure the machine is, in steps that a person can act on."""

    ALMOST_CERTAIN = "almost-certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    DOUBTFUL = "doubtful"


_SURE_FROM = (
    (0.85, Sureness.ALMOST_CERTAIN),
    (0.65, Sureness.LIKELY),
    (0.5, Sureness.POSSIBLE),
    (0.0, Sureness.DOUBTFUL),
)


def sureness(score: float) -> Sureness:
    return next(sure for least, sure in _SURE_FROM if score >= least)


@dataclass(frozen=True, slots=True)
class Powers:
    """What somebody may do with claims that may be one activity. `join` is to say "the same" and
    no more; `objecting` is the unit in whose name they may object, "" for none."""

    sees: bool = False
    join: bool = False
    decide: bool = False
    objecting: str = ""


def powers(
    actor: Actor,
    claims: Sequence[Claim],
    *,
    rule: Deciders = Deciders.PARTNERS,
    units: Units,
    on: date,
) -> Powers:
    """What somebody may do with some claims on a day. One who sees nothing of them may nothing."""
    speakers = list(dict.fromkeys(claim.unit for claim in claims))
    everybody = list(dict.fromkeys(unit for claim in claims for unit in claim.participants))
    if not _reached(actor.units_for(Deed.SEE_RECORDS), everybody, units, on):
        return Powers()
    decide = _decides(actor, claims, rule, everybody, units, on)
    own = _reached(actor.units_for(Deed.JOIN), speakers, units, on)
    objecting = _reached(actor.units_for(Deed.OBJECT), [*speakers, *everybody], units, on)
    return Powers(True, decide or bool(own), decide, next(iter(objecting), ""))


def _decides(
    actor: Actor,
    claims: Sequence[Claim],
    rule: Deciders,
    everybody: Sequence[str],
    units: Units,
    on: date,
) -> bool:
    if _reached(_seats(actor, PersonRole.STANDING), everybody, units, on):
        return True
    leads = list(dict.fromkeys(claim.lead for claim in claims if claim.lead))
    asked = {
        Deciders.PARTNERS: everybody,
        Deciders.LEAD: leads or everybody,  # where nobody is stated as lead
        Deciders.STANDING: [],
    }[rule]
    return bool(_reached(_seats(actor, PersonRole.COORDINATOR), asked, units, on))


def _seats(actor: Actor, role: PersonRole) -> list[str]:
    return [post.unit for post in actor.posts if post.role is role]


def _reached(
    seats: Collection[str], wanted: Iterable[str], units: Units, on: date
) -> tuple[str, ...]:
    """Those of some units that one of the seats reaches, along either line."""
    if ROOT in seats:
        return tuple(wanted)
    return tuple(unit for unit in wanted if not above(unit, units, on).isdisjoint(seats))


def above(unit: str, units: Units, on: date) -> frozenset[str]:
    """A unit and all that stands above it on a day, along either line."""
    return frozenset(
        higher for line in Line for higher in units.path(units.seat(unit, line, on), line, on)
    )


def check_may_decide(actor: Actor, has: Powers) -> None:
    """Raises `NotFound`, `NotAllowed`, and `NotTheDecider` for what the rule leaves to others."""
    _check_sees(actor, has, Deed.DECIDE)
    if not has.decide:
        raise NotTheDecider()


def check_may_join(actor: Actor, has: Powers) -> None:
    """As `check_may_decide`, for saying that claims are the same."""
    _check_sees(actor, has, Deed.JOIN)
    if not has.join:
        raise NotTheDecider()


def check_may_object(actor: Actor, has: Powers) -> None:
    """Raises `NotFound` where no unit in reach has anything to do with it, and `NotAllowed`."""
    _check_sees(actor, has, Deed.OBJECT)
    if not has.objecting:
        raise NotFound()


def _check_sees(actor: Actor, has: Powers, deed: Deed) -> None:
    if deed not in actor.deeds:
        raise NotAllowed(deed=deed.value)
    if not has.sees:
        raise NotFound()


def sides(
    wanted: Sequence[Claim], *, joins: Iterable[Join], leaving: Collection[str] = ()
) -> tuple[frozenset[str], ...]:
    """What a recognition of these claims brings together: the activities they are of without it.

    `leaving` are the ids of recognitions left out of account; what the machine only proposes is
    left out too. What one body said in one statement stands together. Each side holds every claim
    of its activity; the sides come in the order of the claims.
    """
    spoken: dict[tuple[str, str], set[str]] = {}
    for claim in wanted:
        spoken.setdefault((claim.unit, claim.statement or claim.id), set()).add(claim.id)
    links = [Join("", frozenset(said)) for said in spoken.values()]
    links += [j for j in joins if j.strength is not Strength.PROPOSED and j.id not in leaving]
    known = dict.fromkeys(claim.id for claim in wanted)
    known.update(dict.fromkeys(sorted({c for link in links for c in link.claims})))
    home = activities_of(list(known), links)
    held: dict[str, set[str]] = {}
    for claim_id, activity in home.items():
        held.setdefault(activity, set()).add(claim_id)
    return tuple(frozenset(held[a]) for a in dict.fromkeys(home[claim.id] for claim in wanted))


def across(groups: Sequence[Collection[str]]) -> list[tuple[str, str]]:
    """Every pair of claims of two groups, in order."""
    return [
        pair
        for one, other in combinations(groups, 2)
        for pair in product(sorted(one), sorted(other))
    ]

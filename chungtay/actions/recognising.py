"""What the machine takes for one activity: among some claims, or between new ones and a book."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

from chungtay.actions.ledger import Recorder
from chungtay.actions.programmes import rules_of
from chungtay.actions.recognitions import Recognised, add_joins, add_parts, keep_machine_s
from chungtay.domain.claims import Claim
from chungtay.domain.counting import Book
from chungtay.domain.matching import Matching, Reason, Relation, Rubric, match
from chungtay.domain.periods import Period
from chungtay.domain.places import Territory
from chungtay.domain.recognition import (
    Join,
    NotSame,
    PartOf,
    PartRefused,
    Strength,
    activities_of,
    check_acyclic,
    parts_without_circle,
    without_contradiction,
)
from chungtay.queries.matching import communes
from chungtay.storage import facts
from chungtay.storage.connected import Connected, apart_of, connected, near
from chungtay.vocabulary.matching_words import matching_words
from chungtay.vocabulary.measures import measures

DAYS_AROUND = 240  # from the ground-breaking to the last telling of one building


def recognise_among(
    recorder: Recorder, claims: Sequence[Claim], *, territory: Territory, rubric: Rubric
) -> None:
    """Compares some claims with one another; what the machine said of them before gives way, what
    people said stays."""
    counting = [claim for claim in claims if claim.counts]
    found = match(
        counting,
        lexicon=matching_words(),
        rubric=rubric,
        apart=[said.claims for said in facts.apart()],
        communes=communes(territory, counting),
    )
    among = {claim.id for claim in counting}
    keep_machine_s(recorder, recognised(found), found.part_of, among=among)


def recognise(
    recorder: Recorder,
    fresh: Sequence[Claim],
    *,
    book: Book,
    programme: str,
    leaving: Collection[str] = (),
) -> list[str]:
    """Compares new claims with those of the programme at the same place and about the same time,
    and keeps what concerns a new one; every other recognition stays as it is. Gives the new joins.

    `leaving` are claims that stop counting with what is being written."""
    among = [claim for claim in fresh if claim.counts]
    if not among:
        return []
    beside = [
        claim
        for claim in _near(recorder, among, territory=book.territory, programme=programme)
        if claim.id not in leaving
    ]
    compared = [*among, *facts.with_persons(beside)]
    new = {claim.id for claim in among}
    found = match(
        compared,
        lexicon=matching_words(),
        rubric=rules_of(programme).rubric,
        apart=[said.claims for said in apart_of(claim.id for claim in compared)],
        communes=communes(book.territory, compared),
        about=new,
    )
    # What the new ones have in common among themselves was said by whoever told of them.
    linking = [said for said in recognised(found) if _links(said.claims, new)]
    inside = [part for part in found.part_of if not new.isdisjoint(part)]
    # Only what these hang together with can stand against them.
    reached = {claim for said in linking for claim in said.claims}.union(*inside)
    around = connected(reached)
    made = add_joins(recorder, _allowed(linking, around))
    _add_fresh_parts(recorder, inside, connected(reached) if made else around)
    return made


def _add_fresh_parts(
    recorder: Recorder, pairs: Sequence[tuple[str, str]], around: Connected
) -> None:
    """Those that nobody said before and that make nothing a part of itself."""
    standing = [(part.part, part.whole) for part in around.parts]
    unsaid = [pair for pair in pairs if pair not in standing]
    kept = parts_without_circle(unsaid, standing=standing, joins=around.joins)
    add_parts(recorder, kept, Strength.MACHINE)


def _near(
    recorder: Recorder, fresh: Sequence[Claim], *, territory: Territory, programme: str
) -> list[Claim]:
    """What was done on land that meets theirs, or nobody knows where, around their days. Only what
    may be is asked for, so that the work does not grow with all that is kept."""
    spoken = {c.place for c in fresh if c.place and c.place in territory}
    places = frozenset[str]().union(*map(territory.meeting, spoken)) if spoken else None
    around = timedelta(days=DAYS_AROUND)
    found = near(
        programme,
        places=places,
        days=Period(
            min(c.days.since for c in fresh) - around, max(c.days.until for c in fresh) + around
        ),
        besides={claim.id for claim in fresh},
        writing=recorder.entry,
        measures={code: term.measure for code, term in measures().items()},
    )
    return [c for c in found if any(_apart(c.days, own.days) <= DAYS_AROUND for own in fresh)]


def _apart(one: Period, other: Period) -> int:
    if one.meets(other):
        return 0
    first, second = sorted((one, other))
    return (second.since - first.last).days


def _links(claims: Collection[str], new: Collection[str]) -> bool:
    return bool(set(claims) & set(new)) and bool(set(claims) - set(new))


def recognised(found: Matching) -> list[Recognised]:
    """Groups are joined; a proposal that no group holds asks a person."""
    groups = [frozenset(group) for group in found.groups if len(group) > 1]
    joined = [Recognised(group, Strength.MACHINE, *_best(group, found)) for group in groups]
    asked = [
        Recognised(frozenset(p.claims), Strength.PROPOSED, p.score, _kept_reasons(p.reasons))
        for p in found.proposals
        if p.relation is Relation.SAME and not any(set(p.claims) <= group for group in groups)
    ]
    return [*joined, *asked]


Reasons = tuple[dict[str, object], ...]


def _best(group: frozenset[str], found: Matching) -> tuple[float, Reasons]:
    """How sure a group is: as sure as the weakest proposal that holds it together; why: the
    reasons of its strongest."""
    inside = [p for p in found.proposals if set(p.claims) <= group]
    if not inside:
        return 1.0, ()
    strongest = max(inside, key=lambda p: (p.score, p.claims))
    return min(p.score for p in inside), _kept_reasons(strongest.reasons)


def _kept_reasons(reasons: Sequence[Reason]) -> Reasons:
    """The reasons as they are kept with a join: without persons' names, which stand only where
    they can be erased."""
    return tuple(_kept_reason(reason) for reason in reasons)


def _kept_reason(reason: Reason) -> dict[str, object]:
    told = {name: str(fact) for name, fact in reason.facts if name != "person"}
    unnamed = "" if len(told) == len(reason.facts) else "-unnamed"
    return {"code": f"{reason.code}{unnamed}", "facts": told}


def _allowed(found: Sequence[Recognised], around: Connected) -> list[Recognised]:
    """What contradicts no word of a person, joins no part with its whole, says nothing that was
    joined already, and makes nothing a part of itself."""
    standing, links = around.joins, around.parts
    parts = [NotSame(p.id, frozenset({p.part, p.whole})) for p in links]
    known = {(join.claims, join.strength) for join in standing}
    wanted = [
        Join(str(n), r.claims, r.strength, r.score)
        for n, r in enumerate(found)
        if (r.claims, r.strength) not in known
    ]
    people = [join for join in standing if join.strength is Strength.PERSON]
    free = without_contradiction(wanted, joins=people, apart=[*around.apart, *parts])
    home = activities_of(sorted({c for j in (*people, *free) for c in j.claims}), people)
    kept: list[Join] = []
    for join in free:
        if len({home[claim] for claim in join.claims}) > 1 and _keeps_order(
            [*standing, *kept, join], links
        ):
            kept.append(join)
    return [found[int(join.id)] for join in kept]


def _keeps_order(joins: Sequence[Join], links: Sequence[PartOf]) -> bool:
    """Nothing is a part of itself around these joins."""
    linked = {claim for link in links for claim in (link.part, link.whole)}
    home = activities_of(sorted(linked | {c for j in joins for c in j.claims}), joins)
    wholes: dict[str, list[str]] = {}
    for link in links:
        if home[link.part] != home[link.whole]:
            wholes.setdefault(home[link.part], []).append(home[link.whole])
    try:
        check_acyclic(wholes)
    except PartRefused:
        return False
    return True

"""Recognitions: joining claims, undoing a join, saying "not the same" and "part of"."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from chungtay.actions.ledger import Recorder, deciding
from chungtay.domain.assets import apart_through
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import (
    Join,
    NotSame,
    PartOf,
    Strength,
    activities_of,
    check_acyclic,
    check_join,
    check_not_same,
    parts_without_circle,
    without_contradiction,
)
from chungtay.storage import facts, models, rows
from chungtay.storage.connected import Connected, choices_on, connected, machine_parts_of


class UndoRefused(Problem):
    """Something stands on what would be taken away (law 8)."""

    code = "undo-refused"


class ClaimUnknown(Problem):
    """A claim that nobody made."""

    code = "claim-unknown"


def join(claims: Collection[str], *, by: str, at: datetime) -> str:
    """A person says that claims speak of one activity. Raises `JoinRefused` (law 15)."""
    check_known(claims)
    with deciding("join", by=by, at=at) as recorder:
        return say_same(recorder, claims)


def say_same(recorder: Recorder, claims: Collection[str]) -> str:
    """The id of a person's join. It gives way to what people said, and not to the machine, whose
    recognitions that contradict it now end."""
    people = by_people((around := connected(claims)).joins)
    check_join(claims, joins=people, apart=[*around.apart, *_other_assets()])
    _end_machine_parts_inside(recorder, [*people, Join("", frozenset(claims))])
    (made,) = add_joins(recorder, [Recognised(frozenset(claims), Strength.PERSON, 1.0)])
    end_contradicted(recorder, claims)
    _check_around(claims)
    return made


def undo_join(join: str, *, by: str, at: datetime) -> None:
    """Takes a join back; its claims fall back to what the other joins say. Refused while a
    decision stands on the activity it made."""
    with deciding("undo-join", by=by, at=at, subject=join) as recorder:
        row = models.Join.objects.filter(id=rows.uuid_of(join), ended_by__isnull=True).first()
        if row is None:
            raise ClaimUnknown(claim=join)
        take_back(recorder, [row.id])


def take_back(recorder: Recorder, joins: Collection[uuid.UUID]) -> None:
    """Ends joins on which no decision stands. Raises `UndoRefused`."""
    _check_nothing_stands_on({str(id) for id in joins})
    recorder.end(models.Join, joins)


def _check_nothing_stands_on(gone: Set[str]) -> None:
    """A decision chose among the claims of one activity: it stands on every join that brought one
    of them there."""
    links = models.JoinClaim.objects.filter(join__in=[uuid.UUID(id) for id in gone]).order_by("id")
    around = connected(map(str, links.values_list("claim_id", flat=True)))
    with_them = _activities(around.joins)
    without = _activities([j for j in around.joins if j.id not in gone])
    standing = [
        str(d.id)
        for d in choices_on(around.claims)
        if with_them.get(str(d.seed_id)) != without.get(str(d.seed_id))
    ]
    if standing:
        raise UndoRefused(what=", ".join(sorted(gone)), standing=", ".join(standing))


def _activities(joins: Sequence[Join]) -> dict[str, frozenset[str]]:
    """Every claim that is joined with another, and all that it is joined with."""
    home = activities_of(sorted({claim for j in joins for claim in j.claims}), joins)
    together: dict[str, set[str]] = {}
    for claim, activity in home.items():
        together.setdefault(activity, set()).add(claim)
    return {claim: frozenset(together[activity]) for claim, activity in home.items()}


def not_the_same(one: str, other: str, *, reason: str, by: str, at: datetime) -> str:
    """A person says that two claims speak of two activities; it is remembered."""
    check_known([one, other])
    with deciding("not-the-same", by=by, at=at) as recorder:
        (made,) = say_apart(recorder, [(one, other)], reason=reason)
        return made


def say_apart(recorder: Recorder, pairs: Sequence[tuple[str, str]], *, reason: str) -> list[str]:
    """The ids of what a person keeps apart, in the order given. The machine's recognitions give
    way; those of people do not: raises `JoinRefused`."""
    people = by_people(connected(claim for pair in pairs for claim in pair).joins)
    for one, other in pairs:
        check_not_same(one, other, joins=people)
    made = [
        models.NotSame(
            id=recorder.new_id(), one_id=uuid.UUID(one), other_id=uuid.UUID(other), reason=reason
        )
        for one, other in pairs
    ]
    recorder.add(made)
    end_contradicted(recorder, {claim for pair in pairs for claim in pair})
    return [str(row.id) for row in made]


def by_people(joins: Sequence[Join]) -> list[Join]:
    return [join for join in joins if join.strength is Strength.PERSON]


def end_contradicted(recorder: Recorder, claims: Collection[str]) -> None:
    """A person's word outranks the machine's: as many of its recognitions around some claims end
    as need be, the least sure first. Raises `UndoRefused` where a decision stands on one."""
    joins = (around := connected(claims)).joins
    touched = set(claims).union(*(known for c, known in _activities(joins).items() if c in claims))
    machine = [j for j in joins if j.strength is not Strength.PERSON and j.claims & touched]
    if not machine:
        return
    kept = without_contradiction(machine, joins=by_people(joins), apart=apart_or_part(around))
    gone = [uuid.UUID(join.id) for join in machine if join not in kept]
    if gone:
        take_back(recorder, gone)


def apart_or_part(around: Connected | None = None) -> list[NotSame]:
    """What may not be joined: what people keep apart, and a part with all that it is part of;
    everywhere, or around some claims."""
    known = around or Connected(tuple(facts.joins()), tuple(facts.parts()), tuple(facts.apart()))
    parts, joins = known.parts, by_people(known.joins)
    linked = {claim for link in parts for claim in (link.part, link.whole)}
    home = activities_of(sorted(linked | {c for j in joins for c in j.claims}), joins)
    links_of: dict[str, list[PartOf]] = {}
    for link in parts:
        links_of.setdefault(home[link.part], []).append(link)
    apart = [*known.apart, *_other_assets()]
    for link in parts:
        waiting, seen = [link], set()
        while waiting:
            above = waiting.pop()
            if above.id not in seen:
                seen.add(above.id)
                apart.append(NotSame(link.id, frozenset({link.part, above.whole})))
                waiting += links_of.get(home[above.whole], ())
    return apart


def _other_assets() -> list[NotSame]:
    """One activity is work on one asset."""
    apart = facts.other_assets()
    return apart_through(facts.asset_ties(), apart) if apart else []


def part_of(part: str, whole: str, *, by: str, at: datetime) -> str:
    """A person says that one activity is part of another. Raises `PartRefused` on a circle."""
    check_known([part, whole])
    with deciding("part-of", by=by, at=at) as recorder:
        return say_part(recorder, part, whole)


def say_part(recorder: Recorder, part: str, whole: str) -> str:
    """The id of what a person said; said again it changes nothing. The machine's recognitions that
    contradict it end."""
    people = by_people(connected([part, whole]).joins)
    _check_parts(people, [PartOf("", part, whole)])
    ends = {"part_id": rows.uuid_of(part), "whole_id": rows.uuid_of(whole)}
    before = models.PartOf.objects.filter(**ends, ended_by__isnull=True)
    standing = before.first()
    if standing is not None and standing.strength == Strength.PERSON.value:
        return str(standing.id)
    recorder.end(models.PartOf, [standing.id] if standing else [])
    (made,) = add_parts(recorder, [(part, whole)], Strength.PERSON)
    end_contradicted(recorder, {part, whole})
    _check_around([part, whole])
    return made


def _end_machine_parts_inside(recorder: Recorder, joins: Sequence[Join]) -> None:
    """What people join is one: the machine no longer takes one of it for a part of another."""
    home = activities_of(sorted({claim for j in joins for claim in j.claims}), joins)
    inside = [
        link.id
        for link in machine_parts_of(home)
        if home[str(link.part_id)] == home.get(str(link.whole_id))
    ]
    recorder.end(models.PartOf, inside)


def _check_around(claims: Collection[str]) -> None:
    """Nothing around some claims is a part of itself; what is linked with none of them did not
    change."""
    around = connected(claims)
    _check_parts(around.joins, around.parts)


def _check_parts(joins: Sequence[Join], links: Sequence[PartOf]) -> None:
    """Nothing is a part of itself, around whatever joins."""
    linked = {claim for link in links for claim in (link.part, link.whole)}
    home = activities_of(sorted(linked | {c for j in joins for c in j.claims}), joins)
    wholes: dict[str, list[str]] = {}
    for link in links:
        wholes.setdefault(home[link.part], []).append(home[link.whole])
    check_acyclic(wholes)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the machine recognised: claims of one activity, how sure, and why in codes."""

    claims: frozenset[str]
    strength: Strength
    score: float
    reasons: tuple[dict[str, object], ...] = ()


def keep_machine_s(
    recorder: Recorder,
    found: Sequence[Recognised],
    parts: Sequence[tuple[str, str]],
    *,
    among: Collection[str],
) -> None:
    """Replaces the machine's recognitions among some claims by new ones; people's words stay."""
    standing = [j for j in facts.joins(among=among) if j.strength is not Strength.PERSON]
    wanted = {(r.claims, r.strength): r for r in _allowed(found)}
    kept = {(j.claims, j.strength) for j in standing}
    recorder.end(
        models.Join,
        [uuid.UUID(j.id) for j in standing if (j.claims, j.strength) not in wanted],
    )
    add_joins(recorder, [recognised for key, recognised in wanted.items() if key not in kept])
    _keep_parts(recorder, parts, among=among)


def _allowed(found: Sequence[Recognised]) -> list[Recognised]:
    """What contradicts no word of a person: the machine sees claims, and not what people joined.
    Nor is a part joined with its whole."""
    wanted = [Join(str(n), r.claims, r.strength, r.score) for n, r in enumerate(found)]
    people = by_people(facts.joins())
    kept = without_contradiction(wanted, joins=people, apart=apart_or_part())
    return [found[int(join.id)] for join in kept]


def _keep_parts(
    recorder: Recorder, parts: Sequence[tuple[str, str]], *, among: Collection[str]
) -> None:
    standing = models.PartOf.objects.filter(ended_by__isnull=True).order_by("id")
    known = {(str(row.part_id), str(row.whole_id)): row for row in standing}
    by_people = [pair for pair, row in known.items() if row.strength == Strength.PERSON.value]
    wanted = dict.fromkeys(parts_without_circle(parts, standing=by_people, joins=facts.joins()))
    gone = [
        row.id
        for pair, row in known.items()
        if row.strength != Strength.PERSON.value and set(pair) <= set(among) and pair not in wanted
    ]
    recorder.end(models.PartOf, gone)
    add_parts(recorder, [pair for pair in wanted if pair not in known], Strength.MACHINE)


def add_joins(recorder: Recorder, found: Sequence[Recognised]) -> list[str]:
    """The ids of new joins, in the order given; whether they may stand is for the caller to try."""
    made: list[models.Join] = []
    links: list[models.JoinClaim] = []
    for recognised in found:
        row = models.Join(
            id=recorder.new_id(),
            strength=recognised.strength.value,
            score_ppm=round(recognised.score * models.MILLION),
            reasons=list(recognised.reasons),
        )
        made.append(row)
        links += (
            models.JoinClaim(id=recorder.new_id(), join_id=row.id, claim_id=uuid.UUID(claim))
            for claim in sorted(recognised.claims)
        )
    recorder.add([*made, *links])
    return [str(row.id) for row in made]


def add_parts(
    recorder: Recorder, parts: Iterable[tuple[str, str]], strength: Strength
) -> list[str]:
    """The ids of new (part, whole) links, in the order given; whether they may stand is for the
    caller to try."""
    made = [
        models.PartOf(
            id=recorder.new_id(),
            part_id=uuid.UUID(part),
            whole_id=uuid.UUID(whole),
            strength=strength.value,
        )
        for part, whole in parts
    ]
    recorder.add(made)
    return [str(row.id) for row in made]


def check_known(claims: Collection[str]) -> None:
    wanted = {rows.uuid_of(claim) for claim in claims}
    known = models.Claim.objects.filter(id__in=wanted).order_by("id").values_list("id", flat=True)
    missing = wanted - set(known)
    if missing:
        raise ClaimUnknown(claim=str(min(missing)))

"""What a person says to a proposal: the same, not the same, part of, later; and taking it back.

Each verdict is one transaction with its notices. Nobody decides at the same time, and whoever comes
second is told who decided and when; nothing changes then.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from datetime import datetime

from django.utils import timezone

from chungtay.actions import notices, objections, undoing
from chungtay.actions.assets import check_assets, say_ties
from chungtay.actions.decisions import say_counts
from chungtay.actions.ledger import Recorder, deciding
from chungtay.actions.recognitions import (
    Recognised,
    add_joins,
    say_apart,
    say_part,
    say_same,
    take_back,
)
from chungtay.domain.activities import DAYS, LEAD, PARTNERS, PLACE
from chungtay.domain.deciding import (
    NotTheDecider,
    across,
    check_may_decide,
    check_may_join,
)
from chungtay.domain.notices import Matter, concerned
from chungtay.domain.permissions import Actor, NotFound
from chungtay.domain.problems import Problem
from chungtay.domain.recognition import Strength, activities_of
from chungtay.queries.cases import Case, Subject, case, subject
from chungtay.queries.people import names_of
from chungtay.storage import facts, models, rows

UNDOING = {
    models.Join: "undo-join",
    models.AssetTie: "undo-asset",
    models.NotSame: "undo-join",
    models.PartOf: "undo-join",
    models.Decision: "withdraw-choice",
}
CHOOSING = "choose-figure"


class DecidedMeanwhile(Problem):
    """Somebody else decided first; nothing was changed."""

    code = "decided-meanwhile"


class ProposalGone(Problem):
    """The machine itself no longer proposes it: new claims changed what it sees."""

    code = "proposal-gone"


class AlreadyTogether(Problem):
    """Other recognitions hold these claims together already: there is nothing to decide."""

    code = "already-together"


def same(join: str, *, programme: str, reason: str = "", by: Actor, at: datetime) -> str:
    """Claims speak of one activity; the id of the join. Raises `JoinRefused`, `PartRefused`."""
    with deciding("join", by=by.id, at=at, subject=join) as recorder:
        row, known = _waiting(join, programme, by, at)
        check_may_join(by, known.powers)
        made = say_same(recorder, known.told)
        recorder.end(models.Join, [row.id])
        _tell(recorder, Matter.JOINED, made, known, by=by, reason=reason)
        return made


def not_same(
    join: str,
    *,
    programme: str,
    taking_out: str = "",
    reason: str = "",
    by: Actor,
    at: datetime,
) -> str:
    """What a recognition brings together are different activities; the id of what was said.

    `taking_out` is a claim of the only one that is different: the others stay together.
    """
    with deciding("not-the-same", by=by.id, at=at, subject=join) as recorder:
        row, known = _waiting(join, programme, by, at)
        check_may_decide(by, known.powers)
        groups = _groups(known, taking_out)
        said = say_apart(recorder, across(groups), reason=reason)
        _keep_together(recorder, row, groups)
        _tell(recorder, Matter.APART, said[0], known, by=by, reason=reason)
        return said[0]


def part_of(
    join: str,
    *,
    part: str,
    whole: str,
    programme: str,
    reason: str = "",
    by: Actor,
    at: datetime,
) -> str:
    """The activity of claim `part` is a part of that of `whole`. Raises `PartRefused`."""
    with deciding("part-of", by=by.id, at=at, subject=join) as recorder:
        _, known = _waiting(join, programme, by, at)
        check_may_decide(by, known.powers)
        ends = [next((s for s in known.sides if claim in s), None) for claim in (part, whole)]
        if None in ends or ends[0] == ends[1]:
            raise NotFound()
        made = say_part(recorder, part, whole)
        _tell(recorder, Matter.PART_OF, made, known, by=by, reason=reason)
        return made


def another_work(join: str, *, programme: str, reason: str = "", by: Actor, at: datetime) -> str:
    """What a recognition brings together are works on one asset, each an activity of its own; the
    id of what was said. Raises `AssetRefused`, `NoAsset`."""
    with deciding("same-asset", by=by.id, at=at, subject=join) as recorder:
        row, known = _waiting(join, programme, by, at)
        check_may_decide(by, known.powers)
        check_assets(programme, known)
        groups = _groups(known, "")
        said = say_ties(recorder, [next(iter(group)) for group in groups], reason=reason)
        say_apart(recorder, across(groups), reason=reason)
        _keep_together(recorder, row, groups)
        _tell(recorder, Matter.SAME_ASSET, said[0], known, by=by, reason=reason)
        return said[0]


def later(join: str, *, programme: str, by: Actor, at: datetime) -> None:
    """Puts a recognition at the end of one's own inbox; nobody else's business."""
    row, known = _waiting(join, programme, by, at)
    check_may_join(by, known.powers)
    models.Postponed.objects.update_or_create(
        person_id=rows.uuid_of(by.id), join=row.id, defaults={"at": at}
    )


def choose(
    claim: str,
    *,
    instead_of: str,
    reason: str,
    programme: str,
    by: Actor,
    at: datetime,
    field: str = "",
) -> str:
    """The figure of a claim counts for its activity, or its word on one of `FIELDS` holds; the id
    of the choice.

    `instead_of` is the choice that stood when the figures were compared, "" for none: where
    another stands now, somebody else decided first.
    """
    told = models.Claim.objects.filter(id=rows.uuid_of(claim)).first()
    chain = str(told.unit_id) if told else ""
    with deciding(CHOOSING, by=by.id, at=at, chain=chain, subject=claim) as recorder:
        known = case([claim], programme=programme, actor=by, at=at)
        check_may_decide(by, known.powers)
        assert told is not None  # what a programme counts is kept
        if field and not _speaks_of(told, field):
            raise NotFound()
        _check_chosen(known, field or told.indicator, instead_of)
        made = say_counts(recorder, told, reason=reason, field=field)
        _tell(recorder, Matter.CHOSEN, made, known, by=by, reason=reason, first=claim)
        return made


def _speaks_of(told: models.Claim, field: str) -> bool:
    said = {
        DAYS: True, PARTNERS: True, PLACE: told.place_id is not None, LEAD: told.lead_id is not None
    }  # fmt: skip
    return said.get(field, False)


def undo(said: str, *, programme: str, reason: str = "", by: Actor, at: datetime) -> list[str]:
    """Takes a person's word back: the same, not the same, part of, or the choice of a figure.

    The ids of the machine's recognitions that stand again. Those who may decide may undo, and
    whoever said it. Raises `UndoRefused` where something stands on it.
    """
    with deciding(UNDOING[subject(said).kind], by=by.id, at=at, subject=said) as recorder:
        found = subject(said)
        if found.kind is models.Join and found.row.strength != Strength.PERSON.value:
            raise NotFound()
        known = case(found.claims, programme=programme, actor=by, at=at, leaving=[said])
        _check_may_undo(by, found, known)
        _check_stands(found.row)
        again = _taken_back(recorder, found)
        objections.answered(recorder, found.ids)
        _tell(recorder, Matter.UNDONE, said, known, by=by, reason=reason)
        return again


def _taken_back(recorder: Recorder, found: Subject) -> list[str]:
    if found.kind is models.Decision:
        recorder.end(models.Decision, [found.row.id])
        _choose_again(recorder, found.row)
        return []
    reach = undoing.reach_of(found.claims)
    if found.kind is models.Join:
        take_back(recorder, [found.row.id])
    else:
        recorder.end(found.kind, [uuid.UUID(id) for id in found.ids])
        if found.kind is models.AssetTie:  # other works are not the same activity
            said = models.NotSame.objects.filter(entry=found.row.entry_id).order_by("id")
            recorder.end(models.NotSame, said.values_list("id", flat=True))
    undoing.end_added(recorder, found.row.entry_id)
    return undoing.restore(recorder, reach)


def _choose_again(recorder: Recorder, row: models.Decision) -> None:
    """The choice that this one had replaced counts again."""
    replaced = _replaced_by(_as_made(row))
    if replaced is not None:
        again = models.Decision(
            id=recorder.new_id(),
            seed_id=replaced.seed_id,
            indicator=replaced.indicator,
            claim_id=replaced.claim_id,
            reason=replaced.reason,
        )
        recorder.add([again])


def _as_made(row: models.Decision) -> models.Decision:
    """A choice brought back stands for one that a person made: the one that was replaced by what
    was taken back then."""
    while row.entry.action != CHOOSING:
        taken_back = models.Decision.objects.select_related("entry").get(ended_by=row.entry_id)
        before = _replaced_by(_as_made(taken_back))
        assert before is not None  # it was brought back in the place of another
        row = before
    return row


def _replaced_by(row: models.Decision) -> models.Decision | None:
    ended = models.Decision.objects.filter(ended_by=row.entry_id).select_related("entry")
    return ended.order_by("-entry__number", "id").first()


def _waiting(join: str, programme: str, by: Actor, at: datetime) -> tuple[models.Join, Case]:
    """A recognition of the machine that nobody decided yet, and what is known of it."""
    row = models.Join.objects.filter(id=rows.uuid_of(join)).select_related("ended_by").first()
    if row is None:
        raise NotFound()
    links = models.JoinClaim.objects.filter(join=row).order_by("id")
    claims = [str(claim) for claim in links.values_list("claim_id", flat=True)]
    known = case(claims, programme=programme, actor=by, at=at, leaving=[join])
    if not known.powers.sees:
        raise NotFound()
    if row.strength == Strength.PERSON.value:
        raise _decided(models.LedgerEntry.objects.get(id=row.entry_id))
    _check_stands(row)
    if len(known.sides) < 2:
        raise AlreadyTogether()
    return row, known


def _check_stands(row: models.Recorded) -> None:
    if row.ended_by is not None:
        raise _decided(row.ended_by)


def _decided(entry: models.LedgerEntry) -> Problem:
    if entry.action not in (*undoing.SAID, CHOOSING, *UNDOING.values()):
        return ProposalGone()
    when = f"{timezone.localtime(entry.at):%H:%M %d/%m/%Y}"
    return DecidedMeanwhile(who=names_of([entry.by]).get(entry.by, entry.by), when=when)


def _check_chosen(known: Case, indicator: str, instead_of: str) -> None:
    """That the choice seen is the one that stands, and no other."""
    standing = models.Decision.objects.filter(
        seed_id__in=[claim.id for claim in known.claims], indicator=indicator, ended_by__isnull=True
    )
    row = standing.select_related("entry").order_by("-entry__number", "id").first()
    if row is not None and str(row.id) != instead_of:
        raise _decided(row.entry)
    if row is None and instead_of:
        ended = models.Decision.objects.filter(id=rows.uuid_of(instead_of))
        last = ended.select_related("ended_by").first()
        raise _decided(last.ended_by) if last and last.ended_by else NotFound()


def _check_may_undo(by: Actor, found: Subject, known: Case) -> None:
    if not known.powers.sees:
        raise NotFound()
    if found.row.entry.by != by.id and not known.powers.decide:
        raise NotTheDecider()


def _groups(known: Case, taking_out: str) -> Sequence[Collection[str]]:
    """The claims that were brought together, by the activities that they are said to be."""
    told = set(known.told)
    groups = [sorted(side & told) for side in known.sides]
    if not taking_out:
        return groups
    alone = next((group for group in groups if taking_out in group), None)
    if alone is None:
        raise NotFound()
    return [alone, [claim for group in groups if group is not alone for claim in group]]


def _keep_together(recorder: Recorder, row: models.Join, groups: Sequence[Collection[str]]) -> None:
    """The machine still takes for one what was said to be different from something else only."""
    joins = [j for j in facts.joins() if j.strength is not Strength.PROPOSED]
    left = []
    for group in groups:
        home = activities_of(sorted({*group, *(c for j in joins for c in j.claims)}), joins)
        if len({home[claim] for claim in group}) > 1:
            left.append(
                Recognised(
                    frozenset(group),
                    Strength(row.strength),
                    row.score_ppm / models.MILLION,
                    tuple(row.reasons),
                )
            )
    add_joins(recorder, left)


def _tell(
    recorder: Recorder,
    matter: Matter,
    said: str,
    known: Case,
    *,
    by: Actor,
    reason: str,
    first: str = "",
) -> None:
    """All who say, lead or are named in it hear of it, but not those for whom it was decided."""
    told = [first] if first else []
    told += [claim for claim in known.told if claim != first]
    units = concerned(known.claims, besides=[post.unit for post in by.posts])
    notices.tell(recorder, units, matter=matter, subject=said, claims=told, reason=reason)

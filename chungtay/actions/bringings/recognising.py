"""Recognition of what was just said among what a programme counts already.

Only tellings that could be of one doing are compared: in one commune, or where no commune is said,
in days that are near. What the machine said of older claims among themselves stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

from chungtay.actions.ledger import Recorder
from chungtay.actions.programmes import rules_of
from chungtay.actions.recognitions import Recognised, keep_machine_s
from chungtay.domain.claims import Claim
from chungtay.domain.matching import Matching, Reason, Relation, match
from chungtay.domain.recognition import Strength
from chungtay.queries.books import open_ledger
from chungtay.queries.matching import communes
from chungtay.storage import facts
from chungtay.vocabulary.matching_words import matching_words

NEAR = timedelta(days=31)


def recognise(
    recorder: Recorder, programme: str, claims: Sequence[Claim], *, leaving: Collection[str] = ()
) -> None:
    """Joins what surely is one activity and proposes what may be. `leaving` are claims that stop
    counting."""
    new = [claim for claim in claims if claim.counts]
    if not new:
        return
    book = open_ledger(programme).book
    said = {claim.id for claim in claims} | set(leaving)
    old = [claim for claim in book.claims if claim.counts and claim.id not in said]
    where = communes(book.territory, [*old, *new])
    near = facts.with_persons(_near(old, new, where))
    found = match(
        [*near, *new],
        lexicon=matching_words(),
        rubric=rules_of(programme).rubric,
        apart=[one.claims for one in facts.apart()],
        communes=where,
    )
    ids = {claim.id for claim in new}
    parts = [pair for pair in found.part_of if ids & set(pair)]
    keep_machine_s(recorder, _of(found, ids), parts, among=ids)


def _near(old: Sequence[Claim], new: Sequence[Claim], where: Mapping[str, str]) -> list[Claim]:
    spoken = {_commune(claim, where) for claim in new}
    since = min(claim.days.since for claim in new)
    until = max(claim.days.until for claim in new)
    return [
        claim
        for claim in old
        if claim.days.since - NEAR < until
        and since < claim.days.until + NEAR
        and ("" in spoken or _commune(claim, where) in spoken | {""})
    ]


def _commune(claim: Claim, where: Mapping[str, str]) -> str:
    return where.get(claim.place or "", "")


def _of(found: Matching, ids: set[str]) -> list[Recognised]:
    """The groups and proposals that hold something new."""
    groups = [frozenset(group) for group in found.groups if len(group) > 1]
    joined = [
        Recognised(group, Strength.MACHINE, *_best(group, found)) for group in groups if group & ids
    ]
    asked = [
        Recognised(frozenset(p.claims), Strength.PROPOSED, p.score, _reasons(p.reasons))
        for p in found.proposals
        if p.relation is Relation.SAME
        and ids & set(p.claims)
        and not any(set(p.claims) <= group for group in groups)
    ]
    return [*joined, *asked]


Reasons = tuple[dict[str, object], ...]


def _best(group: frozenset[str], found: Matching) -> tuple[float, Reasons]:
    """As sure as the weakest proposal that holds the group together; why: the strongest's."""
    inside = [p for p in found.proposals if set(p.claims) <= group]
    if not inside:
        return 1.0, ()
    strongest = max(inside, key=lambda p: (p.score, p.claims))
    return min(p.score for p in inside), _reasons(strongest.reasons)


def _reasons(reasons: Sequence[Reason]) -> Reasons:
    """Without persons' names, which stand only where they can be erased."""
    return tuple(_reason(reason) for reason in reasons)


def _reason(reason: Reason) -> dict[str, object]:
    told = {name: str(fact) for name, fact in reason.facts if name != "person"}
    unnamed = "" if len(told) == len(reason.facts) else "-unnamed"
    return {"code": f"{reason.code}{unnamed}", "facts": told}

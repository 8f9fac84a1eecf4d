"""One recognition side by side: proposed, joined by the machine, or decided by a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from chungtay.domain.activities import Activity
from chungtay.domain.assets import kinds_of
from chungtay.domain.claims import Claim
from chungtay.domain.deciding import Powers, Sureness, sureness
from chungtay.domain.notices import Matter
from chungtay.domain.permissions import NotFound
from chungtay.domain.recognition import Join, Strength
from chungtay.queries.cases import Case, Subject, case, subject
from chungtay.queries.compared import Comparison, compared
from chungtay.queries.effects import Effect, effects
from chungtay.queries.inbox import Neighbours, Wanted, neighbours, why_of
from chungtay.queries.sight import Sight, sight
from chungtay.queries.unchanged import unchanged
from chungtay.queries.verdicts import Verdict, verdicts_of
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows


@dataclass(frozen=True)
class RecognitionPage:
    """What a person sees when they decide.

    `waiting` is True while the machine's word stands and a person may confirm or refuse it;
    `strength` is who says so now. `outcome` is what was decided, `gone` that the machine gave it up
    itself. `part` are the places among the sides of a part and of its whole, where that was said.
    """

    id: str
    strength: Strength
    waiting: bool
    gone: bool
    comparison: Comparison
    sure: Sureness
    score: int
    why: str
    effects: tuple[Effect, ...]
    powers: Powers
    outcome: Verdict | None
    part: tuple[int, int] | None
    may_undo: bool
    neighbours: Neighbours
    claims: int
    may_be_works: bool  # every side built or repaired what stays


def recognition(
    visitor: Visitor, id: str, *, wanted: Wanted | None = None, at: datetime
) -> RecognitionPage:
    """The page of a join, a "not the same" or a "part of". Raises `NotFound`."""
    found = known_subject(id)
    if found.kind is models.Decision:
        raise NotFound()
    outcome = _outcome(found)
    leaving = [str(found.row.id), *(outcome.ids if outcome else ())]
    known = case(
        found.claims, programme=visitor.programme, actor=visitor.actor, at=at, leaving=leaving
    )
    if not known.powers.sees:
        raise NotFound()
    told = verdicts_of(visitor, [outcome])[0] if outcome else None
    part = _part(outcome, known) if outcome else None
    return _page(visitor, found, known, told, part, wanted or Wanted())


def known_subject(id: str) -> Subject:
    """Raises `NotFound`, for what is no id as well."""
    try:
        return subject(id)
    except rows.IdMalformed as malformed:
        raise NotFound() from malformed


def _outcome(found: Subject) -> Subject | None:
    """What a person decided: the thing itself, or what ended the machine's proposal."""
    if found.kind is not models.Join or found.row.strength == Strength.PERSON.value:
        return found
    if found.row.ended_by is None:
        return None
    entry = found.row.ended_by_id
    about = models.JoinClaim.objects.filter(claim__in=map(rows.uuid_of, found.claims))
    said = (
        models.Join.objects.filter(
            entry=entry, strength=Strength.PERSON.value, id__in=about.values("join")
        ),
        models.AssetTie.objects.filter(entry=entry),
        models.NotSame.objects.filter(entry=entry),
        models.PartOf.objects.filter(entry=entry, strength=Strength.PERSON.value),
    )
    ids = (word.order_by("id").values_list("id", flat=True).first() for word in said)
    decided = next((id for id in ids if id is not None), None)
    return subject(str(decided)) if decided else None


def _part(outcome: Subject, known: Case) -> tuple[int, int] | None:
    if outcome.kind is not models.PartOf:
        return None
    at = [
        next((n for n, side in enumerate(known.sides) if claim in side), None)
        for claim in outcome.claims
    ]
    part, whole = at
    return None if part is None or whole is None else (part, whole)


def _page(
    visitor: Visitor,
    found: Subject,
    known: Case,
    outcome: Verdict | None,
    part: tuple[int, int] | None,
    wanted: Wanted,
) -> RecognitionPage:
    seen, row = sight(visitor), found.row
    is_join = found.kind is models.Join
    waits = is_join and row.strength != Strength.PERSON.value and row.ended_by is None
    strength = Strength(row.strength) if is_join else Strength.PERSON
    score = row.score_ppm / models.MILLION if is_join else 1.0
    groups = _groups(seen, known)
    return RecognitionPage(
        id=str(row.id),
        strength=strength,
        waiting=waits and len(groups) > 1,
        gone=is_join and row.ended_by is not None and outcome is None,
        comparison=compared(seen, groups, language=visitor.language),
        sure=sureness(score),
        score=round(100 * score),
        why=why_of(row.reasons, visitor.language) if is_join else "",
        effects=_effects(seen, found, known, groups, visitor.language)
        if waits and len(groups) > 1
        else (),
        powers=known.powers,
        outcome=outcome,
        part=part,
        may_undo=outcome is not None
        and outcome.stands
        and (known.powers.decide or outcome.by_visitor),
        neighbours=neighbours(visitor, str(row.id), wanted),
        claims=len(known.told),
        may_be_works=all(
            kinds_of(Activity("", tuple(group)), seen.ledger.book.catalogue) for group in groups
        ),
    )


def _groups(seen: Sight, known: Case) -> Sequence[Sequence[Claim]]:
    """The claims of each side: first those that were brought together, then the others."""
    told, by_id = list(known.told), seen.ledger.book.by_id
    groups = []
    for side in known.sides:
        first = [claim for claim in told if claim in side]
        rest = sorted(c for c in side if c in by_id and c not in first)
        groups.append([by_id[claim] for claim in (*first, *rest)])
    return groups


def _effects(
    seen: Sight, found: Subject, known: Case, groups: Sequence[Sequence[Claim]], language: str
) -> tuple[Effect, ...]:
    row = found.row
    score = row.score_ppm / models.MILLION
    join = Join(str(row.id), frozenset(known.told), Strength(row.strength), score)
    sides = tuple(tuple(claim.id for claim in side) for side in groups)
    return unchanged(
        ("effects", seen.ledger.programme.code, join, sides, language),
        lambda: effects(seen.ledger, join, groups, language=language),
    )


def choice_of(visitor: Visitor, id: str) -> tuple[str, str] | None:
    """The claim and the indicator that the choice of a figure is about; None for anything else,
    and for what the visitor does not see."""
    try:
        row = models.Decision.objects.filter(id=rows.uuid_of(id)).order_by("id").first()
    except rows.IdMalformed:
        return None
    seen = sight(visitor)
    claim = seen.ledger.book.by_id.get(str(row.claim_id)) if row else None
    if row is None or claim is None or not seen.sees_claim(claim):
        return None
    return claim.id, row.indicator


def is_claim(visitor: Visitor, id: str) -> bool:
    """Whether what is objected to is not a decision but being named in a claim."""
    return id in sight(visitor).ledger.book.by_id


@dataclass(frozen=True, slots=True)
class Named:
    """A decision that stands in the way, to be opened. `claim` and `indicator` lead to a choice."""

    id: str
    matter: Matter
    title: str
    by: str
    at: datetime
    claim: str
    indicator: str


def named(visitor: Visitor, ids: Sequence[str]) -> tuple[Named, ...]:
    """What the ids of a refusal stand for, as far as they are known."""
    found = []
    for id in dict.fromkeys(ids):
        try:
            found.append(known_subject(id))
        except NotFound:
            continue
    return tuple(
        Named(v.id, v.matter, next(iter(v.titles), ""), v.by, v.at, v.claim, v.indicator)
        for v in verdicts_of(visitor, found)
    )

"""One activity opened: its figures, everybody's words for it, evidence, and what it is part of."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chungtay.domain.activities import Activity, differing
from chungtay.domain.assets import kinds_of
from chungtay.domain.claims import Claim
from chungtay.domain.drafts import Consent
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.recognition import Join, Strength
from chungtay.domain.settling import chosen_among
from chungtay.queries.activities.lines import (
    ActivityLine,
    ClaimLine,
    activity_line,
    claim_line,
    title_of,
    unit_names,
)
from chungtay.queries.asking import Question, asks_back, question_of
from chungtay.queries.books import organisation_names
from chungtay.queries.denials import Denying, denied, denying_of
from chungtay.queries.people import names_of
from chungtay.queries.sight import Sight, sight
from chungtay.queries.visitors import Visitor
from chungtay.storage import models


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part: tells of it themselves, or is only named by others (`by`). `denial`
    is their own word that they took no part. `may_deny` says that the visitor speaks for them, from
    their own seat if `is_own`, `may_strike` that they speak for one who named them. Whoever is
    credited no more `is_out`: a person chose another list, or a newer telling leaves them out."""

    unit: str
    name: str
    organisation: str
    is_lead: bool
    tells: bool
    by: tuple[str, ...] = ()
    denial: Denying | None = None
    may_deny: bool = False
    is_own: bool = False
    may_strike: bool = False
    is_out: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A photograph or file beside the activity."""

    id: str
    name: str
    media_type: str
    size: int
    caption: str
    consent: Consent

    @property
    def is_picture(self) -> bool:
        return self.media_type.startswith("image/")


@dataclass(frozen=True, slots=True)
class Linked:
    """Another activity that this one is part of, or that is part of it; or one that may be it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """Everything that is shown of one activity."""

    line: ActivityLine
    participants: tuple[Participant, ...]
    partners_complete: bool
    claims: tuple[ClaimLine, ...]
    evidence: tuple[EvidenceLine, ...]
    wholes: tuple[Linked, ...]
    parts: tuple[Linked, ...]
    joins: tuple[str, ...]  # ids of the recognitions that hold it together
    proposals: tuple[Linked, ...]  # recognitions that wait: (id, title of the other)
    categories: tuple[tuple[str, str], ...]  # dimension and value by name, as anybody said
    credited: tuple[str, ...]  # names of the organisations in whose ledgers it stands
    differs: tuple[str, ...] = ()  # the fields that bodies tell differently
    chosen: tuple[str, ...] = ()  # the fields of which a person chose
    works: int = 0  # on the asset that it is work on; 0 where nothing was built or repaired


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A person chose another body's figure: whose, who did so, and why."""

    claim: str
    unit: str
    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim with the activity it tells of, and whether the visitor may correct it."""

    claim: ClaimLine
    activity: Linked | None
    evidence: tuple[EvidenceLine, ...]
    may_correct: bool
    question: Question | None = None  # what it leaves open, asked of its reporter
    passed_over: PassedOver | None = None


def activity_page(visitor: Visitor, id: str) -> ActivityPage:
    """The activity that a claim's id names. Raises `NotFound`."""
    seen = sight(visitor)
    activity = seen.activity_of(id)
    joins = _joins(seen, activity)
    claims = with_documents(seen, activity.claims, language=visitor.language)
    return ActivityPage(
        line=activity_line(seen, activity, visitor.language),
        participants=_participants(visitor, seen, activity),
        partners_complete=not activity.is_open,
        claims=claims,
        evidence=_evidence(c.id for c in activity.claims),
        wholes=_linked(seen, activity.wholes, visitor.language),
        parts=_linked(
            seen,
            [a.id for a in seen.decided.activities if activity.id in a.wholes],
            visitor.language,
        ),
        joins=tuple(j.id for j in joins if j.strength is not Strength.PROPOSED),
        proposals=_proposals(seen, activity, joins, visitor.language),
        categories=tuple(dict.fromkeys(told for c in claims for told in c.categories)),
        credited=_credited(seen, activity, visitor.language),
        differs=differing(activity, seen.ledger.book.territory, denying=denied(activity)),
        chosen=tuple(field for field, _ in activity.chosen),
        works=_works(seen, activity),
    )


def claim_page(visitor: Visitor, id: str) -> ClaimPage:
    """Raises `NotFound`."""
    seen = sight(visitor)
    claim = seen.claim(id)
    (line,) = with_documents(seen, [claim], language=visitor.language)
    activity = seen.decided.by_id.get(line.activity)
    return ClaimPage(
        claim=line,
        activity=Linked(activity.id, title_of(activity, visitor.language)) if activity else None,
        evidence=_evidence([claim.id]),
        may_correct=not line.replaced_by and visitor.reach(Deed.RECORD).holds(claim.unit),
        question=_question(seen, claim, visitor.language),
        passed_over=_passed_over(seen, claim, activity) if activity else None,
    )


def _question(seen: Sight, claim: Claim, language: str) -> Question | None:
    if not asks_back(claim) or not seen.reach.holds(claim.unit):
        return None
    units = seen.ledger.book.units
    unit = units[claim.unit].name if claim.unit in units else claim.unit_name
    return question_of(claim, unit=unit, language=language)


def _passed_over(seen: Sight, claim: Claim, activity: Activity) -> PassedOver | None:
    """Why its figure is not the one that counts, where a person chose."""
    book = seen.ledger.book
    chosen = chosen_among(activity.claims, book.decisions, claim.indicator)
    if chosen is None or book.by_id[chosen].unit == claim.unit:
        return None
    standing = models.Decision.objects.filter(
        claim_id=uuid.UUID(chosen), indicator=claim.indicator, ended_by__isnull=True
    )
    row = standing.select_related("entry").order_by("-entry__number", "id").first()
    if row is None:
        return None
    unit = unit_names(seen, (book.by_id[chosen].unit,))
    by = names_of([row.entry.by]).get(row.entry.by, "")
    return PassedOver(chosen, "".join(unit), by, row.entry.at, row.reason)


def with_documents(seen: Sight, claims: Sequence[Claim], *, language: str) -> tuple[ClaimLine, ...]:
    """The claims as lines; each leads to its document where the visitor reaches its author."""
    ids = [uuid.UUID(claim.id) for claim in claims]
    kept = models.Claim.objects.filter(id__in=ids).order_by("id")
    documents = dict(kept.values_list("id", "document_id"))
    replaced = {c.replaces: c.id for c in seen.ledger.book.claims if c.replaces}
    lines = []
    for claim in claims:
        line = claim_line(seen, claim, language=language, replaced_by=replaced.get(claim.id, ""))
        document = documents.get(uuid.UUID(claim.id))
        if document is not None and seen.reach.holds(claim.unit):
            line = replace(line, document=str(document))
        lines.append(line)
    return tuple(lines)


def _participants(visitor: Visitor, seen: Sight, activity: Activity) -> tuple[Participant, ...]:
    units, denials = seen.ledger.book.units, denying_of(visitor, seen, activity)
    everybody = [
        Participant(
            unit=unit,
            name=units[unit].name,
            organisation=units[unit].organisation,
            is_lead=unit == activity.lead,
            tells=unit in activity.claimants,
            is_out=unit not in activity.participants,
            **_named_only(visitor, seen, activity, unit, denials),
        )
        for unit in activity.named
        if unit in units
    ]
    return tuple(
        sorted(everybody, key=lambda p: (p.is_out, not p.is_lead, not p.tells, p.name, p.unit))
    )


def _named_only(
    visitor: Visitor, seen: Sight, activity: Activity, unit: str, denials: Iterable[Denying]
) -> dict[str, Any]:  # what only such a participant has
    if unit in activity.claimants:
        return {}
    naming = dict.fromkeys(c.unit for c in activity.standing if unit in c.participants)
    denial = next((one for one in denials if one.unit_id == unit), None)
    record = visitor.reach(Deed.RECORD)
    return {
        "by": tuple(unit_names(seen, tuple(naming))),
        "denial": denial,
        "may_deny": denial is None and visitor.reach(Deed.OBJECT).holds(unit),
        "is_own": any(post.unit == unit for post in visitor.actor.posts),
        "may_strike": denial is not None and any(record.holds(one) for one in naming),
    }


def naming(visitor: Visitor, id: str, unit: str, *, deed: Deed | None = None) -> list[str]:
    """The claims of an activity that name a unit, in the order of saying; with a deed those of
    bodies for which the visitor may do it. Raises `NotFound` where there is none."""
    seen = sight(visitor)
    activity = seen.activity_of(id)
    told = [c for c in activity.standing if unit in c.participants and c.unit != unit]
    if deed is not None:
        told = [claim for claim in told if visitor.reach(deed).holds(claim.unit)]
    if not told:
        raise NotFound()
    return [claim.id for claim in told]


def _evidence(claims: Iterable[str]) -> tuple[EvidenceLine, ...]:
    ids = [uuid.UUID(claim) for claim in claims]
    kept = models.Evidence.objects.filter(claim_id__in=ids, ended_by__isnull=True)
    return tuple(
        EvidenceLine(str(e.id), e.name, e.media_type, e.size, e.caption, Consent(e.consent))
        for e in kept.order_by("id")
    )


def _linked(seen: Sight, ids: Iterable[str], language: str) -> tuple[Linked, ...]:
    """Those of some activities that the visitor sees too."""
    by_id: Mapping[str, Activity] = seen.decided.by_id
    known = [by_id[id] for id in ids if id in by_id and seen.sees_activity(by_id[id])]
    return tuple(Linked(a.id, title_of(a, language)) for a in sorted(known, key=lambda a: a.id))


def _joins(seen: Sight, activity: Activity) -> list[Join]:
    own = {claim.id for claim in activity.claims}
    return [join for join in seen.ledger.book.joins if not own.isdisjoint(join.claims)]


def _proposals(
    seen: Sight, activity: Activity, joins: Sequence[Join], language: str
) -> tuple[Linked, ...]:
    """What waits for somebody to say whether it is this activity too."""
    own = {claim.id for claim in activity.claims}
    found = []
    for join in joins:
        others = sorted(join.claims - own)
        if join.strength is Strength.PROPOSED and others:
            other = seen.decided.by_id.get(seen.home.get(others[0], ""))
            found.append(Linked(join.id, title_of(other, language) if other else ""))
    return tuple(found)


def _works(seen: Sight, activity: Activity) -> int:
    book = seen.ledger.book
    if not kinds_of(activity, book.catalogue):
        return 0
    tied = book.assets[1]
    asset = tied.get(activity.id)
    return sum(other == asset for other in tied.values()) if asset else 1


def _credited(seen: Sight, activity: Activity, language: str) -> tuple[str, ...]:
    book = seen.ledger.book
    names = organisation_names(book, language)
    codes = {book.units[u].organisation for u in activity.participants if u in book.units}
    return tuple(sorted(names[code] for code in codes if code in names))

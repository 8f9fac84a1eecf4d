"""What people decided lately: who, when, why, who was told, who objects, and whether it stands."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chungtay.domain.notices import Matter
from chungtay.domain.permissions import Deed
from chungtay.domain.recognition import Strength
from chungtay.queries.cases import Subject
from chungtay.queries.people import names_of
from chungtay.queries.sight import Sight, sight
from chungtay.queries.visitors import Visitor
from chungtay.storage import models

LATELY = 50


@dataclass(frozen=True, slots=True)
class Objecting:
    """A unit that does not agree; `may_withdraw` says that the visitor speaks for it."""

    id: str
    unit: str
    reason: str
    by: str
    at: datetime
    may_withdraw: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision. `undone_by` is who took it back, "" while it stands; `told` are the names of
    the units that were told; `titles` what it is about, and `indicator` of which figure."""

    id: str
    matter: Matter
    by: str
    at: datetime
    reason: str
    titles: tuple[str, ...]
    claim: str
    indicator: str
    told: tuple[str, ...]
    objections: tuple[Objecting, ...]
    by_visitor: bool
    undone_by: str = ""
    undone_at: datetime | None = None

    @property
    def stands(self) -> bool:
        return self.undone_at is None


def lately(visitor: Visitor) -> tuple[Verdict, ...]:
    """The latest decisions that stand about what the visitor reaches, newest first."""
    seen = sight(visitor)
    found: list[Subject] = []
    for subject in _newest():
        if _touches(seen, visitor, subject.claims):
            found.append(subject)
        if len(found) == LATELY:
            break
    return verdicts_of(visitor, found)


def _newest() -> Iterable[Subject]:
    """Everything that people said and that stands, newest first; one word of several pairs once."""
    links: dict[object, list[str]] = {}
    linked = models.JoinClaim.objects.filter(
        join__strength=Strength.PERSON.value, join__ended_by__isnull=True
    )
    for join, claim in linked.order_by("id").values_list("join_id", "claim_id"):
        links.setdefault(join, []).append(str(claim))
    words: dict[tuple[int, str], list[Any]] = {}
    for row in _standing():
        word = "" if isinstance(row, (models.AssetTie, models.NotSame)) else str(row.id)
        words.setdefault((row.entry.number, word), []).append(row)
    for key in sorted(words, reverse=True):
        said = words[key]
        claims = (claim for row in said for claim in _claims(row, links))
        yield Subject(
            type(said[0]), said[0], tuple(str(r.id) for r in said), tuple(dict.fromkeys(claims))
        )


def _standing() -> Iterable[Any]:
    """Rows of four tables."""
    tables = (
        models.Join.objects.filter(strength=Strength.PERSON.value),
        models.AssetTie.objects.all(),
        models.NotSame.objects.exclude(entry__in=models.AssetTie.objects.values("entry")),
        models.PartOf.objects.filter(strength=Strength.PERSON.value),
        models.Decision.objects.all(),
    )
    for table in tables:
        standing = table.filter(ended_by__isnull=True).select_related("entry", "ended_by")
        yield from standing.order_by("id")


def _claims(row: Any, links: Mapping[object, Sequence[str]]) -> Sequence[str]:  # of four models
    if isinstance(row, models.Join):
        return links.get(row.id, ())
    if isinstance(row, (models.AssetTie, models.NotSame)):
        return str(row.one_id), str(row.other_id)
    if isinstance(row, models.PartOf):
        return str(row.part_id), str(row.whole_id)
    return (str(row.claim_id),)


def _touches(seen: Sight, visitor: Visitor, claims: Iterable[str]) -> bool:
    known = (seen.ledger.book.by_id[claim] for claim in claims if claim in seen.ledger.book.by_id)
    reach = visitor.reach(Deed.SEE_RECORDS)
    return any(reach.touches(_around(seen, claim.id, claim.participants)) for claim in known)


def _around(seen: Sight, claim: str, participants: Collection[str]) -> Collection[str]:
    activity = seen.decided.by_id.get(seen.home.get(claim, ""))
    return activity.named if activity else participants


def verdicts_of(visitor: Visitor, subjects: Sequence[Subject]) -> tuple[Verdict, ...]:
    """The decisions in words, in the order given."""
    seen = sight(visitor)
    notices = _notices([subject.row.entry_id for subject in subjects])
    against = _objections([id for subject in subjects for id in subject.ids])
    names = names_of(
        name
        for subject in subjects
        for name in (
            subject.row.entry.by,
            subject.row.ended_by.by if subject.row.ended_by else "",
            *(o.entry.by for id in subject.ids for o in against.get(id, ())),
        )
    )
    return tuple(
        _verdict(
            visitor,
            seen,
            subject,
            [n for n in notices.get(subject.row.entry_id, ()) if n.subject in subject.ids],
            [o for id in subject.ids for o in against.get(id, ())],
            names,
        )
        for subject in subjects
    )


def _verdict(
    visitor: Visitor,
    seen: Sight,
    subject: Subject,
    notices: Sequence[models.Notice],
    against: Sequence[models.Objection],
    names: Mapping[str, str],
) -> Verdict:
    row, book, ended = subject.row, seen.ledger.book, subject.row.ended_by
    claims = [book.by_id[claim] for claim in subject.claims if claim in book.by_id]
    told = {str(n.unit_id) for n in notices if str(n.unit_id) in book.units}
    return Verdict(
        id=str(row.id),
        matter=subject.matter,
        by=names.get(row.entry.by, ""),
        at=row.entry.at,
        reason=getattr(row, "reason", "") or next((n.reason for n in notices), ""),
        titles=tuple(dict.fromkeys(claim.title for claim in claims if claim.title)),
        claim=claims[0].id if claims else "",
        indicator=getattr(row, "indicator", ""),
        told=tuple(sorted(book.units[unit].name for unit in told)),
        objections=tuple(_objecting(visitor, seen, o, names) for o in against),
        by_visitor=row.entry.by == visitor.actor.id,
        undone_by=names.get(ended.by, "") if ended else "",
        undone_at=ended.at if ended else None,
    )


def _objecting(
    visitor: Visitor, seen: Sight, row: models.Objection, names: Mapping[str, str]
) -> Objecting:
    unit, units = str(row.unit_id), seen.ledger.book.units
    return Objecting(
        id=str(row.id),
        unit=units[unit].name if unit in units else "",
        reason=row.reason,
        by=names.get(row.entry.by, ""),
        at=row.entry.at,
        may_withdraw=visitor.reach(Deed.OBJECT).holds(unit),
    )


def _notices(entries: Collection[uuid.UUID]) -> Mapping[uuid.UUID, list[models.Notice]]:
    told: dict[uuid.UUID, list[models.Notice]] = {}
    for notice in models.Notice.objects.filter(entry__in=entries).order_by("id"):
        told.setdefault(notice.entry_id, []).append(notice)
    return told


def _objections(subjects: Collection[str]) -> Mapping[str, list[models.Objection]]:
    standing = models.Objection.objects.filter(subject__in=subjects, ended_by__isnull=True)
    against: dict[str, list[models.Objection]] = {}
    for row in standing.select_related("entry").order_by("id"):
        against.setdefault(row.subject, []).append(row)
    return against

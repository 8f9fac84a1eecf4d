"""What others changed since somebody last looked, in a few sentences; and figures that moved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from chungtay.domain.permissions import Deed
from chungtay.domain.recognition import Strength
from chungtay.queries.activities.lines import title_of
from chungtay.queries.changes.moved import Moved, moved
from chungtay.queries.results.scope import Wanted, scope
from chungtay.queries.sight import Sight, sight
from chungtay.queries.visitors import Visitor
from chungtay.storage import models

MOST_NAMED = 3
# In the order in which they are told. Words: `home-changed-CODE`.
NEW, RETOLD, SUMS, CORRECTED = "new", "retold", "sums", "corrected"
JOINED, MACHINE, APART, PARTS = "joined", "machine", "apart", "parts"
ASSETS = "assets"
CHOSEN, UNDONE, OBJECTED = "chosen", "undone", "objected"
KINDS = (
    NEW, RETOLD, SUMS, CORRECTED, JOINED, MACHINE, APART, ASSETS, PARTS, CHOSEN, UNDONE, OBJECTED,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """`n` things of one kind; the first of the activities concerned are named: (id, title)."""

    kind: str
    n: int
    about: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """`number` is what was looked at before and `at` its moment; nothing is told where nothing
    within reach changed."""

    number: int
    at: datetime | None
    told: tuple[Change, ...]
    moved: tuple[Moved, ...]

    @property
    def weight(self) -> int:
        """How much it takes to remember."""
        return 5 + len(self.told) + len(self.moved)


def changes(visitor: Visitor, *, looked: int) -> Changes:
    """Since a ledger number; what the visitor did themselves is no news to them."""
    seen = sight(visitor)
    if looked >= seen.ledger.number:
        return Changes(looked, None, (), ())
    key = ("changes", seen.ledger.number, looked, seen.reach, visitor.actor.id, visitor.language)
    made: Changes = seen.ledger.answers.made(key, lambda: _changes(visitor, seen, looked))
    return made


def _changes(visitor: Visitor, seen: Sight, looked: int) -> Changes:
    found = _Since(seen, looked, visitor.actor.id).found()
    told = tuple(
        Change(kind, len(found[kind]), _named(seen, found[kind], visitor.language))
        for kind in KINDS
        if found.get(kind)
    )
    entry = models.LedgerEntry.objects.filter(number=looked).first()
    asked = scope(visitor, Wanted()) if visitor.may(Deed.SEE_RESULTS) else None
    return Changes(
        number=looked,
        at=entry.at if entry else None,
        told=told,
        moved=moved(asked, since=looked) if asked else (),
    )


def _named(
    seen: Sight, claims: Iterable[Collection[str]], language: str
) -> tuple[tuple[str, str], ...]:
    """The activities of some claims, the first few."""
    homes = dict.fromkeys(seen.home[c] for told in claims for c in told if c in seen.home)
    shown = [seen.decided.by_id[home] for home in homes][:MOST_NAMED]
    return tuple((activity.id, title_of(activity, language)) for activity in shown)


Rows = QuerySet[Any]  # rows of any recorded table
Found = dict[str, list[Collection[str]]]  # by kind, the claims that each thing is about


@dataclass(frozen=True)
class _Since:
    """The rows that entries of others wrote or ended after a number, as far as they are seen."""

    seen: Sight
    number: int
    person: str

    def found(self) -> Found:
        found: Found = {}
        for kind, claims in (*self._said(), *self._joined(), *self._ended(), *self._decided()):
            if self._sees(claims):
                found.setdefault(kind, []).append(claims)
        return found

    def _sees(self, claims: Collection[str]) -> bool:
        by_id = self.seen.ledger.book.by_id
        return any(c in by_id and self.seen.sees_claim(by_id[c]) for c in claims)

    def _new(self, table: type[models.Recorded]) -> Rows:
        rows = table._default_manager.filter(entry__number__gt=self.number)
        return rows.exclude(entry__by=self.person).order_by("entry__number", "id")

    def _said(self) -> Iterator[tuple[str, Collection[str]]]:
        """New figures: an activity nobody told of before, one more telling of it, a bare sum."""
        rows = self._new(models.Selection).filter(programme_code=self.seen.ledger.programme.code)
        new = {str(claim) for claim in rows.values_list("claim_id", flat=True)}
        homes: dict[str, list[str]] = {}
        by_id = self.seen.ledger.book.by_id
        for claim in sorted(new & by_id.keys()):
            if by_id[claim].replaces:
                yield CORRECTED, (claim,)
            elif claim in self.seen.home:
                homes.setdefault(self.seen.home[claim], []).append(claim)
            else:
                yield SUMS, (claim,)
        for home, claims in homes.items():
            told = self.seen.decided.by_id[home].claims
            is_new = all(claim.id in new for claim in told)
            yield NEW if is_new else RETOLD, claims

    def _joined(self) -> Iterator[tuple[str, Collection[str]]]:
        decided = (Strength.PERSON.value, Strength.MACHINE.value)
        rows = self._new(models.Join).filter(strength__in=decided, ended_by__isnull=True)
        strengths = dict(rows.values_list("id", "strength"))
        links = models.JoinClaim.objects.filter(join_id__in=list(strengths)).order_by("id")
        claims: dict[object, list[str]] = {}
        for join, claim in links.values_list("join_id", "claim_id"):
            claims.setdefault(join, []).append(str(claim))
        for join, strength in strengths.items():
            kind = JOINED if strength == Strength.PERSON.value else MACHINE
            yield kind, claims.get(join, ())

    def _ended(self) -> Iterator[tuple[str, Collection[str]]]:
        """Recognitions of people that were taken back."""
        rows = models.Join.objects.filter(
            strength=Strength.PERSON.value,
            entry__number__lte=self.number,
            ended_by__number__gt=self.number,
        ).exclude(ended_by__by=self.person)
        links = models.JoinClaim.objects.filter(join_id__in=rows.values("id")).order_by("id")
        claims: dict[object, list[str]] = {}
        for join, claim in links.values_list("join_id", "claim_id"):
            claims.setdefault(join, []).append(str(claim))
        for told in claims.values():
            yield UNDONE, told

    def _decided(self) -> Iterator[tuple[str, Collection[str]]]:
        for kind, table, names in _DECIDED:
            rows = self._new(table).filter(ended_by__isnull=True)
            for values in rows.values_list(*names):
                yield kind, tuple(map(str, values))
        for (claims,) in (
            self._new(models.Objection).filter(ended_by__isnull=True).values_list("claims")
        ):
            yield OBJECTED, tuple(claims)


Names = tuple[str, ...]
_DECIDED: tuple[tuple[str, type[models.Recorded], Names], ...] = (
    (APART, models.NotSame, ("one_id", "other_id")),
    (ASSETS, models.AssetTie, ("one_id", "other_id")),
    (PARTS, models.PartOf, ("part_id", "whole_id")),
    (CHOSEN, models.Decision, ("seed_id", "claim_id")),
)

"""What the visitor's units were told, and how much waits for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from chungtay.domain.activities import FIELDS
from chungtay.domain.notices import Matter
from chungtay.domain.permissions import Deed, Reach
from chungtay.queries.assets import likely
from chungtay.queries.disputes import many_disputes
from chungtay.queries.inbox import many_joined, proposed
from chungtay.queries.people import names_of
from chungtay.queries.sight import Sight, sight
from chungtay.queries.unchanged import unchanged
from chungtay.queries.visitors import Visitor
from chungtay.storage import models

LATEST = 100


@dataclass(frozen=True, slots=True)
class Told:
    """One decision of which units in reach were told, with their names. `kind` says where it
    leads: "recognition" with `subject`, "dispute" with `claim` and `indicator`, "activity" with
    `claim`, or "" where the visitor's programme knows nothing of it."""

    matter: Matter
    units: tuple[str, ...]
    by: str
    at: datetime
    reason: str
    title: str
    kind: str
    subject: str
    claim: str
    indicator: str
    unread: bool

    @property
    def word(self) -> str:
        """What the sentence of it is called: a choice of days is none of a figure, and saying that
        one took no part is no objection to a decision."""
        if self.matter is Matter.OBJECTED and self.kind == "activity":
            return "denied"
        is_field = self.matter is Matter.CHOSEN and self.indicator in FIELDS
        return "chosen-field" if is_field else self.matter.value


@dataclass(frozen=True, slots=True)
class Counts:
    """How much waits: `proposals` that the visitor may decide or join, `disputes` they may settle,
    `objections` of others to decisions, `unread` notices."""

    proposals: int
    disputes: int
    objections: int
    unread: int


def notices(visitor: Visitor, *, limit: int = LATEST) -> tuple[Told, ...]:
    """What the visitor's units were told, newest first; a decision told to several of them once."""
    seen, read, reach = sight(visitor), _read_until(visitor), visitor.reach(Deed.OBJECT)
    shown, standing = unchanged(("notices", reach, limit), lambda: _latest(reach, limit))
    names = names_of(group[0].entry.by for group in shown)
    return tuple(
        _told(seen, group, names.get(group[0].entry.by, ""), standing, read) for group in shown
    )


def _latest(reach: Reach, limit: int) -> tuple[list[list[models.Notice]], dict[str, str]]:
    """Notices by what they tell, and of those about a choice its indicator."""
    rows = _of_units(reach).select_related("entry")
    grouped: dict[tuple[int, str, str], list[models.Notice]] = {}
    for row in rows.order_by("-entry__number", "id")[: limit * 10]:
        grouped.setdefault((row.entry.number, row.matter, row.subject), []).append(row)
    shown = list(grouped.values())[:limit]
    return shown, _standing_choices([group[0].subject for group in shown])


def waiting(visitor: Visitor) -> Counts:
    """What home says of all this."""
    may = visitor.may(Deed.JOIN)
    return Counts(
        proposals=len(proposed(visitor)) if may else 0,
        disputes=many_disputes(visitor) if visitor.may(Deed.DECIDE) else 0,
        objections=objecting(visitor) if visitor.may(Deed.DECIDE) else 0,
        unread=unread(visitor),
    )


def unread(visitor: Visitor) -> int:
    """How many decisions the visitor's units were told of since the visitor last looked."""
    if not visitor.may(Deed.OBJECT):
        return 0
    reach, read = visitor.reach(Deed.OBJECT), _read_until(visitor)
    return unchanged(("unread", reach, read), lambda: _told_since(reach, read))


def _told_since(reach: Reach, read: int) -> int:
    rows = _of_units(reach).filter(entry__number__gt=read)
    return rows.order_by().values("entry", "matter", "subject").distinct().count()


def objecting(visitor: Visitor) -> int:
    """How many decisions about what the visitor reaches some unit objects to."""
    seen = sight(visitor)
    return unchanged(("objecting", visitor.programme, seen.reach), lambda: _objected_to(seen))


def _objected_to(seen: Sight) -> int:
    standing = models.Objection.objects.filter(ended_by__isnull=True).order_by("id")
    standing = standing.exclude(matter=Matter.NAMED.value)  # no decision: a difference of tellings
    return len(
        {
            subject
            for subject, claims in standing.values_list("subject", "claims")
            if _sees_any(seen, claims)
        }
    )


def _sees_any(seen: Sight, claims: Iterable[str]) -> bool:
    known = seen.ledger.book.by_id
    return any(claim in known and seen.sees_claim(known[claim]) for claim in claims)


def _of_units(reach: Reach) -> QuerySet[models.Notice]:
    rows = models.Notice.objects.filter(ended_by__isnull=True)
    return rows if reach.everything else rows.filter(unit_id__in=reach.units)


def _read_until(visitor: Visitor) -> int:
    known = models.Person.objects.filter(pk=visitor.actor.id).order_by("pk")
    return known.values_list("looked_number", flat=True).first() or 0


def _standing_choices(subjects: Iterable[str]) -> dict[str, str]:
    """The indicator of every subject that is a choice of a figure."""
    kept = models.Decision.objects.filter(id__in=list(subjects)).order_by("id")
    return {str(id): indicator for id, indicator in kept.values_list("id", "indicator")}


def _told(
    seen: Sight, group: list[models.Notice], by: str, choices: dict[str, str], read: int
) -> Told:
    first, book = group[0], seen.ledger.book
    claims = [book.by_id[c] for c in first.claims if c in book.by_id]
    units = {str(row.unit_id) for row in group}
    matter = Matter(first.matter)
    kind = "" if not claims else "dispute" if first.subject in choices else "recognition"
    if kind and (matter is Matter.NAMED or first.subject in first.claims):
        kind = "activity"  # about being named, not about a decision
    return Told(
        matter=matter,
        units=tuple(sorted(book.units[u].name for u in units if u in book.units)),
        by=by,
        at=first.entry.at,
        reason="" if first.reason in (claim.title for claim in claims) else first.reason,
        title=next((claim.title for claim in claims if claim.title), ""),
        kind=kind,
        subject=first.subject,
        claim=claims[0].id if claims else "",
        indicator=choices.get(first.subject, ""),
        unread=first.entry.number > read,
    )


@dataclass(frozen=True, slots=True)
class Tabs:
    """How many stand in each part of the inbox."""

    waiting: int
    machine: int
    disputes: int
    unread: int
    objections: int
    assets: int


def tabs(visitor: Visitor) -> Tabs:
    """The numbers on the tabs, as far as the visitor reaches."""
    return Tabs(
        waiting=len(proposed(visitor)),
        machine=many_joined(visitor),
        disputes=many_disputes(visitor),
        unread=unread(visitor),
        objections=objecting(visitor),
        assets=len(likely(visitor)),
    )

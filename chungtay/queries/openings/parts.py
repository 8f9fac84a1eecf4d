"""What a number is made of, one part a line, each with the claims behind it in their own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from chungtay.domain.activities import Activity
from chungtay.domain.atoms import Atom
from chungtay.domain.claims import Claim, Coverage
from chungtay.domain.counting import Counted
from chungtay.domain.distinct import said_as
from chungtay.domain.indicators import Share
from chungtay.domain.intervals import Choice
from chungtay.domain.permissions import Deed, Reach
from chungtay.domain.places import COUNTRY
from chungtay.domain.scopes import Scope as Sum
from chungtay.domain.spelling import sort_key
from chungtay.queries.openings.wording import stated
from chungtay.queries.results.labels import place_name
from chungtay.queries.results.scope import Scope
from chungtay.queries.sight import sight
from chungtay.storage import models
from chungtay.vocabulary.whereabouts import place_in


@dataclass(frozen=True, slots=True)
class OpenedClaim:
    """What one body said. `quote` stands in `sentence`; `document` is the id of a document whose
    whole text the visitor may read, else ""; `file` and `where` are its name and the place in it.
    """

    id: str
    unit: str
    stated: str
    sentence: str
    quote: str
    file: str
    where: str
    said_on: date | None
    share: Share
    document: str = ""


@dataclass(frozen=True, slots=True)
class OpenedPart:
    """An activity, or the "not itemised" rest of a bare sum ("rest").

    `said` and `inside` are a rest's formula: what was said, less what stands in other lines.
    `low` and `high` are the ends of the activity's own figure where they differ. A part that is
    not `seen` is counted, and not told of.
    """

    kind: str
    key: str
    title: str
    place: str
    since: date | None
    last: date | None
    amount: Decimal
    bodies: tuple[str, ...]
    claim_ids: tuple[str, ...]
    confirmed: bool = True
    disputed: bool = False
    unsaid: bool = False
    joint: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    said: Decimal | None = None
    inside: Decimal | None = None
    unit: str = ""  # whose sum a rest is
    coverage: Coverage | None = None
    seen: bool = True
    linked: bool = False  # the visitor may open the activity itself
    claims: tuple[OpenedClaim, ...] = field(default=())


class Maker:
    """Makes parts of the choices of one counted number."""

    def __init__(self, scope: Scope, counted: Counted) -> None:
        self._scope, self._counted = scope, counted
        self._sight = sight(scope.visitor)
        self._reach: Reach = scope.visitor.reach(Deed.SEE_RECORDS)

    def parts(self, choice: Choice, *, end: str) -> tuple[OpenedPart, ...]:
        """The parts of one end, the activities first, by place and day."""
        atoms = self._counted.atoms_of(choice)
        made = [
            self.rest(part.scope, part.amount, end=end)
            if part.scope is not None
            else self.activity(atoms[part.item], part.amount)
            for part in choice.parts
        ]
        return in_order(made)

    def activity(self, atom: Atom, amount: Decimal) -> OpenedPart:
        activity, settled = atom.activity, atom.settled
        told = OpenedPart(
            kind="activity",
            key=activity.id,
            title=activity.title,
            place=self._place(atom.place),
            since=activity.days.since,
            last=activity.days.last,
            amount=amount,
            bodies=self._bodies(atom.participants, activity),
            claim_ids=tuple(dict.fromkeys(map(said_as, settled.claims))),
            confirmed=activity.confirmed,
            disputed=atom.disputed,
            unsaid=settled.unsaid,
            joint=atom.is_joint,
            linked=self._sight.sees_activity(activity),
            low=atom.alone.low if atom.alone.width else None,
            high=atom.alone.high if atom.alone.width else None,
        )
        return told if told.linked or self._reach.touches(atom.participants) else _unseen(told)

    def rest(self, told: Sum, amount: Decimal, *, end: str) -> OpenedPart:
        """ "Hội LHPN tỉnh đã nêu 1.150; 460 đã kể ở các dòng khác; còn 690" """
        said = told.amount.high if end == "high" else told.amount.low
        claims = [self._scope.book.by_id[said_as(id)] for id in told.claims]
        part = OpenedPart(
            kind="rest",
            key=told.id,
            title=next((claim.title for claim in claims if claim.title), ""),
            place=self._place(told.place),
            since=told.box.days.since,
            last=told.box.days.last,
            amount=amount,
            bodies=(self._unit_name(told.unit),),
            claim_ids=tuple(dict.fromkeys(claim.id for claim in claims)),
            disputed=told.disputed,
            said=said,
            inside=said - amount if said > amount else None,
            unit=told.unit,
            coverage=claims[0].coverage,
        )
        return part if self._reach.touches((told.unit,)) else _unseen(part)

    def _place(self, place: str) -> str:
        territory, on = self._scope.book.territory, self._scope.asking.on
        if place == COUNTRY or place not in territory:
            return ""
        return place_name(territory.called(place, on))

    def _unit_name(self, unit: str) -> str:
        units, on = self._scope.book.units, self._scope.asking.on
        return units.called(unit, on).name if unit in units else ""

    def _bodies(self, participants: Iterable[str], activity: Activity) -> tuple[str, ...]:
        """The lead first, the others by name."""
        names = {unit: self._unit_name(unit) for unit in participants}
        known = [unit for unit, name in names.items() if name]
        known.sort(key=lambda unit: (unit != activity.lead, sort_key(names[unit]), unit))
        return tuple(names[unit] for unit in known)


def _unseen(part: OpenedPart) -> OpenedPart:
    return replace(part, title="", bodies=(), claim_ids=(), seen=False)


def in_order(made: Iterable[OpenedPart]) -> tuple[OpenedPart, ...]:
    """The activities first, by place and day."""
    return tuple(sorted(made, key=_order))


def _order(part: OpenedPart) -> tuple[object, ...]:
    return part.kind != "activity", sort_key(part.place), part.last or date.max, part.key


def with_claims(scope: Scope, parts: Sequence[OpenedPart]) -> tuple[OpenedPart, ...]:
    """The same parts, each with what was said behind it. One query, whatever their number."""
    told = opened_claims(scope, [id for part in parts for id in part.claim_ids])
    return tuple(
        replace(part, claims=tuple(told[id] for id in part.claim_ids if id in told))
        for part in parts
    )


def opened_claims(scope: Scope, ids: Sequence[str]) -> Mapping[str, OpenedClaim]:
    """Claims of what is counted, as their visitor may read them."""
    by_id = scope.book.by_id
    known = [by_id[id] for id in dict.fromkeys(ids) if id in by_id]
    documents = _documents([claim.id for claim in known])
    reach = scope.visitor.reach(Deed.SEE_RECORDS)
    return {claim.id: _claim(scope, claim, documents.get(claim.id, ""), reach) for claim in known}


def _claim(scope: Scope, claim: Claim, document: str, reach: Reach) -> OpenedClaim:
    """A partner reads the sentence; the whole text only who has the speaker in reach."""
    source = claim.source
    return OpenedClaim(
        id=claim.id,
        unit=claim.unit_name,
        stated=stated(claim, scope.language),
        sentence=" ".join(source.sentence.split()),
        quote=" ".join((source.quote or claim.literal).split()),
        file=source.document,
        where=place_in(source.where, scope.language),
        said_on=claim.said_on,
        share=claim.share,
        document=document if reach.holds(claim.unit) else "",
    )


def _documents(ids: Sequence[str]) -> Mapping[str, str]:
    """The document of each claim that stands in one."""
    rows = models.Claim.objects.filter(id__in=ids, document__isnull=False).order_by("id")
    return {str(id): str(document) for id, document in rows.values_list("id", "document_id")}

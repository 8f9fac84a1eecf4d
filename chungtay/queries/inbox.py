"""What waits for a person: recognitions that the machine proposes, and those it made by itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from chungtay.domain.activities import Activity
from chungtay.domain.claims import Claim
from chungtay.domain.deciding import Sureness, sureness
from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed
from chungtay.domain.recognition import Join, Strength
from chungtay.domain.spelling import sort_key
from chungtay.queries.activities.lines import ActivityLine, activity_line
from chungtay.queries.addresses import called, full_name
from chungtay.queries.books import Ledger, open_ledger
from chungtay.queries.reasons import why_same
from chungtay.queries.sight import Sight, sight
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.messages import messages

ON_A_PAGE = 25
ZERO = Decimal(0)
BY_EFFECT, BY_SURENESS = "effect", "sure"
ORDERS = (BY_EFFECT, BY_SURENESS)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which of the waiting are shown: those that speak of an indicator, in which a unit takes part,
    in a commune; by how much they would narrow a total, or the surest first."""

    indicator: str = ""
    unit: str = ""
    place: str = ""
    order: str = BY_EFFECT
    number: int = 1


@dataclass(frozen=True, slots=True)
class Waiting:
    """A recognition of the machine. `share` is how much of everything said for an indicator would
    be counted twice without it, `sides` the claims of each activity that it brings together."""

    join: Join
    sides: tuple[tuple[Claim, ...], ...]
    participants: frozenset[str]
    codes: frozenset[str]
    places: frozenset[str]
    share: Decimal


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """One line of the inbox."""

    id: str
    sides: tuple[ActivityLine, ...]
    sure: Sureness
    score: int  # in per cent
    why: str
    postponed: bool
    objections: int


@dataclass(frozen=True, slots=True)
class Option:
    """What the inbox can be narrowed to."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Inbox:
    """A page of it; `many` wait, `kept` of them as wanted."""

    lines: tuple[WaitingLine, ...]
    many: int
    kept: int
    number: int
    last: int
    indicators: tuple[Option, ...] = ()
    units: tuple[Option, ...] = ()
    places: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Where one stands in the inbox; ids are "" at its ends, and `place` is 0 outside of it."""

    before: str = ""
    after: str = ""
    place: int = 0
    many: int = 0

    @staticmethod
    def of(here: str, order: Sequence[str]) -> Neighbours:
        if here not in order:
            return Neighbours(after=next(iter(order), ""), many=len(order))
        at = order.index(here)
        return Neighbours(
            before=order[at - 1] if at else "",
            after=order[at + 1] if at + 1 < len(order) else "",
            place=at + 1,
            many=len(order),
        )


@dataclass(frozen=True)
class _Recognitions:
    proposed: tuple[Waiting, ...]
    joined: tuple[Waiting, ...]

    @property
    def weight(self) -> int:
        return 10 + sum(len(w.join.claims) for w in (*self.proposed, *self.joined))


def inbox(visitor: Visitor, wanted: Wanted) -> Inbox:
    """What waits for the visitor, what they put off last."""
    seen = sight(visitor)
    every = proposed(visitor)
    postponed = postponed_by(visitor)
    kept = _in_order([w for w in every if _fits(w, wanted)], postponed, wanted.order)
    return _page(
        seen, kept, visitor, wanted.number, postponed=postponed, many=len(every), every=every
    )


def joined_by_machine(visitor: Visitor, *, number: int) -> Inbox:
    """What the machine was sure enough to join by itself, the least sure first."""
    every = [w for w in _recognitions(visitor).joined if _touches(visitor, w)]
    every.sort(key=lambda w: (w.join.score, w.join.id))
    return _page(sight(visitor), every, visitor, number, postponed={}, many=len(every), every=())


def neighbours(visitor: Visitor, id: str, wanted: Wanted) -> Neighbours:
    """What comes before and after a proposal in the visitor's inbox."""
    kept = [w for w in proposed(visitor) if _fits(w, wanted)]
    order = [w.join.id for w in _in_order(kept, postponed_by(visitor), wanted.order)]
    return Neighbours.of(id, order)


def proposed(visitor: Visitor) -> list[Waiting]:
    """Every proposal within the visitor's reach that nobody decided."""
    return [w for w in _recognitions(visitor).proposed if _touches(visitor, w)]


def many_joined(visitor: Visitor) -> int:
    return sum(_touches(visitor, w) for w in _recognitions(visitor).joined)


def _touches(visitor: Visitor, waiting: Waiting) -> bool:
    return visitor.reach(Deed.SEE_RECORDS).touches(waiting.participants)


def _recognitions(visitor: Visitor) -> _Recognitions:
    """The same for all visitors, made once for each state of the ledger."""
    ledger = open_ledger(visitor.programme)
    made: _Recognitions = ledger.answers.made(("recognitions",), lambda: _made(ledger))
    return made


def _made(ledger: Ledger) -> _Recognitions:
    said = _said(ledger.book.claims)
    home = {c.id: a for a in ledger.book.worlds[1].activities for c in a.claims}
    proposals, joined = [], []
    for join in ledger.book.joins:
        told = [ledger.book.by_id[claim] for claim in sorted(join.claims)]
        if len({(c.unit, c.statement or c.id) for c in told}) < 2:
            continue  # one statement of one body: nothing to decide
        if join.strength is Strength.PROPOSED:
            sides = _activities(told, home)
            if len(sides) > 1:
                proposals.append(_waiting(ledger, join, sides, said))
        elif join.strength is Strength.MACHINE:
            joined.append(_waiting(ledger, join, _tellings(told), said))
    return _Recognitions(tuple(_surest(proposals)), tuple(joined))


def _surest(proposals: Iterable[Waiting]) -> Iterable[Waiting]:
    """Of several proposals about the same activities the surest: one answer is an answer to all."""
    asked: dict[frozenset[str], Waiting] = {}
    for waiting in sorted(proposals, key=lambda w: (-w.join.score, w.join.id)):
        asked.setdefault(frozenset(side[0].id for side in waiting.sides), waiting)
    return asked.values()


def _said(claims: Iterable[Claim]) -> Mapping[str, Decimal]:
    """Everything said for each indicator, added up."""
    said: dict[str, Decimal] = {}
    for claim in claims:
        said[claim.indicator] = said.get(claim.indicator, ZERO) + _amount(claim)
    return said


def _amount(claim: Claim) -> Decimal:
    counted = claim.figure.counted() if claim.counts else None
    return counted.high if counted else ZERO


def _activities(
    told: Sequence[Claim], home: Mapping[str, Activity]
) -> tuple[tuple[Claim, ...], ...]:
    """What the claims are of without the proposal."""
    sides: dict[str, tuple[Claim, ...]] = {}
    for claim in told:
        activity = home.get(claim.id)
        sides.setdefault(
            activity.id if activity else claim.id, activity.claims if activity else (claim,)
        )
    return tuple(sides.values())


def _tellings(told: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """What each body said in one statement."""
    spoken: dict[tuple[str, str], list[Claim]] = {}
    for claim in told:
        spoken.setdefault((claim.unit, claim.statement or claim.id), []).append(claim)
    return tuple(map(tuple, spoken.values()))


def _waiting(
    ledger: Ledger,
    join: Join,
    sides: tuple[tuple[Claim, ...], ...],
    said: Mapping[str, Decimal],
) -> Waiting:
    claims = [claim for side in sides for claim in side]
    return Waiting(
        join=join,
        sides=sides,
        participants=frozenset(unit for claim in claims for unit in claim.participants),
        codes=frozenset(claim.indicator for claim in claims),
        places=frozenset(filter(None, (commune_of(ledger, claim.place) for claim in claims))),
        share=_share(sides, said),
    )


def commune_of(ledger: Ledger, place: str | None) -> str:
    """The commune that holds a place, the place itself where it is larger, "" for none."""
    territory = ledger.book.territory
    if place is None or place not in territory:
        return ""
    path = territory.path(place)
    return next((p for p in path if p in territory and territory[p].level == "commune"), place)


def _share(sides: Sequence[Sequence[Claim]], said: Mapping[str, Decimal]) -> Decimal:
    """Of the indicator of which it is most, what all sides but the largest tell."""
    told: dict[str, list[Decimal]] = {}
    for side in sides:
        largest: dict[str, Decimal] = {}
        for claim in side:
            largest[claim.indicator] = max(largest.get(claim.indicator, ZERO), _amount(claim))
        for code, amount in largest.items():
            told.setdefault(code, []).append(amount)
    return max(
        ((sum(a) - max(a)) / said[code] for code, a in told.items() if said[code]), default=ZERO
    )


def _fits(waiting: Waiting, wanted: Wanted) -> bool:
    return (
        (not wanted.indicator or wanted.indicator in waiting.codes)
        and (not wanted.unit or wanted.unit in waiting.participants)
        and (not wanted.place or wanted.place in waiting.places)
    )


def _in_order(
    waiting: Iterable[Waiting], postponed: Mapping[str, datetime], order: str
) -> list[Waiting]:
    def key(w: Waiting) -> tuple[object, ...]:
        put_off = postponed.get(w.join.id)
        first = (put_off is not None, put_off.timestamp() if put_off else 0.0)
        if order == BY_SURENESS:
            return (*first, -w.join.score, -w.share, w.join.id)
        return (*first, -w.share, -w.join.score, w.join.id)

    return sorted(waiting, key=key)


def postponed_by(visitor: Visitor) -> dict[str, datetime]:
    """Which recognitions the visitor put off, and when; no entry of the ledger speaks of it."""
    mine = models.Postponed.objects.filter(person_id=visitor.actor.id).order_by("at", "id")
    return {str(join): at for join, at in mine.values_list("join", "at")}


def _page(
    seen: Sight,
    kept: Sequence[Waiting],
    visitor: Visitor,
    number: int,
    *,
    postponed: Mapping[str, datetime],
    many: int,
    every: Collection[Waiting],
) -> Inbox:
    page = page_of(len(kept), number, size=ON_A_PAGE)
    shown = kept[page.shown]
    ids = [rows.uuid_of(w.join.id) for w in shown]
    reasons = dict(
        models.Join.objects.filter(id__in=ids).order_by("id").values_list("id", "reasons")
    )
    against = objections_to([w.join.id for w in shown])
    lines = tuple(
        _line(seen, w, reasons[id], visitor.language, w.join.id in postponed, against)
        for id, w in zip(ids, shown, strict=True)
    )
    options = _options(seen, every, visitor.language)
    return Inbox(lines, many, len(kept), page.number, page.last, *options)


def objections_to(subjects: Collection[str]) -> Mapping[str, int]:
    """How many units object to each decision."""
    standing = models.Objection.objects.filter(subject__in=list(subjects), ended_by__isnull=True)
    many: dict[str, int] = {}
    for subject in standing.order_by("id").values_list("subject", flat=True):
        many[subject] = many.get(subject, 0) + 1
    return many


def _line(
    seen: Sight,
    waiting: Waiting,
    reasons: Sequence[Mapping[str, object]],
    language: str,
    postponed: bool,
    against: Mapping[str, int],
) -> WaitingLine:
    return WaitingLine(
        id=waiting.join.id,
        sides=tuple(side_line(seen, side, language) for side in waiting.sides),
        sure=sureness(waiting.join.score),
        score=round(100 * waiting.join.score),
        why=why_of(reasons, language),
        postponed=postponed,
        objections=against.get(waiting.join.id, 0),
    )


def why_of(reasons: Sequence[Mapping[str, object]], language: str) -> str:
    """Why the machine says so; a sign that it no longer goes by has no words and is left out."""
    return why_same([r for r in reasons if f"sign-{r['code']}" in messages()], language)


def side_line(seen: Sight, claims: Sequence[Claim], language: str) -> ActivityLine:
    """Some claims as if they were an activity of their own."""
    activity = seen.decided.by_id.get(seen.home.get(claims[0].id, ""))
    if activity is None or {c.id for c in activity.claims} != {c.id for c in claims}:
        activity = Activity(claims[0].id, tuple(claims))
    return activity_line(seen, activity, language)


def _options(
    seen: Sight, every: Collection[Waiting], language: str
) -> tuple[tuple[Option, ...], ...]:
    units, territory = seen.ledger.book.units, seen.ledger.book.territory
    terms = indicators()
    return (
        _named((w.codes for w in every), lambda code: terms[code].text(language), terms),
        _named((w.participants for w in every), lambda unit: units[unit].name, units),
        _named((w.places for w in every), lambda place: _place_name(seen, place), territory),
    )


def _place_name(seen: Sight, place: str) -> str:
    territory = seen.ledger.book.territory
    known = territory[place]
    return full_name(known) if known.level == "commune" else called(territory, place)


def _named(
    groups: Iterable[Collection[str]],
    name: Callable[[str], str],
    known: Collection[str] | object,
) -> tuple[Option, ...]:
    codes = {code for group in groups for code in group if code in known}  # type: ignore[operator]
    options = (Option(code, name(code)) for code in codes)
    return tuple(sorted(options, key=lambda option: (sort_key(option.name), option.code)))

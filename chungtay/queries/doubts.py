"""The doubtful edges of the country's territory: what each would say, on what it rests, and what an
administrator decided of it.

A decision is an event like any other reorganisation, with no rows but itself: it stands in the list
of events, and is undone there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed, NotFound, check_may
from chungtay.domain.places import COUNTRY
from chungtay.domain.spelling import sort_key
from chungtay.queries.people import names_of
from chungtay.queries.registers import Register, register
from chungtay.queries.reorganisations import EventLine, events
from chungtay.queries.reorganisations.standing import Standing, standing_on
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.vocabulary.territory import (
    REORGANISED,
    Doubt,
    clause_words,
    doubt_reason,
    national,
)
from chungtay.vocabulary.territory.words import named, phrase

EVE = REORGANISED - timedelta(days=1)
ON_A_PAGE = 20
DOUBT = "doubt"  # the column of an event's only line that names the edge it decides


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of a doubt. `event` is the event that says so."""

    event: str
    applies: bool
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DoubtedEdge:
    """One doubtful edge. `key` names it; `is_applied` is whether the installation's places have it
    now, `heirs` who has the old place's land now, `claims` what was said of the old place. An old
    place that no list knows cannot be applied."""

    key: str
    old: str
    old_name: str
    new: str
    new_name: str
    province: str
    reason: str
    clause: str
    printed: str
    is_known: bool
    is_applied: bool
    heirs: tuple[str, ...]
    claims: int
    decided: Decided | None


@dataclass(frozen=True, slots=True)
class DoubtsPage:
    """The doubts of one province or of all; `many` are all, `waiting` those without a decision."""

    edges: tuple[DoubtedEdge, ...]
    provinces: tuple[tuple[str, str], ...]
    province: str
    waits: bool
    many: int
    waiting: int
    number: int
    last: int


def doubts_page(
    visitor: Visitor, *, province: str = "", waits: bool = True, number: int = 1
) -> DoubtsPage:
    """`waits` leaves out what was decided. Raises `NotFound` for a province that has none."""
    check_may(visitor.actor, Deed.ADMINISTER)
    every, decided = national().review, decisions()
    offered = _provinces(every, visitor.language)
    if province and province not in dict(offered):
        raise NotFound()
    undecided = [doubt for doubt in every if key_of(doubt) not in decided]
    shown = [
        doubt
        for doubt in (undecided if waits else every)
        if not province or _province(doubt) == province
    ]
    page = page_of(len(shown), number, size=ON_A_PAGE)
    return DoubtsPage(
        edges=tuple(_edges(shown[page.shown], decided, visitor.language)),
        provinces=offered,
        province=province,
        waits=waits,
        many=len(every),
        waiting=len(undecided),
        number=page.number,
        last=page.last,
    )


def waiting(known: Register) -> int:
    """How many wait for a decision, where their places are here."""
    here = [doubt for doubt in national().review if doubt.new in known.territory]
    decided = decisions() if here else {}
    return sum(key_of(doubt) not in decided for doubt in here)


def edge(visitor: Visitor, key: str) -> DoubtedEdge:
    """Raises `NotFound`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    (found,) = _edges([doubt_of(key)], decisions(), visitor.language)
    return found


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """A decision as the event that it is, and what keeps it from being undone."""

    line: EventLine
    edge: DoubtedEdge
    applies: bool
    stands: tuple[Standing, ...]


def decision(visitor: Visitor, event: str) -> DecisionPage | None:
    """The decision that an event is; None for any other event, and for what is none."""
    check_may(visitor.actor, Deed.ADMINISTER)
    row = models.Reorganisation.objects.filter(pk=rows.uuid_of(event)).order_by("id").first()
    if row is None or not is_decision(row.lines):
        return None
    line = next(line for line in events(visitor) if line.id == event)
    return DecisionPage(
        line=line,
        edge=edge(visitor, str(row.lines[0][DOUBT])),
        applies=_applies(row),
        stands=() if line.undone else tuple(standing_on(row)),
    )


def key_of(doubt: Doubt) -> str:
    """ "00934-dc0e…": the old code and the heir."""
    return f"{doubt.code}-{doubt.new}"


def doubt_of(key: str) -> Doubt:
    """Raises `NotFound`."""
    for doubt in national().review:
        if key_of(doubt) == key:
            return doubt
    raise NotFound()


def decisions() -> Mapping[str, models.Reorganisation]:
    """By edge the decision that stands."""
    kept = models.Reorganisation.objects.filter(ended_by__isnull=True).select_related("entry")
    told = [row for row in kept.order_by("entry__number", "id") if is_decision(row.lines)]
    return {str(row.lines[0][DOUBT]): row for row in told}


def is_decision(lines: object) -> bool:
    """Whether the lines of an event are a decision on a doubt."""
    return isinstance(lines, list) and len(lines) == 1 and DOUBT in lines[0]


# ------------------------------------------------------------------ in words
def _province(doubt: Doubt) -> str:
    return national().name(doubt.new, on=REORGANISED).parent


def _provinces(doubts: Iterable[Doubt], language: str) -> tuple[tuple[str, str], ...]:
    found = {_province(doubt) for doubt in doubts}
    called = {id: named(national().name(id, on=REORGANISED), language) for id in found}
    return tuple(sorted(called.items(), key=lambda item: (sort_key(item[1]), item[0])))


def _edges(
    doubts: Iterable[Doubt], decided: Mapping[str, models.Reorganisation], language: str
) -> Iterable[DoubtedEdge]:
    shown, known = list(doubts), register()
    said = _claims_at({doubt.old for doubt in shown if doubt.old})
    people = names_of(row.entry.by for row in decided.values())
    for doubt in shown:
        row = decided.get(key_of(doubt))
        yield DoubtedEdge(
            key=key_of(doubt),
            old=doubt.old,
            old_name=_old_name(doubt, language),
            new=doubt.new,
            new_name=_within(doubt.new, REORGANISED, language),
            province=_province(doubt),
            reason=doubt_reason(doubt.reason, language),
            clause=_clause(doubt, language),
            printed=national().printed.get(doubt.basis, ""),
            is_known=doubt.old in known.territory and doubt.new in known.territory,
            is_applied=doubt.new in _heirs(known, doubt.old),
            heirs=tuple(known.place_path(heir) for heir in _heirs(known, doubt.old)),
            claims=said[doubt.old],
            decided=_decided(row, people) if row else None,
        )


def _heirs(known: Register, place: str) -> tuple[str, ...]:
    return tuple(edge.heir for edge in known.territory.heirs(place)) if place else ()


def _claims_at(places: Iterable[str]) -> Counter[str]:
    ids = [rows.uuid_of(place) for place in places]
    said = models.Claim.objects.filter(place__in=ids, ended_by__isnull=True).order_by("id")
    return Counter(str(place) for place in said.values_list("place", flat=True))


def _old_name(doubt: Doubt, language: str) -> str:
    told = _within(doubt.old, EVE, language) if doubt.old else doubt.called
    return f"{told} ({doubt.code})"


def _within(place: str, on: date, language: str) -> str:
    """ "xã Tân An, huyện Châu Thành, tỉnh Tiền Giang"."""
    told: list[str] = []
    while place != COUNTRY:
        called = national().name(place, on=on)
        told.append(named(called, language))
        place = called.parent
    return ", ".join(told)


def _clause(doubt: Doubt, language: str) -> str:
    clause = national().clause(doubt.new)
    if clause is None:
        return phrase("act", language, resolution=doubt.basis.resolution, what="")
    return clause_words(national(), clause, language)


def _decided(row: models.Reorganisation, people: Mapping[str, str]) -> Decided:
    by = row.entry.by
    return Decided(str(row.id), _applies(row), row.basis, people.get(by, by), row.entry.at)


def _applies(row: models.Reorganisation) -> bool:
    return bool(row.lines[0].get("verdict") == "apply")

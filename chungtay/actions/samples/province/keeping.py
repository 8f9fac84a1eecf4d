"""The story into the ledger: one entry for every paper, batch of forms and decision, day by day."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from chungtay.actions.claims import add_claims, select
from chungtay.actions.decisions import choose
from chungtay.actions.documents import KeptDocument, keep
from chungtay.actions.ledger import deciding, recording
from chungtay.actions.programmes import Charter, found, set_target
from chungtay.actions.recognitions import (
    Recognised,
    add_joins,
    add_parts,
    keep_machine_s,
    not_the_same,
)
from chungtay.actions.samples.province.doings import YEAR
from chungtay.actions.samples.province.land import STEERING, land
from chungtay.actions.samples.province.recognising import Session, sessions
from chungtay.actions.samples.province.story import Arrival, story
from chungtay.actions.samples.province.words import words
from chungtay.actions.units import enter
from chungtay.domain.recognition import Strength
from chungtay.storage import models

MORNING = time(8)
PAUSE = timedelta(minutes=7)  # between two entries of one day


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is kept in one entry, or in a few. `is_kept` says that an earlier making, or
    people since, kept it already."""

    day: date
    role: str
    act: Callable[[str, datetime], object]
    is_kept: Callable[[], bool]


def programme() -> str:
    """The code under which the sample is kept."""
    return str(words("deeds")["programme"]["code"])


def steps() -> list[Step]:
    """Everything that is to be kept, day by day."""
    arrivals = story().arrivals
    drawn = [*_founding(), *_arriving(arrivals), *_deciding(sessions())]
    return sorted(drawn, key=lambda step: step.day)


def moments(days: Sequence[date], *, at: datetime) -> Iterator[datetime]:
    """A moment of office hours on each day, ascending, and never later than `at`."""
    before: datetime | None = None
    for day in days:
        moment = datetime.combine(day, MORNING, tzinfo=at.tzinfo)
        if before is not None and before >= moment:
            moment = before + PAUSE
        before = moment
        yield min(moment, at)


def _founding() -> Iterator[Step]:
    told = words("deeds")["programme"]
    charter = Charter(
        code=told["code"], name_vi=told["vi"], name_en=told["en"],
        place_name=land().province.name, issuer=told["issuer"],
        calendar={"campaigns": {code: list(days) for code, days in told["campaigns"].items()}},
        propose=float(told["propose"]), accept=float(told["accept"]),
    )  # fmt: skip
    yield Step(
        told["founded"], "administrator", lambda by, at: found(charter, by=by, at=at), _is_founded
    )
    yield Step(
        told["founded"], "administrator", lambda by, at: enter(land().roll(), by=by, at=at),
        models.Unit.objects.filter(id=land().bodies[STEERING].id).exists,
    )  # fmt: skip
    for indicator, amount in words("deeds")["targets"].items():
        yield _target(indicator, Decimal(amount), told["targets_set"])


def _is_founded() -> bool:
    return models.Programme.objects.filter(code=programme()).exists()


def _target(indicator: str, amount: Decimal, day: date) -> Step:
    def act(by: str, at: datetime) -> object:
        return set_target(
            programme(), indicator=indicator, period=YEAR, amount=amount, by=by, at=at
        )

    known = models.Target.objects.filter(programme__code=programme(), indicator=indicator)
    return Step(day, "administrator", act, known.exists)


def _arriving(arrivals: Sequence[Arrival]) -> Iterator[Step]:
    """A programme's documents are kept as a whole: each paper comes to those that came before."""
    shelf: list[KeptDocument] = []
    for arrival in arrivals:
        if arrival.document is not None:
            shelf.append(arrival.document)
        yield _arrival(arrival, tuple(shelf))


def _arrival(arrival: Arrival, shelf: Sequence[KeptDocument]) -> Step:
    def act(by: str, at: datetime) -> None:
        chain, ids = arrival.body.id, [claim.id for claim in arrival.claims]
        with recording("record-claims", by=by, at=at, chain=chain, subject=programme()) as recorder:
            kept: Mapping[str, uuid.UUID] = {}
            if arrival.document is not None:
                kept = keep(recorder, programme(), shelf)
            add_claims(recorder, arrival.claims, documents=kept)
            select(recorder, programme(), ids)

    role = "reporter" if arrival.body.commune else "coordinator"
    return Step(arrival.day, role, act, lambda: _has_come(arrival))


def _has_come(arrival: Arrival) -> bool:
    if arrival.document is None:
        return models.Claim.objects.filter(id=arrival.claims[0].id).exists()
    file = arrival.document.selected.head.file
    return models.Document.objects.filter(programme_code=programme(), file=file).exists()


def _deciding(drawn: Sequence[Session]) -> Iterator[Step]:
    for place, session in enumerate(drawn):
        yield _machine(session, place)
        halves = (session.joins[::2], session.joins[1::2])
        for role, joins in zip(("standing", "coordinator"), halves, strict=True):
            if joins:
                yield _joining(joins, session.people, role)
        if session.parts:
            yield _parting(session.parts, session.people)
        for number, said in enumerate(session.different):
            role = ("standing", "coordinator")[number % 2]
            yield _different(said.one, said.other, said.reason, session.people, role)
        for number, choice in enumerate(session.choices):
            role = ("coordinator", "standing")[(place + number) % 2]
            yield _choosing(choice.claim, choice.reason, session.people, role)


def _is_recorded(action: str, subject: str) -> bool:
    return models.LedgerEntry.objects.filter(action=action, subject=subject).exists()


def _machine(session: Session, place: int) -> Step:
    subject = f"{programme()} {session.machine} {place + 1}"

    def act(by: str, at: datetime) -> None:
        with recording("consolidate", by=by, at=at, subject=subject) as recorder:
            keep_machine_s(recorder, session.found, (), among=session.among)

    return Step(session.machine, "standing", act, lambda: _is_recorded("consolidate", subject))


def _joining(joins: Sequence[frozenset[str]], day: date, role: str) -> Step:
    subject = f"{programme()} {day} {role}"

    def act(by: str, at: datetime) -> None:
        with deciding("join", by=by, at=at, subject=subject) as recorder:
            add_joins(recorder, [Recognised(claims, Strength.PERSON, 1.0) for claims in joins])

    return Step(day, role, act, lambda: _is_recorded("join", subject))


def _parting(parts: Sequence[tuple[str, str]], day: date) -> Step:
    subject = f"{programme()} {day}"

    def act(by: str, at: datetime) -> None:
        with deciding("part-of", by=by, at=at, subject=subject) as recorder:
            add_parts(recorder, parts, Strength.PERSON)

    return Step(day, "standing", act, lambda: _is_recorded("part-of", subject))


def _different(one: str, other: str, reason: str, day: date, role: str) -> Step:
    def act(by: str, at: datetime) -> object:
        return not_the_same(one, other, reason=reason, by=by, at=at)

    return Step(
        day,
        role,
        act,
        models.NotSame.objects.filter(one_id=uuid.UUID(one), other_id=uuid.UUID(other)).exists,
    )


def _choosing(claim: str, reason: str, day: date, role: str) -> Step:
    def act(by: str, at: datetime) -> object:
        return choose(claim, reason=reason, by=by, at=at)

    return Step(day, role, act, models.Decision.objects.filter(claim_id=uuid.UUID(claim)).exists)

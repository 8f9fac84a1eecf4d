"""The story into the ledger: one entry for every paper, batch of forms and decision, day by day."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from chungtay.actions.assets import say_ties
from chungtay.actions.claims import add_claims, select
from chungtay.actions.decisions import choose
from chungtay.actions.documents import add
from chungtay.actions.ledger import deciding, recording
from chungtay.actions.notices import tell
from chungtay.actions.programmes import Charter, found, set_target
from chungtay.actions.recognitions import (
    Recognised,
    add_joins,
    add_parts,
    keep_machine_s,
    say_apart,
)
from chungtay.actions.reorganisations import apply
from chungtay.actions.samples.province.assets import Denied, Told, assets
from chungtay.actions.samples.province.doings import YEAR
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.recognising import Session, sessions
from chungtay.actions.samples.province.story import Arrival, story
from chungtay.actions.samples.province.words import words
from chungtay.actions.units import enter
from chungtay.domain.notices import Matter, concerned
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.domain.recognition import Strength
from chungtay.domain.reorganisations import Reorganisation
from chungtay.storage import models

Mark = tuple[str, str]  # of what kind, and which
MORNING = time(8)
KEYS = (Post(PersonRole.ADMINISTRATOR),)
PAUSE = timedelta(minutes=7)  # between two entries of one day


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is kept in one entry, or in a few. `mark` is what it leaves behind: what has
    it was kept already, by an earlier making or by people since."""

    day: date
    role: str
    act: Callable[[str, datetime], object]
    mark: Mark


def programme() -> str:
    """The code under which the sample is kept."""
    return str(words("deeds")["programme"]["code"])


def steps() -> list[Step]:
    """Everything that is to be kept, day by day."""
    arrivals = story().arrivals
    happened = map(_reorganising, land().events)
    decided = (*_deciding(sessions()), *_tying(assets()), *_denying(assets()))
    drawn = [*_founding(), *happened, *map(_arrival, arrivals), *decided]
    return sorted(drawn, key=lambda step: step.day)


def kept() -> set[Mark]:
    """The marks of everything that is kept, read once: a step looks for its own."""
    mine = {"programme_code": programme()}
    columns: Mapping[str, QuerySet[Any]] = {
        "programme": models.Programme.objects.values_list("name_vi"),
        "unit": models.Unit.objects.values_list("id"),
        "target": models.Target.objects.values_list("programme__code", "indicator"),
        "claim": models.Claim.objects.values_list("id"),
        "document": models.Document.objects.filter(**mine).values_list("file"),
        "not-same": models.NotSame.objects.values_list("one_id", "other_id"),
        "tie": models.AssetTie.objects.values_list("one_id", "other_id"),
        "denial": models.Objection.objects.values_list("unit_id", "subject"),
        "decision": models.Decision.objects.values_list("claim_id"),
        "event": models.Reorganisation.objects.values_list("id"),
        "entry": models.LedgerEntry.objects.values_list("action", "subject"),
    }
    return {
        (kind, " ".join(map(str, row)))
        for kind, rows in columns.items()
        for row in rows.order_by("pk")
    }


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
    for charter in told["charters"]:
        yield _charter(charter)
    first = land().first
    yield Step(
        told["charters"][0]["since"],
        "administrator",
        lambda by, at: enter(first, by=by, at=at),
        ("unit", first.units[0].id),
    )
    for indicator, amount in words("deeds")["targets"].items():
        yield _target(indicator, Decimal(amount), told["targets_set"])


def _charter(said: Mapping[str, Any]) -> Step:
    told = words("deeds")["programme"]
    charter = Charter(
        code=told["code"], name_vi=said["vi"], name_en=said["en"],
        place_name=said["place"], issuer=said["issuer"],
        calendar={"campaigns": {code: list(days) for code, days in told["campaigns"].items()}},
        propose=float(told["propose"]), accept=float(told["accept"]),
    )  # fmt: skip

    def act(by: str, at: datetime) -> object:
        return found(charter, by=by, at=at)

    return Step(said["since"], "administrator", act, ("programme", charter.name_vi))


def _reorganising(event: Reorganisation) -> Step:
    def act(by: str, at: datetime) -> None:
        if event.day <= timezone.localdate(at):
            apply(event, by=Actor(by, KEYS), at=at)

    return Step(event.day, "administrator", act, ("event", event.id))


def _target(indicator: str, amount: Decimal, day: date) -> Step:
    def act(by: str, at: datetime) -> object:
        return set_target(
            programme(), indicator=indicator, period=YEAR, amount=amount, by=by, at=at
        )

    return Step(day, "administrator", act, ("target", f"{programme()} {indicator}"))


def _arrival(arrival: Arrival) -> Step:
    def act(by: str, at: datetime) -> None:
        chain, ids = arrival.body.id, [claim.id for claim in arrival.claims]
        with recording("record-claims", by=by, at=at, chain=chain, subject=programme()) as recorder:
            kept: Mapping[str, uuid.UUID] = {}
            if arrival.document is not None:
                kept = add(recorder, programme(), [arrival.document])
            add_claims(recorder, arrival.claims, documents=kept)
            select(recorder, programme(), ids)

    role = "reporter" if arrival.body.commune else "coordinator"
    document = arrival.document
    what = document.selected.head.file if document else arrival.claims[0].id
    return Step(arrival.day, role, act, ("document" if document else "claim", what))


def _deciding(drawn: Sequence[Session]) -> Iterator[Step]:
    for place, session in enumerate(drawn):
        yield _machine(session, place)
        halves = (session.joins[::2], session.joins[1::2])
        for role, joins in zip(("standing", "coordinator"), halves, strict=True):
            if joins:
                yield _joining(joins, session.people, role)
        if session.parts:
            yield _parting(session.parts, session.people)
        apart: dict[str, list[tuple[str, str]]] = {}
        for said in session.different:
            apart.setdefault(said.reason, []).append((said.one, said.other))
        for number, (reason, pairs) in enumerate(apart.items()):
            role = ("standing", "coordinator")[number % 2]
            yield _different(pairs, reason, session.people, role)
        for number, choice in enumerate(session.choices):
            role = ("coordinator", "standing")[(place + number) % 2]
            yield _choosing(choice.claim, choice.reason, session.people, role)


def _machine(session: Session, place: int) -> Step:
    subject = f"{programme()} {session.machine} {place + 1}"

    def act(by: str, at: datetime) -> None:
        with recording("consolidate", by=by, at=at, subject=subject) as recorder:
            keep_machine_s(recorder, session.found, (), among=session.among)

    return Step(session.machine, "standing", act, ("entry", f"consolidate {subject}"))


def _joining(joins: Sequence[frozenset[str]], day: date, role: str) -> Step:
    subject = f"{programme()} {day} {role}"

    def act(by: str, at: datetime) -> None:
        with deciding("join", by=by, at=at, subject=subject) as recorder:
            add_joins(recorder, [Recognised(claims, Strength.PERSON, 1.0) for claims in joins])

    return Step(day, role, act, ("entry", f"join {subject}"))


def _parting(parts: Sequence[tuple[str, str]], day: date) -> Step:
    subject = f"{programme()} {day}"

    def act(by: str, at: datetime) -> None:
        with deciding("part-of", by=by, at=at, subject=subject) as recorder:
            add_parts(recorder, parts, Strength.PERSON)

    return Step(day, "standing", act, ("entry", f"part-of {subject}"))


def _different(pairs: Sequence[tuple[str, str]], reason: str, day: date, role: str) -> Step:
    def act(by: str, at: datetime) -> None:
        with deciding("not-the-same", by=by, at=at) as recorder:
            say_apart(recorder, pairs, reason=reason)

    return Step(day, role, act, ("not-same", " ".join(pairs[0])))


def _choosing(claim: str, reason: str, day: date, role: str) -> Step:
    def act(by: str, at: datetime) -> object:
        return choose(claim, reason=reason, by=by, at=at)

    return Step(day, role, act, ("decision", claim))


def _tying(told: Sequence[Told]) -> Iterator[Step]:
    """What several told is one work; then works are said to be on one asset."""
    tied = [(asset, asset.tied) for asset in told if asset.tied is not None]
    joined: dict[tuple[date, str], list[frozenset[str]]] = {}
    for asset, day in tied:
        joined.setdefault((day, asset.by), []).extend(asset.joined)
    yield from (_joining(joins, day, by) for (day, by), joins in joined.items() if joins)
    yield from (_tie(asset, day) for asset, day in tied)


def _tie(asset: Told, day: date) -> Step:
    def act(by: str, at: datetime) -> None:
        with deciding("same-asset", by=by, at=at, subject=asset.ends[0]) as recorder:
            say_ties(recorder, asset.ends, reason=asset.reason)

    return Step(day, asset.by, act, ("tie", " ".join(asset.ends[:2])))


def _denying(told: Sequence[Told]) -> Iterator[Step]:
    yield from (_denial(one) for asset in told for one in asset.denied)


def _denial(said: Denied) -> Step:
    """A body that was named says that it took no part; those who named it are told."""
    ids = [claim.id for claim in said.claims]
    known = {"matter": Matter.NAMED.value, "subject": ids[0], "claims": ids, "reason": said.reason}

    def act(by: str, at: datetime) -> None:
        with deciding("object", by=by, at=at, subject=ids[0]) as recorder:
            unit = uuid.UUID(said.unit)
            recorder.add([models.Objection(id=recorder.new_id(), unit_id=unit, **known)])
            units = concerned(said.claims, besides=[said.unit])
            tell(recorder, units, matter=Matter.OBJECTED, subject=ids[0], claims=ids,
                 reason=said.reason)  # fmt: skip

    return Step(said.on, "coordinator", act, ("denial", f"{said.unit} {ids[0]}"))

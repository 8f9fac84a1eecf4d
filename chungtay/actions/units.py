"""Bodies: entering a register of them, and what happens to one through time.

A change is tried on both lines as a whole, on its day and on every later day on which a link
begins; where a line would lose somebody or close a circle, nothing is written.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils import timezone

from chungtay.actions.ledger import Recorder, deciding, recording
from chungtay.domain import registers
from chungtay.domain.permissions import Actor, Deed, NotFound, check_may
from chungtay.domain.places import Inheritance, Place
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import fold
from chungtay.domain.units import (
    EVER,
    NEVER,
    ROOT,
    Line,
    LinesBroken,
    Parent,
    Succession,
    Unit,
    Units,
)
from chungtay.storage import facts, models, rows
from chungtay.vocabulary.organisations import branch_of, organisations


@dataclass(frozen=True, slots=True)
class Roll:
    """Bodies with their parents on both lines, and the places they stand in."""

    units: Sequence[Unit]
    parents: Sequence[Parent] = ()
    places: Sequence[Place] = ()
    inheritances: Sequence[Inheritance] = ()
    successions: Sequence[Succession] = ()


def enter(roll: Roll, *, by: str, at: datetime) -> None:
    """Enters what of the roll is not known yet. Raises `LinesBroken` and enters nothing when a
    line would lose somebody or close a circle."""
    with recording("enter-units", by=by, at=at) as recorder:
        enter_missing(recorder, roll)


def enter_missing(recorder: Recorder, roll: Roll) -> None:
    """The rows of the roll that are not there; both lines are tried on the day of the change and
    on every day on which one of its links begins."""
    recorder.add_missing(
        [
            *rows.place_rows(roll.places),
            *rows.inheritance_rows(roll.inheritances),
            *rows.unit_rows(roll.units),
            *rows.succession_rows(roll.successions),
        ]
    )
    recorder.add_missing(rows.parent_rows(roll.parents))
    known = facts.units()
    for day in sorted({recorder.at.date(), *(link.since for link in roll.parents)} - {EVER}):
        known.check_lines(day)


# ------------------------------------------------------------------ one body, by a person
@dataclass(frozen=True, slots=True)
class NewUnit:
    """A body as it is entered. `id` is made by whoever asks, so that a form sent twice enters it
    once; `parents` are those it has, by line."""

    id: str
    name: str
    kind: str
    place: str = ""
    since: date = EVER
    parents: Mapping[Line, str] = field(default_factory=dict)


class KindUnknown(Problem):
    """A kind of organisation that is none of the vocabulary, or that was not there on the day."""

    code = "kind-unknown"


def open_unit(new: NewUnit, *, by: Actor, at: datetime) -> str:
    """Enters one body. Raises `NameStands`, `KindUnknown`, `CircleRefused`."""
    check_may(by, Deed.ADMINISTER)
    with deciding("open-unit", by=by.id, at=at, subject=new.id) as recorder:
        name = registers.register_name(new.name)
        if models.Unit.objects.filter(pk=rows.uuid_of(new.id)).exists():
            return new.id
        if new.kind not in organisations() or organisations()[new.kind].until <= new.since:
            raise KindUnknown(kind=new.kind)
        if new.place and not models.Place.objects.filter(pk=rows.uuid_of(new.place)).exists():
            raise NotFound()
        known = facts.units()
        _check_name_is_free(known, name, kind=new.kind, place=new.place or None)
        unit = Unit(new.id, name, branch_of(new.kind), new.kind, new.place or None, since=new.since)
        links = [Parent(new.id, line, above, new.since) for line, above in new.parents.items()]
        with _named_circles():
            enter_missing(recorder, Roll([unit], links))
        return new.id


def _check_name_is_free(known: Units, name: str, *, kind: str, place: str | None) -> None:
    beside = (u for u in known if (u.kind, u.place, u.until) == (kind, place, NEVER))
    for unit in beside:
        if fold(unit.name) == fold(name):
            raise registers.NameStands(name=unit.name)


@contextmanager
def _named_circles() -> Iterator[None]:
    """People know bodies by their names and not by their ids."""
    try:
        yield
    except LinesBroken as broken:
        ids = [rows.uuid_of(str(broken.facts[end])) for end in ("unit", "parent")]
        names = dict(
            models.UnitName.objects.filter(unit__in=ids, language="vi", ended_by__isnull=True)
            .order_by("since", "id")
            .values_list("unit_id", "text")
        )
        told = [names.get(id, str(id)) for id in ids]
        raise registers.CircleRefused(unit=told[0], parent=told[1]) from broken


@dataclass(frozen=True, slots=True)
class NewName:
    """What a body or a place is called from a day on; without a day the name that stands was
    written wrongly and is put right. `seen` is the id of the name that stood when the page was
    opened."""

    text: str
    since: date | None = None
    language: str = "vi"
    seen: str = ""


def rename(unit: str, name: NewName, *, by: Actor, at: datetime) -> None:
    """A new name from a day on; the old one stays the name of the days before. Raises
    `ChangedMeanwhile`, `DayTooEarly`, `DayToCome`."""
    check_may(by, Deed.ADMINISTER)
    with deciding("rename-unit", by=by.id, at=at, subject=unit) as recorder:
        known = standing_unit(unit)
        write_name(recorder, models.UnitName, {"unit_id": known.id}, name, begins=known.since)


def standing_unit(id: str) -> models.Unit:
    """Raises `NotFound`."""
    found = models.Unit.objects.filter(pk=rows.uuid_of(id), ended_by__isnull=True).first()
    if found is None:
        raise NotFound()
    return found


def write_name(
    recorder: Recorder,
    table: type[models.UnitName] | type[models.PlaceName],
    owner: Mapping[str, object],
    name: NewName,
    *,
    begins: date,
) -> None:
    """Ends the name that stands, keeps it for its days and adds its successor."""
    text = registers.register_name(name.text)
    registers.check_has_come(name.since or begins, today=timezone.localdate(recorder.at))
    names = table._default_manager.filter(
        **owner, language=name.language, until=NEVER, ended_by__isnull=True
    )
    standing = names.order_by("-since", "id").first()
    if standing and standing.text == text:
        return
    registers.check_seen(name.seen, str(standing.id) if standing else "")
    follows = standing.since if standing else begins
    since = name.since or follows
    registers.check_not_before(since, follows, name=standing.text if standing else text)
    rows_of_name = [(text, since, NEVER)]
    if standing:
        recorder.end(table, [standing.id])
        if since > follows:
            rows_of_name.insert(0, (standing.text, follows, since))
    recorder.add(
        [
            table(id=recorder.new_id(), language=name.language, text=t, since=s, until=u, **owner)
            for t, s, u in rows_of_name
        ]
    )


@dataclass(frozen=True, slots=True)
class NewParent:
    """Whom a body stands under on a line from a day on; `ROOT` is nobody. `seen` is the parent
    that stood on that line when the page was opened."""

    line: Line
    parent: str
    since: date
    seen: str = ROOT


def move(unit: str, to: NewParent, *, by: Actor, at: datetime) -> None:
    """Puts a body under another one from a day on. Raises `CircleRefused`, `DayTooEarly`,
    `ChangedMeanwhile`."""
    check_may(by, Deed.ADMINISTER)
    with deciding("move-unit", by=by.id, at=at, subject=unit) as recorder:
        row, known = standing_unit(unit), facts.units()
        if known.parent(unit, to.line, to.since) == to.parent:
            return
        registers.check_seen(to.seen, known.parent(unit, to.line, timezone.localdate(at)))
        registers.check_not_before(to.since, row.since, name=known[unit].name)
        if to.parent != ROOT:
            standing_unit(to.parent)
        relink(recorder, unit, to)
        check_lines(recorder, since=to.since)


def relink(recorder: Recorder, unit: str, to: NewParent) -> None:
    """Cuts the link that holds on the day; those that begin later stay, and the new one holds
    until the first of them."""
    links = models.UnitParent.objects.filter(
        unit=rows.uuid_of(unit), line=to.line.value, ended_by__isnull=True, until__gt=to.since
    )
    until = NEVER
    for link in links.order_by("since", "id"):
        if link.since > to.since:
            until = min(until, link.since)
            continue
        recorder.end(models.UnitParent, [link.id])
        if link.since < to.since:
            recorder.add([_link(recorder, unit, to.line, link.parent_id, link.since, to.since)])
    if to.parent != ROOT:
        parent = rows.uuid_of(to.parent)
        recorder.add([_link(recorder, unit, to.line, parent, to.since, until)])


def _link(
    recorder: Recorder, unit: str, line: Line, parent: uuid.UUID, since: date, until: date
) -> models.UnitParent:
    return models.UnitParent(
        id=recorder.new_id(),
        unit_id=rows.uuid_of(unit),
        line=line.value,
        parent_id=parent,
        since=since,
        until=until,
    )


def check_lines(recorder: Recorder, *, since: date) -> None:
    """Both lines, on a day and on every later one on which a link begins. Raises
    `CircleRefused`."""
    links = models.UnitParent.objects.filter(ended_by__isnull=True, since__gt=since)
    days = {since, timezone.localdate(recorder.at)}
    days.update(links.order_by("since").values_list("since", flat=True))
    known = facts.units()
    with _named_circles():
        for day in sorted(days - {EVER}):
            known.check_lines(day)

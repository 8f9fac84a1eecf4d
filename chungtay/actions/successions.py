"""A body that ends is handed to an heir, with what hung on it; a mistake is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone

from chungtay.actions.ledger import Recorder, deciding
from chungtay.actions.units import NewParent, check_lines, relink, standing_unit
from chungtay.domain import registers
from chungtay.domain.permissions import Actor, Deed, check_may
from chungtay.domain.problems import Problem
from chungtay.domain.units import Line, Units
from chungtay.storage import facts, models, rows


class PartOfEvent(Problem):
    """A handover that a reorganisation made: it is taken back with all of the event or not."""

    code = "part-of-reorganisation"


@dataclass(frozen=True, slots=True)
class Handover:
    """From `day` on `heir` stands for the body. With `carry` those below it and the people who
    speak for it go to the heir on the same day."""

    heir: str
    day: date
    carry: bool = False


def close(unit: str, to: Handover, *, by: Actor, at: datetime) -> None:
    """Ends a body. Raises `HeirUnfit`, `HoldsOthers`, `DayToCome`, `EndedAlready`."""
    check_may(by, Deed.ADMINISTER)
    with deciding("close-unit", by=by.id, at=at, subject=unit) as recorder:
        row, heir = standing_unit(unit), standing_unit(to.heir)
        known = facts.units()
        successions = facts.successions()
        if any((s.unit, s.heir, s.day) == (unit, to.heir, to.day) for s in successions):
            return
        registers.check_has_come(to.day, today=timezone.localdate(at))
        registers.check_not_before(to.day, row.since, name=known[unit].name)
        registers.check_heir(
            known, unit=unit, heir=str(heir.id), day=to.day, successions=successions
        )
        if to.carry:
            _carry(recorder, known, unit, to)
        else:
            _check_holds_nobody(known, unit, to)
        recorder.add(
            [
                models.UnitSuccession(
                    id=recorder.new_id(), unit_id=row.id, heir_id=heir.id, day=to.day
                )
            ]
        )
        check_lines(recorder, since=to.day)


def held_units(known: Units, unit: str, *, on: date) -> dict[Line, list[str]]:
    """The living bodies directly below one, by line."""
    return {
        line: [u.id for u in known if u.until > on and known.parent(u.id, line, on) == unit]
        for line in Line
    }


def _check_holds_nobody(known: Units, unit: str, to: Handover) -> None:
    below = {id for ids in held_units(known, unit, on=to.day).values() for id in ids}
    people = {str(person) for person in _posts(unit).values_list("person_id", flat=True)}
    registers.check_holds_nobody(known[unit].name, below=below, people=people)


def _posts(unit: str) -> QuerySet[models.Appointment]:
    return models.Appointment.objects.filter(
        unit=rows.uuid_of(unit), ended_by__isnull=True
    ).order_by("id")


def _carry(recorder: Recorder, known: Units, unit: str, to: Handover) -> None:
    """An heir that stood below takes the place of the body itself."""
    for line, below in held_units(known, unit, on=to.day).items():
        above = known.parent(unit, line, to.day)
        for child in below:
            parent = above if child == to.heir else to.heir
            relink(recorder, child, NewParent(line, parent, to.day))
    posts = list(_posts(unit))
    heir = rows.uuid_of(to.heir)
    has = set(_posts(to.heir).values_list("person_id", "role"))
    recorder.end(models.Appointment, [post.id for post in posts])
    recorder.add(
        [
            models.Appointment(
                id=recorder.new_id(), person_id=post.person_id, role=post.role, unit_id=heir
            )
            for post in posts
            if (post.person_id, post.role) not in has
        ]
    )


def reopen(unit: str, *, by: Actor, at: datetime) -> None:
    """Takes a handover back: the body lives on. Who went along to the heir stays there. Raises
    `PartOfEvent`."""
    check_may(by, Deed.ADMINISTER)
    with deciding("reopen-unit", by=by.id, at=at, subject=unit) as recorder:
        handed = models.UnitSuccession.objects.filter(
            unit=standing_unit(unit).id, ended_by__isnull=True
        )
        entries = handed.order_by("id").values_list("entry_id", flat=True)
        event = models.Reorganisation.objects.filter(
            entry__in=list(entries), ended_by__isnull=True
        ).first()
        if event is not None:
            raise PartOfEvent(title=event.title, id=str(event.pk))
        recorder.end(models.UnitSuccession, handed.order_by("id").values_list("id", flat=True))
        check_lines(recorder, since=timezone.localdate(at))

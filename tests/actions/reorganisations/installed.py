"""The two provinces of `tests.domain.histories` in the database, with people and open work."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime

from chungtay.actions import people, units
from chungtay.domain.permissions import PersonRole
from chungtay.domain.places import COUNTRY
from chungtay.domain.reorganisations import Reorganisation, Step, Structure
from chungtay.domain.units import ROOT
from chungtay.storage import facts, models
from tests.actions.cast import PROGRAMME, founded, key
from tests.domain.histories import beginning, values
from tests.web.cast import OPERATOR

AT = datetime(2030, 1, 2, 8, tzinfo=UTC)  # after every day of the random histories
# Whose people and open work are tried: every kind of body, at both levels.
PEOPLED = ("women@p1", "army@p1", "front@p2", "women@q1", "front@p", "army@q3")


def install() -> None:
    """Bodies, places and a programme; some bodies have a reporter, a draft and a brought report."""
    start = beginning()
    founded()
    roll = units.Roll(
        units=[
            replace(u, id=key(u.id), place=key(u.place) if u.place else None) for u in start.units
        ],
        parents=[replace(p, unit=key(p.unit), parent=key(p.parent)) for p in start.units.parents],
        places=[
            replace(p, id=key(p.id), parent=key(p.parent) if p.parent != COUNTRY else COUNTRY)
            for p in start.territory
        ],
    )
    units.enter(roll, by="the suite", at=AT)
    for name in PEOPLED:
        entry = people.Entry(name.replace("@", "-"), f"Người {name}")
        person = people.enter(entry, by=OPERATOR, at=AT)
        people.appoint(person, role=PersonRole.REPORTER, unit=key(name), by=OPERATOR, at=AT)
        open_work(name, person)


def open_work(unit: str, person: str, place: str = "") -> models.Draft:
    known = {"programme_code": PROGRAMME, "unit_id": key(unit), "owner_id": person}
    models.Bringing.objects.create(**known, created_at=AT, changed_at=AT)
    return models.Draft.objects.create(
        **known, saved_by_id=person, created_at=AT, saved_at=AT,
        content={"title": f"Việc của {unit}", "place": place},
    )  # fmt: skip


def now() -> Structure:
    return Structure(facts.units(), facts.territory())


def everything() -> tuple[object, ...]:
    """What an undoing has to restore: the structure, what places were called, posts, open work."""
    posts = models.Appointment.objects.filter(ended_by__isnull=True)
    drafts = models.Draft.objects.filter(submitted_at__isnull=True)
    return (
        values(now()),
        frozenset(facts.called()),
        frozenset(facts.unit_names()),
        frozenset(posts.values_list("person_id", "role", "unit_id")),
        frozenset(drafts.values_list("id", "unit_id")),
        frozenset(models.Bringing.objects.values_list("id", "unit_id", "state")),
    )


def event_under(event: Reorganisation, *, number: int = 0) -> Reorganisation:
    """An event on the names of the domain's tests, under the ids of the database."""
    id = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{event.id}/{number}"))
    steps = tuple(_keyed(step) for step in event.steps)
    lines = tuple({"row": step.row, "change": step.change.value} for step in event.steps)
    return replace(event, id=id, steps=steps, lines=lines, title=event.id)


def _keyed(step: Step) -> Step:
    opening = step.opening
    if opening is not None and opening.place:
        opening = replace(opening, place=key(opening.place))
    return replace(
        step,
        subject=key(step.subject),
        heir=key(step.heir) if step.heir else "",
        opening=opening,
        parents={line: key(to) if to != ROOT else ROOT for line, to in step.parents.items()},
    )

"""Whose posts and which open work an event carries along, and where to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.db.models import QuerySet

from chungtay.domain.drafts import BringingState, typed_from
from chungtay.domain.permissions import PersonRole
from chungtay.domain.problems import Problem
from chungtay.domain.reorganisations.carrying import Carrying
from chungtay.domain.units import ROOT
from chungtay.queries.people import names_of
from chungtay.queries.reorganisations.structures import Worked
from chungtay.storage import models, rows

DRAFT, BRINGING = "draft", "bringing"
MOST_FILES = 3  # of a brought report, by which it is known
OPEN_STATES = (BringingState.WAITING, BringingState.READING, BringingState.READY)


class NobodyAbove(Problem):
    """A body closes with people or open work in it, and there is nobody to whom they could go."""

    code = "reorganisation-nobody-above"


@dataclass(frozen=True, slots=True)
class CarriedPost:
    """Somebody's post at a body that ends, and at whom it is gone on with."""

    id: str
    person: str
    name: str
    role: PersonRole
    unit: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CarriedWork:
    """A draft or a brought report of a body that ends, and whose it becomes."""

    what: str
    id: str
    title: str
    owner: str
    programme: str
    unit: str
    to: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """Everything that goes along."""

    posts: tuple[CarriedPost, ...]
    work: tuple[CarriedWork, ...]


def carried(worked: Worked) -> Carried:
    """What would go along now. Raises `NobodyAbove`."""
    ended = [rows.uuid_of(unit) for unit in worked.carrying.ended]
    posts = models.Appointment.objects.filter(unit__in=ended, ended_by__isnull=True)
    drafts = models.Draft.objects.filter(unit__in=ended, submitted_at__isnull=True)
    states = [state.value for state in OPEN_STATES]
    brought = models.Bringing.objects.filter(unit__in=ended, state__in=states)
    work = (*_drafts(drafts), *_bringings(brought))
    told = Carried(_posts(posts, worked.carrying), tuple(_sent(one, worked) for one in work))
    _check_nobody_is_lost(worked, told)
    return told


def _sent(work: CarriedWork, worked: Worked) -> CarriedWork:
    return replace(work, to=worked.carrying.work_goes_to(work.unit, place=work.place))


def carried_then(kept: models.Reorganisation, worked: Worked) -> Carried:
    """What went along when an event was applied."""
    posts = models.Appointment.objects.filter(ended_by=kept.entry_id)
    ways = {(what, id): (unit, to) for what, id, unit, to in kept.moved}
    drafts = models.Draft.objects.filter(pk__in=[id for what, id in ways if what == DRAFT])
    brought = models.Bringing.objects.filter(pk__in=[id for what, id in ways if what == BRINGING])
    work = []
    for one in (*_drafts(drafts), *_bringings(brought)):
        unit, to = ways[one.what, one.id]
        work.append(replace(one, unit=unit, to=to))
    return Carried(_posts(posts, worked.carrying), tuple(work))


def _posts(posts: QuerySet[models.Appointment], carrying: Carrying) -> tuple[CarriedPost, ...]:
    found = list(posts.order_by("person__username", "role", "id"))
    names = names_of(str(post.person_id) for post in found)
    return tuple(
        CarriedPost(
            str(post.id), str(post.person_id), names.get(str(post.person_id), ""),
            PersonRole(post.role), str(post.unit_id), carrying.ended[str(post.unit_id)],
        )
        for post in found
    )  # fmt: skip


def _drafts(drafts: QuerySet[models.Draft]) -> Iterator[CarriedWork]:
    for row in drafts.select_related("owner").order_by("created_at", "id"):
        typed = typed_from(row.content)
        yield CarriedWork(
            DRAFT, str(row.id), typed.title, row.owner.name, row.programme_code,
            str(row.unit_id), ROOT, typed.place,
        )  # fmt: skip


def _bringings(brought: QuerySet[models.Bringing]) -> Iterator[CarriedWork]:
    for row in brought.select_related("owner").order_by("created_at", "id"):
        files = row.files.order_by("place", "id").values_list("name", flat=True)[:MOST_FILES]
        yield CarriedWork(
            BRINGING, str(row.id), ", ".join(files), row.owner.name, row.programme_code,
            str(row.unit_id), ROOT,
        )  # fmt: skip


def _check_nobody_is_lost(worked: Worked, told: Carried) -> None:
    for unit, to in worked.carrying.ended.items():
        people = {post.person for post in told.posts if post.unit == unit}
        work = [one for one in told.work if one.unit == unit]
        if (people or work) and to in ((), (ROOT,)):
            row = next(step.row for step in worked.event.steps if step.subject == unit)
            raise NobodyAbove(row=row, id=worked.name(unit), people=len(people), work=len(work))

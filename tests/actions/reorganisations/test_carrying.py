"""Posts and open work change hands, and go back."""

from __future__ import annotations

import pytest

from chungtay.actions.ledger import recording
from chungtay.actions.reorganisations.carrying import carry, put, put_back
from chungtay.domain.drafts import BringingState
from chungtay.domain.permissions import PersonRole
from chungtay.queries.reorganisations.carried import (
    BRINGING,
    DRAFT,
    Carried,
    CarriedPost,
    CarriedWork,
)
from chungtay.storage import models
from tests.actions.cast import AT, LAN, PROGRAMME, key, later

pytestmark = pytest.mark.django_db
WOMEN, ARMY, FRONT = (key(f"{body}@lang-ven") for body in ("women", "army", "front"))


@pytest.fixture
def person(everybody) -> str:
    return everybody.people["reporter"]


def draft(person: str, **more) -> models.Draft:
    known = {"programme_code": PROGRAMME, "unit_id": WOMEN, "owner_id": person}
    return models.Draft.objects.create(
        **known, saved_by_id=person, created_at=AT, saved_at=AT, **more
    )


def brought(person: str, state: BringingState) -> models.Bringing:
    known = {"programme_code": PROGRAMME, "unit_id": WOMEN, "owner_id": person}
    return models.Bringing.objects.create(**known, created_at=AT, changed_at=AT, state=state.value)


def unit_of(row) -> str:
    row.refresh_from_db()
    return str(row.unit_id)


def posts(person: str) -> set[tuple[str, str]]:
    rows = models.Appointment.objects.filter(person_id=person, ended_by__isnull=True)
    return {(role, str(unit)) for role, unit in rows.values_list("role", "unit_id")}


def test_a_post_is_given_at_each_heir_and_work_moves(person):
    post = models.Appointment.objects.get(person_id=person, ended_by__isnull=True)
    work = draft(person)
    told = Carried(
        (CarriedPost(str(post.id), person, "", PersonRole.REPORTER, WOMEN, (ARMY, FRONT)),),
        (CarriedWork(DRAFT, str(work.id), "", "", PROGRAMME, WOMEN, ARMY),),
    )
    with recording("carry", by=LAN, at=later(30)) as recorder:
        moved = carry(recorder, told)
    assert moved == [["draft", str(work.id), WOMEN, ARMY]]
    assert posts(person) == {("reporter", ARMY), ("reporter", FRONT)}
    assert unit_of(work) == ARMY


def test_what_is_open_goes_back_and_what_was_sent_stays(person):
    open_draft, sent = draft(person), draft(person, submitted_at=AT)
    reading = brought(person, BringingState.READING)
    submitted = brought(person, BringingState.SUBMITTED)
    for row, what in (
        (open_draft, DRAFT), (sent, DRAFT), (reading, BRINGING), (submitted, BRINGING),
    ):  # fmt: skip
        put(what, str(row.id), ARMY)
    assert list(map(unit_of, (open_draft, sent, reading, submitted))) == [ARMY, WOMEN, ARMY, WOMEN]
    put_back(DRAFT, str(open_draft.id), unit=WOMEN, to=ARMY)
    put_back(BRINGING, str(reading.id), unit=WOMEN, to=FRONT)  # somebody else's meanwhile
    assert (unit_of(open_draft), unit_of(reading)) == (WOMEN, ARMY)

"""Undoing is exact, and refused, naming them, while anything stands on the event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.actions import claims, people, units
from chungtay.actions.reorganisations.undoing import EventStoodOn, EventUnknown
from chungtay.domain.permissions import NotAllowed, PersonRole
from chungtay.domain.units import Line
from chungtay.queries.checks import check
from chungtay.queries.registers import register
from chungtay.storage import facts, models
from chungtay.vocabulary.messages import problem_sentence
from tests import cast
from tests.actions.cast import AT, LAN, PROGRAMME, key, later, rekeyed
from tests.actions.reorganisations.installed import everything
from tests.actions.reorganisations.tables import DIVIDED, MERGED, done, line, table, undone
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db
DAY = date(2026, 7, 1)
WOMEN = key("women@lang-ven")


def named(name: str) -> str:
    found = [u.id for u in facts.units() if u.name == name and u.lives(DAY)]
    return found[0] if found else next(p.id for p in facts.territory() if p.name == name)


@pytest.mark.parametrize("text", [MERGED, DIVIDED], ids=["merged", "divided"])
def test_everything_is_as_it_was(world, text):
    before = everything()
    id = done(text)
    assert everything() != before
    undone(id)
    assert everything() == before
    assert check().holds
    entries = models.LedgerEntry.objects.filter(action="undo-reorganisation")
    assert [entry.subject for entry in entries] == [id]


def test_an_event_that_nobody_knows_or_that_was_undone_is_no_event(world):
    id = done(MERGED)
    undone(id)
    for unknown in (id, key("nothing")):
        with pytest.raises(EventUnknown):
            undone(unknown)


def test_only_administrators_undo(world):
    id = done(MERGED)
    with pytest.raises(NotAllowed):
        undone(id, by=world.actor("standing"))


# ------------------------------------------------------------------ what stands on it
def claimed(world):
    told = rekeyed(cast.says("front@ninh-binh", cast.ROADS, "1"))
    told = replace(told, place=named("Ven Sông"))
    claims.record([told], programme=PROGRAMME, by=LAN, at=later(35))


def partnered(world):
    told = rekeyed(cast.says("front@ninh-binh", cast.ROADS, "1"))
    told = replace(told, partners=(named("Phụ nữ Ven Sông"),))
    claims.record([told], programme=PROGRAMME, by=LAN, at=later(35))


def appointed(world):
    people.appoint(
        world.people["stranger"], role=PersonRole.LEADER, unit=named("Phụ nữ Ven Sông"),
        by=OPERATOR, at=later(35),
    )  # fmt: skip


def dismissed(world):
    post = models.Appointment.objects.get(person_id=world.people["reporter"], ended_by__isnull=True)
    people.dismiss(str(post.id), by=OPERATOR, at=later(35))


def renamed(world):
    id = named("Phụ nữ Ven Sông")
    seen = register().unit_names[id][0].id
    units.rename(id, units.NewName("Khác", date(2026, 8, 1), seen=seen), by=OPERATOR, at=later(35))


def put_below(world):
    child = units.NewUnit(
        key("new"), "Tổ mới", "other", parents={Line.SECTOR: named("Quân sự Ven Sông")},
        since=date(2026, 8, 1),
    )  # fmt: skip
    units.open_unit(child, by=OPERATOR, at=later(35))


def drafted(world):
    person = world.people["reporter"]
    models.Draft.objects.create(
        programme_code=PROGRAMME, unit_id=named("Phụ nữ Ven Sông"), owner_id=person,
        saved_by_id=person, created_at=AT, saved_at=AT,
    )  # fmt: skip


def drafted_there(world):
    person = world.people["stranger"]
    models.Draft.objects.create(
        programme_code=PROGRAMME, unit_id=key("women@ninh-binh"), owner_id=person,
        saved_by_id=person, created_at=AT, saved_at=AT, content={"place": named("Ven Sông")},
    )  # fmt: skip


def brought(world):
    models.Bringing.objects.create(
        programme_code=PROGRAMME, unit_id=named("Phụ nữ Ven Sông"),
        owner_id=world.people["reporter"], created_at=AT, changed_at=AT,
    )  # fmt: skip


def reorganised(world):
    done(table(line(what="unit", change="close", subject="Quân sự Ven Sông"), day="2026-09-01"),
         minutes=35)  # fmt: skip


@pytest.mark.parametrize(
    ("since", "why", "name"),
    [
        (claimed, "claims", "xã Ven Sông"),
        (partnered, "claims", "Phụ nữ Ven Sông"),
        (appointed, "posts", "Người stranger"),
        (dismissed, "posts", "Người reporter"),
        (renamed, "changed", "Khác"),
        (put_below, "within", "Tổ mới"),
        (drafted, "work", "Người reporter"),
        (drafted_there, "work", "Người stranger"),
        (brought, "work", "Người reporter"),
        (reorganised, "event", "sap-xep (01/09/2026)"),
    ],
)
def test_what_stands_on_the_event_keeps_it(world, since, why, name):
    id = done(MERGED)
    since(world)
    before = everything()
    with pytest.raises(EventStoodOn) as refused:
        undone(id)
    assert refused.value.facts["why"] == why
    assert name in refused.value.facts["names"]
    assert name in problem_sentence(refused.value, "vi")
    assert everything() == before


def test_when_the_later_event_is_undone_so_can_the_earlier_be(world):
    before = everything()
    first = done(MERGED)
    later_one = table(
        line(what="unit", change="merge", subject="Quân sự Ven Sông", heir="Phụ nữ Ven Sông"),
        line(what="unit", change="rename", subject="Mặt trận Ven Sông", name="Mặt trận mới"),
        day="2026-09-01",
    )
    second = done(later_one, minutes=35)
    with pytest.raises(EventStoodOn):
        undone(first)
    undone(second, minutes=36)
    undone(first, minutes=37)
    assert everything() == before


def test_an_event_elsewhere_stands_on_nothing(world):
    first = done(MERGED)
    done(table(line(what="unit", change="rename", subject="Phụ nữ Ninh Bình", name="Phụ nữ tỉnh"),
               day="2026-09-01"), minutes=35)  # fmt: skip
    undone(first)


def test_a_post_that_was_given_again_meanwhile_is_not_given_twice(world):
    id = done(MERGED)
    person = world.people["reporter"]
    people.appoint(person, role=PersonRole.REPORTER, unit=WOMEN, by=OPERATOR, at=later(35))
    undone(id)
    posts = models.Appointment.objects.filter(person_id=person, ended_by__isnull=True)
    assert [str(post.unit_id) for post in posts] == [WOMEN]


def test_what_was_sent_meanwhile_stays_where_it_was_sent(world):
    person = world.people["reporter"]
    draft = models.Draft.objects.create(
        programme_code=PROGRAMME, unit_id=WOMEN, owner_id=person, saved_by_id=person,
        created_at=AT, saved_at=AT,
    )  # fmt: skip
    merged = table(line(what="unit", change="merge", subject="Phụ nữ Làng Ven",
                        heir="Phụ nữ Cửa Sông"))  # fmt: skip
    id = done(merged)
    models.Draft.objects.update(submitted_at=AT)
    undone(id)
    draft.refresh_from_db()
    assert str(draft.unit_id) == key("women@cua-song")

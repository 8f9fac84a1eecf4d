"""Applying an event: each kind of change from its table to the registers, once, or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.actions import people
from chungtay.actions.reorganisations import apply
from chungtay.actions.reorganisations.applying import Undone
from chungtay.domain.permissions import NotAllowed, PersonRole
from chungtay.domain.problems import Problem
from chungtay.domain.registers import DayToCome
from chungtay.domain.reorganisations import ChangedLater, NotAlive, SharesUnfit, StepUnfit
from chungtay.domain.units import Line
from chungtay.queries.checks import check
from chungtay.queries.reorganisations.carried import NobodyAbove
from chungtay.storage import facts, models
from chungtay.vocabulary.messages import problem_sentence
from tests.actions.cast import AT, key, later
from tests.actions.reorganisations.installed import everything
from tests.actions.reorganisations.tables import (
    DIVIDED,
    FOUNDED,
    HEAD,
    MERGED,
    done,
    line,
    read,
    table,
    undone,
)
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db
DAY, EVE = date(2026, 7, 1), date(2026, 6, 30)
VEN, SONG, PROVINCE = key("lang-ven"), key("cua-song"), key("ninh-binh")
WOMEN = key("women@lang-ven")


def place(name: str):
    return next(p for p in facts.territory() if p.name == name and p.lives(DAY))


def unit(name: str):
    return next(u for u in facts.units() if u.name == name and u.lives(DAY))


# ------------------------------------------------------------------ each change
def test_communes_merge_into_a_new_one_with_their_bodies(world):
    done(MERGED)
    new, land, units = place("Ven Sông"), facts.territory(), facts.units()
    assert land.standing(VEN, DAY) == land.standing(SONG, DAY) == new.id
    assert facts.codes()[new.id] == "00777"
    assert units.heirs(WOMEN, DAY) == (unit("Phụ nữ Ven Sông").id,)
    assert units.parent(unit("Phụ nữ Ven Sông").id, Line.SECTOR, DAY) == key("women@ninh-binh")
    assert check().holds


def test_a_commune_is_divided_and_what_was_done_is_held_above(world):
    done(DIVIDED)
    land, units = facts.territory(), facts.units()
    assert land.standing(VEN, DAY) == PROVINCE
    shares = {edge.heir: edge.population for edge in land.heirs(VEN)}
    assert shares == {place("Thượng").id: Decimal("0.7"), place("Hạ").id: Decimal("0.3")}
    assert set(units.heirs(WOMEN, DAY)) == {unit("Phụ nữ Thượng").id, unit("Phụ nữ Hạ").id}
    assert check().holds


def test_a_part_of_a_commune_goes_to_another_and_both_go_on_as_others(world):
    done(table(line(what="place", change="transfer", subject="xã Làng Ven", heir="xã Cửa Sông",
                    population="25%")))  # fmt: skip
    land = facts.territory()
    assert not land[VEN].lives(DAY)
    assert not land[SONG].lives(DAY)
    assert {p.name for p in land.children(PROVINCE, DAY)} == {"Làng Ven", "Cửa Sông"}
    assert facts.units()[WOMEN].place == place("Làng Ven").id
    assert check().holds


def test_names_kinds_codes_and_parents_change_from_the_day_on(world):
    done(table(
        line(what="place", change="rename", subject="xã Làng Ven", name="Ven Mới"),
        line(what="place", change="kind", subject="xã Làng Ven", kind="phường"),
        line(what="place", change="code", subject="xã Làng Ven", code="00321"),
        line(what="unit", change="rename", subject="Phụ nữ Làng Ven", name="Phụ nữ Ven Mới"),
        line(what="unit", change="parent", subject="Quân sự Làng Ven", line="sector",
             parent="Quân sự Cửa Sông"),
    ))  # fmt: skip
    called = [c for c in facts.called() if c.place == VEN]
    assert [(c.kind, c.name, c.code, c.since <= EVE) for c in called] == [
        ("xã", "Làng Ven", "", True), ("phường", "Ven Mới", "00321", False),
    ]  # fmt: skip
    assert facts.units()[WOMEN].name == "Phụ nữ Ven Mới"
    army = key("army@lang-ven")
    above = [facts.units().parent(army, Line.SECTOR, day) for day in (EVE, DAY)]
    assert above == [key("army@ninh-binh"), key("army@cua-song")]


def test_a_body_closes_and_one_opens(world):
    done(table(
        line(what="unit", change="close", subject="Quân sự Làng Ven"),
        line(what="unit", change="open", name="Thanh niên Làng Ven", organisation="youth",
             place="xã Làng Ven", parent="Mặt trận Làng Ven"),
    ))  # fmt: skip
    units = facts.units()
    assert units[key("army@lang-ven")].until == DAY
    youth = unit("Thanh niên Làng Ven")
    assert (youth.organisation, youth.place, youth.since) == ("youth", VEN, DAY)
    assert {units.parent(youth.id, to, DAY) for to in Line} == {key("front@lang-ven")}


def test_a_commune_closes_without_heir_and_its_bodies_stand_in_the_province(world):
    done(table(line(what="place", change="close", subject="xã Làng Ven")))
    assert facts.territory().standing(VEN, DAY) == PROVINCE
    assert facts.units()[WOMEN].place == PROVINCE
    assert check().holds


def test_a_name_of_the_same_day_is_written_over(world):
    for name in ("Một", "Hai"):
        done(table(line(what="unit", change="rename", subject="Phụ nữ Cửa Sông", name=name)
                   if name == "Một" else
                   line(what="unit", change="rename", subject="Một", name=name)))  # fmt: skip
    names = [n.name for n in facts.unit_names() if n.unit == key("women@cua-song")]
    assert names == ["Phụ nữ Cửa Sông", "Hai"]


# ------------------------------------------------------------------ people and work
def test_people_and_open_work_go_along_to_the_heir(world):
    person = world.people["reporter"]
    draft = models.Draft.objects.create(
        programme_code="khe-son", unit_id=WOMEN, owner_id=person, saved_by_id=person,
        created_at=AT, saved_at=AT,
    )  # fmt: skip
    brought = models.Bringing.objects.create(
        programme_code="khe-son", unit_id=WOMEN, owner_id=person, created_at=AT, changed_at=AT
    )
    id = done(MERGED)
    heir = unit("Phụ nữ Ven Sông").id
    posts = models.Appointment.objects.filter(person_id=person, ended_by__isnull=True)
    assert [str(post.unit_id) for post in posts] == [heir]
    for row in (draft, brought):
        row.refresh_from_db()
        assert str(row.unit_id) == heir
    moved = models.Reorganisation.objects.get(pk=id).moved
    assert moved == [
        ["draft", str(draft.id), WOMEN, heir],
        ["bringing", str(brought.id), WOMEN, heir],
    ]


def test_nobody_has_one_post_twice(world):
    person = world.people["reporter"]
    for to in ("army@lang-ven", "women@cua-song"):
        people.appoint(person, role=PersonRole.REPORTER, unit=key(to), by=OPERATOR, at=later(5))
    done(table(
        line(what="unit", change="merge", subject="Quân sự Làng Ven", heir="Phụ nữ Cửa Sông"),
        line(what="unit", change="merge", subject="Phụ nữ Làng Ven", heir="Phụ nữ Cửa Sông"),
    ))  # fmt: skip
    posts = models.Appointment.objects.filter(person_id=person, ended_by__isnull=True)
    assert [str(post.unit_id) for post in posts] == [key("women@cua-song")]


def test_of_several_heirs_a_post_goes_to_each(world):
    done(DIVIDED)
    posts = models.Appointment.objects.filter(
        person_id=world.people["reporter"], ended_by__isnull=True
    )
    heirs = {unit("Phụ nữ Thượng").id, unit("Phụ nữ Hạ").id}
    assert {str(post.unit_id) for post in posts} == heirs


def test_a_body_with_people_and_nobody_above_it_does_not_close(world):
    lone = line(what="unit", change="parent", subject="Phụ nữ Làng Ven", parent="none")
    done(table(lone, day="2026-06-01"))
    before = everything()
    with pytest.raises(NobodyAbove) as refused:
        done(table(line(what="unit", change="close", subject="Phụ nữ Làng Ven")))
    assert refused.value.facts == {"row": 2, "id": "Phụ nữ Làng Ven", "people": 1, "work": 0}
    assert everything() == before


# ------------------------------------------------------------------ once, or not at all
def test_the_same_table_twice_is_one_event_and_one_entry(world):
    event = read(MERGED)
    first = apply(event, by=OPERATOR, at=later(30))
    stood = everything()
    again = apply(read(MERGED), by=OPERATOR, at=later(31))
    assert (first.is_new, again.is_new, again.id) == (True, False, first.id)
    assert everything() == stood
    entries = models.LedgerEntry.objects.filter(action="reorganise")
    assert [(e.subject, e.by) for e in entries] == [(event.id, OPERATOR.id)]


def test_an_event_that_was_undone_is_read_again_before_it_is_applied_again(world):
    event = read(MERGED)
    apply(event, by=OPERATOR, at=later(30))
    undone(event.id)
    with pytest.raises(Undone):
        apply(event, by=OPERATOR, at=later(50))


SPLIT = {"what": "place", "change": "split", "subject": "xã Làng Ven"}


@pytest.mark.parametrize(
    ("text", "refusal", "told"),
    [
        (table(line(what="place", change="merge", subject="xã Làng Ven", heir="xã Làng Ven")),
         StepUnfit, "nơi nhận phải khác chính đối tượng"),
        (table(line(what="place", change="parent", subject="tỉnh Ninh Bình", parent="none"),
               line(what="unit", change="parent", subject="Phụ nữ Ninh Bình",
                    parent="Phụ nữ Làng Ven")), StepUnfit, "Dòng 3"),
        (table(line(**SPLIT, heir="xã Cửa Sông")), StepUnfit, "ít nhất hai nơi nhận"),
        (HEAD + FOUNDED + line(**SPLIT, heir="Ven Sông", population="0.5")
         + line(**SPLIT, heir="xã Cửa Sông", population="0.4"), SharesUnfit,
         "“xã Làng Ven” cộng lại là 0,9"),
        (table(line(what="place", change="close", subject="xã Làng Ven"), day="2025-06-01"),
         NotAlive, "sớm hơn ngày “xã Làng Ven” bắt đầu (01/07/2025)"),
        (table(line(what="place", change="close", subject="tỉnh Nam Định")), NotAlive,
         "“tỉnh Nam Định” đã kết thúc từ ngày 01/07/2025"),
        (table(line(what="place", change="close", subject="xã Làng Ven"), day="2027-01-01"),
         DayToCome, "chưa tới"),
    ],
    ids=["into itself", "a circle on a line", "one heir of a split", "shares below one",
         "before it began", "after it ended", "a day to come"],
)  # fmt: skip
def test_a_refusal_names_the_row_and_leaves_nothing(world, text, refusal, told):
    before, entries = everything(), models.LedgerEntry.objects.count()
    with pytest.raises(refusal) as refused:
        done(text)
    vi, en = (problem_sentence(refused.value, language) for language in ("vi", "en"))
    assert told in vi
    assert "{" not in vi + en
    assert everything() == before
    assert models.LedgerEntry.objects.count() == entries


def test_an_event_before_a_later_one_on_the_same_bodies_is_refused_by_name(world):
    put = line(what="unit", change="parent", subject="Quân sự Cửa Sông", parent="Phụ nữ Làng Ven")
    done(table(put, day="2026-09-01"))
    with pytest.raises(ChangedLater) as refused:
        done(table(line(what="unit", change="close", subject="Phụ nữ Làng Ven")))
    assert refused.value.facts["id"] == "Phụ nữ Làng Ven"
    assert refused.value.facts["other"] == "Quân sự Cửa Sông"


def test_a_name_of_a_later_day_is_not_written_over(world):
    rename = {"what": "unit", "change": "rename", "subject": "Phụ nữ Làng Ven"}
    done(table(line(**rename, name="Sau"), day="2026-09-01"))
    with pytest.raises(ChangedLater):
        done(table(line(**{**rename, "name": "Trước"})))


@pytest.mark.parametrize("name", ["reporter", "standing", "leader"])
def test_only_administrators_reorganise(world, name):
    with pytest.raises(NotAllowed):
        done(MERGED, by=world.actor(name))
    assert done(MERGED, by=world.actor("administrator"))


def test_a_problem_in_the_middle_rolls_everything_back(world, monkeypatch):
    from chungtay.actions.reorganisations import applying

    class Struck(Problem):
        code = "problem"

    def struck(*_):
        raise Struck()

    monkeypatch.setattr(applying, "carry", struck)
    before = everything()
    with pytest.raises(Struck):
        done(MERGED)
    assert everything() == before

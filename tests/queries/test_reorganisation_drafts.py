"""What is known while a reorganisation is typed."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import reorganisations, units
from chungtay.actions.ledger import recording
from chungtay.actions.step_tables import rows_in
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.reorganisations.steps import What
from chungtay.domain.units import Unit
from chungtay.queries import reorganisation_drafts as drafts
from chungtay.storage.models import Notice
from chungtay.vocabulary.organisations import organisations
from tests.actions.cast import LAN, key, later
from tests.queries.cast import ON, seen_by
from tests.web.cast import OPERATOR

TEXT = "ngày,loại,việc,đối tượng,tên mới\n2026-03-01,địa bàn,đổi tên,xã Làng Ven,Làng Mới\n"


def applied():
    event = reorganisations.read(TEXT.encode(), name="đổi tên.csv")
    return reorganisations.apply(event, by=OPERATOR, at=later(1)).id


def twin():
    body = Unit(key("twin"), "Phụ nữ Làng Ven", "women", "women", key("cua-song"))
    units.enter(units.Roll([body]), by=LAN, at=later(1))


def beside(world, what, named):
    return drafts.beside(seen_by(world), what, named, on=ON)


def test_one_that_begins_lies_in_what_the_first_of_them_lay_in(everybody):
    assert beside(everybody, What.PLACE, "lang ven") == {"parent": "tỉnh Ninh Bình"}


def test_a_body_that_begins_stands_where_the_first_of_them_stood(everybody):
    assert beside(everybody, What.UNIT, "Phụ nữ Làng Ven") == {
        "organisation": "",  # of a kind that no catalogue has
        "place": "xã Làng Ven, tỉnh Ninh Bình",
        "same_level": "Ban Chỉ đạo phối hợp Làng Ven",
        "sector": "Phụ nữ Ninh Bình",
    }


@pytest.mark.parametrize("what", list(What))
def test_nothing_is_known_of_nobody(everybody, what):
    assert beside(everybody, what, "") == beside(everybody, what, "Không có") == {}


def test_a_name_that_two_bear_is_offered_so_that_a_row_tells_them_apart(everybody):
    twin()
    offered = drafts.offered_bodies(seen_by(everybody))
    both = [name for name in offered if name.startswith("Phụ nữ Làng Ven")]
    assert sorted(both) == [
        "Phụ nữ Làng Ven, xã Cửa Sông, tỉnh Ninh Bình",
        "Phụ nữ Làng Ven, xã Làng Ven, tỉnh Ninh Bình",
    ]
    for name in both:
        row = f'ngày,loại,việc,đối tượng,tên mới\n2026-03-01,đơn vị,đổi tên,"{name}",Hội Mới\n'
        (step,) = reorganisations.read(row.encode(), name="x").steps
        assert step.subject in (key("twin"), key("women@lang-ven"))


def test_the_rows_of_an_event_are_those_of_its_file(everybody):
    (row,) = drafts.rows_of_event(seen_by(everybody), applied())
    assert row.cells == rows_in(TEXT.encode(), name="x")[0].cells
    with pytest.raises(NotFound):
        drafts.rows_of_event(seen_by(everybody), key("nowhere"))


def test_only_what_concerns_bodies_places_and_posts_makes_a_preview_old(everybody):
    admin = seen_by(everybody)
    seen = drafts.last_number(admin)
    with recording("try", by="the suite", at=later(1)) as recorder:
        unit = key("women@lang-ven")
        recorder.add([Notice(id=recorder.new_id(), unit_id=unit, matter="named", subject="x")])
    assert not drafts.is_changed_since(admin, seen)
    event = applied()
    assert drafts.is_changed_since(admin, seen)
    assert not drafts.is_changed_since(admin, drafts.last_number(admin))
    assert drafts.is_standing(admin, event)
    reorganisations.undo(event, by=OPERATOR, at=later(2))
    assert not drafts.is_standing(admin, event)


def test_kinds_of_organisation_are_offered_by_name(everybody):
    offered = drafts.offered_organisations(seen_by(everybody))
    assert organisations()["women"].vi in offered


def test_only_administrators_draft(everybody):
    leader = seen_by(everybody, "leader")
    with pytest.raises(NotAllowed):
        drafts.beside(leader, What.PLACE, "lang ven", on=date(2026, 1, 1))
    with pytest.raises(NotAllowed):
        drafts.offered_bodies(leader)
    with pytest.raises(NotAllowed):
        drafts.rows_of_event(leader, key("nowhere"))

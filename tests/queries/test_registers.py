"""Bodies and places by all their names."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction

from chungtay.actions import units
from chungtay.actions.ledger import recording
from chungtay.domain.units import ROOT, Line, Unit
from chungtay.queries.books import latest_entry
from chungtay.queries.registers import (
    UnitNameShared,
    UnitNameUnknown,
    began,
    ended,
    register,
    units_at,
)
from chungtay.storage.models import Notice
from tests.actions.cast import LAN, key, later
from tests.web.cast import OPERATOR

WOMEN = key("women@lang-ven")
ON = date(2026, 11, 1)


def twins():
    for id, place in (("a", "lang-ven"), ("b", "cua-song"), ("c", "cua-song")):
        body = Unit(key(id), "Chi hội", "women", "women", key(place))
        units.enter(units.Roll([body]), by=LAN, at=later(1))


def test_a_body_is_meant_by_id_or_by_name_without_diacritics(programme):
    assert register().unit_called(WOMEN) == WOMEN
    assert register().unit_called(" phu nu lang ven ") == WOMEN
    assert register().unit_called("") == ROOT


def test_a_name_that_nobody_bears_is_unknown(programme):
    with pytest.raises(UnitNameUnknown):
        register().unit_called("Hội không có")


def test_a_shared_name_is_never_guessed_and_labels_tell_apart(programme):
    twins()
    known = register()
    with pytest.raises(UnitNameShared) as refused:
        known.unit_called("Chi hội")
    assert refused.value.facts["many"] == 3
    labels = [known.labels[key(id)] for id in "abc"]
    assert len(set(labels)) == 3
    assert labels[0] == "Chi hội · xã Làng Ven, tỉnh Ninh Bình"
    assert [known.unit_called(label) for label in labels] == [key(id) for id in "abc"]


def test_of_two_of_one_name_the_one_that_lives_is_meant(programme):
    ended_on = date(2025, 7, 1)
    old = Unit(key("old"), "Chi hội", "women", "women", key("lang-ven"), until=ended_on)
    new = Unit(key("new"), "Chi hội", "women", "women", key("cua-song"), since=ended_on)
    units.enter(units.Roll([old, new]), by=LAN, at=later(1))
    known = register()
    assert known.unit_called("chi hoi", on=ON) == new.id
    assert known.unit_called("chi hoi", on=date(2025, 1, 1)) == old.id
    with pytest.raises(UnitNameShared):
        known.unit_called("chi hoi")


def test_a_body_is_found_by_the_name_it_had(programme):
    seen = register().unit_names[WOMEN][0].id
    name = units.NewName("Hội Phụ nữ xã Làng Ven", date(2026, 3, 1), seen=seen)
    units.rename(WOMEN, name, by=OPERATOR, at=later(2))
    assert register().unit_called("Phụ nữ Làng Ven") == WOMEN
    new, old = register().unit_names[WOMEN]
    assert new.is_standing
    assert old.until == date(2026, 3, 1)


def test_a_register_is_read_once_while_nothing_is_written(programme, django_assert_num_queries):
    register()
    with django_assert_num_queries(1):
        register()


def test_those_below_stand_in_vietnamese_order(programme):
    below = register().children(Line.SAME_LEVEL, ON)[key("joint@lang-ven")]
    assert [unit.name for unit in below] == [
        "Mặt trận Làng Ven", "Phụ nữ Làng Ven", "Quân sự Làng Ven",
    ]  # fmt: skip
    assert len(register().living(ON)) == 12


def test_a_place_is_named_with_its_kind_and_what_it_lies_in(programme):
    known = register()
    assert known.place_path(key("lang-ven")) == "xã Làng Ven, tỉnh Ninh Bình"
    assert known.place_name(None) == known.place_path("nowhere") == ""


def test_open_ends_are_none():
    assert began(date.min) is ended(date.max) is None
    assert began(ON) == ended(ON) == ON


def standing():
    return units_at(latest_entry()[1])


def test_bodies_are_read_again_only_when_an_entry_speaks_of_one(programme):
    before = standing()
    with recording("try", by="the suite", at=later(1)) as recorder:
        told = Notice(id=recorder.new_id(), unit_id=WOMEN, matter="named", subject="x")
        recorder.add([told])
    assert standing() is before
    twins()
    assert standing() is not before
    assert key("a") in standing()


class Refused(Exception):
    """An action that is given up."""


def twins_that_are_given_up() -> None:
    with transaction.atomic():
        twins()
        assert key("a") in standing()
        raise Refused


def test_a_body_whose_entry_was_rolled_back_never_was(programme):
    standing()
    with pytest.raises(Refused):
        twins_that_are_given_up()
    assert key("a") not in standing()
    with recording("try", by="the suite", at=later(2)) as recorder:
        told = Notice(id=recorder.new_id(), unit_id=WOMEN, matter="named", subject="x")
        recorder.add([told])
    assert key("a") not in standing()

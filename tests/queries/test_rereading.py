"""What no entry spoke of is not read again."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction

from chungtay.actions import places, units
from chungtay.actions.ledger import recording
from chungtay.domain.units import Unit
from chungtay.queries.books import latest_entry
from chungtay.queries.registers import register, territory_at
from chungtay.queries.rereading import Part
from chungtay.storage import models
from chungtay.storage.models import Notice
from tests.actions.cast import LAN, key, later
from tests.web.cast import OPERATOR

WOMEN = key("women@lang-ven")


def speak():
    with recording("try", by="the suite", at=later(1)) as recorder:
        told = Notice(id=recorder.new_id(), unit_id=WOMEN, matter="named", subject="x")
        recorder.add([told])


def hamlet():
    new = places.NewPlace(key("h"), "Hạ", "village", "thôn", key("lang-ven"))
    places.open_place(new, by=OPERATOR, at=later(2))


def counting():
    """A part of the places that counts how often it was read."""
    read = []
    part = Part((models.Place,), lambda number: read.append(number) or len(read))
    return part, read


def at(part):
    return part.at(latest_entry()[1])


def test_a_part_is_read_again_only_when_an_entry_speaks_of_it(programme):
    part, read = counting()
    assert [at(part), at(part)] == [1, 1]
    speak()
    assert at(part) == 1
    hamlet()
    assert at(part) == 2
    assert read == sorted(read)


def test_a_claim_or_a_notice_leaves_the_register_as_it_was(programme):
    before = register()
    speak()
    assert register() is before
    hamlet()
    assert register() is not before
    assert register().units is before.units


def test_one_of_several_parts_is_read_alone(programme):
    before = register()
    body = Unit(key("new"), "Chi hội mới", "women", "women", key("lang-ven"), date(2026, 1, 1))
    units.enter(units.Roll([body]), by=LAN, at=later(3))
    assert register().territory is before.territory
    assert territory_at(latest_entry()[1]) is before.territory


class GivenUp(Exception):
    """An action that is given up."""


def given_up() -> None:
    with transaction.atomic():
        hamlet()
        assert key("h") in register().territory
        raise GivenUp


def test_what_was_rolled_back_never_was(programme):
    before = register().territory
    with pytest.raises(GivenUp):
        given_up()
    assert key("h") not in register().territory
    speak()
    assert key("h") not in register().territory
    assert set(register().territory._places) == set(before._places)

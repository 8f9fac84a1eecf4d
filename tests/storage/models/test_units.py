"""Bodies: what the database itself refuses to keep."""

from __future__ import annotations

import pytest

from chungtay.storage.models import (
    Unit,
    UnitEnd,
    UnitName,
    UnitParent,
    UnitPlace,
    UnitSuccession,
)

BACKWARD = {"since": "2026-01-02", "until": "2026-01-01"}


@pytest.fixture
def pair(keep):
    """Two bodies."""
    return keep(Unit()), keep(Unit())


def test_a_life_runs_forward(refused, pair):
    refused("units_live_on", Unit(**BACKWARD))
    refused("unit_names_hold_on", UnitName(unit=pair[0], text="Hội", **BACKWARD))
    refused(
        "unit_parents_hold_on", UnitParent(unit=pair[0], line="sector", parent=pair[1], **BACKWARD)
    )


def test_nobody_stands_above_itself(refused, pair):
    refused("nobody_above_itself", UnitParent(unit=pair[0], line="sector", parent=pair[0]))


def test_nobody_is_heir_to_itself(refused, pair):
    refused("nobody_heir_to_itself", UnitSuccession(unit=pair[0], heir=pair[0], day="2026-01-01"))


def test_there_are_two_lines(refused, pair):
    refused("lines_are_two", UnitParent(unit=pair[0], line="third", parent=pair[1]))


def test_a_body_has_one_parent_a_line(keep, refused, pair):
    keep(UnitParent(unit=pair[0], line="sector", parent=pair[1]))
    refused("one_parent_a_line", UnitParent(unit=pair[0], line="sector", parent=keep(Unit())))
    keep(UnitParent(unit=pair[0], line="same-level", parent=pair[1]))


def test_a_parent_that_was_ended_makes_room_for_another(keep, entry, pair):
    before = keep(UnitParent(unit=pair[0], line="sector", parent=pair[1]))
    UnitParent.objects.filter(id=before.id).update(ended_by=entry)
    assert keep(UnitParent(unit=pair[0], line="sector", parent=pair[1])).id != before.id


def test_a_body_ends_once_and_stands_at_one_place_a_day(keep, refused):
    one = keep(Unit())
    keep(UnitEnd(unit_id=one.id, day="2026-07-01"))
    refused("units_end_once", UnitEnd(unit_id=one.id, day="2026-08-01"))
    keep(UnitPlace(unit_id=one.id, since="2026-07-01"))
    refused("one_place_a_unit", UnitPlace(unit_id=one.id, since="2026-07-01"))

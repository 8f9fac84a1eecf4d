"""What may change in the registers of bodies and places."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain import registers
from chungtay.domain.units import Succession, Unit, Units

DAY = date(2026, 3, 1)
UNITS = Units([Unit("old", "Hội cũ"), Unit("new", "Hội mới"), Unit("gone", "Đã hết", until=DAY)])


def heir(to, unit="old", successions=()):
    registers.check_heir(UNITS, unit=unit, heir=to, day=DAY, successions=successions)


def test_a_name_is_kept_in_one_spelling():
    assert registers.register_name("  Hội  Phụ nữ ") == "Hội Phụ nữ"
    with pytest.raises(registers.NameUnfit):
        registers.register_name(" \n")


def test_what_was_changed_meanwhile_is_not_overwritten():
    registers.check_seen("a", "a")
    with pytest.raises(registers.ChangedMeanwhile):
        registers.check_seen("a", "b")


def test_a_day_before_the_beginning_is_refused():
    registers.check_not_before(DAY, DAY, name="Hội")
    with pytest.raises(registers.DayTooEarly):
        registers.check_not_before(date(2026, 2, 28), DAY, name="Hội")


def test_a_day_to_come_is_refused():
    registers.check_has_come(DAY, today=DAY)
    with pytest.raises(registers.DayToCome):
        registers.check_has_come(date(2026, 3, 2), today=DAY)


def test_an_heir_is_another_living_body():
    heir("new")
    for unfit in ("old", "gone", "nobody"):
        with pytest.raises(registers.HeirUnfit):
            heir(unfit)


def test_nobody_inherits_from_their_own_heir():
    with pytest.raises(registers.HeirUnfit):
        heir("new", successions=[Succession("new", "old", date(2027, 1, 1))])


def test_what_has_ended_is_not_handed_over_again():
    with pytest.raises(registers.EndedAlready):
        heir("new", unit="gone")


def test_a_body_that_holds_others_does_not_end():
    registers.check_holds_nobody("Hội", below=(), people=())
    with pytest.raises(registers.HoldsOthers) as refused:
        registers.check_holds_nobody("Hội", below=("a", "b"), people=("c",))
    assert (refused.value.facts["units"], refused.value.facts["people"]) == (2, 1)


def test_a_hamlet_lies_in_a_commune_and_nowhere_else():
    registers.check_lies_in("village", "commune")
    registers.check_lies_in("province", "")
    for level, above in (("village", "province"), ("commune", ""), ("district", "province")):
        with pytest.raises(registers.PlaceMisplaced):
            registers.check_lies_in(level, above)

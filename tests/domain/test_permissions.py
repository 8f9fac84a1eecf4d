"""Who may do what, and how far: by role, by unit, along either line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.permissions import (
    DEEDS,
    EVERYTHING,
    NOTHING,
    Actor,
    Deed,
    NotAllowed,
    NotFound,
    PersonRole,
    Post,
    check_holds,
    check_may,
    check_reaches,
    reach,
)
from chungtay.domain.units import ROOT, Line
from tests.cast import LAN, UNITS

ON = date(2026, 11, 1)
REPORTER = Actor("lan", (Post(PersonRole.REPORTER, LAN),))
COORDINATOR = Actor("ha", (Post(PersonRole.COORDINATOR, "women@ninh-binh"),))
STANDING = Actor("binh", (Post(PersonRole.STANDING, "joint@ninh-binh"),))
WHOLE = Actor("sơn", (Post(PersonRole.LEADER, ROOT),))
UNIT_IDS = sorted(unit.id for unit in UNITS)


def test_a_post_reaches_its_unit_and_all_below_on_either_line():
    joint = Actor("x", (Post(PersonRole.REPORTER, "joint@lang-ven"),))
    within = reach(joint, Deed.RECORD, units=UNITS, on=ON)
    assert within.units == {"joint@lang-ven", LAN, "army@lang-ven", "front@lang-ven"}
    sector = reach(COORDINATOR, Deed.DECIDE, units=UNITS, on=ON)
    assert sector.units == {"women@ninh-binh", "women@lang-ven", "women@cua-song"}


def test_the_top_of_the_same_level_line_reaches_everybody():
    within = reach(STANDING, Deed.DECIDE, units=UNITS, on=ON)
    assert within.units == {unit.id for unit in UNITS}


def test_a_post_for_the_whole_programme_reaches_everything():
    assert reach(WHOLE, Deed.SEE_RESULTS, units=UNITS, on=ON) == EVERYTHING


@given(st.sampled_from(PersonRole), st.sampled_from(Deed), st.sampled_from(UNIT_IDS))
def test_nobody_reaches_anything_for_a_deed_that_no_role_of_theirs_allows(role, deed, unit):
    within = reach(Actor("x", (Post(role, unit),)), deed, units=UNITS, on=ON)
    assert (within == NOTHING) == (deed not in DEEDS[role])


@given(st.sampled_from(UNIT_IDS), st.sampled_from(UNIT_IDS))
def test_whoever_is_reached_stands_below_on_one_of_the_lines(seat, other):
    within = reach(Actor("x", (Post(PersonRole.REPORTER, seat),)), Deed.RECORD, units=UNITS, on=ON)
    below = any(seat in UNITS.path(other, line, ON) for line in Line)
    assert within.holds(other) == below


def test_an_activity_is_within_reach_of_everybody_who_takes_part():
    check_reaches(REPORTER, Deed.SEE_RECORDS, touching=("army@cua-song", LAN), units=UNITS, on=ON)


def test_what_is_out_of_reach_is_not_found_and_not_forbidden():
    with pytest.raises(NotFound):
        check_reaches(REPORTER, Deed.SEE_RECORDS, touching=("army@cua-song",), units=UNITS, on=ON)
    with pytest.raises(NotFound):
        check_holds(REPORTER, Deed.RECORD, unit="army@lang-ven", units=UNITS, on=ON)


def test_a_deed_that_no_role_allows_is_refused():
    for deed in (Deed.DECIDE, Deed.ADMINISTER):
        with pytest.raises(NotAllowed):
            check_may(REPORTER, deed)


def test_whoever_gives_out_the_keys_does_not_read_the_reports():
    assert not DEEDS[PersonRole.ADMINISTRATOR] & {Deed.SEE_RESULTS, Deed.SEE_RECORDS}


def test_whoever_only_looks_changes_nothing():
    changing = {Deed.RECORD, Deed.JOIN, Deed.DECIDE, Deed.OBJECT, Deed.ADMINISTER}
    for role in (PersonRole.LEADER, PersonRole.AUDITOR, PersonRole.NEWSROOM):
        assert not DEEDS[role] & changing

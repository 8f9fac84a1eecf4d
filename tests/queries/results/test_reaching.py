"""Nobody sees, through a structure of another day, what bodies out of their reach did."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions import claims, units
from chungtay.domain.periods import Period
from chungtay.domain.permissions import NotFound
from chungtay.domain.units import Line, Parent, Unit
from chungtay.queries.openings import opening
from chungtay.queries.results.reaching import is_within
from chungtay.queries.results.scope import Wanted, scope
from tests.actions.cast import LAN, PROGRAMME, key, later
from tests.cast import LAN as LANS_BODY
from tests.cast import ROADS
from tests.queries.cast import anybody, seen_by
from tests.queries.reorganised import says

pytestmark = pytest.mark.django_db
LEFT = date(2026, 3, 1)


@pytest.fixture
def guest(world):
    """A body that stood under chị Lan's until March, and told of a road before and after."""
    body = Unit(key("women@guest"), "Tổ khách", "front", place=key("cua-song"))
    link = Parent(body.id, Line.SAME_LEVEL, key(LANS_BODY), date(2020, 1, 1), LEFT)
    units.enter(units.Roll(units=[body], parents=[link]), by=LAN, at=later(30))
    days = [Period.of_days(day, day) for day in (date(2026, 2, 1), date(2026, 4, 1))]
    told = [says("guest", value, of, place=None) for value, of in zip("78", days, strict=True)]
    claims.record(told, programme=PROGRAMME, by=LAN, at=later(31))
    return world


def test_as_reported_is_refused_where_somebody_out_of_reach_stood_below(guest):
    lan = seen_by(guest, "reporter")
    with pytest.raises(NotFound):
        scope(lan, Wanted(structure="as-reported"))
    with pytest.raises(NotFound):
        opening(lan, Wanted(structure="as-reported", indicator=ROADS.code))
    assert not scope(lan, Wanted()).may_be_as_reported


def test_it_is_answered_for_days_on_which_nobody_else_stood_below(guest):
    lan = seen_by(guest, "reporter")
    told = scope(lan, Wanted(structure="as-reported", period="2026-Q2"))
    assert told.asking.bodies == {key(LANS_BODY)}
    assert told.may_be_as_reported


def test_a_sum_that_looks_back_to_such_a_day_is_enough_to_refuse(guest):
    wide = says("lang-ven", "1", Period(date(2026, 1, 20), date(2026, 4, 20)), id="wide")
    narrow = Period(date(2026, 1, 15), date(2026, 2, 15))
    claims.record(
        [says("guest", "2", narrow, place=None, id="narrow"), wide],
        programme=PROGRAMME, by=LAN, at=later(40),
    )  # fmt: skip
    days = Wanted(structure="as-reported", period="2026-01-15/2026-02-14")
    with pytest.raises(NotFound):
        scope(seen_by(guest, "reporter"), days)


def test_whoever_reaches_everything_reads_it_and_what_left_stays_with_whom_it_stood(guest):
    asked = Wanted(unit=key(LANS_BODY), line="same-level", indicator=ROADS.code)
    reported = opening(anybody(), Wanted(**{**_told(asked), "structure": "as-reported"}))
    today = opening(anybody(), Wanted(**{**_told(asked), "structure": "today"}))
    assert reported.total - today.total == 7
    assert is_within(anybody().reach(reported.scope.deed), reported.scope.asking)


def _told(asked: Wanted) -> dict[str, str]:
    return {name: getattr(asked, name) for name in ("unit", "line", "indicator")}

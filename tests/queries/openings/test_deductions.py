"""What is taken off says in which rows it stands."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.domain.claims import Coverage, Role
from chungtay.domain.rollup import RowKind
from chungtay.queries.openings import opening
from chungtay.queries.openings.deductions import deduced
from chungtay.queries.results.lines import lines
from chungtay.queries.results.scope import Wanted, scope
from tests.actions.cast import key
from tests.cast import LAN as LANS_BODY
from tests.cast import ROADS, says
from tests.domain.worlds import GIFTS
from tests.queries.cast import anybody
from tests.queries.reorganised import PROVINCE

pytestmark = pytest.mark.django_db


def parts(kind: RowKind, indicator=ROADS, **wanted: str):
    asked = scope(anybody(), Wanted(indicator=indicator.code, **wanted))
    return deduced(asked, asked.question(asked.indicator), kind)


def test_work_of_two_organisations_stands_in_two_rows(world):
    (joint,) = parts(RowKind.JOINT, by="organisation")
    assert joint.rows == ("Hội Liên hiệp Phụ nữ", "Quân đội")
    assert (joint.whole, joint.in_rows, joint.part.amount) == (
        Decimal("2.5"), Decimal(5), Decimal("-2.5"),
    )  # fmt: skip


def test_sums_that_may_share_are_taken_off_as_sums(said):
    said(
        says(LANS_BODY, GIFTS, "40", role=Role.BARE, coverage=Coverage.OWN),
        says("army@lang-ven", GIFTS, "25", role=Role.BARE, coverage=Coverage.OWN),
    )
    overlap = parts(RowKind.OVERLAP, GIFTS, by="organisation")
    assert sum(told.part.amount for told in overlap) == -25
    assert {told.part.kind for told in overlap} == {"rest"}
    assert not parts(RowKind.JOINT, GIFTS, by="organisation")


def test_what_has_no_finer_place_is_held_here(said):
    said(says("women@ninh-binh", ROADS, "7"), says(LANS_BODY, ROADS, "2"))
    place = scope(anybody(), Wanted(place="Ninh Bình")).asking.place
    (held,) = parts(RowKind.HELD_HERE, by="place", place=place)
    assert (held.part.amount, held.rows) == (Decimal(7), ())


@pytest.mark.parametrize("structure", ["", "today", "as-reported"])
@pytest.mark.parametrize("by", ["unit", "place", "organisation"])
def test_whatever_makes_rows_add_up_opens_into_just_that(reorganised, said, structure, by):
    said(
        says("women@ninh-binh", ROADS, "50", role=Role.BARE, coverage=Coverage.BELOW),
        says("army@ninh-binh", ROADS, "20", partners=("women@ninh-binh",)),
    )
    wanted = {"indicator": ROADS.code, "by": by, "structure": structure}
    if by == "unit":
        wanted |= {"unit": key("women@ninh-binh"), "line": "sector"}
    if by == "place":
        wanted["place"] = PROVINCE
    (group,) = lines(scope(anybody(), Wanted(**wanted))).groups
    assert group.added == group.whole.total
    assert group.extras
    for extra in group.extras:
        opened = opening(anybody(), Wanted(**wanted, row=extra.key))
        assert opened.all == extra.total, extra.kind


def test_a_row_as_reported_opens_for_its_own_days(reorganised):
    wanted = Wanted(indicator=ROADS.code, place=PROVINCE, by="place", structure="as-reported")
    (group,) = lines(scope(anybody(), wanted)).groups
    for line in group.lines:
        days = f"{line.stood.since}/{line.stood.last}" if line.stood else ""
        own = replace(wanted, place=line.key, by="", period=days)
        assert opening(anybody(), own).total == line.total, line.name

"""The parts of a credit open into the activities that they are added up from."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.domain.indicators import Share
from chungtay.domain.permissions import NotFound
from chungtay.queries.ledgers.credit import lines_of_organisation
from chungtay.queries.ledgers.opened import SHARES, part_opened
from chungtay.queries.results.scope import Wanted, scope
from tests.cast import LABOUR, LAN, ROADS, says
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db
WOMENS = Wanted(indicator=LABOUR.code, organisation="women")


@pytest.fixture
def days(said):
    """Of three works one was done alone, and of one joint work she stated her own part."""
    said(
        says(LAN, LABOUR, "40", share=Share.OWN, partners=("army@lang-ven",), title="Dọn kênh"),
        says(LAN, LABOUR, "25", partners=("army@lang-ven",), title="Dựng nhà"),
        says(LAN, LABOUR, "7", title="Nấu cơm"),
    )


def titles(opened):
    return {part.title for part in opened.parts}


def test_each_part_of_a_credit_is_what_its_activities_add_up_to(days):
    (line,) = lines_of_organisation(scope(anybody(), Wanted()), "women")
    own, joint = (part_opened(anybody(), WOMENS, share) for share in SHARES)
    assert (own.total, own.all, own.shown) == (line.own,) * 3 == (Decimal(40),) * 3
    assert (joint.total, joint.all, joint.shown) == (line.shared,) * 3
    assert joint.activities.many == line.joint == 2
    assert titles(own) == {"Dọn kênh"}
    assert titles(joint) == {"Dọn kênh", "Dựng nhà"}
    assert not own.is_range


def test_each_line_has_what_was_said_behind_it(days):
    for share in SHARES:
        assert all(part.claims for part in part_opened(anybody(), WOMENS, share).parts)


def test_beside_another_period_it_is_still_that_of_its_own(days):
    compared = replace(WOMENS, against="year-before", row="joint", by="unit")
    assert part_opened(anybody(), compared, "joint").total == Decimal(65)


def test_nothing_is_opened_without_an_indicator_an_organisation_and_a_part(days):
    for wanted, share in (
        (replace(WOMENS, organisation=""), "own"), (replace(WOMENS, indicator=""), "own"),
        (WOMENS, "theirs"),
    ):  # fmt: skip
        with pytest.raises(NotFound):
            part_opened(anybody(), wanted, share)


def test_where_nobody_took_part_there_is_nothing(days):
    opened = part_opened(anybody(), replace(WOMENS, organisation="front"), "own")
    assert (opened.total, opened.parts) == (None, ())


def test_what_is_out_of_reach_is_counted_and_not_told(world, said):
    said(says("front@cua-song", ROADS, "4", partners=("army@cua-song",), title="Đường riêng"))
    wanted = Wanted(indicator=ROADS.code, organisation="front")
    assert "Đường riêng" in titles(part_opened(anybody(), wanted, "joint"))
    assert "Đường riêng" not in titles(part_opened(seen_by(world, "reporter"), wanted, "joint"))

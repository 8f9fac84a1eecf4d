"""Ranges hold the truth of generated worlds, and are as narrow as what was said allows."""

from __future__ import annotations

from decimal import Decimal

from tests.domain.width_of_ranges import Told, ranges, report

WORLDS = 40


def test_the_range_holds_the_truth_of_every_world_and_is_seldom_wider_than_it():
    found = list(ranges(range(WORLDS)))
    assert [told.seed for told in found if not told.holds] == []
    assert sorted(told.width for told in found)[WORLDS // 2] < 0.5


def test_a_range_that_misses_the_truth_is_reported():
    missing = Told(7, Decimal(3), Decimal(4), truth=5)
    assert not missing.holds
    assert "1 whose range misses the truth [7]" in report(
        [missing, Told(1, Decimal(1), Decimal(3), truth=2)]
    )


def test_the_width_is_a_share_of_the_truth():
    assert Told(1, Decimal(8), Decimal(12), truth=10).width == 0.4
    assert Told(1, Decimal(0), Decimal(0), truth=0).width == 0

"""Five shades with round bounds; a few giants do not make all others look alike."""

from __future__ import annotations

import pytest

from chungtay.web.charts.shades import step_of, steps_over


def test_even_amounts_have_equal_steps():
    assert steps_over([93, 60, 50, 20]) == (20, 40, 60, 80, 100)


def test_a_few_giants_make_the_steps_double():
    bounds = steps_over([1240, 90, 80, 70, 60])
    assert bounds == (80, 160, 320, 640, 1280)
    assert step_of(1240, bounds) == 5
    assert step_of(60, bounds) == 1


@pytest.mark.parametrize("top", [0.4, 1, 3, 5, 6, 17, 99, 101, 12_345, 7_000_000])
def test_the_greatest_amount_lies_in_the_steps(top):
    bounds = steps_over([top])
    assert bounds[-1] >= top
    assert list(bounds) == sorted(set(bounds))
    assert step_of(top, bounds) >= 3


def test_whole_amounts_have_whole_bounds():
    assert all(bound == int(bound) for bound in steps_over([6, 5, 4]))


def test_zero_has_no_shade_and_what_is_above_has_the_first():
    assert step_of(0, steps_over([10])) == 0
    assert step_of(0.001, steps_over([10])) == 1
    assert steps_over([]) == steps_over([0]) == (1, 2, 3, 4, 5)

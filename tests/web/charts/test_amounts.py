"""An amount says its range, and a silence says which silence it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.questions import State
from chungtay.web.charts.amounts import Amount, full, short, ticks, told
from tests.web.charts.pictures import amount


@pytest.mark.parametrize(
    ("shown", "vi", "en"),
    [
        (amount("1250.5"), "1.250,5", "1,250.5"),
        (amount(40, 40, 65), "40–65", "40–65"),
        (amount(40, is_open=True), "40 trở lên", "40 or more"),
        (amount(40, 40, 65, is_open=True), "40–65 trở lên", "40–65 or more"),
        (amount(0), "0", "0"),
        (Amount(None), "chưa báo cáo", "not reported"),
        (Amount(None, silence=State.NOT_APPLICABLE), "không thuộc phạm vi", "not applicable"),
        (
            Amount(None, silence=State.MENTIONED),
            "có nêu, chưa lượng hóa",
            "mentioned, not quantified",
        ),
    ],
)
def test_an_amount_stands_beside_its_bar_in_the_readers_language(shown, vi, en):
    assert (short(shown, "vi"), short(shown, "en")) == (vi, en)


def test_a_value_inside_its_range_is_read_with_the_range():
    assert full(amount(50, 40, 65), "vi", "km") == "50 (trong khoảng 40–65) km"
    open_above = amount(50, 40, 65, is_open=True)
    assert full(open_above, "vi", "km") == "50 (trong khoảng 40–65 trở lên) km"


def test_a_silence_has_no_measure():
    assert told("Công an", Amount(None), "vi", "km") == "Công an: chưa báo cáo"


def test_an_exact_amount_is_no_range():
    assert not amount(5).is_range
    assert not amount(5, 5, 5).is_range
    assert amount(5, 5, 6).is_range


@pytest.mark.parametrize("top", [0.03, 0.9, 1, 7, 53, 410, 999, 1_000_000, 25_975])
def test_ticks_are_few_round_and_reach_the_top(top):
    steps = ticks(top)
    assert steps[0] == 0
    assert float(steps[-1]) >= top * 0.999
    assert 3 <= len(steps) <= 6
    assert all(step == steps[1] * n for n, step in enumerate(steps))
    assert steps[1].normalize().as_tuple().digits in {(1,), (2,), (5,)}


def test_ticks_of_nothing_still_make_a_scale():
    assert ticks(0) == (Decimal(0), Decimal(1))

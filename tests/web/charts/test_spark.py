"""A line the size of a word breaks where nothing was reported, and tells itself in words."""

from __future__ import annotations

import pytest

from chungtay.web.charts.amounts import NOT_REPORTED
from chungtay.web.charts.spark import Point, Spark, spark_bars, spark_line
from tests.web.charts.pictures import amount, check_sound


def spark(*amounts):
    return Spark("Nhà", tuple(Point(f"T{n}", shown) for n, shown in enumerate(amounts, 1)), "căn")


def line(*amounts):
    return check_sound(spark_line(spark(*amounts), language="vi", prefix="k"), "k")


def bars(*amounts):
    return check_sound(spark_bars(spark(*amounts), language="vi", prefix="k"), "k")


def test_a_gap_is_a_gap_and_not_a_zero():
    assert len(line(amount(5), amount(6), amount(7)).marks("chart-line")) == 1
    assert len(line(amount(5), NOT_REPORTED, amount(7)).marks("chart-line")) == 2


def test_the_latest_amount_has_a_dot_and_is_said():
    picture = line(amount(5), amount(7), NOT_REPORTED)
    (dot,) = picture.marks("chart-dot")
    assert 0 < float(dot.get("cx")) < 96
    assert picture.summary == "T1: 5 căn; T2: 7 căn; T3: chưa báo cáo; mới nhất 7 căn"


def test_a_range_is_a_band_around_the_line_and_a_cap_on_the_bar():
    assert line(amount(5), amount(7, 6, 9)).marks("chart-spread")
    assert not line(amount(5), amount(7)).marks("chart-spread")
    assert bars(amount(5), amount(7, 6, 9)).marks("chart-spread")


def test_bars_are_as_high_as_their_amounts():
    first, second = bars(amount(9), amount(3)).numbers("chart-bar", "height")
    assert first == pytest.approx(3 * second, abs=0.2)


def test_bars_show_zero_and_silence_differently():
    picture = bars(amount(0), NOT_REPORTED)
    assert len(picture.marks("chart-bar")) == 1
    assert len(picture.marks("chart-silent")) == 1


def test_one_point_and_none_at_all_are_drawn():
    assert line(amount(5)).marks("chart-line")
    assert line().summary == bars().summary == "Chưa có số để vẽ."


def test_a_table_can_walk_over_the_points():
    assert [point.label for point in spark(amount(1), amount(2))] == ["T1", "T2"]

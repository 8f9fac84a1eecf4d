"""A column a period: as high as its amount, with its range, its silence and the year before."""

from __future__ import annotations

from itertools import pairwise

import pytest

from chungtay.domain.questions import State
from chungtay.web.charts.amounts import NOT_REPORTED, Amount
from chungtay.web.charts.months import Column, Columns, month_chart
from tests.web.charts.pictures import amount, check_sound


def drawn(*columns, **more):
    told = Columns("Nhà", columns, **more)
    return check_sound(month_chart(told, language="vi", prefix="m"), "m")


def year(*amounts):
    return tuple(Column(f"T{n}", amount) for n, amount in enumerate(amounts, 1))


def test_columns_are_as_high_as_their_amounts():
    first, second = drawn(*year(amount(90), amount(30))).numbers("chart-bar", "height")
    assert first == pytest.approx(3 * second, abs=0.2)


def test_a_range_stands_hatched_on_what_is_certain():
    picture = drawn(*year(amount(40, 40, 80)))
    bar, more = picture.marks("chart-bar")[0], picture.marks("chart-range")[0]
    assert float(more.get("y")) + float(more.get("height")) == pytest.approx(float(bar.get("y")))
    assert float(more.get("height")) == pytest.approx(float(bar.get("height")), abs=0.2)
    assert "khoảng có thể có" in picture.words()


def test_a_value_inside_its_range_is_marked():
    assert drawn(*year(amount(50, 40, 65))).marks("chart-best")


def test_the_year_before_is_a_mark_at_its_height():
    picture = drawn(Column("T1", amount(40), amount(40)), before_label="năm 2025")
    mark, bar = picture.marks("chart-before")[0], picture.marks("chart-bar")[0]
    assert mark.get("d").split("L")[0].split()[1] == bar.get("y")
    assert "năm 2025" in picture.words("chart-note")
    assert picture.summary == "T1: 40, năm 2025 40"


def test_zero_is_written_and_a_silence_has_its_own_field():
    silent = Amount(None, silence=State.NOT_APPLICABLE)
    picture = drawn(*year(amount(0), NOT_REPORTED, silent, amount(9)))
    assert set(picture.words("chart-over")) == {"0", "9"}
    assert len(picture.marks("chart-missing")) == 2 + 2  # in the plot and in the legend
    assert {"chưa báo cáo", "không thuộc phạm vi"} <= set(picture.words("chart-note"))


def test_of_twelve_large_numbers_the_latest_and_the_highest_are_always_written():
    many = [amount(100_000 + n * 10) for n in range(11)]
    picture = drawn(*year(amount(250_000), *many))
    over = picture.words("chart-over")
    assert "250.000" in over
    assert "100.100" in over
    assert len(over) < 12


def test_numbers_over_columns_do_not_lie_on_one_another():
    picture = drawn(*year(*(amount(100 + n % 3, 90, 105 + n % 3) for n in range(12))))
    places = sorted((float(m.get("x")), len(m.text)) for m in picture.marks("chart-over"))
    for (left, size), (right, _) in pairwise(places):
        assert right - left > size * 5


def test_a_long_number_does_not_lie_across_taller_columns_further_on():
    amounts = [amount(n, n, top, is_open=True) for n, top in ((240, 3160), (340, 3500), (9, 3740))]
    picture = drawn(*year(*amounts, *(amount(10 * n) for n in range(9))))
    bars = [(float(m.get("x")), float(m.get("y"))) for m in picture.marks("chart-range")]
    for mark in picture.marks("chart-over"):
        x, y, half = float(mark.get("x")), float(mark.get("y")), len(mark.text) * 2.5
        taller = [left for left, top in bars if top < y and abs(left - x) < half]
        assert not taller, mark.text


def test_the_axis_begins_at_zero_and_its_ticks_are_round():
    ticks = [mark.text for mark in drawn(*year(amount(53))).marks("chart-tick")]
    assert ticks[:4] == ["0", "20", "40", "60"]


def test_labels_that_would_touch_leave_every_second_out():
    labels = [Column(f"tháng {n} năm", amount(n)) for n in range(1, 13)]
    ticks = drawn(*labels).words("chart-tick")
    assert sum(word.startswith("th") for word in ticks) == 6


def test_a_column_opens_its_number_under_its_full_name():
    picture = drawn(Column("T1", amount(5), href="/m1", name="Tháng 1/2026"), measure="căn")
    assert picture.links() == {"/m1": "Tháng 1/2026: 5 căn"}


def test_what_may_lie_in_a_silent_month_is_hatched_and_read():
    silent = Amount(None, amount(0).value, amount(80).value, silence=State.MENTIONED, is_open=True)
    picture = drawn(*year(amount(40), silent))
    (possible, _) = picture.marks("chart-range")  # and the one of the legend
    assert float(possible.get("height")) > float(picture.marks("chart-bar")[0].get("height"))
    assert "T2: có nêu, chưa lượng hóa (trong khoảng 0–80 trở lên)" in picture.summary
    assert not drawn(*year(amount(40), NOT_REPORTED)).marks("chart-range")


def test_what_may_be_higher_still_has_an_arrow():
    assert len(drawn(*year(amount(12, 12, 14, is_open=True))).marks("chart-open")) == 2


def test_no_columns_say_so_and_only_silences_still_draw():
    assert drawn().words() == ["Chưa có số để vẽ."]
    assert drawn(*year(NOT_REPORTED)).marks("chart-missing")


def test_columns_come_in_order():
    assert [column.label for column in Columns("x", year(amount(1), amount(2)))] == ["T1", "T2"]


def test_the_same_amounts_are_drawn_once_and_others_anew():
    def drawn(last):
        told = Columns("Nhà", tuple(Column(f"T{n}", amount(n)) for n in (1, 2, last)))
        return month_chart(told, language="vi", prefix="again")

    assert drawn(3) is drawn(3)
    assert "T4" in drawn(4)

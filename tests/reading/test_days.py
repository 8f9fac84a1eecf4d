"""When a thing was done."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.periods import STATE_CALENDAR, Period
from chungtay.reading.days import day_of_cell, days_in

YEAR = STATE_CALENDAR.year(2026)


def days(text):
    return days_in(text, document=YEAR, calendar=STATE_CALENDAR)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Sáng ngày 20/3/2026 tại xã", date(2026, 3, 20), date(2026, 3, 20)),
        ("ngày 16/12", date(2025, 12, 16), date(2025, 12, 16)),
        ("từ 5 đến 9/7", date(2026, 7, 5), date(2026, 7, 9)),
        ("trong 2 ngày 18 - 19/4/2026", date(2026, 4, 18), date(2026, 4, 19)),
        ("trong tháng 3", date(2026, 3, 1), date(2026, 3, 31)),
        ("quý II", date(2026, 3, 15), date(2026, 6, 14)),
        ("2 đợt ngày 14/3, 21/3", date(2026, 3, 14), date(2026, 3, 21)),
    ],
)
def test_days_months_and_quarters(text, first, last):
    assert days(text) == Period.of_days(first, last)


def test_an_occasion_is_the_days_around_its_day():
    assert days("nhân dịp 27/7").holds(date(2026, 7, 27))
    assert days("ngày Thương binh - Liệt sĩ").holds(date(2026, 7, 20))


def test_tet_follows_the_lunar_calendar():
    assert days("dịp Tết Nguyên đán").holds(date(2026, 2, 17))
    assert days("Trung thu").holds(date(2026, 9, 25))


def test_an_occasion_never_leaves_the_document_s_period():
    assert YEAR.contains(days("chào mừng 22/12"))


@pytest.mark.parametrize(
    "text",
    [
        "31/33 xã",
        "Chương trình số 12-CTr/BTG ngày 20/01/2026",
        "thành lập từ ngày 01/7/2025 trên cơ sở",
        "từ đầu năm đến nay",
        "trao 200 suất quà",
    ],
)
def test_what_only_looks_like_a_day_is_none(text):
    assert days(text) is None


def test_a_cell_of_a_column_of_days():
    assert day_of_cell("20/03/2026", None, document=YEAR).since == date(2026, 3, 20)
    assert day_of_cell("x", "2025-12-12", document=YEAR).since == date(2025, 12, 12)
    assert day_of_cell("5-9/7", None, document=YEAR).last == date(2026, 7, 9)
    assert day_of_cell("T7/2026", None, document=YEAR).last == date(2026, 7, 31)
    assert day_of_cell("cả năm", None, document=YEAR) is None


@pytest.mark.parametrize(
    "text", ["Số liệu đến ngày 10/12/2026", "Số đến 10/12/2026", "33 trẻ (tính đến hết ngày 10/12)"]
)
def test_the_day_up_to_which_was_counted_is_no_day_of_a_doing(text):
    assert days(text) is None


def test_two_days_joined_by_and_are_both_of_the_doing():
    found = days("Trong 2 ngày 28 và 29/01/2026")
    assert (found.since, found.last) == (date(2026, 1, 28), date(2026, 1, 29))


def test_the_day_of_this_or_yesterday_s_morning_is_a_day():
    assert days("Sáng qua 2/2 xã Làng Ven trồng cây").since == date(2026, 2, 2)
    assert days("sang nay 12/5 doan xa nao vet kenh").since == date(2026, 5, 12)

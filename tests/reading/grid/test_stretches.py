"""The time that a title names."""

from datetime import date

import pytest

from chungtay.domain.periods import CIVIL_CALENDAR, STATE_CALENDAR
from chungtay.reading.grid.stretches import Stretch, Times, dated, stretch_in, stretch_of


@pytest.mark.parametrize(
    ("title", "stretch"),
    [
        ("Tháng 3", Stretch(3, 3)),
        ("T12", Stretch(12, 12)),
        ("T1/2026", Stretch(1, 1, 2026)),
        ("01/2026", Stretch(1, 1, 2026)),
        ("Quý II", Stretch(4, 6)),
        ("Quý IV/2025", Stretch(10, 12, 2025)),
        ("6 tháng đầu năm", Stretch(1, 6)),
        ("6 tháng cuối năm 2026", Stretch(7, 12, 2026)),
        ("9 tháng", Stretch(1, 9)),
        ("Tháng 1 - tháng 6", Stretch(1, 6)),
        ("Năm 2025", Stretch(1, 12, 2025)),
        ("Cả năm", Stretch(1, 12)),
        ("Tháng 13", None),
        ("Tấn", None),
    ],
)
def test_a_title_that_is_a_time(title, stretch):
    assert stretch_of(title) == stretch


@pytest.mark.parametrize(
    ("title", "stretch", "rest"),
    [
        ("Thực hiện năm 2025", Stretch(1, 12, 2025), "Thực hiện"),
        ("TH quý I/2026", Stretch(1, 3, 2026), "TH"),
        ("KẾT QUẢ THÁNG 4 NĂM 2026", Stretch(4, 4, 2026), "KẾT QUẢ"),
    ],
)
def test_a_time_among_other_words(title, stretch, rest):
    assert stretch_in(title) == (stretch, rest)


@pytest.mark.parametrize(
    "title", ["Trẻ dưới 6 tháng tuổi", "Gạo 3 tháng", "ngày 12 tháng 5", "Quỹ 1 tỷ"]
)
def test_other_words_name_no_time(title):
    assert stretch_in(title) is None


def test_a_month_has_the_days_of_the_calendar():
    march = Stretch(3, 3, 2026)
    state = Times(STATE_CALENDAR).days(march)
    assert (state.since, state.until) == (date(2026, 2, 15), date(2026, 3, 15))
    assert Times(CIVIL_CALENDAR).days(march).since == date(2026, 3, 1)
    assert Times().days(Stretch(3, 3)) is None


def test_a_year_left_unsaid_is_the_document_s_else_the_latest_beside_it():
    said = [Stretch(1, 12, 2025), Stretch(1, 12, 2026), Stretch(1, 1)]
    assert Times().year_of(said) == 2026
    assert Times(document=STATE_CALENDAR.year(2025)).year_of(said) == 2025
    assert dated(Stretch(1, 1), 2026) == Stretch(1, 1, 2026)
    assert dated(Stretch(1, 1, 2024), 2026) == Stretch(1, 1, 2024)


def test_a_quarter_holds_its_months_and_not_itself():
    assert Stretch(1, 3).holds(Stretch(2, 2))
    assert not Stretch(1, 3).holds(Stretch(1, 3))
    assert not Stretch(1, 3, 2025).holds(Stretch(2, 2, 2026))
    assert Stretch(1, 3).months == 3

"""Periods as titles name them, with the year of the document where none is written."""

from datetime import date

import pytest

from chungtay.domain.periods import STATE_CALENDAR, Period
from chungtay.reading.files import open_document
from chungtay.reading.head.periods import (
    first_stated,
    period_by_days,
    period_by_writing_day,
    planned_period,
    stated_days,
    stated_period,
)

WRITTEN = date(2026, 7, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kết quả công tác năm 2026", "2026"),
        ("ket qua phoi hop nam 2026", "2026"),
        ("Kết quả năm 2026 và phương hướng, nhiệm vụ năm 2027", "2026"),
        ("Kết quả năm 2026, phương hướng năm 2027", "2026"),
        ("Kết quả quý I/2026", "2026-Q1"),
        ("Kết quả quý IV năm 2025", "2025-Q4"),
        ("Kết quả Quý 2, nhiệm vụ trọng tâm Quý 3 năm 2026", "2026-Q2"),
        ("Sơ kết 6 tháng đầu năm 2026", "2026-H1"),
        ("Sơ kết sáu tháng đầu năm", "2026-H1"),
        ("Kết quả 6 tháng cuối năm 2025", "2025-H2"),
        ("Kết quả 9 tháng năm 2026", "2026-9M"),
        ("Kết quả 9 tháng đầu năm", "2026-9M"),
        ("Kết quả tháng 5/2026", "2026-05"),
        ("Kết quả tháng 5 năm 2026", "2026-05"),
        ("Kết quả tháng 12", "2026-12"),
        ("Kết quả vận động Quỹ Vì người nghèo", None),
        ("Thực hiện Kế hoạch số 5/KH-UBND ngày 20 tháng 01 năm 2025", None),
        ("Trao 6 suất quà", None),
    ],
)
def test_a_title_names_a_period(text, code):
    found = stated_period(text, written=WRITTEN, calendar=STATE_CALENDAR)
    assert found == (STATE_CALENDAR.parse(code) if code else None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("từ ngày 15/12/2025 đến hết ngày 14/12/2026", (2025, 12, 15), (2026, 12, 14)),
        ("Năm 2026 (15/12/2025 - 14/12/2026)", (2025, 12, 15), (2026, 12, 14)),
        ("từ 15/12 đến 14/6/2026", (2025, 12, 15), (2026, 6, 14)),
        (
            "từ ngày 01 tháng 3 năm 2026 đến ngày 31 tháng 3 năm 2026",
            (2026, 3, 1),
            (2026, 3, 31),
        ),
    ],
)
def test_a_stretch_of_days_counts_both_ends(text, first, last):
    assert stated_days(text, written=WRITTEN) == Period.of_days(date(*first), date(*last))


def test_a_jubilee_is_no_period():
    assert stated_days("79 năm (27/7/1947 - 27/7/2026)", written=WRITTEN) is None


def test_several_months_and_several_years_are_periods():
    months = stated_period("tháng 1 đến tháng 3/2026", written=None, calendar=STATE_CALENDAR)
    assert months == STATE_CALENDAR.months(2026, 1, 3)
    years = stated_period("giai đoạn 2021 - 2025", written=None, calendar=STATE_CALENDAR)
    assert years == Period(STATE_CALENDAR.year(2021).since, STATE_CALENDAR.year(2025).until)


def test_a_year_written_once_at_the_end_is_the_year_of_both_halves():
    title = "Kết quả 9 tháng đầu năm và phương hướng, nhiệm vụ 3 tháng cuối năm 2026"
    found = stated_period(title, written=None, calendar=STATE_CALENDAR)
    assert found == STATE_CALENDAR.parse("2026-9M")


def test_a_plan_may_speak_of_tasks_only():
    title = "nhiệm vụ trọng tâm năm 2027"
    found = planned_period(title, written=WRITTEN, calendar=STATE_CALENDAR)
    assert found == STATE_CALENDAR.year(2027)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (date(2026, 12, 10), "2026"),
        (date(2026, 1, 5), "2025"),
        (date(2026, 6, 20), "2026-H1"),
        (date(2026, 9, 12), "2026-9M"),
        (date(2026, 3, 16), "2026-Q1"),
        (date(2026, 8, 1), None),
    ],
)
def test_a_report_is_written_around_the_close_of_its_period(written, code):
    found = period_by_writing_day(written, calendar=STATE_CALENDAR)
    assert found == (STATE_CALENDAR.parse(code) if code else None)


def test_days_of_a_list_point_to_its_year_only_when_they_agree(save_sheet):
    def document(*days):
        return open_document(save_sheet("a.xlsx", [["Ngày", "x"], *([day, 1] for day in days)]))

    agreed = document(date(2026, 1, 2), date(2026, 5, 2), date(2025, 12, 20))
    assert period_by_days(agreed, calendar=STATE_CALENDAR) == STATE_CALENDAR.year(2026)
    torn = document(date(2026, 1, 2), date(2025, 5, 2), date(2024, 12, 20))
    assert period_by_days(torn, calendar=STATE_CALENDAR) is None


def test_the_first_text_that_names_a_period_decides():
    texts = ["Kết quả", "quý I/2026", "năm 2025"]
    found = first_stated(texts, written=None, calendar=STATE_CALENDAR)
    assert found == STATE_CALENDAR.parse("2026-Q1")

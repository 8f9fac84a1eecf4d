"""When the numbers of columns are of."""

from datetime import date

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.reading.grid.figures import table_figures
from chungtay.reading.grid.items import with_items
from chungtay.reading.grid.moments import moments
from chungtay.reading.grid.rows import rows_of
from chungtay.reading.grid.stretches import Times
from tests.reading.paper import sheet

YEAR = Times(document=STATE_CALENDAR.year(2026))


def figures(*rows, times=YEAR):
    return table_figures(sheet(*rows), plans=False, times=times).figures


def test_a_month_s_column_has_its_month():
    head = ["STT", "Chỉ tiêu", "ĐVT", "Tháng 1", "T2", "Cả năm"]
    january, february = figures(head, [1, "Trồng cây", "cây", 100, 50, 150])
    assert (january.days.since, january.days.until) == (date(2025, 12, 15), date(2026, 1, 15))
    assert february.days == STATE_CALENDAR.months(2026, 2, 2)


def test_last_year_s_column_is_for_comparison():
    head = ["STT", "Chỉ tiêu", "ĐVT", "Năm 2025", "Năm 2026"]
    last, this = figures(head, [1, "Trồng cây", "cây", 100, 150])
    assert (last.kind, this.kind) == (Kind.CONTEXT, Kind.RESULT)
    last, this = figures(head, [1, "Trồng cây", "cây", 100, 150], times=Times())
    assert (last.kind, this.kind) == (Kind.CONTEXT, Kind.RESULT)


def test_a_time_to_come_is_planned():
    (this, next_year) = figures(
        ["STT", "Chỉ tiêu", "ĐVT", "Năm 2026", "Năm 2027"], [1, "Trồng cây", "cây", 100, 150]
    )
    assert (this.kind, next_year.kind) == (Kind.RESULT, Kind.TARGET)


def test_months_of_one_year_are_not_compared_where_no_document_says_for_when_it_is():
    head = ["STT", "Chỉ tiêu", "ĐVT", "Quý I/2026", "Quý II/2026"]
    found = figures(head, [1, "Trồng cây", "cây", 100, 150], times=Times())
    assert {one.kind for one in found} == {Kind.RESULT}


def test_what_adds_up_since_the_year_began_is_kept_apart():
    times = Times(document=STATE_CALENDAR.months(2026, 5, 5))
    month, since = figures(
        ["STT", "Chỉ tiêu", "ĐVT", "Trong tháng", "Lũy kế từ đầu năm"],
        [1, "Trồng cây", "cây", 10, 50],
        times=times,
    )
    assert (month.standing, since.standing) == (Standing.COUNTED, Standing.CUMULATIVE)
    assert since.days == STATE_CALENDAR.months(2026, 1, 5)


def test_the_line_above_a_table_says_when_where_it_is_finer_than_the_document():
    rows = (["KẾT QUẢ THÁNG 4 NĂM 2026"], ["STT", "Nội dung", "ĐVT", "Kết quả"])
    (april,) = figures(*rows, [1, "Trồng cây", "cây", 10])
    assert april.days == STATE_CALENDAR.months(2026, 4, 4)
    (year,) = figures(["NĂM 2026"], rows[1], [1, "Trồng cây", "cây", 10])
    assert year.days is None


def test_a_sheet_s_name_may_be_a_month():
    table = sheet(["STT", "Nội dung", "ĐVT", "Kết quả"], [1, "Trồng cây", "cây", 10])
    (found,) = table_figures(table, plans=False, times=YEAR, above=("T3",)).figures
    assert found.days == STATE_CALENDAR.months(2026, 3, 3)


def test_a_column_without_a_time_of_its_own_has_none_where_nothing_above_says_one():
    rows = with_items(
        rows_of(sheet(["STT", "Nội dung", "ĐVT", "Kết quả"], [1, "Trồng cây", "cây", 10]))
    )
    (moment,) = moments(rows, YEAR).columns.values()
    assert moment.days is None


def test_a_row_of_a_month_is_of_that_month():
    head = ["Tháng", "Ngày công", "Quà (suất)"]
    for first in (3, "Tháng 3", "T3"):
        days, gifts = figures(head, [first, 40, 5])
        assert days.days == gifts.days == STATE_CALENDAR.months(2026, 3, 3)
    (third,) = figures(["Quý", "Ngày công"], ["III", 40])
    assert third.days == STATE_CALENDAR.months(2026, 7, 9)


def test_months_counted_over_the_columns_are_months():
    first, second = figures(["Tháng", 1, 2, "Quý I"], ["Ngày công", 10, 20, 30])
    assert (first.indicator, first.days) == ("labour-days", STATE_CALENDAR.months(2026, 1, 1))
    assert second.days == STATE_CALENDAR.months(2026, 2, 2)

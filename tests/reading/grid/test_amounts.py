from decimal import Decimal

import pytest

from chungtay.domain.claims import Kind
from chungtay.domain.figures import Qualifier
from chungtay.reading.grid.amounts import cell_figures, subject_of
from chungtay.reading.grid.rows import rows_of
from tests.reading.paper import sheet


def cell_figure(row, column, cell, *, plans):
    found = cell_figures(row, column, cell, plans=plans)
    return found[0] if found else None


def read(title, cell, content="Hoạt động chung"):
    (row,) = rows_of(sheet(["STT", "Nội dung", title], [1, content, cell]))
    ((column, found),) = row.amounts
    return cell_figure(row, column, found, plans=False)


@pytest.mark.parametrize(
    ("title", "cell", "value", "measure", "indicator"),
    [
        ("Đường GTNT (km)", "2,5", "2.5", "km", "rural-road-km"),
        ("Kênh mương (m)", "1.800", "1800", "m", "canal-km"),
        ("Cây xanh (cây)", 650, "650", "tree", "trees-planted"),
        ("Hiến máu (đơn vị)", 88, "88", "piece", "blood-units"),
        ("Lượt người nghe", 260, "260", "person-time", "communication-audience"),
        ("Học bổng (suất)", 5, "5", "gift", "scholarships"),
        ("Trị giá quà (triệu đồng)", "150,0", "150000000", "vnd", "gift-value"),
        ("Kinh phí xây nhà (triệu đồng)", "60", "60000000", "vnd", "house-support-value"),
        ("Ngày công", "hơn 300", "300", "labour-day", "labour-days"),
    ],
)
def test_the_title_says_what_a_cell_counts(title, cell, value, measure, indicator):
    found = read(title, cell)
    assert found.figure.value == Decimal(value)
    assert (found.measure, found.indicator) == (measure, indicator)


def test_what_the_row_is_about_decides_where_the_title_is_general():
    assert read("Nhà (căn)", 6, "Lợp lại mái nhà sau lốc").indicator == "houses-disaster"
    assert read("Nhà (căn)", 6, "Bàn giao nhà tình nghĩa").indicator == "houses-gratitude"


def test_a_cell_without_a_number_is_no_figure():
    assert read("Ngày công", "x") is None


def test_a_qualifier_inside_a_cell_is_kept():
    assert read("Ngày công", "gần 300").figure.qualifier is Qualifier.UNDER


def test_rows_may_name_what_is_counted():
    table = sheet(
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Kết quả"],
        [1, "Quà tặng hộ nghèo", "suất", 100, 120],
    )
    (row,) = rows_of(table)
    plan, result = (cell_figure(row, column, cell, plans=False) for column, cell in row.amounts)
    assert (plan.kind, result.kind) == (Kind.TARGET, Kind.RESULT)
    assert result.indicator == "gifts"
    assert subject_of(row, row.amounts[1][0]).measure == "gift"


@pytest.mark.parametrize(
    ("row", "measure", "cell", "value", "indicator"),
    [
        ("Vận động Quỹ Vì người nghèo", "Tỷ đồng", "3,4", "3400000000", "fund-for-poor"),
        ("Trị giá quà tặng", "triệu đồng", 55, "55000000", "gift-value"),
        ("Trị giá quà tặng", "Đồng", 1500000, "1500000", "gift-value"),
        ("Khám bệnh, tư vấn sức khỏe", "lượt người", 90, "90", "medical-exam-turns"),
    ],
)
def test_the_unit_of_a_row_has_its_magnitude(row, measure, cell, value, indicator):
    table = sheet(["TT", "Chỉ tiêu", "ĐVT", "Kết quả"], [1, row, measure, cell])
    (one,) = rows_of(table)
    ((column, found),) = one.amounts
    figure = cell_figure(one, column, found, plans=False)
    assert figure.figure.value == Decimal(value)
    assert figure.indicator == indicator


@pytest.mark.parametrize(
    ("title", "indicator"),
    [("Số căn", "houses-partner-brand"), ("Kinh phí (triệu đồng)", "house-support-value")],
)
def test_the_name_of_a_table_says_what_general_titles_count(title, indicator):
    table = sheet(
        ["NHÀ MÁI ẤM CÔNG ĐOÀN TRAO TRONG NĂM"],
        ["STT", "Đơn vị nhận", title, "Ghi chú"],
        [1, "Công đoàn xã Kim Đông", 2, "x"],
        spans={(1, 1): (1, 4)},
    )
    (row,) = rows_of(table)
    ((column, found),) = row.amounts
    assert cell_figure(row, column, found, plans=False).indicator == indicator


def test_columns_of_months_and_quarters_hold_what_the_row_names():
    table = sheet(
        ["TT", "Chỉ tiêu", "ĐVT", "Quý I", "Tháng 4", "Cộng cả năm"],
        [1, "Trị giá quà tặng", "triệu đồng", 5, "7,5", "12,5"],
    )
    (row,) = rows_of(table)
    found = [cell_figure(row, column, cell, plans=False) for column, cell in row.amounts]
    assert [one.figure.value for one in found] == [Decimal(n) for n in (5000000, 7500000, 12500000)]
    assert {one.indicator for one in found} == {"gift-value"}


def test_a_cell_may_say_itself_what_it_counts():
    assert read("Khối lượng", "85 phần quà", "Vui Tết Chôl Chnăm Thmây").indicator == "gifts"
    assert read("Khối lượng", "3,1 km", "Nạo vét kênh nội đồng").indicator == "canal-km"


def test_one_number_of_a_cell_may_count_for_two_indicators():
    table = sheet(
        ["STT", "Ngày", "Hoạt động", "Địa điểm", "Kết quả"],
        [1, "3/5/2026", "Khám bệnh, cấp thuốc miễn phí", "xã Kim Đông", "140 lượt người"],
    )
    (row,) = rows_of(table)
    ((column, found),) = row.amounts
    both = cell_figures(row, column, found, plans=False)
    assert [one.indicator for one in both] == ["medical-exam-turns", "free-medicine-turns"]
    assert all(one.shared for one in both)


def test_columns_of_bodies_count_what_the_line_above_the_table_says():
    table = sheet(
        ["NGÀY CÔNG CÁC LỰC LƯỢNG GIÚP DÂN"],
        ["TT", "Thôn", "Bộ đội", "Đoàn Thanh niên"],
        [1, "Thôn Đông", 40, 25],
    )
    (row,) = rows_of(table)
    assert {subject_of(row, column).indicator for column, _ in row.amounts} == {"labour-days"}


def test_a_table_without_any_diacritics_is_understood():
    table = sheet(["STT", "Ten don vi", "Ngay cong", "Qua (suat)"], [1, "Chi hoi thon Dong", 12, 3])
    (row,) = rows_of(table)
    assert [subject_of(row, column).indicator for column, _ in row.amounts] == [
        "labour-days", "gifts",
    ]  # fmt: skip


def test_a_unit_may_stand_in_brackets_behind_the_words_of_a_row():
    table = sheet(["TT", "Chỉ tiêu", "Kết quả"], [1, "Quỹ Vì người nghèo (tr.đ)", 150])
    (row,) = rows_of(table)
    ((column, cell),) = row.amounts
    (found,) = cell_figures(row, column, cell, plans=False)
    assert (found.figure.value, found.indicator) == (150_000_000, "fund-for-poor")


def test_about_is_written_by_a_sign_in_a_cell():
    table = sheet(["TT", "Thôn", "Ngày công"], [1, "Thôn Đông", "~ 100"])
    (row,) = rows_of(table)
    ((column, cell),) = row.amounts
    (found,) = cell_figures(row, column, cell, plans=False)
    assert found.figure.qualifier is Qualifier.ABOUT


def test_whom_something_was_done_for_takes_no_part_in_it():
    table = sheet(["TT", "Chỉ tiêu", "ĐVT", "Kết quả"], [1, "Đỡ đầu trẻ mồ côi", "em", 12])
    (row,) = rows_of(table)
    ((column, _),) = row.amounts
    assert subject_of(row, column).indicator == "children-sponsored"

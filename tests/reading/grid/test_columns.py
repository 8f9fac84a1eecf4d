from decimal import Decimal

from chungtay.reading.grid.columns import header_of
from chungtay.reading.grid.titles import Role
from tests.reading.paper import sheet

MERGED = sheet(
    ["PHỤ LỤC: KẾT QUẢ"],
    ["TT", "Đơn vị", "Quà Tết", None, "Học bổng (suất)"],
    [None, None, "Số suất", "Trị giá (triệu đồng)", None],
    [1, "Công đoàn ngành Y", 40, "20,0", 5],
    spans={(1, 1): (1, 5), (2, 1): (2, 1), (2, 2): (2, 1), (2, 3): (1, 2), (2, 5): (2, 1)},
)


def test_titles_of_merged_header_rows_are_joined():
    header = header_of(MERGED)
    assert header.last_row == 3
    assert [column.title for column in header.columns] == [
        "TT", "Đơn vị", "Quà Tết: Số suất", "Quà Tết: Trị giá", "Học bổng",
    ]  # fmt: skip


def test_the_unit_of_a_title_is_taken_from_its_brackets():
    value = header_of(MERGED).columns[3]
    assert (value.unit, value.magnitude) == ("đồng", Decimal(1_000_000))
    assert header_of(MERGED).columns[4].unit == "suất"


def test_titles_tell_what_a_column_is_for():
    table = sheet(["STT", "Ngày", "Nội dung", "Địa bàn", "Phối hợp", "Quà (suất)", "Ghi chú"], [1])
    roles = [column.role for column in header_of(table).columns]
    assert roles == [
        Role.NUMBER, Role.DAY, Role.CONTENT, Role.PLACE, Role.PARTNERS, Role.AMOUNT, Role.NOTE,
    ]  # fmt: skip
    assert header_of(table).columns[5].holds_figures


def test_a_row_that_numbers_the_columns_belongs_to_the_header():
    table = sheet(["TT", "Nội dung", "Quà (suất)"], ["(1)", "(2)", "(3)"], [1, "Trao quà", 40])
    assert header_of(table).last_row == 2


def test_a_table_that_lays_out_a_page_has_no_header():
    assert header_of(sheet(["ỦY BAN", "CỘNG HÒA"], ["Số: 12/BC", "ngày 4 tháng 5"])) is None


def test_a_longer_title_over_words_has_the_role_it_begins_with():
    table = sheet(["STT", "Đơn vị tiếp nhận", "Quà (suất)"], [1, "xã Kim Đông", 20])
    unit = next(column for column in header_of(table).columns if column.index == 2)
    assert unit.role is Role.UNIT


def test_a_title_over_numbers_heads_a_table_that_numbers_no_rows():
    table = sheet(["Xã", "Số cây trồng"], ["Kim Đông", 300], ["Đức Thịnh", "1 000"])
    assert [column.role for column in header_of(table).columns] == [Role.PLACE, Role.AMOUNT]
    assert header_of(sheet(["Xã", "Ủy ban"], ["Kim Đông", "x"])) is None


def test_a_table_wider_than_any_has_no_header():
    assert header_of(sheet(["STT", "Xã"], [1, 2], spans={(1, 2): (1, 20_000)})) is None


def test_titles_that_nobody_merged_stand_over_those_beside_and_below():
    table = sheet(
        ["STT", "Nội dung", "ĐVT", "Năm 2026", None],
        [None, None, None, "Kế hoạch", "Thực hiện"],
        [1, "Trồng cây", "cây", 100, 120],
    )
    header = header_of(table)
    assert header.last_row == 2
    assert [column.role for column in header.columns[3:]] == [Role.PLAN, Role.VALUE]
    assert {column.stretch.year for column in header.columns[3:]} == {2026}


def test_three_rows_of_titles_are_one_header():
    table = sheet(
        ["STT", "Nội dung", "Năm 2026", None, None, None],
        [None, None, "Quý I", None, "Quý II", None],
        [None, None, "KH", "TH", "KH", "TH"],
        [1, "Trồng cây", 10, 12, 20, 22],
        spans={(1, 3): (1, 4), (2, 3): (1, 2), (2, 5): (1, 2), (1, 1): (3, 1), (1, 2): (3, 1)},
    )
    header = header_of(table)
    assert header.last_row == 3
    assert [(c.role, c.stretch.first) for c in header.columns[2:]] == [
        (Role.PLAN, 1), (Role.VALUE, 1), (Role.PLAN, 4), (Role.VALUE, 4),
    ]  # fmt: skip


def test_years_may_be_titles_though_they_are_numbers():
    table = sheet(["TT", "Nội dung", "2025", "2026"], [1, "Trồng cây", 100, 120])
    assert [column.stretch.year for column in header_of(table).columns[2:]] == [2025, 2026]


def test_a_unit_above_the_table_is_that_of_its_columns_but_not_of_those_that_count():
    table = sheet(
        ["KẾT QUẢ VẬN ĐỘNG"],
        [None, None, "(ĐVT: triệu đồng)"],
        ["TT", "Đơn vị", "Quỹ Vì người nghèo", "Số hộ", "Quà (suất)"],
        [1, "Kim Đông", 45, 10, 5],
    )
    header = header_of(table)
    assert [column.unit for column in header.columns[2:]] == ["đồng", "", "suất"]
    assert header.captions == ("KẾT QUẢ VẬN ĐỘNG",)

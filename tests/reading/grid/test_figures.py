from decimal import Decimal

from chungtay.domain.claims import Kind, Standing
from chungtay.reading.grid.figures import table_figures
from tests.reading.paper import sheet

HEAD = ["STT", "Nội dung", "Đường GTNT (km)", "Quà (suất)", "Ghi chú"]


def read(*rows, plans=False):
    return table_figures(sheet(HEAD, *rows), plans=plans)


def by_standing(reading, standing):
    return [one for one in reading.figures if one.standing is standing]


def test_metres_under_kilometres_are_held_and_the_words_are_counted():
    reading = read([1, "Sửa chữa 850 m đường nội đồng", 850, None, None])
    (cell,) = by_standing(reading, Standing.HELD)
    (told,) = by_standing(reading, Standing.COUNTED)
    assert (cell.measure, told.measure) == ("km", "m")
    assert [warning.code for warning in reading.warnings] == ["unit-slip"]


def test_a_row_that_says_its_number_twice_counts_it_once():
    reading = read([1, "Làm 2.500 m đường liên thôn", "2,5", None, None])
    assert [one.figure.value for one in by_standing(reading, Standing.COUNTED)] == [Decimal("2.5")]
    assert len(by_standing(reading, Standing.REPEATED)) == 1
    assert not reading.warnings


def test_a_row_that_disagrees_with_itself_is_shown():
    reading = read([1, "Làm 2 km đường liên thôn", 3, None, None])
    assert [warning.code for warning in reading.warnings] == ["row-disagrees"]


def test_a_note_is_read_behind_the_words_of_its_row():
    reading = read([1, "Trao quà Tết", None, 60, "tổng trị giá 30 triệu đồng"])
    assert [(one.indicator, str(one.figure.value)) for one in reading.figures] == [
        ("gifts", "60"), ("gift-value", "30000000"),
    ]  # fmt: skip
    assert len({one.statement for one in reading.figures}) == 1


def test_a_total_row_is_checked_and_not_read():
    rows = ([1, "Trao quà", None, 40, None], [2, "Tặng quà", None, 60, None])
    right = read(*rows, [None, "Tổng cộng", None, 100, None])
    assert [str(one.figure.value) for one in right.figures] == ["40", "60"]
    assert not right.warnings
    wrong = read(*rows, [None, "Tổng cộng", None, 110, None])
    assert [warning.code for warning in wrong.warnings] == ["total-differs"]


def test_a_table_of_a_plan_holds_targets():
    (found,) = read([1, "Trao quà", None, 40, None], plans=True).figures
    assert found.kind is Kind.TARGET


def test_prose_laid_out_in_cells_is_read_as_prose():
    text = "Trong năm, Hội đã trao tặng 40 suất quà cho hộ nghèo."
    (found,) = table_figures(sheet([text]), plans=False).figures
    assert found.quote == "40 suất quà"


def test_a_cell_with_several_numbers_is_read_behind_the_words_of_its_row():
    head = ["TT", "Hoạt động", "Kết quả"]
    table = sheet(head, [1, "Nạo vét kênh mương", "1,2 km; 85 ngày công"])
    found = table_figures(table, plans=False).figures
    assert [(str(one.figure.value), one.indicator) for one in found] == [
        ("1.2", "canal-km"), ("85", "labour-days"),
    ]  # fmt: skip


def test_money_beside_what_it_was_for_is_worth_that():
    table = sheet(["TT", "Thôn", "Quà (suất)", "Trị giá (tr.đ)"], [1, "Đông", 30, 15])
    assert [one.indicator for one in table_figures(table, plans=False).figures] == [
        "gifts", "gift-value",
    ]  # fmt: skip


def test_a_comparison_counts_nothing():
    head = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Tỷ lệ %"]
    found = table_figures(sheet(head, [1, "Trồng cây", "cây", 100, 120, 120]), plans=False).figures
    assert [(str(one.figure.value), one.kind) for one in found] == [
        ("100", Kind.TARGET), ("120", Kind.RESULT),
    ]  # fmt: skip


def test_a_note_may_speak_of_some_of_what_its_row_counts():
    reading = read([1, "Trao quà Tết", None, 60, "20 suất quà tại xã Làng Ven"])
    assert reading.warnings == ()
    assert [str(one.figure.value) for one in by_standing(reading, Standing.COUNTED)] == ["60"]

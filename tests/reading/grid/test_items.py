"""Rows that are items of a row above them."""

import pytest

from chungtay.reading.grid.figures import table_figures
from chungtay.reading.grid.items import bare_words, with_items
from chungtay.reading.grid.rows import rows_of
from tests.reading.paper import sheet

HEAD = ["STT", "Nội dung", "ĐVT", "Kết quả"]


def told(*rows):
    reading = table_figures(sheet(HEAD, *rows), plans=False)
    return [(str(f.figure.value), f.indicator, f.part_of) for f in reading.figures], [
        warning.code for warning in reading.warnings
    ]


def test_numbered_items_are_parts_of_the_row_they_are_numbered_under():
    figures, warnings = told(
        [1, "Tặng quà", "suất", 500],
        ["1.1", "Hộ nghèo", "suất", 300],
        ["1.2", "Gia đình chính sách", "suất", 200],
        [2, "Nhà Đại đoàn kết", "căn", 5],
    )
    assert figures == [
        ("500", "gifts", None), ("300", "gifts", 0), ("200", "gifts", 0),
        ("5", "houses-great-unity", None),
    ]  # fmt: skip
    assert warnings == []


@pytest.mark.parametrize("begins", ["Trong đó: - ", "- ", "+ ", "Trong đó: "])
def test_dashes_and_among_which_open_parts(begins):
    figures, _ = told([1, "Tặng quà", "suất", 500], [None, f"{begins}Hộ nghèo", "suất", 300])
    assert figures[1] == ("300", "gifts", 0)


def test_an_item_that_names_nothing_counted_is_of_what_its_whole_is():
    figures, _ = told(
        [1, "Đường giao thông nông thôn", "km", 3.4],
        ["a", "Bê tông", "km", 2.4],
        ["b", "Cấp phối", "km", 1],
    )
    assert [(indicator, whole) for _, indicator, whole in figures] == [
        ("rural-road-km", None), ("rural-road-km", 0), ("rural-road-km", 0),
    ]  # fmt: skip


def test_items_in_another_unit_are_no_parts():
    figures, _ = told([1, "Tặng quà", "suất", 500], ["1.1", "Kinh phí", "triệu đồng", 250])
    assert figures[1] == ("250000000", "gift-value", None)


def test_parts_that_add_up_to_more_than_their_whole_are_shown():
    _, warnings = told(
        [1, "Tặng quà", "suất", 500],
        ["1.1", "Hộ nghèo", "suất", 300],
        ["1.2", "Hộ cận nghèo", "suất", 300],
    )
    assert warnings == ["parts-exceed-whole"]


def test_items_do_not_enter_the_check_of_a_total():
    _, warnings = told(
        [1, "Tặng quà", "suất", 500],
        ["1.1", "Hộ nghèo", "suất", 300],
        [2, "Tặng quà Trung thu", "suất", 100],
        [None, "Tổng cộng", "suất", 600],
    )
    assert warnings == []


def test_a_row_knows_what_it_is_an_item_of():
    rows = ([1, "Tặng quà", "suất", 5], ["1.1", "Hộ nghèo", "suất", 3], [2, "Trồng cây", "cây", 9])
    first, second, third = with_items(rows_of(sheet(HEAD, *rows)))
    assert (second.above, second.lead) == (first.index, "Tặng quà")
    assert (first.above, third.above) == (None, None)
    assert bare_words("Trong đó: - Hộ nghèo") == "Hộ nghèo"

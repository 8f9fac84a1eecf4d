"""What the titles over a column say."""

from decimal import Decimal

import pytest

from chungtay.reading.grid.stretches import Stretch
from chungtay.reading.grid.titles import (
    Role,
    column_of,
    is_inside,
    is_unit,
    measured_by_itself,
    names_somebody,
    role_of_beginning,
    settled,
    stated_unit,
    title_role,
)


@pytest.mark.parametrize(
    ("titles", "role"),
    [
        (["Tháng 3"], Role.VALUE),
        (["Kế hoạch năm 2026"], Role.PLAN),
        (["Năm 2026", "TH"], Role.VALUE),
        (["Nhà tình nghĩa (căn)", "KH"], Role.AMOUNT),
        (["Quý I/2026", "Ngày công"], Role.AMOUNT),
        (["Tỷ lệ %"], Role.RATE),
        (["So sánh (%)", "2026/2025"], Role.RATE),
        (["% so với kế hoạch"], Role.RATE),
        (["Tỷ lệ hoàn thành nhiệm vụ (%)"], Role.AMOUNT),
        (["Cùng kỳ năm trước"], Role.CONTEXT),
        (["Xã Làng Ven"], Role.VALUE),
        (["Quà Tết (suất)"], Role.AMOUNT),
        (["Tên xã"], Role.PLACE),
    ],
)
def test_titles_say_what_stands_below_them(titles, role):
    assert column_of(3, titles).role is role


def test_a_time_is_no_title_of_what_is_counted():
    column = column_of(3, ["Tháng 1/2026", "Quà (suất)"])
    assert (column.titles, column.stretch) == (("Quà",), Stretch(1, 1, 2026))
    assert (column.unit, column.magnitude) == ("suất", Decimal(1))


def test_a_planned_amount_is_known_as_planned():
    assert column_of(3, ["Nhà tình nghĩa (căn)", "KH"]).meant is Role.PLAN


def test_what_adds_up_since_the_year_began_says_so():
    assert column_of(3, ["Lũy kế từ đầu năm"]).cumulative
    assert not column_of(3, ["Trong tháng"]).cumulative


def test_columns_under_among_which_are_parts_of_the_one_before_them_in_its_unit():
    whole, part = settled(
        [column_of(3, ["Tổng số (suất)"]), column_of(4, ["Trong đó", "Hộ nghèo"])], ""
    )
    assert (part.inside, part.unit, part.titles) == (whole.index, "suất", ("Hộ nghèo",))
    assert is_inside("Trong đó:")


def test_a_unit_stated_above_is_that_of_columns_without_their_own():
    fund, count = settled([column_of(2, ["Quỹ khuyến học"]), column_of(3, ["Số hộ"])], "tr.đ")
    assert (fund.unit, count.unit) == ("đồng", "")
    assert stated_unit("(Đơn vị tính: triệu đồng)") == "triệu đồng"
    assert stated_unit("Đơn vị: Hội Phụ nữ xã Làng Ven tỉnh Khê Sơn nước Việt") == ""


def test_a_title_may_be_a_body_or_a_place_and_nothing_else():
    assert names_somebody("Xã Làng Ven")
    assert names_somebody("Hội Nông dân xã Cửa Sông")
    assert not names_somebody("Số xã làm đường")
    assert not names_somebody("Hộ nghèo")


def test_small_words_of_titles():
    assert is_unit("lượt người")
    assert is_unit("tr.đ")
    assert not is_unit("Tràng An")
    assert measured_by_itself("Số hộ")
    assert not measured_by_itself("Quỹ khuyến học")
    assert title_role("Thực hiện năm 2025") is Role.VALUE
    assert title_role("Con đường quê") is None
    assert role_of_beginning(column_of(2, ["Đơn vị tiếp nhận"])) is Role.UNIT
    assert role_of_beginning(column_of(2, ["Ngày công"])) is None

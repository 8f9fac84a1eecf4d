"""Numbers, days and what is replaced."""

from datetime import date

import pytest

from chungtay.reading.files import open_document
from chungtay.reading.head import read_head
from chungtay.reading.head.lines import head_lines
from chungtay.reading.head.numbers import (
    abbreviation_of,
    attachment,
    day_in,
    number_of,
    place_and_day,
    replaced_number,
    tidy,
)


def lines(save, *texts):
    return head_lines(open_document(save("a.txt", "\n".join(texts) + "\nĐể có dấu.")))


@pytest.mark.parametrize(
    ("line", "number", "abbreviation"),
    [
        ("Số: 91/BC-UBND", "91/BC-UBND", "BC"),
        ("Số: 402/BC-MTTQ-BTT", "402/BC-MTTQ-BTT", "BC"),
        ("Số 14-HD/BDVTU", "14-HD/BDVTU", "HD"),
        ("Số: 276 - BC/TĐTN", "276-BC/TĐTN", "BC"),
        ("Số: 3/CTrPH-BCH", "3/CTrPH-BCH", "CTrPH"),
        ("Số:      /KH-UBND", "", "KH"),
    ],
)
def test_a_number_is_read_as_states_and_parties_write_it(save, line, number, abbreviation):
    assert number_of(lines(save, line)) == number
    assert abbreviation_of(lines(save, line)) == abbreviation


def test_the_place_stands_before_the_day(save):
    found = place_and_day(lines(save, "Thành phố Huế, ngày 05 tháng 01 năm 2026"))
    assert found == ("Thành phố Huế", date(2026, 1, 5))
    assert place_and_day(lines(save, "Huế, ngày    tháng 01 năm 2026")) == ("Huế", None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ngày 5 tháng 1 năm 2026", date(2026, 1, 5)),
        ("Thứ Bảy, 27/6/2026 15:20", date(2026, 6, 27)),
        ("31/2/2026 rồi 1.3.2026", date(2026, 3, 1)),
        ("tháng 6/2026", None),
    ],
)
def test_a_day_is_one_of_the_calendar(text, day):
    assert day_in(text) == day


def test_an_appendix_says_what_it_belongs_to():
    text = "(Kèm theo Báo cáo số 41/BC-HND ngày 14 tháng 12 năm 2026\ncủa Hội Nông dân tỉnh)"
    assert attachment(text) == ("41/BC-HND", date(2026, 12, 14), "Hội Nông dân tỉnh")
    assert attachment("(Đơn vị tính: triệu đồng)") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Báo cáo này thay thế Báo cáo số 87/BC-UBND ngày 10/12/2026.", "87/BC-UBND"),
        ("(Bản đính chính Báo cáo số: 5-BC/HND)", "5-BC/HND"),
        ("Thay cho báo cáo số 12/BC-BCH đã gửi.", "12/BC-BCH"),
        ("Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP.", ""),
        ("Thực hiện Báo cáo số 87/BC-UBND.", ""),
    ],
)
def test_only_a_report_can_be_replaced(save, text, number):
    assert replaced_number(open_document(save("a.txt", text))) == number


def test_blanks_around_signs_are_dropped():
    assert tidy(" 91 / BC - UBND. ") == "91/BC-UBND"


def test_a_day_of_no_time_of_ours_is_a_slip(save):
    assert day_in("ngày 31 tháng 12 năm 9999") is None
    assert day_in("31/12/0026") is None
    text = "UBND XÃ LÀNG VEN\nSố: 9/BC-UBND\nLàng Ven, ngày 31 tháng 12 năm 9999\nBÁO CÁO\nKết quả"
    assert read_head(open_document(save("a.txt", text))).date is None
    text = "BÁO CÁO\nKết quả từ ngày 01/12/9999 đến ngày 31/12/9999"
    assert read_head(open_document(save("b.txt", text))).period is None

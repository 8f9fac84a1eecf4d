"""Lines of a head are known for what they are."""

import pytest

from chungtay.reading.files import open_document
from chungtay.reading.head.lines import (
    Part,
    head_lines,
    is_stamp,
    is_type_name,
    left_side,
    part_of,
)
from tests.reading.folder import document


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", Part.NATION),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", Part.NATION),
        ("Độc lập – Tự do – Hạnh phúc", Part.MOTTO),
        ("Số: 91/BC-UBND", Part.NUMBER),
        ("Số 14-HD/BDVTU", Part.NUMBER),
        ("Số:       /BC-UBND", Part.NUMBER),
        ("Sơn Kim 1, ngày 03 tháng 4 năm 2026", Part.PLACE_DATE),
        ("Hà Tĩnh, ngày     tháng 12 năm 2026", Part.PLACE_DATE),
        ("Cà Mau, ngày 15/9/2026", Part.PLACE_DATE),
        ("Số hộ nghèo giảm 5%", Part.OTHER),
        ("BÁO CÁO", Part.OTHER),
    ],
)
def test_a_line_is_known_by_itself(line, part):
    assert part_of(line) is part


def test_the_left_side_holds_no_stamp_no_motto_and_no_number(save_word):
    head = [
        ("KHẨN\nHỘI NÔNG DÂN TỈNH\n---", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Số: 1/BC", "x"),
    ]
    lines = head_lines(open_document(save_word("a.docx", ["BÁO CÁO", "x"], head)))
    assert left_side(lines) == ["HỘI NÔNG DÂN TỈNH"]


def test_a_national_title_broken_in_two_is_whole_again(save):
    text = "HỘI NÔNG DÂN XÃ A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nSố: 1/BC-HND\nBÁO CÁO"
    lines = head_lines(open_document(save("a.txt", text)))
    assert [line.part for line in lines[:3]] == [Part.OTHER, Part.NATION, Part.NUMBER]
    assert left_side(lines) == ["HỘI NÔNG DÂN XÃ A"]


def test_type_names_are_in_capitals():
    assert is_type_name("BÁO CÁO KẾT QUẢ NĂM 2026")
    assert is_type_name("Báo cáo")
    assert not is_type_name("Báo cáo viên các cấp")
    assert is_stamp("HỎA TỐC")
    assert not is_stamp("HỘI NÔNG DÂN")


def test_the_titles_and_rows_of_a_table_of_figures_are_no_lines_of_a_head():
    rows = [
        ("BÁO CÁO THÁNG 5/2026", None, None),
        ("STT", "Chỉ tiêu", "Kế hoạch năm 2025"),
        (1, "Trồng cây", 100),
    ]
    found = [line.text for line in head_lines(document("Xã Làng Ven", rows))]
    assert found == ["Xã Làng Ven", "BÁO CÁO THÁNG 5/2026"]


def test_the_name_of_a_type_in_capitals_may_go_on_in_small_letters():
    assert is_type_name("BÁO CÁO công tác dân vận tháng 9/2026")
    assert not is_type_name("Báo cáo công tác dân vận tháng 9/2026 của xã")

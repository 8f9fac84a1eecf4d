"""The spreadsheet, opened again."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from chungtay.writing.tables import HEADING_ROW, appendix_content, write_appendix
from tests.writing import cast


def opened(language="vi", **changes):
    content = appendix_content(cast.consolidation(**changes), language=language)
    return openpyxl.load_workbook(BytesIO(content))


def lines(sheet):
    """The rows under the headings, each by its headings."""
    heads, *rows = list(sheet.iter_rows(min_row=HEADING_ROW, values_only=True))
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_it_has_six_sheets_in_either_language():
    assert opened().sheetnames == [
        "Tổng hợp",
        "Hoạt động",
        "Số liệu và nguồn",
        "Cơ quan",
        "Tài liệu",
        "Lưu ý",
    ]
    assert opened("en").sheetnames[0] == "Totals"


def test_totals_are_numbers_and_silences_are_words():
    rows = {row["Nội dung chỉ tiêu"]: row for row in lines(opened()["Tổng hợp"])}
    labour = rows["Ngày công giúp dân"]
    assert (labour["Tính một lần"], labour["Cao nhất"], labour["Chênh lệch"]) == (
        14600,
        23480,
        9200,
    )
    states = [row["Tình trạng"] for row in rows.values() if row["Tính một lần"] is None]
    assert states == ["có nêu, chưa có số", "chưa báo cáo", "không áp dụng"]
    assert rows["Đợt dịch bệnh được dập tắt"]["Tính một lần"] == 0


def test_money_stands_in_dong_to_the_last_digit():
    odd = cast.total("gift-value", "vnd", "6200000001")
    (row,) = lines(opened(totals=(odd,))["Tổng hợp"])
    assert (row["Tính một lần"], row["Đơn vị tính"]) == (6200000001, "đồng")


def test_each_claim_stands_with_its_source():
    rows = lines(opened()["Số liệu và nguồn"])
    assert len(rows) == len(cast.CLAIMS)
    assert rows[0]["Tài liệu"] == cast.ARMY
    assert rows[0]["Vị trí"] == "đoạn 4"
    assert rows[0]["Hoạt động số"] == 1


def test_days_are_days():
    rows = lines(opened()["Hoạt động"])
    assert rows[0]["Ngày"].date() == date(2026, 5, 19)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t="])
def test_a_quotation_that_begins_like_a_formula_is_text(start):
    words = start + "HYPERLINK(1)"
    claim = cast.claim("c1", cast.ARMY, "gifts", "1", words, words)
    book = opened(claims=(claim,), mentions=())
    cells = [cell for row in book["Số liệu và nguồn"].iter_rows() for cell in row]
    suspects = [cell for cell in cells if str(cell.value).startswith(start)]
    assert suspects
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in suspects)


def test_headings_stay_in_sight_and_on_every_printed_page():
    for sheet in opened():
        assert sheet.freeze_panes.endswith("4")
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.column_dimensions["B"].width > 10


def test_the_same_result_gives_the_same_bytes():
    assert appendix_content(cast.consolidation()) == appendix_content(cast.consolidation())


def test_no_beneficiary_is_named():
    book = opened()
    values = [
        str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row
    ]
    assert not any("Nguyễn Thị Mẫu" in value or "bà Mẫu" in value for value in values)
    assert any("[tên được giữ kín]" in value for value in values)


def test_it_is_written_to_its_place(tmp_path):
    write_appendix(cast.consolidation(), path=tmp_path / "phu-luc.xlsx")
    assert (tmp_path / "phu-luc.xlsx").read_bytes() == appendix_content(cast.consolidation())


def test_every_sheet_says_on_which_structure_as_known_when_and_beside_which_period():
    for sheet in opened():
        assert sheet["A2"].value == (
            "Các bảng theo đơn vị tính theo tổ chức, địa giới ngày\u00a014 tháng\u00a012 "
            "năm\u00a02026."
        )
    for sheet in opened(known=cast.KNOWN, against=cast.AGAINST):
        told = sheet["A2"].value.replace("\u00a0", " ")
        assert "Kết quả năm 2026 đặt cạnh năm 2025" in told
        assert "địa giới ngày 14 tháng 12 năm 2026" in told
        assert "đến dòng số 42, lúc 15:04 ngày 20/12/2026." in told
    reported = opened("en", as_reported=True)["Totals"]["A2"].value
    assert "every figure stands on the structure of its own day" in reported


def test_two_periods_have_a_sheet_of_their_own_where_silences_are_words():
    book = opened(against=cast.AGAINST, two_periods=cast.TWO_PERIODS)
    assert book.sheetnames[1] == "So cùng kỳ"
    whole, army, unit = lines(book["So cùng kỳ"])
    assert (whole["Kỳ so sánh"], whole["Kỳ báo cáo"], whole["Chênh lệch"]) == (14000, 14600, 600)
    assert (whole["Tính cho"], whole["Tăng, giảm (%)"]) == ("Tính một lần", 4.3)
    assert (army["Kỳ so sánh"], army["Tình trạng kỳ so sánh"]) == (None, "chưa báo cáo")
    assert (army["Tính cho"], army["Chênh lệch"]) == ("Bộ CHQS tỉnh An Bình", None)
    assert (unit["Tính cho"], unit["Cơ quan"]) == ("Ban CHQS xã", "Bộ CHQS tỉnh An Bình")

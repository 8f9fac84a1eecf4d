"""The kind of a document by its type name and by how it is written."""

import pytest

from chungtay.domain.documents import DocumentKind
from chungtay.reading.files import open_document
from chungtay.reading.head.kinds import is_correction, kind_by_type_name, kind_of
from chungtay.reading.head.lines import head_lines


def kind(document, abbreviation=""):
    return kind_of(document, head_lines(document), abbreviation)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BÁO CÁO\nKết quả năm 2026", "report"),
        ("DỰ THẢO\nBÁO CÁO TỔNG KẾT NĂM 2026", "report"),
        ("KẾ HOẠCH PHỐI HỢP NĂM 2027", "plan"),
        ("CHƯƠNG TRÌNH PHỐI HỢP HOẠT ĐỘNG", "programme"),
        ("THÔNG BÁO\nLịch trực Tết", "letter"),
        ("KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2026\nHội đã trao 5 suất quà.", "report"),
        ("Báo cáo nhanh công tác giúp dân sau bão", "report"),
        (
            "Trao quà Tết\n\nSáng 8-7, tại xã, Hội đã trao 200 suất quà.\n\nCó 3 nhà mới.",
            "news",
        ),
        (
            "Trao quà Tết\n\nÔng Ba cho biết đường đã xong.\n\nBà Tư nói sẽ trồng thêm cây.",
            "news",
        ),
        ("Danh mục tài liệu", "unknown"),
    ],
)
def test_a_text_is_known_by_its_words(save, text, found):
    assert kind(open_document(save("a.txt", text))) is DocumentKind(found)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("BẢNG KÊ HOẠT ĐỘNG NĂM 2026", "list"),
        ("KẾ HOẠCH PHÂN BỔ QUÀ TẾT 2027", "plan"),
        ("BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2026", "list"),
        ("KẾT QUẢ SO VỚI KẾ HOẠCH", "list"),
    ],
)
def test_a_sheet_is_a_list_unless_it_speaks_of_what_is_to_be(save_sheet, title, found):
    rows = [[title], ["Nội dung", "Số"], ["Nhà", 5]]
    assert kind(open_document(save_sheet("a.xlsx", rows))) is DocumentKind(found)


def test_a_list_in_word_needs_a_table(save_word):
    lines = head_lines(open_document(save_word("a.docx", ["BẢNG KÊ HOẠT ĐỘNG"])))
    assert kind_by_type_name(lines, has_table=True) is DocumentKind.LIST
    assert kind_by_type_name(lines, has_table=False) is DocumentKind.REPORT


@pytest.mark.parametrize(
    ("about", "corrects"),
    [("V/v đính chính số liệu báo cáo năm", True), ("V/v gửi số liệu báo cáo năm", False)],
)
def test_a_letter_that_puts_figures_right_says_so_in_its_opening(save, about, corrects):
    text = f"ỦY BAN NHÂN DÂN XÃ LÀNG VEN\nSố: 9/UBND-VP\n{about}\nKính gửi: Tỉnh ủy\n"
    assert is_correction(head_lines(open_document(save("a.txt", text)))) is corrects

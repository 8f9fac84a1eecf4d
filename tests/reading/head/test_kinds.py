"""The kind of a document by its type name and by how it is written."""

import pytest

from chungtay.domain.documents import DocumentKind
from chungtay.reading.files import open_document
from chungtay.reading.head.kinds import is_correction, kind_by_type_name, kind_of
from chungtay.reading.head.lines import head_lines

TOLD = (
    "Bản nằm bên suối, mùa mưa nước dâng cao, lối vào lầy lội, học sinh phải nghỉ học nhiều ngày;"
    " nay người dân cùng bộ đội đã mở lại đường, trồng hoa hai bên, ai cũng vui."
)


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
        ("THƯ NGỎ\nV/v ủng hộ làm cầu Đá Trắng\n\nKính gửi: bà con xa quê", "letter"),
        (
            "Tết ấm ở Làng Ven\n\nHội LHPN xã vừa có báo cáo nhanh kết quả chăm lo Tết.\n\n"
            "Ghi chép của Lò Văn Mẫu",
            "news",
        ),
        (f"Con đường mới ở Làng Ven\n\n{TOLD}\n\n{TOLD}\n\n{TOLD}", "news"),
        (f"Bài nói ở Làng Ven\n\nKính thưa bà con!\n\n{TOLD}\n\n{TOLD}\n\n{TOLD}", "unknown"),
        (f"NGÀY HỘI HIẾN MÁU\n\nSáng nay 16/6, tại nhà văn hóa, Hội đã họp.\n\n{TOLD}", "news"),
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

"""Questions, decisions and documents left out."""

from chungtay.writing.consolidated_report.clarify import clarify
from chungtay.writing.speech import NBSP
from tests.writing.opened import W, draft, links, rows, style, told, words

MADE = list(clarify(draft()))


def table_after(title):
    start = next(n for n, part in enumerate(MADE) if words(part) == title)
    table = next(part for part in MADE[start:] if part.tag == f"{W}tbl")
    return [[cell.replace(NBSP, " ") for cell in row] for row in rows(table)[1:]]


def test_each_matter_has_its_point():
    assert [words(part) for part in MADE if style(part) == "Heading2"] == [
        "Nội dung nêu chưa có con số",
        "Số liệu khác nhau giữa các báo cáo",
        "Việc nhận diện chưa chắc chắn",
        "Nhận diện do máy, chờ xác nhận",
        "Số liệu tạm giữ",
        "Lưu ý khi đọc tài liệu",
        "Tài liệu không tổng hợp",
    ]


def test_a_mention_is_a_question_to_its_reporter():
    assert table_after("Nội dung nêu chưa có con số")[0] == [
        "1",
        "Xã Sơn Hạ",
        "Kênh mương, thủy lợi",
        "“Nạo vét hàng chục km kênh mương nội đồng.” (04_xa_Son_Ha.txt, đoạn 4)",
    ]


def test_a_dispute_shows_both_figures_and_which_counts():
    (row,) = table_after("Số liệu khác nhau giữa các báo cáo")
    assert row[2] == ("Bộ CHQS tỉnh An Bình: 420 lượt người; Hội LHPN tỉnh An Bình: 450 lượt người")
    assert row[3] == "đang tính 420 lượt người (từ 420 đến 450 lượt người)"


def test_a_proposal_says_what_may_be_one_and_why():
    first, second = table_after("Việc nhận diện chưa chắc chắn")
    assert first[2:] == ["có thể là một: cùng xã, cách nhau ba ngày, cùng Tỉnh đoàn", "62%"]
    assert second[2] == "việc thứ nhất có thể là một phần của việc thứ hai"


def test_a_held_figure_waits_for_its_reporter():
    (row,) = table_after("Số liệu tạm giữ")
    assert (
        row[3] == "“Phát quang 850 km đường liên thôn.” (04_xa_Son_Ha.txt, trang tính Sheet1, ô C7)"
    )


def test_every_document_left_out_has_its_reason():
    reasons = {row[1]: row[3] for row in table_after("Tài liệu không tổng hợp")}
    assert reasons == {
        "05_Ke_hoach_2027.docx": draft().say("verdict.plan"),
        "Copy of BC phu nu.docx": "bản sao của 02_BC_Hoi_LHPN.docx",
        "06_BC_nam_2025.docx": "báo cáo của kỳ khác",
        "07_hong.pdf": "không đọc được",
    }


def test_each_question_leads_to_its_source():
    assert "so_lieu_12" in [anchor for part in MADE for anchor in links(part)]


def test_with_nothing_to_decide_the_section_says_so():
    empty = draft(documents=(), claims=(), mentions=(), activities=(), proposals=(), remarks=())
    assert told(clarify(empty)).endswith("Không có nội dung cần làm rõ hoặc quyết định.")

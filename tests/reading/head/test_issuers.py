"""Who reports, where no official head says so."""

import pytest

from chungtay.reading.files import open_document
from chungtay.reading.head.issuers import (
    issuer_of_chat,
    issuer_of_news,
    issuer_of_prose,
    issuer_of_sheet,
)
from chungtay.reading.head.lines import head_lines


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Kg c Hoa BTGDV tinh. Xa Gia Vien bc kq nam 2026:\n- trao 5 nha", "Xa Gia Vien"),
        ("Dạ, Hội CCB xã Gia Viễn xin báo cáo ạ:\n- trao 5 nhà", "Hội CCB xã Gia Viễn"),
        ("em gui so lieu, phuong Hoa Lu bc anh:\n- 5 nha", "phuong Hoa Lu"),
        ("[08:05, 13/12/2026] Lan VP xa Gia Vien: em gui\n- 5 nha", "xa Gia Vien"),
        ("em gui so lieu a\n- trao 5 nha", ""),
        (
            "10:15 12/12/2026 - Hoa Hoi PN xa Gia Vien: Hoi LHPN xa bc so lieu\n- 5 nha",
            "Hoi LHPN xa Gia Vien",
        ),
        ("[12/12/2026 07:30] Chi Lan VP:\nDạ e gửi số liệu xã Gia Viễn năm 2026 ạ", "xã Gia Viễn"),
        ("Từ: a Ba - 12/12\nBC ket qua dan van nam 2026 xa Gia Vien:\n+ 5 nha", "xa Gia Vien"),
        ("Tu: a Ba (DU xa Gia Vien) - 12/12/2026\nem gui a\n+ 5 nha", "xa Gia Vien"),
    ],
)
def test_a_chat_names_its_sender(save, text, issuer):
    assert issuer_of_chat(open_document(save("a.txt", text))) == issuer


def test_a_unit_of_measure_is_no_issuer(save_sheet):
    rows = [["Đơn vị tính: triệu đồng"], ["a", "b"], ["x", 1]]
    assert issuer_of_sheet(head_lines(open_document(save_sheet("a.xlsx", rows)))) == ""


@pytest.mark.parametrize(
    "title",
    [
        "DANH SÁCH HOẠT ĐỘNG NĂM 2026 - HỘI NÔNG DÂN TỈNH NINH BÌNH",
        "Danh sách hoạt động năm 2026 – Hội Nông dân tỉnh Ninh Bình",
    ],
)
def test_a_list_names_its_body_behind_a_dash(save_sheet, title):
    rows = [[title], ["STT", "Nội dung"], [1, "x"]]
    issuer = issuer_of_sheet(head_lines(open_document(save_sheet("a.xlsx", rows))))
    assert issuer.lower() == "hội nông dân tỉnh ninh bình"


def test_a_list_names_its_body_on_a_line_of_its_own(save_sheet):
    rows = [["HỘI NÔNG DÂN TỈNH NINH BÌNH"], ["Kết quả năm 2026"], ["STT", "Nội dung"], [1, "x"]]
    issuer = issuer_of_sheet(head_lines(open_document(save_sheet("a.xlsx", rows))))
    assert issuer.lower() == "hội nông dân tỉnh ninh bình"


def test_a_bracket_names_who_compiled_and_not_what_they_did(save_sheet):
    rows = [["SỐ LIỆU HÈ 2026"], ["(Huyện đoàn Kỳ Lộc tổng hợp đến ngày 20/8/2026)"], ["a", "b"]]
    lines = head_lines(open_document(save_sheet("a.xlsx", [*rows, ["x", 1]])))
    assert issuer_of_sheet(lines) == "Huyện đoàn Kỳ Lộc"


def test_prose_names_who_reports(save):
    text = "Kính gửi Tỉnh ủy.\nThực hiện kế hoạch, Đảng ủy xã Gia Viễn báo cáo như sau."
    assert issuer_of_prose(open_document(save("a.txt", text))) == "Đảng ủy xã Gia Viễn"
    text = "Báo cáo nhanh của xã Gia Viễn gửi Tỉnh ủy\n(số liệu năm 2026)\n- 5 nhà tình nghĩa"
    assert issuer_of_prose(open_document(save("c.txt", text))) == "xã Gia Viễn"
    assert issuer_of_prose(open_document(save("b.txt", "Trao 5 suất quà cho hộ nghèo."))) == ""


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("Báo điện tử - Thứ Bảy, 27/6/2026", "Báo điện tử"),
        ("(Theo Báo Ninh Bình)", "Báo Ninh Bình"),
        ("Theo báo cáo tại Hội nghị", ""),
        ("Báo cáo kết quả", ""),
    ],
)
def test_news_names_its_paper(save, line, paper):
    assert issuer_of_news(head_lines(open_document(save("a.txt", f"Đường mới\n{line}")))) == paper

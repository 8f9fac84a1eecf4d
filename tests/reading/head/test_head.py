"""What documents say of themselves, over all kinds of heads."""

import json
from datetime import date
from pathlib import Path

import pytest

from chungtay.domain.documents import DocumentKind
from chungtay.domain.periods import CIVIL_CALENDAR, STATE_CALENDAR, Period
from chungtay.reading.files import open_document
from chungtay.reading.head import fingerprint, read_head

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
YEAR_2026 = STATE_CALENDAR.year(2026)
REPORTS = Path(__file__).parents[4] / "shared" / "data" / "exam-dev"


def state_head(issuer, number="Số: 91/BC-UBND", day="Ninh Bình, ngày 14 tháng 12 năm 2026"):
    return [(issuer, NATION), (number, day)]


def test_a_state_report_says_who_what_when_and_for_when(save_word):
    head = state_head("TỈNH NINH BÌNH\nỦY BAN NHÂN DÂN\nXÃ GIA VIỄN\n-------")
    body = [
        "BÁO CÁO",
        "Kết quả công tác dân vận năm 2026",
        "và phương hướng, nhiệm vụ năm 2027",
        "-----",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2025, xã báo cáo như sau:",
        "I. KẾT QUẢ",
    ]
    found = read_head(open_document(save_word("a.docx", body, head)))
    assert (found.kind, found.issuer, found.parent_issuer, found.number, found.date) == (
        DocumentKind.REPORT,
        "Ủy ban nhân dân xã Gia Viễn",
        "Tỉnh Ninh Bình",
        "91/BC-UBND",
        date(2026, 12, 14),
    )
    assert found.place == "Ninh Bình"
    assert found.title == "Kết quả công tác dân vận năm 2026 và phương hướng, nhiệm vụ năm 2027"
    assert found.period == YEAR_2026
    assert found.replaces == ""
    assert found.file == "a.docx"


def test_a_party_head_has_its_own_way_of_numbering(save_word):
    head = [
        ("TỈNH ỦY NINH BÌNH\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("Số 14-BC/BTGDVTU", "Ninh Bình, ngày 03 tháng 4 năm 2026"),
    ]
    body = ["BÁO CÁO", "công tác dân vận quý I/2026", "Trong quý, toàn tỉnh trao 5 nhà."]
    found = read_head(open_document(save_word("a.docx", body, head)))
    assert (found.issuer, found.parent_issuer) == ("Ban Tuyên giáo và Dân vận", "Tỉnh ủy Ninh Bình")
    assert found.number == "14-BC/BTGDVTU"
    assert found.period == STATE_CALENDAR.parse("2026-Q1")


def test_a_head_without_a_table_is_read_line_by_line(save):
    text = """HỘI LHPN TỈNH NINH BÌNH
HỘI LHPN XÃ GIA VIỄN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 07/BC-HPN          Gia Viễn, ngày 10 tháng 6 năm 2026
BÁO CÁO
Kết quả 6 tháng đầu năm 2026
Hội đã trao 12 suất quà."""
    found = read_head(open_document(save("a.txt", text)))
    assert (found.issuer, found.parent_issuer) == (
        "Hội LHPN xã Gia Viễn",
        "Hội LHPN tỉnh Ninh Bình",
    )
    assert (found.number, found.place, found.date) == (
        "07/BC-HPN",
        "Gia Viễn",
        date(2026, 6, 10),
    )
    assert found.period == STATE_CALENDAR.parse("2026-H1")


def test_two_sides_run_together_on_a_line_are_parted(save):
    text = """QUÂN KHU 3 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BỘ CHQS TỈNH NINH BÌNH Độc lập - Tự do - Hạnh phúc
Số: 215/BC-BCH Ninh Bình, ngày 15 tháng 12 năm 2026
BÁO CÁO
Kết quả năm 2026
Đơn vị đã giúp dân."""
    found = read_head(open_document(save("a.txt", text)))
    assert (found.issuer, found.parent_issuer) == ("Bộ CHQS tỉnh Ninh Bình", "Quân khu 3")
    assert (found.number, found.date) == ("215/BC-BCH", date(2026, 12, 15))


def test_a_replacement_names_the_report_it_replaces(save_word):
    body = ["BÁO CÁO", "Kết quả năm 2026", "(Thay thế Báo cáo số 87/BC-UBND ngày 10/12/2026)", "x."]
    found = read_head(open_document(save_word("a.docx", body, state_head("UBND XÃ GIA VIỄN"))))
    assert found.replaces == "87/BC-UBND"
    assert found.title == "Kết quả năm 2026"


def test_the_days_in_brackets_say_more_than_the_title(save_word):
    body = [
        "BÁO CÁO",
        "Kết quả công tác dân vận năm 2026",
        "(Số liệu tính từ ngày 01/12/2025 đến hết ngày 30/11/2026)",
        "x.",
    ]
    found = read_head(open_document(save_word("a.docx", body, state_head("UBND XÃ GIA VIỄN"))))
    assert found.period == Period.of_days(date(2025, 12, 1), date(2026, 11, 30))


def test_the_programmes_calendar_decides_what_a_year_is(save_word):
    body = ["BÁO CÁO", "Kết quả năm 2026"]
    document = open_document(save_word("a.docx", body, state_head("UBND XÃ GIA VIỄN")))
    assert read_head(document, calendar=CIVIL_CALENDAR).period == CIVIL_CALENDAR.year(2026)


def test_the_file_name_is_never_believed(save_word):
    body = ["BÁO CÁO", "Kết quả năm 2025", "Năm 2025, Hội trao 5 suất quà."]
    head = state_head("HỘI LHPN TỈNH", day="Ninh Bình, ngày 13 tháng 12 năm 2025")
    found = read_head(open_document(save_word("bao cao 2026.docx", body, head)))
    assert found.period == STATE_CALENDAR.year(2025)


def test_a_report_that_names_no_period_is_dated_by_its_day(save_word):
    body = ["BÁO CÁO", "Kết quả công tác dân vận", "Hội trao 5 suất quà."]
    head = state_head("HỘI LHPN TỈNH", day="Ninh Bình, ngày 16 tháng 6 năm 2026")
    found = read_head(open_document(save_word("a.docx", body, head)))
    assert found.period == STATE_CALENDAR.parse("2026-H1")


def test_a_plan_is_about_the_year_to_come(save_word):
    body = ["KẾ HOẠCH", "Phối hợp công tác dân vận năm 2027"]
    head = state_head("UBND XÃ GIA VIỄN", number="Số: 5/KH-UBND")
    found = read_head(open_document(save_word("a.docx", body, head)))
    assert (found.kind, found.period) == (DocumentKind.PLAN, STATE_CALENDAR.year(2027))


@pytest.mark.parametrize(
    ("number", "body", "kind"),
    [
        (
            "Số: 12/UBND-VX",
            ["V/v đăng ký mô hình dân vận khéo", "Kính gửi: Phòng Nội vụ"],
            "letter",
        ),
        ("Số: 12/UBND-VX", ["V/v báo cáo kết quả công tác dân vận", "Kính gửi: Phòng"], "report"),
        ("Số: 3/CTr-UBND", ["CHƯƠNG TRÌNH", "Phối hợp năm 2026"], "programme"),
        ("", ["BIÊN BẢN", "Họp giao ban khối dân vận"], "minutes"),
        ("Số: 3/BC-UBND", ["Kết quả công tác dân vận"], "report"),
        ("Số:     /TB-UBND", ["Về việc treo cờ"], "letter"),
    ],
)
def test_the_kind_is_told_by_name_number_or_subject(save_word, number, body, kind):
    found = read_head(open_document(save_word("a.docx", body, state_head("UBND XÃ A", number))))
    assert found.kind is DocumentKind(kind)


def test_a_chat_says_who_reports(save):
    text = """[13/12/2026 08:05] Lan VP xa Gia Vien:
Chao anh. Xa Gia Vien bc ket qua dan van nam 2026:
- trao 200 suat qua"""
    found = read_head(open_document(save("a.txt", text)))
    assert (found.kind, found.issuer, found.date, found.period) == (
        DocumentKind.MESSAGE,
        "Xa Gia Vien",
        date(2026, 12, 13),
        YEAR_2026,
    )


def test_the_sender_stands_for_the_body_when_the_words_do_not_name_it(save):
    text = "[08:05, 13/12/2026] Lan - Hội LHPN xã Gia Viễn: em gửi số liệu\n- 200 suất quà"
    assert read_head(open_document(save("a.txt", text))).issuer == "Hội LHPN xã Gia Viễn"


@pytest.mark.parametrize(
    ("rows", "issuer", "number"),
    [
        (
            [
                ["PHỤ LỤC 2: KẾT QUẢ NĂM 2026"],
                ["(Kèm theo Báo cáo số 41/BC-HND ngày 14/12/2026 của Hội Nông dân tỉnh Ninh Bình)"],
            ],
            "Hội Nông dân tỉnh Ninh Bình",
            "41/BC-HND",
        ),
        (
            [["BẢNG KÊ CỦA LLVT (Phòng Chính trị - Bộ CHQS tỉnh)"]],
            "Phòng Chính trị - Bộ CHQS tỉnh",
            "",
        ),
        (
            [["Đơn vị báo cáo: Hội CCB xã Gia Viễn"], ["Đơn vị tính: triệu đồng"]],
            "Hội CCB xã Gia Viễn",
            "",
        ),
        (
            [["THỐNG KÊ KẾT QUẢ CỦA HỘI NÔNG DÂN XÃ GIA VIỄN NĂM 2026"]],
            "Hội Nông dân xã Gia Viễn",
            "",
        ),
        (
            [["ỦY BAN MTTQ TỈNH"], ["LIÊN ĐOÀN LAO ĐỘNG"], ["BIỂU TỔNG HỢP"]],
            "Liên đoàn Lao động",
            "",
        ),
    ],
)
def test_a_sheet_names_its_maker_in_its_title_rows(save_sheet, rows, issuer, number):
    table = [[], ["STT", "Ngày", "Nhà"], [1, date(2026, 3, 1), 2]]
    found = read_head(open_document(save_sheet("a.xlsx", rows + table)))
    assert (found.kind, found.issuer, found.number) == (DocumentKind.LIST, issuer, number)


def test_a_list_without_a_title_is_dated_by_its_own_days(save_sheet):
    days = [date(2026, month, 5) for month in (1, 4, 7, 9)]
    rows = [["STT", "Ngày", "Nhà"], *([1, day, 2] for day in days)]
    assert read_head(open_document(save_sheet("a.xlsx", rows))).period == YEAR_2026


def test_news_is_told_by_its_paper_and_is_nobodys_report(save):
    page = """<h1>Khánh thành đường mới</h1><p>Báo Ninh Bình - Thứ Sáu, 26/6/2026 15:20</p>
    <p>Sáng 26/6, tuyến đường dài 3 km đã được đưa vào sử dụng.</p><p>Thu Lan</p>"""
    found = read_head(open_document(save("a.html", page)))
    assert (found.kind, found.issuer, found.date, found.title) == (
        DocumentKind.NEWS,
        "Báo Ninh Bình",
        date(2026, 6, 26),
        "Khánh thành đường mới",
    )


def test_news_is_dated_by_its_dateline_and_not_by_the_years_it_tells_of(save):
    headline = "Xã Làng Ven kỷ niệm Ngày Thương binh - Liệt sĩ"
    told = (
        "Thực hiện Kế hoạch số 8/KH-UBND ngày 15/5/2026 về kỷ niệm 79 năm Ngày Thương binh - Liệt"
        " sĩ (27/7/1947 - 27/7/2026), xã đã thăm các gia đình chính sách."
    )
    dated = f"Sáng 24/7/2026, tại Làng Ven, {told}"
    undated = read_head(open_document(save("a.txt", f"{headline}\n\n{told}\n\nHà Mẫu")))
    assert (undated.kind, undated.date) == (DocumentKind.NEWS, None)
    assert read_head(open_document(save("b.txt", f"{headline}\n\n{dated}"))).date == date(
        2026, 7, 24
    )


def test_minutes_are_dated_by_the_meeting(save):
    for said in (
        "Hôm nay, ngày 3 tháng 3 năm 2026, tại nhà văn hóa thôn, Ban đã họp.",
        "Thời gian: 14 giờ 00 ngày 03/3/2026. Địa điểm: nhà văn hóa thôn.",
    ):
        text = f"{NATION}\n\nBIÊN BẢN\nHọp Ban Vận động làm cầu\n\n{said}\n"
        found = read_head(open_document(save("a.txt", text)))
        assert (found.kind, found.date) == (DocumentKind.MINUTES, date(2026, 3, 3))


def test_an_open_letter_is_of_nobody_it_only_speaks_of(save):
    text = (
        "THƯ NGỎ\nV/v chung tay làm cầu Đá Trắng\n\nKính gửi: bà con xa quê\n\n"
        "Làng Ven là xã có 618 học sinh. Năm trước xã đã báo cáo kết quả với bà con."
    )
    found = read_head(open_document(save("a.txt", text)))
    assert (found.kind, found.issuer, found.title) == (
        DocumentKind.LETTER,
        "",
        "chung tay làm cầu Đá Trắng",
    )


def test_prose_of_a_unit_that_says_it_reports_is_a_report(save_word):
    body = ["Năm 2026, Hội Nông dân xã Gia Viễn báo cáo kết quả như sau:", "Trao 5 con bò giống."]
    found = read_head(open_document(save_word("a.docx", body)))
    assert (found.kind, found.issuer, found.period) == (
        DocumentKind.REPORT,
        "Hội Nông dân xã Gia Viễn",
        YEAR_2026,
    )


def test_a_copy_saved_again_has_the_same_fingerprint(save_word):
    body = ["BÁO CÁO", "Kết quả năm 2026", "Trao 5 suất quà."]
    one = open_document(save_word("a.docx", body, state_head("UBND XÃ A")))
    other = open_document(
        save_word("b.docx", [*body, ""], state_head("UBND XÃ A", "Số: 92/BC-UBND"))
    )
    changed = open_document(save_word("c.docx", [*body[:2], "Trao 6 suất quà."]))
    assert one.sha256 != other.sha256
    assert fingerprint(one) == fingerprint(other)
    assert fingerprint(one) != fingerprint(changed)


def test_the_example_reports_are_read_as_their_key_says():
    if not REPORTS.is_dir():
        pytest.skip("the example reports of ../shared are not on this machine")
    key = json.loads((REPORTS / "truth.json").read_text("utf-8"))
    for row in key["documents"]:
        found = read_head(open_document(REPORTS / "reports" / row["file"]))
        if "number" in row:
            assert found.number == (row["number"] or ""), row["file"]
        if row.get("date"):
            assert found.date == date.fromisoformat(row["date"]), row["file"]

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.reading.document import Table
from chungtay.reading.figures import read, read_figures
from tests.reading.paper import PLAN, REPORT, figures, only, paper, sheet, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Các cấp Hội huy động hơn 3.400 ngày công sửa 5,2 km đường nông thôn; thăm hỏi 310 "
            "lượt gia đình chính sách dịp 27/7.",
            [("3400", "labour-days"), ("5.2", "rural-road-km"), ("310", "policy-visits")],
        ),
        (
            "Bàn giao 4 nhà tình nghĩa, sửa 7 nhà Đại đoàn kết với tổng kinh phí 690 triệu đồng.",
            [
                ("4", "houses-gratitude"),
                ("7", "houses-great-unity"),
                ("690000000", "house-support-value"),
            ],
        ),
        (
            "Điều 210 dân quân và 14 xe giúp dân sau bão số 6, di dời 95 hộ.",
            [
                ("210", "disaster-force-turns"),
                ("14", "disaster-vehicles"),
                ("95", "households-evacuated"),
            ],
        ),
        (
            "Đóng góp hàng vạn ngày công, hiến hàng nghìn m2 đất.",
            [(None, "labour-days"), (None, "land-donated")],
        ),
        (
            "Tặng 150 suất quà, mỗi suất 400.000 đồng cho người già neo đơn, nạn nhân da cam.",
            [("150", "gifts")],
        ),
        (
            "Thăm 12 người già neo đơn và 30 trẻ em có hoàn cảnh đặc biệt khó khăn.",
            [("12", "elderly-alone-helped"), ("30", "special-children-helped")],
        ),
        (
            "Thu gom 9 tấn rác, phát 2.000 tờ rơi, kết nạp 18 đoàn viên mới, dập tắt 1 ổ dịch.",
            [
                ("9", "waste-tonnes"),
                ("2000", "leaflets"),
                ("18", "members-developed"),
                ("1", "outbreaks-suppressed"),
            ],
        ),
    ],
)
def test_a_sentence_of_a_report_gives_its_figures(text, wanted):
    assert told(text) == wanted


def test_a_chat_without_diacritics_gives_the_same_figures():
    text = "Xa huy dong 420 nc, sua 1,5 km duong giao thong nong thon, tang 35 suat qua"
    assert told(text) == [("420", "labour-days"), ("1.5", "rural-road-km"), ("35", "gifts")]


def test_what_stands_under_next_years_tasks_is_a_target():
    text = "I. KẾT QUẢ\nTrao 40 suất quà.\nII. PHƯƠNG HƯỚNG NĂM 2027\nTrao 60 suất quà."
    report = replace(REPORT, period=STATE_CALENDAR.months(2034, 7, 9))
    assert [one.kind for one in figures(text, report)] == [Kind.RESULT, Kind.TARGET]
    assert only("Trao 60 suất quà.", PLAN).kind is Kind.TARGET


def test_a_subheading_keeps_the_section_above_it():
    text = "II. PHƯƠNG HƯỚNG NĂM 2027\n1. Nhà ở\nXây 5 nhà tình nghĩa."
    assert only(text, REPORT).kind is Kind.TARGET


def test_the_topic_of_a_title_holds_for_the_sentences_below_it():
    text = "Giúp dân sau mưa lũ\nHuyện đội điều động 60 chiến sĩ."
    assert told(text) == [("60", "disaster-force-turns")]


def test_figures_of_the_whole_country_are_left_to_those_who_may_say_them():
    found = only("Cả nước trao 3 triệu suất quà.", REPORT)
    assert found.standing is Standing.THIRD_PARTY


def test_parts_point_at_their_whole_across_blocks():
    text = "Trồng 40 cây xanh.\nTrao 500 suất quà, trong đó dịp Tết 200 suất."
    found = figures(text, REPORT)
    assert found[2].part_of == 1


def test_what_does_not_add_up_is_told_beside_the_figures():
    reading = read(paper("Trao 100 suất quà, trong đó dịp Tết 200 suất."), head=REPORT)
    assert [warning.code for warning in reading.warnings] == ["parts-exceed-whole"]


def test_tables_are_read_with_the_text_around_them():
    table = sheet(["STT", "Nội dung", "Quà (suất)"], [1, "Trao quà Tết", 40])
    found = read_figures(paper("", tables=[table]), head=REPORT)
    assert [(one.indicator, one.where) for one in found] == [("gifts", "Bảng!C2")]


def test_quotes_are_the_words_of_the_document():
    document = paper("Hội đã trao gần 40 suất quà.\nĐoàn làm 2,5km đường liên thôn.")
    for one in read_figures(document):
        assert one.quote == document.text[one.start : one.end]


PIECES = [
    "hơn",
    "40",
    "1.250",
    "suất quà",
    "trong đó",
    "(",
    ")",
    ",",
    ".",
    "đến",
    "-",
    "từ",
    "năm",
    "mỗi",
    "%",
    "/",
    "không có",
    "ổ dịch",
    "2,5",
    "triệu",
    "tỷ",
    "đồng",
    "km",
    "đường",
    "và kênh mương",
    "hàng chục",
    "hai",
    "sẽ",
    ":",
    ";",
    "\n",
    "ngày",
    "k",
    "rưỡi",
    "mươi",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_words_at_all_are_read_without_a_fall(pieces):
    document = paper(" ".join(pieces))
    for one in read_figures(document, head=REPORT):
        assert one.quote == document.text[one.start : one.end]
        assert one.part_of is None or one.part_of >= 0


SHARED = Path(__file__).parents[3] / "shared" / "data" / "reading-dev" / "texts"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled texts stand outside the project")
def test_figures_of_real_prose_stand_in_order_and_inside_their_sentences():
    for path in sorted(SHARED.glob("*.txt")):
        document = paper(path.read_text(encoding="utf-8"))
        found = read_figures(document)
        assert [one.start for one in found] == sorted(one.start for one in found)
        for one in found:
            assert one.quote == document.text[one.start : one.end]
            assert one.sentence_start <= one.start < one.end <= one.sentence_end


def test_a_table_under_next_years_tasks_holds_targets():
    text = "II. PHƯƠNG HƯỚNG NĂM 2027\nNhư bảng dưới đây"
    table = sheet(["STT", "Nội dung", "Quà (suất)"], [1, "Trao quà Tết", 40])
    moved = Table(
        "Bảng", tuple(replace(c, start=c.start + 99, end=c.end + 99) for c in table.cells)
    )
    (found,) = read_figures(paper(text, tables=[moved]), head=REPORT)
    assert found.kind is Kind.TARGET


def test_a_line_that_opens_with_a_later_year_is_planned():
    year = STATE_CALENDAR.year(2026)
    found = figures("3. Năm 2027: trao 90 suất quà.", replace(REPORT, period=year))
    assert [one.kind for one in found] == [Kind.TARGET]
    found = figures("Năm 2026: trao 90 suất quà.", replace(REPORT, period=year))
    assert [one.kind for one in found] == [Kind.RESULT]


def test_what_a_line_asks_for_its_items_ask_for():
    text = "Xã kính đề nghị:\n- Tỉnh tăng cường 80 chiến sĩ.\nNgay sau đó đã cấp 40 suất quà."
    asked, given = read_figures(paper(text))
    assert (asked.kind, given.kind) == (Kind.TARGET, Kind.RESULT)
    (told,) = read_figures(paper("Kết quả các chỉ tiêu:\n- Trao 40 suất quà."))
    assert told.kind is Kind.RESULT


@pytest.mark.parametrize(
    ("label", "kind"),
    [("Quý IV", Kind.TARGET), ("Quý III", Kind.RESULT), ("Tháng 12", Kind.TARGET)],
)
def test_what_is_told_of_the_months_to_come_is_planned(label, kind):
    text = f"2. {label}: giúp dân thu hoạch 5 ha lúa."
    period = STATE_CALENDAR.months(2026, 7, 9)
    (figure,) = read(paper(text), head=replace(REPORT, period=period)).figures
    assert figure.kind is kind


def test_what_a_work_begun_in_the_block_above_consists_of_is_to_come():
    text = "Sáng nay, xã khởi công điểm trường Nà Lốc.\nCông trình gồm 4 phòng học."
    assert [one.kind for one in figures(text)] == [Kind.TARGET]


def test_a_later_quarter_inside_a_paragraph_is_planned():
    text = "Quý này, xã làm 3 km đường. Năm 2035, xã làm 2 km đường."
    report = replace(REPORT, period=STATE_CALENDAR.months(2034, 7, 9))
    assert [one.kind for one in figures(text, report)] == [Kind.RESULT, Kind.TARGET]


def test_young_patients_are_persons():
    assert [one.measure for one in figures("Khám cho 180 bệnh nhi.")] == ["person"]

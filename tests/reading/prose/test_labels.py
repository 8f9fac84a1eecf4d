from datetime import date

import pytest

from chungtay.domain.claims import Kind
from chungtay.reading.figures import read_figures
from chungtay.reading.prose.labels import Section, opens_later, section_of, sections_in
from chungtay.reading.prose.passages import passage
from tests.reading.paper import paper

SEPTEMBER = date(2026, 9, 14)


def sections(text, above=Section.OTHER, until=None):
    return sections_in(passage(text), above, until)


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("IV. PHƯƠNG HƯỚNG NĂM 2027", Section.TARGETS),
        ("4. Việc tuần sau", Section.TARGETS),
        ("II. KẾT QUẢ THỰC HIỆN", Section.RESULTS),
        ("3. Tồn tại, hạn chế", Section.SITUATION),
        ("1. Nhà ở", Section.OTHER),
    ],
)
def test_a_heading_opens_a_section(heading, section):
    assert section_of(passage(heading)) is section


def test_a_label_of_plans_holds_to_the_end_of_its_paragraph():
    text = "Hội xây 3 nhà. Phương hướng: xây 5 nhà. Trao 40 suất quà."
    assert sections(text) == [Section.OTHER, Section.TARGETS, Section.TARGETS]


def test_a_label_of_results_ends_one_of_plans():
    text = "Chỉ tiêu: xây 5 nhà. Kết quả: xây 6 nhà."
    assert sections(text) == [Section.TARGETS, Section.RESULTS]


def test_a_label_of_what_is_wrong_holds_for_its_sentence():
    text = "Hạn chế: 2 chi hội báo cáo chậm. Xã tặng 40 suất quà."
    assert sections(text) == [Section.SITUATION, Section.OTHER]


def test_a_colon_far_into_a_sentence_is_no_label():
    text = "Hạn chế rác thải nhựa, ngày nào chi hội cũng nhắc bà con: gom được 2 tấn."
    assert sections(text) == [Section.OTHER]


def test_a_sentence_that_opens_with_a_later_time_is_planned():
    text = "Quý III, xã làm 3 km đường. Quý IV, xã tiếp tục làm 2 km đường."
    assert sections(text, until=SEPTEMBER) == [Section.OTHER, Section.TARGETS]
    assert sections(text) == [Section.OTHER, Section.OTHER]


@pytest.mark.parametrize("text", ["Năm 2027: xây 5 nhà", "Tháng 10: xây 5 nhà", "Quý IV, xây 5"])
def test_times_after_the_document_are_later(text):
    assert opens_later(text, SEPTEMBER)
    assert not opens_later(text, None)


@pytest.mark.parametrize("text", ["Năm 2026: xây 5 nhà", "Tháng 8: xây 5 nhà", "Xây nhà năm 2027"])
def test_times_of_the_document_are_not(text):
    assert not opens_later(text, SEPTEMBER)


def test_the_rest_of_the_year_is_later_than_its_first_half():
    assert opens_later("Sáu tháng cuối năm: mở 2 lớp", date(2026, 6, 14))
    assert not opens_later("Sáu tháng cuối năm: mở 2 lớp", date(2026, 12, 14))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Số hộ thoát nghèo: 21 hộ", Kind.RESULT),
        ("Số người nghe: 1.350 người", Kind.RESULT),
        ("Diện tích đất hiến: 2.350 m2", Kind.RESULT),
        ("Số hộ nghèo giảm 11 hộ", Kind.RESULT),
        ("Số hộ nghèo: 45 hộ", Kind.CONTEXT),
        ("Tổng số hội viên: 450 người", Kind.CONTEXT),
        ("Diện tích tự nhiên: 45 ha", Kind.CONTEXT),
    ],
)
def test_a_line_of_a_form_tells_of_a_deed_where_its_label_does(line, kind):
    (figure,) = read_figures(paper(f"- {line}"))
    assert figure.kind is kind

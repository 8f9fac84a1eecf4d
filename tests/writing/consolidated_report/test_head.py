"""The head of the report."""

from datetime import date

import pytest

from chungtay.writing.consolidated_report.head import (
    agency_and_parent,
    balanced,
    head,
    number_and_notation,
    place_name,
    rule,
    subject,
    unbroken,
)
from chungtay.writing.speech import NBSP
from chungtay.writing.word.elements import plain
from chungtay.writing.word.grids import twips
from chungtay.writing.word.widths import width_mm
from tests.writing.opened import W, draft, style, told, words


def lines(layout, **changes):
    shown = told(head(draft(layout, **changes))).replace(NBSP, " ").replace("\u2011", "-")
    return [line for line in shown.splitlines() if line]


def test_the_states_head_says_everything_that_the_decree_asks():
    assert lines("nd30") == [
        "Tỉnh ủy An Bình",
        "Ban Tuyên giáo và Dân vận",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số:       /BC-……",
        "DỰ THẢO",
        "An Bình, ngày 22 tháng 12 năm 2026",
        "Báo cáo",
        "Kết quả thực hiện Chương trình phối hợp công tác dân vận năm 2026",
    ]


def test_the_partys_head_has_its_title_marks_and_number():
    shown = lines("party")
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in shown
    assert "*" in shown
    assert "Số       -BC/……" in shown
    assert shown[-2:] == [
        "kết quả thực hiện Chương trình phối hợp công tác dân vận năm 2026",
        "-----",
    ]


@pytest.mark.parametrize(("layout", "size"), [("nd30", 12), ("party", 15), ("youth", 15)])
def test_the_title_is_one_unbreakable_paragraph_that_fits_its_column(layout, size):
    made = draft(layout)
    titles = [p for part in head(made) for p in part.iter(f"{W}p") if style(p) == "NationalTitle"]
    assert len(titles) == 1
    assert " " not in words(titles[0])
    assert width_mm(words(titles[0]), size) < made.layout.head_columns[1]


def test_the_head_in_english_calls_the_state_by_its_english_name():
    assert "SOCIALIST REPUBLIC OF VIET NAM" in told(head(draft(language="en"))).replace(NBSP, " ")


def test_a_layout_that_knows_its_notation_leaves_no_gap_for_it():
    assert plain(number_and_notation(draft("front"))).strip() == "/BC-MTTQ-BTT"


@pytest.mark.parametrize(
    ("issuer", "parts"),
    [
        (
            "Ban Tuyên giáo và Dân vận Tỉnh ủy An Bình",
            ("Ban Tuyên giáo và Dân vận", "Tỉnh ủy An Bình"),
        ),
        ("Tỉnh ủy An Bình", ("Tỉnh ủy An Bình", "")),
        ("Hội LHPN tỉnh An Bình", ("Hội LHPN tỉnh An Bình", "")),
    ],
)
def test_a_party_body_stands_under_its_committee(issuer, parts):
    assert agency_and_parent(issuer) == parts


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("Tỉnh An Bình", "An Bình"),
        ("xã Sơn Hạ", "Sơn Hạ"),
        ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("phường 5", "Phường 5"),
        ("An Bình", "An Bình"),
    ],
)
def test_the_place_before_the_day_is_written_by_the_decree(place, shown):
    assert place_name(place) == shown


def test_days_and_months_are_padded_by_the_decree():
    made = draft()
    made.on = date(2026, 2, 5)
    assert "An Bình, ngày 05 tháng 02 năm 2026" in told(head(made)).replace(NBSP, " ")


def test_a_long_name_parts_near_its_middle():
    name = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Bình"
    first, second = balanced(name, 12, 65).split(" ")
    assert f"{first} {second}".replace(NBSP, " ") == name
    assert abs(len(first) - len(second)) < 10
    assert balanced("Sở Y tế", 12, 65) == "Sở Y tế"


def test_a_rule_is_as_long_as_it_is_asked_to_be():
    indents = rule(35, 165).find(f"{W}pPr/{W}ind")
    assert indents.get(f"{W}left") == indents.get(f"{W}right") == str(twips(65))


def test_unbroken_words_have_no_place_to_part():
    assert not set(" -") & set(unbroken("Độc lập - Tự do"))


def test_the_subject_names_programme_and_period():
    assert subject(draft("nd30", period_code="2026-H1")).endswith("6 tháng đầu năm 2026")

"""What `chungtay read --json` promises of a document, key by key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chungtay.actions.reading import read_documents
from chungtay.reading.answer import as_json
from chungtay.reading.document import ReadingWarning
from chungtay.reading.head import read_head
from tests import letters
from tests.reading.paper import figures, paper

PROMISED = {
    "start", "end", "quote", "value", "value_max", "qualifier", "measure", "indicator", "kind",
    "scope", "categories", "confidence", "where",
}  # fmt: skip


def told(text, *warnings, language="vi"):
    document = replace(paper(text), sha256="ab")
    return as_json(document, read_head(document), figures(text), warnings, language=language)


def test_the_head_of_a_document_stands_before_its_figures():
    answer = told(letters.women())
    assert answer["issuer"] == "Hội Liên hiệp Phụ nữ tỉnh Khê Sơn"
    assert (answer["number"], answer["date"]) == ("3/BC-BTV", "2026-12-14")
    assert answer["period"] == "2025-12-15/2026-12-14"  # both days inclusive
    assert (answer["sha256"], answer["kind"]) == ("ab", "report")


def test_a_figure_has_every_promised_key_and_its_place():
    answer = told("Trong năm đã huy động trên 1,2 triệu ngày công giúp dân.")
    (figure,) = answer["figures"]
    assert figure.keys() >= PROMISED
    assert (figure["value"], figure["qualifier"]) == (1200000, "over")
    assert (figure["measure"], figure["indicator"]) == ("labour-day", "labour-days")
    assert figure["where"] == "paragraph 1"


def test_a_range_has_two_ends_and_a_fraction_keeps_its_digits():
    (days,) = told("Huy động từ 100 đến 120 ngày công giúp dân.")["figures"]
    assert (days["qualifier"], days["value"], days["value_max"]) == ("range", 100, 120)
    (road,) = told("Sửa 2,5 km đường giao thông nông thôn.")["figures"]
    assert road["value"] == 2.5


def test_what_has_no_number_is_a_mention_and_not_a_figure():
    answer = told("Huy động hàng nghìn ngày công giúp dân.")
    assert answer["figures"] == []
    assert [one["value"] for one in answer["mentions"]] == [None]


def test_a_warning_is_a_sentence_of_the_language_asked_for():
    lost = ReadingWarning("cell-lost", "Bảng!B7", "####")
    for language, words in (("vi", "số đã mất"), ("en", "was lost")):
        (warning,) = told("x", lost, language=language)["warnings"]
        assert words in warning["why"]
        assert "Bảng!B7" in warning["why"]


def test_a_document_that_says_nothing_of_itself_has_empty_words():
    answer = told("Chào các anh chị.")
    assert (answer["date"], answer["period"], answer["number"]) == (None, None, "")


def test_what_no_indicator_is_kept_in_is_another_measure():
    answer = told("Có 348 tập thể, cá nhân ủng hộ. Tiếp nhận 25 ý kiến.")
    assert [one["measure"] for one in answer["figures"]] == ["other", "other"]


def test_doings_and_sums_name_their_figures_by_their_places(tmp_path):
    path = tmp_path / "bao-cao.txt"
    path.write_text(
        letters.women() + "\nHuy động hàng nghìn ngày công giúp dân.\nNgày 20/1/2026, Hội phối hợp"
        " với Bộ CHQS tỉnh trao 77 suất quà Tết tại xã Làng Ven, trị giá 38,5 triệu đồng.\n"
    )
    (answer,) = read_documents([path], language="vi", on=date(2026, 12, 20))
    figures = answer.answer["figures"]
    (event,) = [
        one
        for one in answer.answer["activities"]
        if 77 in [figures[place]["value"] for place in one["figures"]]
    ]
    assert [figures[place]["value"] for place in event["figures"]] == [77, 38500000]
    assert (event["days"], event["place"]) == ("2026-01-20/2026-01-20", "xã Làng Ven")
    assert event["partners"] == ["Bộ Chỉ huy quân sự tỉnh Khê Sơn"]
    assert figures[event["figures"][0]]["days"] == event["days"]
    mentioned = [place for one in answer.answer["sums"] for place in one["mentions"]]
    assert answer.answer["mentions"][mentioned[0]]["quote"].startswith("hàng nghìn ngày công")


def test_a_part_names_its_whole_by_the_place_among_the_figures_beside_it():
    text = "Huy động hàng nghìn ngày công. Trao 200 suất quà (150 hộ nghèo, 50 hộ cận nghèo)."
    answer = told(text)
    assert [one["part_of"] for one in answer["figures"]] == [None, 0, 0]
    assert [one["value"] for one in answer["mentions"]] == [None]

"""What `chungtay read --json` promises of a document, key by key."""

from __future__ import annotations

from dataclasses import replace

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

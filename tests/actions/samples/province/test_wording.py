"""Sentences with gaps, and where their numbers stand; chats without diacritics."""

from __future__ import annotations

from chungtay.actions.samples.province.wording import bare, capital, filled


def test_a_bracket_bounds_the_expression_of_a_number():
    sentence = filled("Trao [{0} suất quà], trị giá [{1}].", {"0": "120", "1": "36 triệu đồng"})
    assert sentence.text == "Trao 120 suất quà, trị giá 36 triệu đồng."
    quotes = [sentence.text[start:end] for start, end in sentence.spans.values()]
    assert quotes == ["120 suất quà", "36 triệu đồng"]


def test_spans_are_by_figure_whatever_their_order():
    sentence = filled("{With} hiến [{1} đất], mở [{0}].", {"with": "đã", "0": "2 km", "1": "90 m²"})
    assert sentence.text.startswith("Đã hiến")
    assert sentence.text[slice(*sentence.spans[0])] == "2 km"


def test_a_chat_keeps_the_length_of_every_word():
    text = "Đã trao “Mái ấm” 410 m² đất ở xã Mường Khiêu"
    assert bare(text) == 'Da trao "Mai am" 410 m2 dat o xa Muong Khieu'
    assert len(bare(text)) == len(text)


def test_a_sentence_begins_with_a_capital():
    assert capital("ngày 12/3") == "Ngày 12/3"
    assert capital("") == ""

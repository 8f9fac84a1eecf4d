"""How Vietnamese words are compared and sorted."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.spelling import Sought, Spelt, fold, has_diacritics, nfc, sort_key, tone_normal


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoà", "hòa"), ("Khoẻ", "khỏe"), ("thuỷ lợi", "thủy lợi"), ("XOÁ", "xóa")],
)
def test_one_word_is_one_word_wherever_its_tone_mark_stands(one: str, other: str) -> None:
    assert tone_normal(one) == tone_normal(other)


@pytest.mark.parametrize(("one", "other"), [("quý", "qúy"), ("hoàn", "hoán"), ("sửa", "sữa")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert tone_normal(one) != tone_normal(other)


def test_marks_heaped_on_one_letter_are_cut_down_at_once() -> None:
    heap = "a" + "\u0301\u0323" * 100_000 + " 12 suất quà"
    begun = time.process_time()
    shown = nfc(heap)
    assert Sought(heap).stands_in(shown)
    assert time.process_time() - begun < 1
    assert shown.endswith(" 12 suất quà")
    assert len(shown) < 60


def test_as_many_marks_as_a_letter_can_have_all_stay() -> None:
    told = "ơ\u0323\u0301 " * 40
    assert nfc(told) == unicodedata.normalize("NFC", told)
    assert nfc(unicodedata.normalize("NFD", "Đường liên thôn")) == "Đường liên thôn"


def test_folding_leaves_plain_lower_case_words() -> None:
    assert fold("Đường  liên thôn – “Mái ấm”") == 'duong lien thon - "mai am"'


def test_a_chat_without_marks_is_known_as_such() -> None:
    assert has_diacritics("đg liên thôn")
    assert not has_diacritics("Kg c Hoa BTGDV tinh")


def test_names_sort_as_in_a_vietnamese_dictionary() -> None:
    names = ["Đá", "Dạ", "An", "Ân", "Ăn", "Da", "Đa"]
    assert sorted(names, key=sort_key) == ["An", "Ăn", "Ân", "Da", "Dạ", "Đa", "Đá"]


@given(st.text(max_size=30))
def test_every_text_has_one_form(text: str) -> None:
    loose = unicodedata.normalize("NFD", text)
    assert nfc(loose) == nfc(text)
    assert fold(loose) == fold(text)
    assert tone_normal(loose) == tone_normal(nfc(text))


def test_words_with_diacritics_are_met_with_them():
    assert Sought("hoa").stands_in("Khánh Hòa")
    assert Sought("hoà").stands_in("khánh hòa")
    assert not Sought("hóa").stands_in("Khánh Hòa")
    assert not Sought("dan").stands_in("quà")


def test_a_text_that_is_spelt_once_is_found_as_one_that_is_spelt_anew():
    for words in ("hoà an", "hòa an", "hoa an", "an hoa", "hoa binh", "đ"):
        for text in ("xã Hòa An", "xã Hoá An", "Đồng Hoà"):
            assert Sought(words).is_in(Spelt(text)) == Sought(words).stands_in(text)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("300 ĐVTN trong cay, 12 tr.đ", False),
        ("LĐLĐ tang 5.000đ", False),
        ("đa trao qua", True),
        ("trao quà", True),
        ("trao qua", False),
    ],
)
def test_abbreviations_say_nothing_of_how_a_text_is_written(text, marked):
    assert has_diacritics(text) is marked

"""Kinds and marks are words written in full, short, or without diacritics where all is."""

from __future__ import annotations

import pytest

from chungtay.domain.gazetteer.words import Kind, PlaceWords

COMMUNE = Kind("xã", ("commune",), ("x",))
CITY = Kind("thành phố", ("province", "district"), ("tp",))
WORDS = PlaceWords(kinds=(COMMUNE, CITY), old=("cũ", "trước đây"), fillers=("thuộc",))


@pytest.mark.parametrize(
    ("plain", "exact", "bare", "meaning"),
    [
        ("xa", "xã", False, COMMUNE),
        ("xa", "xa", True, COMMUNE),
        ("xa", "xa", False, None),
        ("xa", "xà", False, None),
        ("x", "x", False, COMMUNE),
        ("thanh pho", "thành phố", False, CITY),
        ("cu", "cũ", False, "old"),
        ("truoc day", "truoc day", True, "old"),
        ("thuoc", "thuộc", False, "fillers"),
        ("lang", "lang", True, None),
    ],
)
def test_a_phrase_means_what_it_is_written_for(plain, exact, bare, meaning):
    assert WORDS.phrases.meaning(plain, exact, bare=bare) == meaning


def test_the_longest_phrase_from_a_word_is_known():
    assert WORDS.phrases.longest_from("thanh") == 2
    assert WORDS.phrases.longest_from("xa") == 1
    assert WORDS.phrases.longest_from("lang") == 0

"""The book of words: abbreviations written out, phrases found, names learned from other claims."""

from __future__ import annotations

import pytest

from chungtay.domain.matching.lexicon import Lexicon, PhraseBook, as_written

WORDS = Lexicon(
    sections={
        "doings": {"clinic": ("khám bệnh",), "gift": ("tặng quà",)},
        "assets": {"house": ("nhà",), "hall": ("nhà văn hóa",), "bridge": ("cống",)},
        "other": {"work": ("ngày công",)},
    },
    short_forms={"qy": "quân y", "nvh": "nhà văn hóa", "ca": "công an"},
)
BOOK = PhraseBook(WORDS)


def plain(text: str) -> str:
    return " ".join(word.plain for word in BOOK.words(text))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NVH thôn", "nha van hoa thon"),
        ("QY4", "quan y 4"),
        ("CA xã", "cong an xa"),
        ("con ca", "con ca"),  # a word with a vowel in small letters is itself
    ],
)
def test_abbreviations_are_written_out(written, meant):
    assert plain(written) == meant


def test_numbers_keep_their_points_and_measures_stand_apart():
    assert [w.marked for w in BOOK.words("2.500m, 22/12")] == ["2.500", "m", ",", "22/12"]


def test_inside_a_longer_phrase_a_shorter_one_does_not_count():
    assert BOOK.read("xây nhà văn hóa").meanings("assets") == {"hall"}
    assert BOOK.read("xây nhà ở").meanings("assets") == {"house"}


def test_the_older_and_the_newer_way_of_marking_tones_are_one():
    assert BOOK.read("nhà văn hoá").meanings("assets") == {"hall"}


def test_a_text_without_diacritics_is_compared_without():
    assert BOOK.read("kham benh cho dan").meanings("doings") == {"clinic"}
    assert BOOK.read("kham bệnh cho dân").meanings("doings") == frozenset()


def test_without_diacritics_a_word_that_may_be_another_names_no_thing():
    assert BOOK.read("xây cống").meanings("assets") == {"bridge"}
    assert BOOK.read("gop cong").meanings("assets") == frozenset()


def test_learned_names_are_found_however_they_are_typed():
    book = PhraseBook(WORDS)
    before = book.read("ở hạ vàng")
    book.learn({"known_hamlets": {"x": ("ha vang",)}})
    assert before.of("known_hamlets") == ()
    assert book.read("ở hạ vàng").meanings("known_hamlets") == {"x"}
    assert book.read("o ha vang").meanings("known_hamlets") == {"x"}


def test_a_clause_keeps_its_phrases_at_their_new_places():
    whole = BOOK.read("khám bệnh và tặng quà")
    (found,) = whole.until(3, 5).of("doings")
    assert (found.meaning, found.start, found.end) == ("gift", 0, 2)


def test_a_name_is_shown_as_somebody_wrote_it():
    assert as_written("khe na", ["den Khe Na", "đến Khe Ná"]) == "Khe Ná"
    assert as_written("khe na", []) == "khe na"

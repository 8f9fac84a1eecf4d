"""The words of recognition: complete, and tied to the catalogue and the organisations."""

from __future__ import annotations

from chungtay.domain.matching.lexicon import PhraseBook
from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.matching_words import matching_words
from chungtay.vocabulary.terms import table


def test_every_indicator_that_is_named_stands_in_the_catalogue():
    lexicon = matching_words()
    named = {*lexicon.doing_of, *lexicon.asset_of, *lexicon.events}
    assert named <= set(catalogue())


def test_an_indicator_tells_of_one_doing_only():
    told = [code for entry in table("matching_words.toml")["doings"].values()
            for code in entry["indicators"]]  # fmt: skip
    assert len(told) == len(set(told))


def test_a_common_doing_is_one_of_the_doings():
    lexicon = matching_words()
    assert lexicon.everyday <= set(lexicon.sections["doings"])


def test_the_spellings_of_the_catalogue_tell_of_a_doing():
    book = PhraseBook(matching_words())
    assert "clinic" in book.read("khám chữa bệnh miễn phí").meanings("doings")
    assert "gift" in book.read("suất quà").meanings("doings")


def test_other_names_of_organisations_belong_to_their_branch():
    book = PhraseBook(matching_words())
    assert book.read("Ban Tuyên giáo và Dân vận Tỉnh ủy").has("bodies", "party")
    assert matching_words().branch_of["army-commune"] == "army"


def test_years_of_the_lunar_calendar_are_no_names():
    book = PhraseBook(matching_words())
    assert book.read("xuân Bính Ngọ").has("famous", "lunar")

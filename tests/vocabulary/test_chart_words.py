"""The phrases of the charts are complete in both languages."""

from __future__ import annotations

import re

import pytest

from chungtay.vocabulary.chart_words import chart_word, chart_words, filling


@pytest.mark.parametrize("key", sorted(chart_words()))
def test_a_phrase_has_the_same_gaps_in_both_languages(key):
    phrase = chart_words()[key]
    assert set(re.findall(r"\{(\w+)\}", phrase.vi)) == set(re.findall(r"\{(\w+)\}", phrase.en))


def test_a_phrase_comes_with_its_gaps_filled():
    assert chart_word("joint", "vi", amount="2,5") == "làm chung 2,5"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_phrase_said_of_many_things_is_the_same_phrase(language):
    gaps = {"value": "{50}", "range": "40–65 %"}
    assert filling("valued", language, *gaps)(*gaps.values()) == chart_word(
        "valued", language, **gaps
    )

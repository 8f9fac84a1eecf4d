"""The kinds of things done name known indicators, categories and bodies, and can be told."""

from __future__ import annotations

import re

import pytest

from chungtay.actions.samples.province.kinds import kinds
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.indicators import indicators


@pytest.mark.parametrize("kind", kinds().values(), ids=list(kinds()))
def test_a_kind_counts_known_indicators_by_known_categories(kind):
    assert {measure.indicator for measure in kind.measures} <= set(indicators())
    assert {say.indicator for say in kind.says if say.indicator} <= set(indicators())
    said = [*kind.categories, *(category for say in kind.says for category in say.categories)]
    assert all(value in dimensions()[dimension].values for dimension, value in said)


@pytest.mark.parametrize("kind", kinds().values(), ids=list(kinds()))
def test_every_sentence_shows_each_number_in_brackets(kind):
    shown = {str(n) for n, measure in enumerate(kind.measures) if measure.same is None}
    for say in kind.says:
        assert set(re.findall(r"\[[^\]]*\{(\d)\}[^\]]*\]", say.text)) == shown


def test_a_house_is_told_under_a_name_of_its_teller():
    house = kinds()["house"]
    told = {say.indicator for branch in ("army", "front", "women", "veterans")
            for say in house.says_of(branch)}  # fmt: skip
    assert told == {
        "houses-gratitude", "houses-great-unity", "houses-partner-brand", "houses-comrade",
    }  # fmt: skip


def test_whoever_has_no_words_of_its_own_uses_those_of_all():
    assert kinds()["house"].says_of("youth") == kinds()["house"].says
    assert kinds()["road"].says_of("army") == kinds()["road"].says

"""The fitted weights: no doubt raises, each has its words, a threshold says what it costs."""

from __future__ import annotations

import pytest

from chungtay.reading.confidence import DOUBTS
from chungtay.vocabulary.confidence import tried, weights, words_of_others
from chungtay.vocabulary.furniture import codes, furniture


def test_there_is_a_weight_and_a_sentence_for_every_doubt():
    assert set(weights().doubts) == set(DOUBTS)
    assert all(cost >= 0 for cost in weights().doubts.values())
    for code in DOUBTS:
        assert f"reports-doubt-{code}" in codes()
        assert furniture(f"reports-doubt-{code}", "vi") != furniture(f"reports-doubt-{code}", "en")


def test_words_that_quote_others_are_written_as_they_are_compared():
    assert all(words == words.lower() for words in words_of_others())


@pytest.mark.parametrize("threshold", [0.0, 0.5, 0.9, 0.95])
def test_a_higher_threshold_ticks_fewer_figures(threshold):
    ticked, right = tried(threshold)
    more, _ = tried(threshold - 0.2)
    assert 0 <= ticked <= more <= 1
    assert 0 <= right <= 1
    assert tried(0)[0] == 1


def test_above_every_share_nothing_is_ticked():
    assert tried(1.01) == (0, 1)

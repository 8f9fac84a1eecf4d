"""The words that name what is counted, as they could be remembered."""

from __future__ import annotations

import pytest

from chungtay.reading.prose.nouns import (
    Noun,
    in_measure_of,
    noun_in,
    noun_of,
    taught_candidate,
)
from chungtay.reading.prose.passages import passage
from chungtay.reading.taught import NOTHING, Taught
from tests.reading.test_taught import spelling


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Trao 120 bộ đồ dùng học tập cho học sinh nghèo.", Noun("bộ đồ dùng học tập", "piece")),
        ("Tặng 25 bộ đồ dùng học tập; 40 suất quà.", Noun("bộ đồ dùng học tập", "piece")),
        ("Cấp 38 bộ thiết bị lọc nước cho hộ nghèo.", Noun("bộ thiết bị lọc nước", "piece")),
        ("Xã Bình An 35.", Noun("", "")),
    ],
)
def test_the_noun_goes_from_the_measure_to_the_end_of_the_counted_thing(text, noun):
    start = min(text.index(digit) for digit in "123" if digit in text)
    assert noun_in(text, start, start + 2) == noun


def test_where_no_number_stands_there_is_no_noun():
    assert noun_in("Hội trao quà.", 0, 5) == Noun()


def test_nothing_taught_gives_no_candidate():
    words = passage("Trao 120 bộ đồ dùng học tập cho học sinh.")
    (expression,) = words.expressions
    assert taught_candidate(words, expression, NOTHING) is None
    choice, id = taught_candidate(words, expression, Taught([spelling()]))
    assert (choice.indicator, choice.rule, id) == ("scholarships", "taught", "s1")
    assert noun_of(words, expression) == "bộ đồ dùng học tập"


def test_a_number_without_a_measure_is_meant_in_that_of_its_indicator():
    words = passage("Hội trao 35.")
    (expression,) = words.expressions
    assert in_measure_of(expression, "gifts").measure == "gift"
    assert in_measure_of(in_measure_of(expression, "gifts"), "rural-road-km").measure == "gift"

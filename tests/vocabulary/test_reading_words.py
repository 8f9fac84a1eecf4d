"""The words of reports are found by section, and mean one thing where they must."""

from __future__ import annotations

import pytest

from chungtay.domain.figures import Qualifier
from chungtay.domain.spelling import tone_normal
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.reading_words import reading_words


def test_a_section_is_read_once():
    assert reading_words("qualifiers.before") is reading_words("qualifiers.before")


def test_an_unknown_section_is_a_defect():
    with pytest.raises(KeyError):
        reading_words("no.such.section")


def test_qualifiers_are_those_of_the_domain():
    known = {qualifier.value for qualifier in Qualifier}
    assert set(reading_words("qualifiers.before")) <= known
    assert "trên" in reading_words("qualifiers.before")["over"]


@pytest.mark.parametrize("section", ["qualifiers.before", "numbers.digits", "numbers.magnitudes"])
def test_a_word_of_a_number_means_one_thing(section):
    meant = [tone_normal(word) for words in reading_words(section).values() for word in words]
    assert len(meant) == len(set(meant))


def test_magnitudes_are_powers_of_ten():
    assert all(set(size) <= {"0", "1"} for size in reading_words("numbers.magnitudes"))
    assert "triệu" in reading_words("numbers.magnitudes")["1000000"]


def test_what_a_number_counts_is_a_measure_of_the_vocabulary():
    assert set(reading_words("measures")) <= set(measures())

"""The reader on reports that nobody made a rule for."""

from __future__ import annotations

from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.measures import measures
from tests.reading.labelled import labelled, score


def test_every_label_points_at_its_words_and_names_what_there_is():
    texts = labelled()
    assert len(texts) == 28
    for one in texts:
        for label in one.labels:
            assert one.document.text[label.start : label.end] == label.quote, one.name
            assert label.measures <= measures().keys() | {"percent"}, label
            assert label.indicators <= catalogue().keys(), label


def test_nearly_every_number_is_found_and_most_are_understood():
    """What was measured, less a little; whoever makes the reader better raises it."""
    found = score()
    assert found.found_share >= LEAST_FOUND
    assert found.f1 >= LEAST_F1


LEAST_FOUND, LEAST_F1 = 0.97, 0.88


def test_no_results_are_made_of_days_papers_ages_and_names():
    """What nobody labelled counts nothing; under three in a hundred results may be such."""
    found = score()
    assert found.invented <= 0.03 * found.given

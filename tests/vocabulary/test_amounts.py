"""What is too much for a commune is not yet too much for its province."""

from __future__ import annotations

import pytest

from chungtay.vocabulary.amounts import WIDTHS, largest_amounts, width_words
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.messages import messages


@pytest.mark.parametrize("measure", largest_amounts())
def test_a_wider_place_has_more(measure):
    most = largest_amounts()[measure]
    assert measure in measures()
    assert list(most) == [*WIDTHS[:3]]
    assert most["commune"] < most["province"] < most["country"]


def test_every_width_has_its_words_and_its_sentence():
    assert set(width_words()) == set(WIDTHS[1:])  # a commune is that of the body that speaks
    assert all(f"amount-beyond-{width}" in messages() for width in WIDTHS[:3])


def test_every_dimension_has_one_measure_of_its_limits():
    dimensions = [measures()[code].measure.dimension for code in largest_amounts()]
    assert len(dimensions) == len(set(dimensions))

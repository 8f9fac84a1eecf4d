"""A figure is told as it was said, with the words that bind it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.domain.figures import Figure, Qualifier
from chungtay.queries.openings.wording import measured, stated
from tests.cast import LAN, ROADS, says


@pytest.mark.parametrize(
    ("figure", "vi", "en"),
    [
        (Figure(Decimal("2.5")), "2,5 km", "2.5 km"),
        (Figure(Decimal(3), Qualifier.ABOUT), "khoảng 3 km", "about 3 km"),
        (Figure(Decimal(3), Qualifier.RANGE, Decimal(4)), "3 – 4 km", "3 – 4 km"),
        (Figure(None, Qualifier.VAGUE), "có nêu, chưa lượng hóa", "mentioned, not quantified"),
    ],
)
def test_each_wording_has_its_words(figure, vi, en):
    claim = replace(says(LAN, ROADS, "1"), figure=figure)
    assert (stated(claim, "vi"), stated(claim, "en")) == (vi, en)


def test_an_amount_has_the_word_that_is_counted_in():
    assert measured("trees-planted", Decimal(3000), "vi") == "3.000 cây"
    assert measured("gift-value", Decimal(1_200_000_000), "vi") == "1,2 tỷ đồng"
    assert measured("unheard-of", Decimal(2), "vi") == "2"


def test_one_of_a_thing_is_not_told_as_many():
    assert measured("houses-gratitude", Decimal(1), "en") == "1 house"
    assert measured("literacy-classes", Decimal(1), "en") == "1 class"
    assert measured("literacy-classes", Decimal(1), "vi") == "1 lớp"

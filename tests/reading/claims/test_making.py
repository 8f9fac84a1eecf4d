"""A figure in the indicator's own measure."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.documents import DocumentHead
from chungtay.domain.figures import Figure, Qualifier
from chungtay.reading.claims.making import claim_id, converted
from chungtay.reading.figure import ReadFigure
from chungtay.vocabulary.indicators import catalogue


def read(figure, measure, indicator, start=0):
    return ReadFigure(start, start + 5, "…", figure, measure, indicator, "paragraph 1", 0, 9)


def test_metres_become_kilometres_with_their_precision():
    made = converted(
        read(Figure(Decimal(2500)), "m", "rural-road-km"), catalogue()["rural-road-km"]
    )
    assert (made.value, made.precision) == (Decimal("2.5"), Decimal("0.001"))


def test_a_range_keeps_both_ends():
    said = Figure(Decimal(100), Qualifier.RANGE, Decimal(200))
    made = converted(read(said, "m", "canal-km"), catalogue()["canal-km"])
    assert (made.value, made.value_max) == (Decimal("0.1"), Decimal("0.2"))


def test_a_vague_amount_stays_vague():
    said = Figure(None, Qualifier.VAGUE)
    assert converted(read(said, "km", "canal-km"), catalogue()["canal-km"]).value is None


def test_things_counted_one_by_one_need_no_conversion():
    made = converted(
        read(Figure(Decimal(6)), "household", "houses-disaster"), catalogue()["houses-disaster"]
    )
    assert made.value == 6


@pytest.mark.parametrize(
    ("other", "start", "indicator"),
    [("b", 0, "gifts"), ("a", 7, "gifts"), ("a", 0, "gift-value")],
)
def test_file_place_and_indicator_make_the_id(other, start, indicator):
    one = claim_id(DocumentHead("x", "a"), read(Figure(Decimal(1)), "gift", "gifts"))
    again = claim_id(DocumentHead("x", "a"), read(Figure(Decimal(1)), "gift", "gifts"))
    different = claim_id(DocumentHead("x", other), read(Figure(Decimal(1)), "", indicator, start))
    assert one == again != different

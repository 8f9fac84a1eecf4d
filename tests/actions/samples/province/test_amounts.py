"""How numbers are written: measures, rounded words, slips, and what such words mean."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from chungtay.actions.samples.province.amounts import Manner, other, write
from chungtay.domain.figures import Qualifier, agree

D = Decimal


@pytest.mark.parametrize(
    ("amount", "indicator", "manner", "text", "precision"),
    [
        ("1.35", "rural-road-km", Manner.EXACT, "1,35 km", "0.01"),
        ("1.35", "rural-road-km", Manner.FINER, "1.350 m", "0.001"),
        ("1.35", "rural-road-km", Manner.SLIP, "1.350 km", "1"),
        ("2400", "rice-kg", Manner.FINER, "2,4 tấn", "100"),
        ("650", "rice-kg", Manner.FINER, "650 kg", "1"),
        ("8", "gifts", Manner.EXACT, "08", "1"),
        ("1250", "trees-planted", Manner.EXACT, "1.250", "1"),
        ("72500000", "gift-value", Manner.EXACT, "72,5 triệu đồng", "100000"),
        ("1740000000", "gift-value", Manner.EXACT, "1,74 tỷ đồng", "10000000"),
    ],
)
def test_an_amount_is_written_as_papers_write_it(amount, indicator, manner, text, precision):
    written = write(D(amount), indicator, manner, Random(1))
    assert (written.text, written.figure.precision) == (text, D(precision))


@pytest.mark.parametrize(
    ("manner", "qualifier"),
    [
        (Manner.ABOUT, Qualifier.ABOUT),
        (Manner.OVER, Qualifier.OVER),
        (Manner.UNDER, Qualifier.UNDER),
    ],
)
def test_rounded_words_agree_with_the_exact_number(manner, qualifier):
    rounded = write(D("1.35"), "canal-km", manner, Random(1)).figure
    exact = write(D("1.35"), "canal-km", Manner.EXACT, Random(1)).figure
    assert rounded.qualifier is qualifier
    assert agree([rounded, exact])


def test_a_round_number_needs_no_word_before_it():
    written = write(D(300), "gifts", Manner.OVER, Random(1))
    assert (written.text, written.figure.qualifier) == ("300", Qualifier.EXACT)


@pytest.mark.parametrize("amount", ["1.35", "0.4", "120", "37"])
def test_whoever_counted_otherwise_does_not_agree(amount):
    indicator = "canal-km" if "." in amount else "gifts"
    said = other(D(amount), indicator, Random(3))
    figures = [write(n, indicator, Manner.EXACT, Random(1)).figure for n in (D(amount), said)]
    assert not agree(figures)

"""A number is read in the way of the reader's language, and never guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.vocabulary import formats
from chungtay.vocabulary.numerals import NumberNegative, NumberUnreadable, read_number, rewritten


@pytest.mark.parametrize(
    ("written", "language", "value"),
    [
        ("2,5", "vi", "2.5"),
        ("2.500", "vi", "2500"),
        ("1.250,5", "vi", "1250.5"),
        ("2.5", "vi", "2.5"),  # no group has one digit: it can only be the other language's
        ("0.125", "vi", "0.125"),
        ("2.5", "en", "2.5"),
        ("2,500", "en", "2500"),
        ("2,5", "en", "2.5"),
        ("1,250.5", "vi", "1250.5"),
        ("2 500", "vi", "2500"),
        (" 12 ", "en", "12"),
        ("2,500", "vi", "2.5"),
        ("2.500", "en", "2.5"),
    ],
)
def test_numbers_are_read_in_the_way_of_the_language(written, language, value):
    assert read_number(written, language).value == Decimal(value)


@pytest.mark.parametrize("written", ["abc", "", "2,5,1", "1.2.3", "2km", "1e5", "٣", "9" * 50, "."])
def test_what_is_no_number_is_refused(written):
    with pytest.raises(NumberUnreadable):
        read_number(written, "vi")


@pytest.mark.parametrize("written", ["-5", "−5", "–2,5"])
def test_less_than_nothing_is_refused(written):
    with pytest.raises(NumberNegative):
        read_number(written, "en")


def test_the_last_written_digit_is_how_exact_it_is():
    assert read_number("2,50", "vi").precision == Decimal("0.01")
    assert read_number("2.500", "vi").precision == 1


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.sampled_from(["vi", "en"]))
def test_a_number_that_was_shown_is_read_as_itself(value, language):
    assert read_number(formats.number(value, language), language).value == value


def test_a_number_is_rewritten_when_the_page_speaks_another_language():
    assert rewritten("1.250,50", old="vi", new="en") == "1,250.50"
    assert rewritten("2500", old="vi", new="en") == "2500"
    assert rewritten("mười", old="vi", new="en") == "mười"
    assert rewritten("-1", old="vi", new="en") == "-1"

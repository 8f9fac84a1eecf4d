from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.reading.numbers.written import first_words, read_digits, read_words


def as_vietnamese(value):
    """1250.5 → "1.250,5"."""
    whole, _, decimals = f"{value:,}".partition(".")
    return whole.replace(",", ".") + ("," + decimals if decimals else "")


@given(st.integers(0, 10**12), st.integers(0, 3))
def test_a_number_written_the_vietnamese_way_is_read_back(digits, places):
    value = Decimal(digits).scaleb(-places)
    amount = read_digits(as_vietnamese(value))
    assert amount is not None
    assert amount.value == value
    assert amount.precision == Decimal(1).scaleb(-places)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("42.445", "42445"), ("1.234.5", "1234.5"), ("1,234.5", "1234.5"), ("1,234,567", "1234567"),
        ("01", "1"), ("0,65", "0.65"), ("2.5", "2.5"), ("1706,44", "1706.44"), ("0.125", "0.125"),
    ],
)  # fmt: skip
def test_points_and_commas_are_read_by_their_places(written, value):
    assert read_digits(written).value == Decimal(value)


def test_groups_may_be_parted_by_blanks():
    assert read_digits("1\u00a0250\u00a0000").value == Decimal(1250000)
    assert read_digits("1 25") is None


def test_one_group_behind_a_comma_is_a_thousand_only_of_whole_things():
    assert read_digits("1,250").value == Decimal("1.25")
    assert read_digits("1,250", of_whole_things=True).value == Decimal(1250)


def test_a_date_with_points_is_no_number():
    assert read_digits("12.5.2026") is None


UNITS = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def in_words(number):
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    words = [UNITS[hundreds], "trăm"] if hundreds else []
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [UNITS[tens], "mươi"]
    elif hundreds and unit:
        words.append("linh")
    if unit:
        words.append(
            "lăm" if unit == 5 and tens else "mốt" if unit == 1 and tens > 1 else UNITS[unit]
        )
    return words


@given(st.integers(1, 999))
def test_a_number_in_words_is_read_back(number):
    words = in_words(number)
    assert read_words([*words, "hộ"], bare=False) == (Decimal(number), len(words))


def test_other_words_are_no_number():
    assert read_words(["hộ", "nghèo"], bare=False) == (Decimal(0), 0)


def test_numbers_in_words_begin_with_a_digit_or_one():
    assert {"hai", "mười", "một"} <= first_words(bare=False)
    assert "mươi" not in first_words(bare=False)

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.figures import Qualifier
from chungtay.reading.numbers.scanning import find_numbers
from chungtay.reading.wording import wording


def numbers(text, bare=False):
    return find_numbers(wording(text, bare=bare))


def one(text, bare=False):
    found = numbers(text, bare)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2,5 triệu đồng", "2500000", "100000"),
        ("2 tỷ 150 triệu đồng", "2150000000", "1000000"),
        ("2 tỷ rưỡi", "2500000000", "500000000"),
        ("5 vạn ngày công", "50000", "10000"),
        ("13 nghìn tỉ đồng", "13000000000000", "1000000000000"),
        ("3 ngìn hộ", "3000", "1000"),
        ("500k/suất", "500000", "1000"),
        ("120 trđ", "120000000", "1000000"),
        ("60 tr.đ", "60000000", "1000000"),
        ("ba trăm triệu đồng", "300000000", "1000000"),
        ("14.600 ngày công", "14600", "1"),
    ],
)
def test_magnitudes_multiply_and_keep_the_size_of_the_last_digit(text, value, precision):
    found = one(text)
    assert found.value == Decimal(value)
    assert found.precision == Decimal(precision)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("trên 40 hộ", Qualifier.OVER), ("ít nhất 40 hộ", Qualifier.OVER),
        ("không dưới 40 hộ", Qualifier.OVER), ("gần 40 hộ", Qualifier.UNDER),
        ("chưa đến 40 hộ", Qualifier.UNDER), ("không quá 40 hộ", Qualifier.UNDER),
        ("khoảng 40 hộ", Qualifier.ABOUT), ("trên dưới 40 hộ", Qualifier.ABOUT),
        ("ước đạt 40 hộ", Qualifier.ABOUT), ("40 hộ", Qualifier.EXACT),
        ("40 hộ trở lên", Qualifier.OVER),
    ],
)  # fmt: skip
def test_words_around_a_number_qualify_it(text, qualifier):
    assert one(text).qualifier is qualifier


def test_a_number_starts_at_its_qualifier():
    text = "huy động hơn 1.200 ngày công"
    assert text[one(text).start :].startswith("hơn")


@pytest.mark.parametrize(
    "text", ["hàng chục nghìn hộ", "hàng ngìn căn nhà", "nhiều tỷ đồng", "vài trăm suất"]
)
def test_a_vague_size_has_no_value(text):
    found = one(text)
    assert found.value is None
    assert found.qualifier is Qualifier.VAGUE


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("30-40 triệu đồng", 30_000_000, 40_000_000),
        ("từ 500.000 đến 1 triệu đồng", 500_000, 1_000_000),
        ("12 – 15 hộ", 12, 15),
    ],
)
def test_a_range_has_two_ends(text, low, high):
    found = one(text)
    assert (found.value, found.value_max) == (Decimal(low), Decimal(high))
    assert found.qualifier is Qualifier.RANGE


def test_a_share_of_a_whole_keeps_both_numbers():
    assert one("hoàn thành 31/33 nhiệm vụ").parts == (Decimal(31), Decimal(33))


def test_a_text_without_diacritics_is_read_by_its_own_words():
    assert one("hon 1.200 nc", bare=True).qualifier is Qualifier.OVER
    assert one("2 trieu dong", bare=True).value == Decimal(2_000_000)


@given(st.integers(1, 10**9))
def test_every_amount_before_a_measure_is_found_with_its_own_letters(value):
    written = f"{value:,}".replace(",", ".")
    text = f"đã trao {written} suất quà"
    found = one(text)
    assert found.value == Decimal(value)
    assert text[found.number_start : found.end] == written


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("hơn chục buổi", 10, Qualifier.OVER),
        ("gần trăm hộ dân", 100, Qualifier.UNDER),
        ("hơn nửa tỷ đồng", 500_000_000, Qualifier.OVER),
        ("ngót nghét 80 hộ", 80, Qualifier.UNDER),
        ("ước chừng 300 người", 300, Qualifier.ABOUT),
    ],
)
def test_round_numbers_behind_a_qualifier_are_amounts(text, value, qualifier):
    found = one(text)
    assert (found.value, found.qualifier) == (value, qualifier)


def test_two_numbers_before_a_magnitude_are_a_range_and_no_day():
    found = one("trồng 2-3 nghìn cây")
    assert (found.value, found.value_max) == (2000, 3000)
    assert one("15 ÷ 20 đồng chí").qualifier is Qualifier.RANGE


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("bốn trăm rưỡi bạn trẻ", "450"),
        ("hơn trăm rưỡi người", "150"),
        ("hai ngàn tám trăm mét", "2800"),
        ("bốn trăm bảy chục triệu", "470000000"),
        ("một tỷ mốt", "1100000000"),
        ("góp 4 triệu 6", "4600000"),
        ("mười mấy anh em", "10"),
        ("3 triệu cho 5 hộ", "3000000"),
    ],
)
def test_amounts_as_people_say_them(text, value):
    assert str(numbers(text)[0].value) == value


def test_a_few_more_are_more_than_said():
    assert one("mười mấy anh em").qualifier is Qualifier.OVER


def test_our_own_minus_sign_reads_like_the_typed_hyphen():
    for told in ("giảm -9.200 ngày công", "-120 triệu đồng", "tăng -2,5 km"):
        assert find_numbers(wording(told.replace("-", "\u2212"))) == find_numbers(wording(told))

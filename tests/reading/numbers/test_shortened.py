from decimal import Decimal

import pytest

from chungtay.reading.numbers.scanning import find_numbers
from chungtay.reading.numbers.shortened import is_no_magnitude, joined, short_rest, word_at
from chungtay.reading.wording import wording


def values(text, bare=False):
    return [number.value for number in find_numbers(wording(text, bare=bare))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("góp 4 triệu 6", "4600000"),
        ("góp một tỷ mốt", "1100000000"),
        ("góp 3tr750 mua quà", "3750000"),
        ("góp 2 tỷ 350 làm cầu", "2350000000"),
        ("góp 12tr500k", "12500000"),
    ],
)
def test_the_rest_of_a_sum_is_said_short(text, wanted):
    assert values(text) == [Decimal(wanted)]


def test_a_number_of_something_else_is_no_rest():
    assert values("góp 3 triệu 5 hộ") == [Decimal(3000000), Decimal(5)]
    assert values("góp 3 triệu 500 suất quà")[0] == Decimal(3000000)


def test_without_marks_a_verb_is_neither_rest_nor_magnitude():
    assert values("gop 40 trieu lam duong", bare=True) == [Decimal(40000000)]
    assert values("gop 40 trieu 5", bare=True) == [Decimal(40500000)]
    assert Decimal(60000) not in values("thon 6 van dong ba con", bare=True)


def test_words_are_asked_for_by_their_place():
    text = wording("3 van dong, 5 bao", bare=True)
    assert word_at(text, 1) == "van"
    assert word_at(text, 99) == ""
    assert joined(text, 1)
    assert not joined(text, 3)
    assert is_no_magnitude(text, 1)
    assert not is_no_magnitude(wording("3 van dan", bare=True), 1)
    assert not is_no_magnitude(wording("3 vạn đồng"), 1)
    assert short_rest(wording("4 triệu 6"), 2).value == Decimal("0.6")
    assert short_rest(wording("4 triệu đồng"), 2) is None

"""Sentences, amounts, days and periods as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.writing.speech import NBSP, Speech, opens_year, roman
from chungtay.writing.word.elements import Words

VI, EN = Speech("vi"), Speech("en")


def shown(words):
    return words.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("value", "measure", "name", "words"),
    [
        ("1250.5", "km", "km", "1.250,5 km"),
        ("14600", "labour-day", "ngày công", "14.600 ngày công"),
        ("6200000000", "vnd", "đồng", "6,2 tỷ đồng"),
        ("97.5", "percent", "%", "97,5%"),
    ],
)
def test_an_amount_is_written_as_vietnamese_writes_it(value, measure, name, words):
    assert shown(VI.amount(Decimal(value), measure, name)) == words


def test_a_number_never_parts_from_the_first_word_of_its_measure():
    assert VI.amount(Decimal(5), "km", "km") == f"5{NBSP}km"


@pytest.mark.parametrize(
    ("value", "name", "words"),
    [(1, "houses", "1 house"), (2, "houses", "2 houses"), (1, "people", "1 person")],
)
def test_english_measures_agree_with_their_number(value, name, words):
    assert shown(EN.amount(Decimal(value), "house", name)) == words


def test_money_in_a_range_carries_its_own_scale_at_both_ends():
    between = VI.between(Decimal(500000), Decimal(2000000), "vnd", "đồng")
    assert shown(between) == "từ 500.000 đồng đến 2 triệu đồng"


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(Decimal(1000), Qualifier.OVER), "trên 1.000 cây"),
        (Figure(Decimal(30), Qualifier.RANGE, Decimal(40)), "từ 30 đến 40 cây"),
        (Figure(None, Qualifier.VAGUE), "chưa có số"),
    ],
)
def test_a_figure_keeps_the_words_that_bind_it(figure, words):
    assert shown(VI.stated(figure, "tree", "cây")) == words


@pytest.mark.parametrize(
    ("code", "words", "english"),
    [
        ("2026", "năm 2026", "in 2026"),
        ("2026-Q2", "quý II năm 2026", "in quarter II of 2026"),
        ("2026-H1", "6 tháng đầu năm 2026", "in the first six months of 2026"),
        ("2026-9M", "9 tháng đầu năm 2026", "in the first nine months of 2026"),
        ("2026-05", "tháng 5 năm 2026", "in May 2026"),
        (
            "2026-01-15/2026-03-14",
            "từ ngày 15 tháng 01 năm 2026 đến ngày 14 tháng 3 năm 2026",
            "from 15 January 2026 to 14 March 2026",
        ),
    ],
)
def test_a_period_is_named_as_people_name_it(code, words, english):
    period = STATE_CALENDAR.parse(code)
    assert shown(VI.period(code, period)) == words
    assert shown(EN.period(code, period)) == english


def test_the_place_and_the_day_never_part():
    words = VI.place_and_day("An Bình", date(2026, 2, 5))
    assert " " not in words
    assert shown(words) == "An Bình, ngày 05 tháng 02 năm 2026"


def test_a_number_stays_on_the_line_of_the_word_before_it():
    assert VI.day(date(2026, 12, 22)) == f"ngày{NBSP}22 tháng{NBSP}12 năm{NBSP}2026"


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("paragraph 4", "đoạn 4"),
        ("T2!R3C4", "bảng 2, hàng 3, cột 4"),
        ("Sheet1!B7", "trang tính Sheet1, ô B7"),
        ("page 3", "trang 3"),
        ("somewhere else", "somewhere else"),
    ],
)
def test_a_place_in_a_document_is_told_in_words(where, words):
    assert VI.place_in(where) == words


def test_pieces_stand_in_the_gaps_of_a_sentence():
    total = Words("5 km", bold=True)
    assert VI.woven("results.exact", indicator="Đường", total=total) == ["Đường", ": ", total]


def test_names_are_listed_with_a_word_before_the_last():
    assert VI.listed(["a", "b", "c"]) == "a, b và c"
    assert EN.listed(["a"]) == "a"


def test_only_a_period_that_begins_its_year_is_cumulative():
    assert [
        code for code in ("2026", "2026-Q1", "2026-Q2", "2026-H1", "2026-05") if opens_year(code)
    ] == [
        "2026",
        "2026-Q1",
        "2026-H1",
    ]


def test_parts_are_numbered_in_roman():
    assert [roman(number) for number in (1, 4, 6)] == ["I", "IV", "VI"]


def test_a_count_agrees_with_its_noun():
    assert EN.count("count.document", 1) == "1 document"
    assert EN.count("count.document", 1200) == "1,200 documents"


def test_a_share_is_told_to_one_decimal():
    assert VI.percent(Decimal(14600), Decimal(15000)) == "97,3%"

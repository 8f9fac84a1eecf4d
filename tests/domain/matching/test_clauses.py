"""One sentence, two doings at two spots: each figure with its own."""

from __future__ import annotations

from decimal import Decimal

from chungtay.domain.matching.clauses import clause_of, numbers_in, split
from chungtay.domain.matching.lexicon import PhraseBook
from tests.domain.matching.cast import LEXICON, told

BOOK = PhraseBook(LEXICON)
TWO = "Dọn vệ sinh bãi biển Mũi Tàu (80 ĐVTN) và tặng 10 suất quà ngư dân thôn Long Hải"


def test_two_doings_at_two_spots_are_two_clauses():
    assert len(split(BOOK.read(TWO))) == 2


def test_two_doings_at_one_spot_are_one():
    assert len(split(BOOK.read("Khám bệnh và tặng quà cho dân thôn Long Hải"))) == 1
    assert len(split(BOOK.read("Trao nhà cho bà Hoa và con"))) == 1


def test_what_a_year_s_report_lists_with_a_semicolon_is_two_doings():
    listed = BOOK.read("Tuyên truyền pháp luật cho dân; cùng Hội trao bò giống cho hộ nghèo")
    assert len(split(listed)) == 1
    assert len(split(listed, by_period=True)) == 2


def test_a_figure_goes_to_the_clause_that_says_its_number_else_its_doing():
    clauses = split(BOOK.read(TWO))
    people = told(TWO, indicator="participant-turns", value=80)
    gifts = told(TWO, indicator="gifts", value=10)
    worth = told(TWO, indicator="gift-value", value=3000000)
    assert [clause_of(c, clauses, LEXICON) for c in (people, gifts, worth)] == [0, 1, 1]


def test_numbers_are_read_as_vietnamese_writes_them_and_days_are_none():
    words = BOOK.read("1.200 m và 2,5 km ngày 22/12")
    assert numbers_in(words) == {Decimal(1200), Decimal("2.5")}

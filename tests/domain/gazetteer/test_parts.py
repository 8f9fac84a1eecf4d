"""The parts of a text know who bears their names, and what the text calls old."""

from __future__ import annotations

from chungtay.domain.gazetteer.names import Names
from chungtay.domain.gazetteer.parts import code_parts, mistaken, parts_of, with_tails
from chungtay.domain.gazetteer.reading import Reading
from chungtay.domain.gazetteer.tokens import tokens
from chungtay.vocabulary.place_words import place_words
from tests.domain.gazetteer.cast import CALLED

NAMES = Names(CALLED, ())


def asked(text):
    words = tokens(text)
    return parts_of(words, Reading(words, NAMES, place_words()), NAMES)


def test_a_kind_decides_between_those_who_bear_a_name():
    (part,) = asked("thị trấn Làng Đông").parts
    assert part.meant["lang-dong"] == 1.0
    assert 0 < part.meant["lang-dong-2"] < 0.1
    assert "d-lang-dong" not in part.meant


def test_cũ_belongs_to_the_name_before_it_and_trước_là_to_those_after_it():
    one, other = asked("xã Hoà Lâm (huyện Làng Đông cũ)").parts
    assert (one.old, other.old) == (False, True)
    one, other, more = asked("xã Làng Đông (trước là xã Hoà Lâm), tỉnh Khê Lâm").parts
    assert (one.old, other.old, more.old) == (False, True, False)


def test_nay_là_begins_what_a_place_is_today():
    told = asked("xã Hoà Lâm nay là xã Làng Đông")
    assert told.has_now
    assert [part.now for part in told.parts] == [False, True]


def test_a_hamlet_that_nobody_knows_may_be_elsewhere():
    hamlet, commune = asked("thôn Thượng, xã Hoà Lâm").parts
    assert hamlet.is_hamlet
    assert hamlet.may_be_elsewhere
    assert not hamlet.bearers
    assert not commune.may_be_elsewhere


def test_a_letter_may_be_wrong_in_a_name_or_in_the_words_behind_it():
    wrong = asked("xã Hoà Lân")
    assert not wrong.parts[0].bearers
    assert "hoa-lam" in mistaken(wrong, NAMES).parts[0].meant
    cut = asked("xã Phú Mỹ Lâm")
    assert with_tails(cut, NAMES).parts[0].bearers == cut.parts[0].bearers


def test_words_that_nobody_bears_are_one_unread_part():
    unread, _ = asked("Vô Danh, xã Hoà Lâm").parts
    assert unread.is_unread
    assert unread.key == "vodanh"


def test_a_code_alone_is_a_part():
    (part,) = code_parts("90004", NAMES).parts
    assert part.is_code
    assert set(part.meant) == {"hoa-lam"}

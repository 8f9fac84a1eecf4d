"""A text is read in the way that leaves least unknown."""

from __future__ import annotations

import pytest

from chungtay.domain.gazetteer.names import Names
from chungtay.domain.gazetteer.reading import Reading
from chungtay.domain.gazetteer.tokens import tokens
from chungtay.vocabulary.place_words import place_words
from tests.domain.gazetteer.cast import CALLED

NAMES = Names(CALLED, ())


def read(text, **how):
    words = tokens(text)
    return [
        (
            piece.what.value,
            piece.mark or (piece.kind.word if piece.kind else ""),
            " ".join(token.word.raw for token in words[piece.name : piece.last]),
        )
        for piece in Reading(words, NAMES, place_words(), **how).pieces
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "xã Hoà Lâm huyện Làng Đông",
            [("name", "xã", "Hoà Lâm"), ("name", "huyện", "Làng Đông")],
        ),
        ("hoa lam lang dong", [("name", "", "hoa lam"), ("name", "", "lang dong")]),
        ("X.Hoà Lâm,H.Làng Đông", [("name", "xã", "Hoà Lâm"), ("name", "huyện", "Làng Đông")]),
        ("P12", [("name", "phường", "12")]),
        ("thôn 3 Hoà Lâm", [("hamlet", "thôn", "3"), ("name", "", "Hoà Lâm")]),
        ("bản Xưa", [("name", "", "bản Xưa")]),
        ("xã Bản Xưa", [("name", "xã", "Bản Xưa")]),
        ("xã Vô Danh", [("unknown", "xã", "Vô Danh")]),
        ("xã Hoà Lâm cũ", [("name", "xã", "Hoà Lâm"), ("mark", "old", "cũ")]),
        ("nay là xã Hoà Lâm", [("mark", "now", "nay là"), ("name", "xã", "Hoà Lâm")]),
        ("xem 90004", [("skipped", "", "xem"), ("code", "", "90004")]),
        ("mã huyện: 901", [("code", "", "901")]),
        ("mã Hoà Lâm", [("filler", "", "mã"), ("name", "", "Hoà Lâm")]),
        ("thuộc Hoà Lâm", [("filler", "", "thuộc"), ("name", "", "Hoà Lâm")]),
        ("Hoà, Lâm", [("skipped", "", "Hoà"), ("skipped", "", "Lâm")]),
        ("phường Sen Khê, Hồ Sen", [("name", "phường", "Sen Khê Hồ Sen")]),
        ("Ea K'Lăng", [("name", "", "Ea K Lăng")]),
    ],
)
def test_kinds_names_and_marks_are_told_apart(text, pieces):
    assert read(text) == pieces


def test_a_text_may_be_read_as_if_there_were_no_hamlets():
    assert read("duong hoa lam")[0][0] == "hamlet"
    assert ("name", "", "hoa lam") in read("duong hoa lam", hamlets=False)


def test_a_text_without_any_diacritics_is_bare():
    assert Reading(tokens("xa hoa lam"), NAMES, place_words()).bare
    assert not Reading(tokens("xa hoà lam"), NAMES, place_words()).bare

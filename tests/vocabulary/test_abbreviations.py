"""Abbreviations stand for one thing, whatever the case of their letters."""

from __future__ import annotations

from chungtay.vocabulary.abbreviations import abbreviations, spelled_out


def test_a_rural_road_is_spelled_out_in_any_case():
    assert spelled_out("GTNT") == spelled_out("gtnt") == "giao thông nông thôn"


def test_an_unknown_abbreviation_is_not_guessed():
    assert spelled_out("xyzq") is None


def test_letters_in_another_case_do_not_mean_another_thing():
    assert len({short.lower() for short in abbreviations()}) == len(abbreviations())


def test_an_abbreviation_is_shorter_than_what_it_stands_for():
    assert all(len(short) < len(meant.vi) for short, meant in abbreviations().items())

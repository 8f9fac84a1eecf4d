"""Kinds of place, shares and doubts have their words in both languages."""

from __future__ import annotations

import re

import pytest

from chungtay.vocabulary.terms import table
from chungtay.vocabulary.territory import doubt_reason, doubt_reasons, national
from chungtay.vocabulary.territory.files import rows
from chungtay.vocabulary.territory.words import kinds, listed, named, phrase
from tests.vocabulary.territory.register import BEFORE, SINCE, called_on


def test_every_letter_of_the_lists_is_a_kind():
    letters = {row[2] for name in ("before_20250701", "since_20250701") for row in rows(name)}
    assert letters | {kind for _, kind, _ in rows("changes_20260430")} == kinds().keys()


@pytest.mark.parametrize("code", sorted(table("territory/words.toml")["phrases"]))
def test_a_phrase_has_the_same_gaps_in_both_languages(code):
    entry = table("territory/words.toml")["phrases"][code]
    gaps = [set(re.findall(r"\{(\w+)\}", entry[language])) for language in ("vi", "en")]
    assert gaps[0] == gaps[1]


@pytest.mark.parametrize("code", sorted(doubt_reasons()))
def test_a_reason_says_whether_the_edge_is_applied(code):
    applied = {doubt.applied for doubt in national().review if doubt.reason == code}
    vi, en = doubt_reason(code, "vi"), doubt_reason(code, "en")
    if applied == {False}:
        assert re.search("[Nn]ot applied", en)
        assert re.search("Không áp dụng|Chưa áp dụng", vi)
    else:
        assert re.search(r"(?<!Not )[Aa]pplied", en)
        assert re.search("Đã áp dụng|Áp dụng|áp dụng khoản", vi)


def test_a_place_is_named_with_its_kind():
    assert named(called_on(SINCE)["00745"], "vi") == "xã Phó Bảng"
    assert named(called_on(SINCE)["00745"], "en") == "Phó Bảng commune"
    numbered = next(name for name in called_on(BEFORE).values() if name.name == "1")
    assert named(numbered, "vi").endswith(" 1")
    assert named(numbered, "en").endswith(" 1")


def test_things_are_listed_with_and_before_the_last():
    assert [listed(parts, "vi") for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "", "a", "a và b", "a, b và c",
    ]  # fmt: skip


def test_a_phrase_comes_with_its_gaps_filled():
    assert phrase("share.part", "en", place="X") == "a part of X"

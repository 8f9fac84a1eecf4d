"""The words of bodies, places and joint work."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from chungtay.vocabulary.claim_words import claim_words, kinds_of_bodies
from chungtay.vocabulary.organisations import organisations

LEVELS = {"any", "people", "central", "province", "district", "commune", "village", "area"}


def test_a_section_gives_its_phrases_by_meaning():
    assert "xã" in claim_words("places.levels")["commune"]


def test_every_kind_of_body_is_a_kind_of_organisation():
    assert set(kinds_of_bodies()) <= set(organisations())


def test_every_name_of_a_body_says_a_level_or_none():
    assert all(set(claim_words(f"bodies.{kind}")) <= LEVELS for kind in kinds_of_bodies())


def test_no_phrase_stands_twice_under_one_meaning():
    source = resources.files("chungtay.vocabulary").joinpath("claim_words.toml")
    words = tomllib.loads(source.read_text(encoding="utf-8"))
    for name, phrases in _lists(words):
        assert len(phrases) == len(set(phrases)), name


def _lists(table, name=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _lists(value, f"{name}{key}.")
        else:
            yield f"{name}{key}", value


def test_an_unknown_section_is_a_defect():
    with pytest.raises(KeyError):
        claim_words("bodies.nobody")

"""Invented names: each once, and none of a real province."""

from __future__ import annotations

from random import Random

from chungtay.actions.samples.names import place_names
from chungtay.vocabulary.provinces import provinces


def test_names_never_repeat_and_follow_from_the_seed():
    names = place_names(Random(1), 3000)
    assert len(set(names)) == 3000
    assert names == place_names(Random(1), 3000)
    assert names != place_names(Random(2), 3000)


def test_no_real_province_is_named():
    assert not {province.name for province in provinces().values()} & set(
        place_names(Random(1), 3000)
    )

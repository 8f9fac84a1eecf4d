"""Movements have names and owners in both languages, and work that belongs to them."""

from __future__ import annotations

from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.movements import movements


def test_every_movement_says_who_leads_it_in_both_languages():
    for movement in movements().values():
        assert movement.owner.vi
        assert movement.owner.en


def test_every_movement_has_work_that_belongs_to_it():
    assert set(movements()) == {m for known in indicators().values() for m in known.movements}

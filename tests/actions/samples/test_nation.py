"""The nation: everybody on both lines, at both levels."""

from __future__ import annotations

import uuid
from random import Random

import pytest

from chungtay.actions.samples.nation import MEMBERS, nation
from chungtay.domain.units import Line, Units


@pytest.mark.parametrize("units", [16, 240, 2000])
def test_both_lines_hold_every_body(units):
    land = nation(uuid.UUID(int=1), units=units, chance=Random(1))
    roll = land.roll()
    known = Units(roll.units, roll.parents)
    assert abs(len(roll.units) - units) <= len(MEMBERS)
    for place in land.communes:
        for branch in MEMBERS:
            body, above = land.seat(branch, place.id), land.seat(branch, place.parent)
            assert known.parent(body, Line.SECTOR, known[body].since) == above
            assert len(known.path(body, Line.SAME_LEVEL, known[body].since)) == 4

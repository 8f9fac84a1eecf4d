"""The picture of joint work leads to ledgers and to what two did."""

from __future__ import annotations

import pytest

from chungtay.queries.ledgers import joint
from chungtay.queries.results.scope import Wanted
from chungtay.web.joint.pictures import counted_word, ledger_of, measure_word, pair_of, picture
from tests.cast import ROADS
from tests.queries.cast import seen_by

pytestmark = pytest.mark.django_db


def test_without_joint_work_there_is_no_picture(everybody):
    assert picture(joint(seen_by(everybody, "standing"), Wanted())) is None


def test_only_those_who_worked_with_somebody_are_drawn(world):
    found = joint(seen_by(world, "standing"), Wanted())
    drawn = picture(found)
    assert "Quân đội" in drawn
    assert "Mặt trận" not in drawn
    assert ledger_of(found, "army").startswith("/joint/army/")
    assert "one=army&amp;other=women#shared" in drawn
    assert pair_of(found, "army", "women").endswith("one=army&other=women#shared")


def test_the_picture_says_what_it_counts(world):
    everything = joint(seen_by(world, "standing"), Wanted())
    roads = joint(seen_by(world, "standing"), Wanted(indicator=ROADS.code))
    assert (measure_word(everything), measure_word(roads)) == ("hoạt động", "km")
    assert counted_word(everything) == "số hoạt động, mọi chỉ tiêu"
    assert "2,5" in picture(roads)

"""What a place lay in, whose land it shares, and what became of it."""

from __future__ import annotations

import pytest

from chungtay.domain.gazetteer.called import Called
from chungtay.domain.gazetteer.lives import Lives
from chungtay.domain.units import EVER, NEVER
from tests.domain.gazetteer.cast import BEFORE, CALLED, CHANGED, LAND, LATER, MERGED


@pytest.fixture(scope="module")
def lives():
    return Lives(CALLED, LAND)


def test_a_place_lies_in_what_held_it_that_day_and_an_ended_one_in_what_held_it_last(lives):
    assert lives.chain("dong-coi", BEFORE) == ("d-ho-sen", "p-khe-lam")
    assert lives.chain("dong-coi", LATER) == ("p-khe-lam-2",)
    assert lives.chain("hoa-lam", LATER) == ("d-lang-dong", "p-khe-son")
    assert lives.chain("ho-sen", BEFORE) == ("p-khe-lam-2",)


def test_all_that_a_place_ever_lay_in_is_above_it(lives):
    assert lives.above("dong-coi") == {"d-ho-sen", "p-khe-lam", "p-khe-lam-2"}


def test_a_place_shares_land_with_what_it_was_made_of_and_with_what_became_of_it(lives):
    assert {"hoa-lam", "d-lang-dong", "p-khe-son"} <= lives.around("lang-dong-2")
    assert {"lang-dong-2", "p-khe-lam-2"} <= lives.around("hoa-lam")
    assert {"sen-khe", "tan-khe"} <= lives.around("d-ben-thuy")
    assert "cua-song" not in lives.around("lang-dong-2")
    assert "hoa-lam" not in lives.around("hoa-lam")


def test_the_heirs_of_a_district_are_those_of_what_lay_in_it(lives):
    heirs = lives.heirs("d-lang-dong", LATER)
    assert [heir.place for heir in heirs] == ["lang-dong-2", "tan-khe", "phu-my-moi"]
    assert [heir.kind for heir in heirs if heir.place == "tan-khe"] == ["phường"]


def test_a_living_place_is_its_own_heir(lives):
    assert [heir.place for heir in lives.heirs("hoa-lam", BEFORE)] == ["hoa-lam"]
    assert [heir.place for heir in lives.heirs("p-khe-son", LATER)] == ["p-khe-lam-2"]


def test_heirs_are_followed_through_all_steps(lives):
    assert [heir.place for heir in lives.heirs("phuong-12", LATER)] == ["tan-khe", "sen-khe"]


def test_what_lived_before_a_place_is_known(lives):
    assert lives.forebears("ho-sen", BEFORE) == ["ban-xua", "ea-klang", "phu-my-2"]
    assert lives.forebears("ho-sen", LATER) == []


def test_a_place_is_called_as_on_the_day(lives):
    assert lives.called("tan-khe", CHANGED).kind == "phường"
    assert lives.called("tan-khe", MERGED).kind == "xã"
    assert lives.called("tan-khe", BEFORE).kind == "xã"
    assert lives.level("tan-khe") == "commune"
    assert lives.life("dong-coi") == (EVER, NEVER)
    assert not lives.lives("ho-sen", BEFORE)
    assert "ho-sen" in lives


def test_without_a_land_a_life_is_that_of_its_names():
    alone = Lives([Called("a", "Ái", "xã", "commune", until=MERGED)], None)
    assert alone.life("a") == (EVER, MERGED)
    assert alone.heirs("a", LATER) == ()
    assert alone.around("a") == frozenset()


def test_places_in_a_circle_do_not_stop_the_look_up():
    round_about = [
        Called("a", "Ái", "xã", "commune", parent="b"),
        Called("b", "Bê", "huyện", "district", parent="a"),
    ]
    assert "b" in Lives(round_about, None).chain("a", LATER)

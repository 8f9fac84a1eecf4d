"""What fits the day, the rest of the text and the reporter weighs more."""

from __future__ import annotations

from chungtay.domain.gazetteer.lives import Lives
from chungtay.domain.gazetteer.names import Names
from chungtay.domain.gazetteer.parts import parts_of
from chungtay.domain.gazetteer.ranking import Question
from chungtay.domain.gazetteer.reading import Reading
from chungtay.domain.gazetteer.tokens import tokens
from chungtay.vocabulary.place_words import place_words
from tests.domain.gazetteer.cast import BEFORE, CALLED, LAND, LATER

NAMES, LIVES = Names(CALLED, ()), Lives(CALLED, LAND)


def weighed(text, on=LATER, near=""):
    words = tokens(text)
    asked = parts_of(words, Reading(words, NAMES, place_words()), NAMES)
    question = Question(asked, LIVES, on=on, near=near)
    return {one.named.place: one for one in question.weighed()}


def test_only_what_lives_on_the_day_is_weighed_where_that_fits():
    assert set(weighed("xã Phú Mỹ")) == {"phu-my-moi"}
    assert set(weighed("xã Phú Mỹ", BEFORE)) == {"phu-my", "phu-my-2"}
    assert {"phu-my", "phu-my-2"} <= set(weighed("xã Phú Mỹ cũ"))


def test_what_is_named_with_it_must_fit():
    found = weighed("xã Phú Mỹ, huyện Hồ Sen", BEFORE)
    assert found["phu-my-2"].fit == 1.0
    assert "phu-my" not in found


def test_shared_land_fits_almost_as_well_as_lying_in_it():
    assert 0.8 < weighed("xã Làng Đông, huyện Làng Đông")["lang-dong-2"].fit < 1.0


def test_the_nearer_the_likelier():
    def prior(near, on=BEFORE):
        return weighed("xã Phú Mỹ", on, near)["phu-my"].prior

    in_it, district, province = prior("d-lang-dong"), prior("hoa-lam"), prior("phuong-1")
    assert in_it == 1.0
    assert in_it > district > province
    assert weighed("xã Phú Mỹ cũ", LATER, "tan-khe")["phu-my"].prior > province


def test_what_ended_near_the_reporter_stays_a_question():
    found = weighed("xã Phú Mỹ", LATER, "phu-my-2")
    assert {"phu-my-2", "phu-my-moi"} <= set(found)


def test_the_name_of_a_lost_province_alone_stays_a_question():
    assert "p-khe-son" in weighed("Khê Sơn")
    assert weighed("Khê Lâm").keys() == {"p-khe-lam-2"}


def test_the_larger_place_is_only_where_the_smaller_is():
    assert "d-lang-dong" not in weighed("Hoà Lâm, Làng Đông", BEFORE)

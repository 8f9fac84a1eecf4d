"""What a form offers, nearest first, in Vietnamese order."""

from __future__ import annotations

from chungtay.domain.permissions import EVERYTHING, Reach
from chungtay.queries.drafts import choices
from chungtay.queries.drafts.known import Habits, habits
from chungtay.vocabulary.indicators import indicators
from tests import cast
from tests.queries.drafts.typing import LAN, LAND, TODAY, book

PROVINCE = cast.UNITS["women@ninh-binh"]


def test_a_commune_s_body_picks_from_its_own_places():
    found = choices.places_of(LAN, territory=LAND, picked="", on=TODAY)
    assert [c.words for c in found] == ["xã Làng Ven", "thôn Hạ"]
    other = choices.places_of(LAN, territory=LAND, picked="cua-song", on=TODAY)
    assert other[-1].value == "cua-song"


def test_a_province_s_body_writes_the_place_and_is_offered_its_communes():
    assert choices.places_of(PROVINCE, territory=LAND, picked="", on=TODAY) == ()
    names = choices.communes_of(PROVINCE, territory=LAND, on=TODAY)
    assert names == ("tỉnh Ninh Bình", "xã Cửa Sông", "xã Làng Ven")


def test_likely_partners_are_those_named_lately_then_those_beside_and_above():
    held = book(cast.says(LAN.id, cast.ROADS, "1", partners=("front@cua-song",)))
    lately = habits(LAN.id, book=held)
    offered = choices.likely_partners(LAN, lately=lately, ticked=(), book=held, on=TODAY)
    ids = [c.value for c in offered]
    assert ids[0] == "front@cua-song"
    assert {"army@lang-ven", "front@lang-ven", "women@ninh-binh", "joint@lang-ven"} <= set(ids)
    assert LAN.id not in ids


def test_whoever_is_ticked_is_always_offered():
    offered = choices.likely_partners(
        LAN, lately=Habits(), ticked=["army@cua-song"], book=book(), on=TODAY
    )
    assert offered[0].value == "army@cua-song"


def test_every_other_body_can_be_written():
    names = choices.all_bodies(LAN, book=book(), on=TODAY)
    assert "Quân sự Cửa Sông" in names
    assert LAN.name not in names


def test_units_within_reach_come_by_name():
    own = choices.units_within(Reach(frozenset({LAN.id})), units=cast.UNITS, on=TODAY)
    assert [u.id for u in own] == [LAN.id]
    everybody = choices.units_within(EVERYTHING, units=cast.UNITS, on=TODAY)
    assert len(everybody) == len(list(cast.UNITS))


def test_indicators_stand_usual_first_then_those_asked_for_then_the_rest():
    lately = habits(LAN.id, book=book(cast.says(LAN.id, cast.LABOUR, "1")))
    groups = choices.indicator_groups(
        offered=["rural-road-km", "gifts"], lately=lately, language="vi", first="F", rest="R"
    )
    assert [g.words for g in groups][0::3] == ["F", "R"]
    assert groups[0].choices[0].value == "labour-days"
    everything = [c.value for group in groups[1:] for c in group.choices]
    ratios = [code for code, term in indicators().items() if term.indicator.is_ratio]
    assert len(everything) == len(set(everything)) == len(indicators()) - len(ratios)


def test_an_unknown_indicator_has_no_measures():
    assert choices.measures_of("x", "vi") == ()
    assert [c.value for c in choices.measures_of("rural-road-km", "en")] == ["", "m"]


def test_what_is_picked_from_short_lists_has_words_in_both_languages():
    for offer in (choices.groups_of_people, choices.movements_known, choices.qualifiers):
        assert [c.value for c in offer("vi")] == [c.value for c in offer("en")]
        assert all(c.words for c in offer("vi"))

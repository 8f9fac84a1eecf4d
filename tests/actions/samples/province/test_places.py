"""Communes of today and before: what they were called on a day, and what they lay in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chungtay.actions.samples.province import places
from chungtay.domain.units import EVER

BEFORE, SPRING, TODAY = date(2025, 3, 1), date(2026, 3, 1), date(2026, 11, 26)


def test_a_commune_is_called_what_it_was_called_on_the_day():
    ward, renamed = places.communes()["khe-trung"], places.communes()["huoi-sap"]
    assert [ward.on(day).full for day in (SPRING, TODAY)] == ["xã Khê Trung", "phường Khê Trung"]
    assert ward.on(SPRING).hamlet == "thôn"
    assert [renamed.on(day).full for day in (BEFORE, TODAY)] == ["xã Huổi Khao", "xã Huổi Sập"]


def test_those_that_go_on_lay_in_a_district_and_the_others_begin_with_the_province():
    for commune in places.communes().values():
        begins = EVER if commune.district else places.day_of("prov-34")
        assert commune.place.since == begins
        assert commune.lives(BEFORE) == bool(commune.district)


def test_the_shares_of_a_split_add_up_to_all_its_people():
    split = [old for old in places.former().values() if len(old.heirs) > 1]
    assert len(split) == 2
    assert all(sum(share for _, share in old.heirs) == Decimal(1) for old in split)


def test_the_province_s_own_affairs_have_their_day_beside_those_of_the_vocabulary():
    assert places.day_of("front-law") == date(2025, 7, 1)
    assert places.day_of("wards-2026") == date(2026, 4, 30)


def test_every_hamlet_with_an_id_lies_in_a_commune_that_was_there_before():
    known, before = places.communes(), places.former()
    villages = list(places.villages(known, before))
    assert len({village.id for village in villages}) == len(villages)
    first = {c.place.id for c in (*known.values(), *before.values()) if c.lives(BEFORE)}
    assert {village.parent for village in villages} <= first
    named = {id for commune in known.values() for id in commune.villages.values()}
    assert named <= {village.id for village in villages}


def test_a_district_is_of_a_province_and_of_an_area_command():
    for district in places.districts().values():
        assert district.above in places.provinces()
        assert district.area in (1, 2)

"""Bodies are called by themselves and by others, on every day as they were called then."""

from __future__ import annotations

from datetime import date

from chungtay.actions.samples.province import bodies, places
from chungtay.actions.samples.province.words import words
from chungtay.domain.units import EVER


def of(key: str) -> dict[str, bodies.Body]:
    communes = {**places.communes(), **places.former()}
    return {body.code: body for body in bodies.of_commune(communes[key])}


def test_a_body_bears_the_name_of_its_commune_on_the_day():
    front = of("khe-trung")["front khe-trung"]
    assert front.called(date(2026, 4, 29)).name == "Ủy ban MTTQ Việt Nam xã Khê Trung"
    assert front.called(date(2026, 4, 30)).name == "Ủy ban MTTQ Việt Nam phường Khê Trung"
    assert front.called(date(2026, 4, 30)).own == "Ủy ban MTTQ phường"


def test_a_trade_union_stands_where_members_are_many_and_a_post_at_the_border():
    assert "union khe-thuong" in of("khe-thuong")
    assert "union ban-luong" not in of("ban-luong")
    assert of("nam-son")["post nam-son"].called(EVER).short == "Đồn Biên phòng Nậm Sơn"


def test_bodies_of_the_old_provinces_are_told_apart_by_name():
    said = words("land")["bodies"]["province"]["women"]
    old = [
        bodies.of_province("women", said, region, EVER) for region in places.provinces().values()
    ]
    now = bodies.of_province("women", said, places.province(), places.day_of("prov-34"))
    assert [body.code for body in (*old, now)] == [
        "p.women son-khe-thuong", "p.women lam-khe", "p.women",
    ]  # fmt: skip
    assert [body.called(EVER).short for body in (*old, now)] == [
        "Hội LHPN tỉnh Sơn Khê Thượng", "Hội LHPN tỉnh Lâm Khê", "Hội LHPN tỉnh",
    ]  # fmt: skip


def test_a_kind_without_a_word_of_its_own_still_has_its_branch():
    said = words("land")["bodies"]["old-province"]["propaganda"]
    body = bodies.of_province("propaganda", said, places.provinces()["lam-khe"], EVER)
    assert (body.branch, body.unit.kind) == ("party", "other")
    assert body.called(EVER).name == "Ban Tuyên giáo Tỉnh ủy Lâm Khê"


def test_district_and_area_commands_are_named_after_their_land():
    district = places.districts()["tan-khe"]
    army = bodies.of_district("army-district", words("land")["bodies"]["district"]["army-district"],
                              district)  # fmt: skip
    assert army.called(EVER).name == "Ban Chỉ huy quân sự thành phố Tân Khê"
    area = bodies.of_area({"number": 1, "seat": "Khê Trung"}, places.province().place, EVER)
    assert area.called(EVER).name == "Ban Chỉ huy phòng thủ khu vực 1 - Khê Trung"

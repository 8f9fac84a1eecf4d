"""The country's territory agrees with the register and with the 34 resolutions of 2025."""

from __future__ import annotations

import csv
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from chungtay.domain.spelling import tone_normal
from chungtay.vocabulary.provinces import provinces
from chungtay.vocabulary.terms import table
from chungtay.vocabulary.territory import CHANGED, REORGANISED, national
from chungtay.vocabulary.tilemap import islands, tiles
from tests.vocabulary.territory.register import (
    BEFORE,
    DAYS,
    LATER,
    SINCE,
    bearer,
    called_on,
    heirs,
    stands_at,
    territory,
    told,
)

# What the last clause of each resolution counts up.
COUNTED = (Path(__file__).parent / "control_totals.csv").read_text(encoding="utf-8")
CONTROL = list(csv.DictReader(COUNTED.splitlines()))


def bare(name: str) -> str:
    """A province's name without tone places and without the word that one city bears in it."""
    return tone_normal(name).removeprefix("thành phố ")


def levels(day):
    return Counter(name.level for name in called_on(day).values())


# ---------------------------------------------------------------------- control totals
def test_there_were_63_provinces_696_districts_and_10035_communes():
    assert levels(BEFORE) == {"province": 63, "district": 696, "commune": 10_035}


@pytest.mark.parametrize("day", DAYS[1:])
def test_there_are_34_provinces_and_3321_communes_since(day):
    assert levels(day) == {"province": 34, "commune": 3_321}


def test_the_levels_of_bodies_count_the_same_places():
    for level in ("province", "district", "commune"):
        for entry in table("levels.toml")[level]["counts"]:
            day = entry.get("since", BEFORE)
            held = [name for name in called_on(day).values() if name.level == level]
            assert len(held) == entry["count"]
            kinds = Counter(name.kind for name in held)
            assert all(kinds[kind] == n for kind, n in entry.get("of_which", {}).items())


@pytest.mark.parametrize("said", CONTROL, ids=lambda said: said["province"])
def test_a_province_has_the_communes_that_its_resolution_counts_up(said):
    code = next(
        name.code
        for name in called_on(SINCE).values()
        if name.level == "province" and bare(name.name) == bare(said["province"])
    )
    inside = [n for n in called_on(SINCE).values() if n.parent == bearer(code, SINCE)]
    kinds = Counter(name.kind for name in inside)
    assert len(inside) == int(said["all"])
    assert {kind: kinds[kind] for kind in ("xã", "phường", "đặc khu")} == {
        kind: int(said[kind]) for kind in ("xã", "phường", "đặc khu")
    }
    made = [national().made_by[name.place] for name in inside if name.place in national().made_by]
    assert {basis.resolution for basis in made} == {said["resolution"]}
    assert sorted(basis.clause for basis in made) == [*range(1, len(made) + 1)]
    assert len(inside) - len(made) == int(said["unchanged"])


def test_ten_communes_of_dong_nai_became_wards_on_30_april_2026():
    eve, day = called_on(DAYS[2]), called_on(CHANGED)
    changed = {
        code for code in day if (day[code].name, day[code].kind) != (eve[code].name, eve[code].kind)
    }
    wards = {c for c in changed if (eve[c].kind, day[c].kind) == ("xã", "phường")}
    assert changed - wards == {"75", "00745"}
    assert len(wards) == 10
    assert {day[code].parent for code in wards} == {bearer("75", CHANGED)}


# ---------------------------------------------------------------------- lives
def test_a_place_is_called_something_on_every_day_of_its_life_and_on_no_other():
    names = {}
    for name in national().called:
        names.setdefault(name.place, []).append(name)
    assert names.keys() == {place.id for place in national().places}
    for place in national().places:
        spans = [(name.since, name.until) for name in names[place.id]]
        assert spans[0][0] == place.since
        assert spans[-1][1] == place.until
        assert all(one[1] == following[0] for one, following in pairwise(spans))
        last = names[place.id][-1]
        assert (last.name, last.kind, last.level, last.parent) == (
            place.name, place.kind, place.level, place.parent,
        )  # fmt: skip


def test_a_code_belongs_to_one_place_on_every_day():
    for day in DAYS:
        assert called_on(day)  # raises where a code stands twice


def test_everything_lies_in_something_that_lives_on_the_same_days():
    for day in DAYS:
        alive = {name.place for name in called_on(day).values()}
        above = {name.parent for name in called_on(day).values() if name.level != "province"}
        assert above <= alive
        assert {n.parent for n in called_on(day).values() if n.level == "province"} == {""}


def test_the_land_says_the_same_parents_as_the_register():
    for day in (BEFORE, SINCE, LATER):
        for name in called_on(day).values():
            assert territory().parent(name.place, day) == name.parent


def test_the_eleven_provinces_that_were_not_merged_go_on():
    going_on = {
        name.name
        for name in called_on(BEFORE).values()
        if name.level == "province" and name.place in {n.place for n in called_on(SINCE).values()}
    }
    assert going_on == {
        "Hà Nội", "Cao Bằng", "Điện Biên", "Lai Châu", "Sơn La", "Lạng Sơn", "Quảng Ninh",
        "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Huế",
    }  # fmt: skip


def test_a_merged_province_is_another_even_when_it_keeps_name_and_code():
    assert told("08", BEFORE) == told("08", SINCE) == "tỉnh Tuyên Quang"
    assert bearer("08", BEFORE) != bearer("08", SINCE)


def test_everything_old_ends_on_one_day():
    ends = {place.until for place in national().places}
    assert ends == {REORGANISED, max(ends)}


# ---------------------------------------------------------------------- inheritance
def test_every_old_commune_has_an_heir_or_goes_on_and_every_new_one_a_forebear():
    gives = {edge.place for edge in national().inheritances}
    takes = {edge.heir for edge in national().inheritances}
    for place in national().places:
        if place.level == "commune" or place.level == "province":
            assert (place.until == REORGANISED) == (place.id in gives)
            assert (place.since == REORGANISED) == (place.id in takes)


def test_districts_end_without_heir_but_for_five_islands():
    gives = {edge.place for edge in national().inheritances}
    with_heir = [p.name for p in national().places if p.level == "district" and p.id in gives]
    assert sorted(with_heir) == ["Bạch Long Vĩ", "Côn Đảo", "Cồn Cỏ", "Hoàng Sa", "Lý Sơn"]


def test_land_never_leaves_the_province_that_its_province_became():
    for edge in national().inheritances:
        here = territory().standing(edge.place, LATER)
        province = [place for place in territory().path(edge.heir, LATER) if place][-1]
        assert province in territory().path(here, LATER)


def test_a_place_gives_all_to_one_heir_or_parts_to_several():
    for place in national().places:
        edges = territory().heirs(place.id)
        assert [edge.whole for edge in edges] in ([], [True], [False] * max(2, len(edges)))
        known = [edge.population for edge in edges if not edge.whole]
        assert None in known or sum(known) in (0, 1)
        assert len(set(map(type, known))) <= 1


@pytest.mark.parametrize("day", [SINCE, LATER])
def test_an_old_commune_stands_at_its_heir_or_divided_at_its_province(day):
    for name in called_on(BEFORE).values():
        at = territory()[territory().standing(name.place, day)]
        edges = territory().heirs(name.place)
        if name.level == "district" and not edges:
            assert at.level == "province"
        elif name.level == "commune":
            assert at.level == ("province" if territory().is_divided(name.place) else "commune")
            assert at.id == name.place or len(edges) > 1 or at.id == edges[0].heir


@pytest.mark.parametrize(
    ("code", "name", "today"),
    [
        ("00001", "phường Phúc Xá", "phường Hồng Hà"),
        ("36", "tỉnh Nam Định", "tỉnh Ninh Bình"),
        ("30", "tỉnh Hải Dương", "thành phố Hải Phòng"),
        ("70", "tỉnh Bình Phước", "thành phố Đồng Nai"),
        ("001", "quận Ba Đình", "thành phố Hà Nội"),
        ("755", "huyện Côn Đảo", "đặc khu Côn Đảo"),
        ("31105", "xã Thổ Châu", "đặc khu Thổ Châu"),
        ("14845", "thị trấn Mường Lát", "xã Mường Lát"),
        ("23710", "xã A Dơk", "xã Ia Băng"),
        ("31240", "xã Thạnh An", "xã Thạnh Quới"),
        ("24292", "xã Ea D'Rơng", "xã Cuôr Đăng"),
        ("00934", "xã Phong Quang", "phường Hà Giang 2"),
        ("13768", "xã Quang Trung", "xã Hiển Khánh"),
        ("06970", "thị trấn Ba Chẽ", "xã Ba Chẽ"),
        ("09013", "xã Văn Khê", "thành phố Hà Nội"),
        ("18796", "xã Kỳ Lợi", "tỉnh Hà Tĩnh"),
        ("27445", "phường Bình Trị Đông", "phường Bình Trị Đông"),
    ],
)
def test_where_an_old_place_is_today(code, name, today):
    assert told(code, BEFORE) == name
    assert stands_at(code, LATER) == today


def test_a_divided_commune_has_all_its_heirs():
    assert heirs("09013") == {"xã Mê Linh", "xã Tiến Thắng", "xã Yên Lãng"}
    assert heirs("18796") == {"phường Vũng Áng", "phường Sông Trí", "phường Hoành Sơn"}


def test_a_special_zone_can_be_made_of_the_communes_of_a_district():
    kien_hai = bearer("31108", SINCE)
    made_of = {national().name(e.place, on=BEFORE).name for e in territory().forebears(kien_hai)}
    assert made_of == {"Hòn Tre", "Lại Sơn", "An Sơn", "Nam Du"}


@pytest.mark.parametrize(
    ("code", "was", "since", "later"),
    [
        ("23938", "xã Ia Mơ", "xã Ia Mơ", "xã Ia Mơ"),
        ("04603", "xã Tà Si Láng", "xã Tà Xi Láng", "xã Tà Xi Láng"),
        ("24235", "xã Krông Na", "xã Buôn Đôn", "xã Buôn Đôn"),
        ("25114", "xã Bà Gia", "xã Đạ Huoai 3", "xã Đạ Huoai 3"),
    ],
)
def test_what_was_left_as_it_is_or_only_renamed_goes_on(code, was, since, later):
    assert [told(code, day) for day in (BEFORE, SINCE, LATER)] == [was, since, later]
    assert bearer(code, BEFORE) == bearer(code, LATER)
    assert called_on(BEFORE)[code].parent != called_on(SINCE)[code].parent


def test_129_communes_go_on():
    living = {name.place for name in called_on(SINCE).values() if name.level == "commune"}
    assert len(living & {name.place for name in called_on(BEFORE).values()}) == 127 + 2


def test_pho_bang_was_put_right():
    assert [told("00745", day) for day in DAYS[1:]] == ["xã Phó Bảng"] * 2 + ["xã Phố Bảng"] * 2


def test_dong_nai_is_a_city_since_30_april_2026():
    assert [told("75", day) for day in DAYS[1:4]] == ["tỉnh Đồng Nai"] * 2 + ["thành phố Đồng Nai"]
    assert territory()[bearer("75", SINCE)].kind == "thành phố"


# ---------------------------------------------------------------------- what is said elsewhere
def test_the_provinces_of_the_vocabulary_are_the_same():
    held = {n.code: n for n in called_on(SINCE).values() if n.level == "province"}
    assert held.keys() == provinces().keys()
    for code, province in provinces().items():
        assert (bare(held[code].name), held[code].kind) == (bare(province.name), province.kind)
        edges = territory().forebears(held[code].place)
        made_of = {bare(national().name(edge.place, on=BEFORE).name) for edge in edges}
        assert made_of == {bare(name) for name in province.merged_from}


def test_the_tiles_of_the_map_are_the_same_provinces_and_its_islands_lie_in_them():
    held = {bare(n.name): n.place for n in called_on(SINCE).values() if n.level == "province"}
    assert held.keys() == {bare(name) for name in tiles()}
    for province, tile in islands().items():
        inside = [n for n in called_on(SINCE).values() if n.parent == held[bare(province)]]
        assert (tile.name, "đặc khu") in [(n.name, n.kind) for n in inside]

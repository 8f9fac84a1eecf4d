"""Who is meant by a name, a code or an id."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.gazetteer import Called
from chungtay.domain.places import Place, Territory
from chungtay.domain.reorganisations import Structure, What
from chungtay.domain.reorganisations.naming import (
    Begun,
    CodeShort,
    Known,
    NamedNobody,
    NamedSeveral,
    Naming,
    check_long_enough,
)
from chungtay.domain.units import NEVER, Unit, UnitCalled, Units

DAY, OLD = date(2026, 7, 1), date(2025, 7, 1)
PLACES = [
    Place("ks", "Khê Sơn", "province", kind="tỉnh"),
    Place("nd", "Nam Đài", "province", kind="tỉnh"),
    Place("a", "Làng Ven", "commune", "ks", kind="xã"),
    Place("b", "Làng Ven", "commune", "nd", kind="xã"),
    Place("c", "Hòa Lâm", "commune", "ks", kind="phường"),
    Place("gone", "Bến Cũ", "commune", "ks", until=OLD, kind="xã"),
]
CODES = {"ks": "08", "a": "00123", "b": "01234", "c": "00456", "gone": "00999"}
UNITS = Units(
    [
        Unit("wa", "Hội Phụ nữ xã Làng Ven", "women", place="a"),
        Unit("wb", "Hội Phụ nữ xã Làng Ven", "women", place="b"),
        Unit("wc", "Hội Phụ nữ, phường Hòa Lâm", "women", place="c"),
    ]
)


def known(*more: Called) -> Known:
    called = [
        Called(p.id, p.name, p.kind, p.level, CODES.get(p.id, ""), p.parent, p.since, p.until)
        for p in PLACES
    ]
    names = [UnitCalled(u.id, u.name) for u in UNITS]
    names.append(UnitCalled("wc", "Chi hội Hòa Lâm", until=OLD))
    return Known(Structure(UNITS, Territory(PLACES)), [*called, *more], names)


def meant(text, what=What.PLACE, *, begun=(), begins=False, there=None):
    return Naming(there or known(), DAY, begun).meant(7, what, text, begins=begins)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("phường Hòa Lâm", "c"),
        ("Hòa Lâm", "c"),
        ("phuong hoa lam", "c"),
        ("phường Hoà Lâm", "c"),
        ("xã Làng Ven, tỉnh Khê Sơn", "a"),
        ("Làng Ven, Nam Đài", "b"),
        ("00456", "c"),
        ("08", "ks"),
        ("c", "c"),
        ("xã Bến Cũ", "gone"),
    ],
)
def test_a_place_by_name_code_or_id(text, id):
    assert meant(text) == id


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Hội Phụ nữ xã Làng Ven, tỉnh Nam Đài", "wb"),
        ("Hội Phụ nữ xã Làng Ven, xã Làng Ven, tỉnh Khê Sơn", "wa"),
        ("Hội Phụ nữ, phường Hòa Lâm", "wc"),
        ("Chi hội Hòa Lâm", "wc"),
    ],
    ids=["by its province", "by place and province", "with a comma in the name", "an old name"],
)
def test_a_body_by_name(text, id):
    assert meant(text, What.UNIT) == id


def test_a_name_of_several_is_refused_with_all_of_them():
    with pytest.raises(NamedSeveral) as refused:
        meant("xã Làng Ven")
    assert refused.value.facts["many"] == 2
    assert refused.value.facts["labels"] == (
        "xã Làng Ven, tỉnh Khê Sơn (00123); xã Làng Ven, tỉnh Nam Đài (01234)"
    )
    with pytest.raises(NamedSeveral) as bodies:
        meant("Hội Phụ nữ xã Làng Ven", What.UNIT)
    assert "Hội Phụ nữ xã Làng Ven · xã Làng Ven, tỉnh Khê Sơn" in bodies.value.facts["labels"]


def test_more_bearers_than_can_be_read_are_cut_short():
    more = [Called(p.id, "Chung", p.kind, p.level) for p in PLACES]
    others = [Place(f"x{n}", "Chung", "commune", "ks") for n in range(6)]
    land = Territory([*PLACES, *others])
    there = Known(
        Structure(UNITS, land), [*more, *(Called(p.id, "Chung", "xã", p.level) for p in others)]
    )
    with pytest.raises(NamedSeveral) as refused:
        meant("Chung", there=there)
    assert str(refused.value.facts["labels"]).endswith("; …")


@pytest.mark.parametrize(
    ("text", "what", "why"),
    [
        ("xã Không Có", What.PLACE, "place"),
        ("xã Làng Ven, tỉnh Không Có", What.PLACE, "place"),
        ("Hội Không Có", What.UNIT, "unit"),
        ("77777", What.PLACE, "code"),
    ],
)
def test_what_nobody_is_called_is_refused(text, what, why):
    with pytest.raises(NamedNobody) as refused:
        meant(text, what)
    assert refused.value.facts == {"row": 7, "name": text, "why": why}


@pytest.mark.parametrize(
    ("short", "whole"), [("123", "00123"), ("8", "08"), ("0456", "00456"), ("1234", "01234")]
)
def test_a_code_without_its_zeros_is_refused_with_the_one_that_was_meant(short, whole):
    with pytest.raises(CodeShort) as refused:
        meant(short)
    assert refused.value.facts["meant"] == whole
    with pytest.raises(CodeShort):
        check_long_enough(1, short, known(), DAY)


def test_two_places_of_one_code_are_told_apart_by_nobody():
    twice = Called("c", "Hòa Lâm", "phường", "commune", "00123")
    with pytest.raises(NamedSeveral):
        meant("00123", there=known(twice))


def test_a_code_is_that_of_the_day():
    before = Called("c", "Hòa Lâm", "phường", "commune", "00777", until=OLD)
    now = Called("a", "Làng Ven", "xã", "commune", "00777", since=OLD, until=NEVER)
    assert meant("00777", there=known(before, now)) == "a"


NEW = Begun("new", What.PLACE, "Làng Ven", "xã", within="ks")


def test_what_the_event_begins_comes_first_where_an_heir_is_meant_and_last_where_a_subject_is():
    text = "xã Làng Ven, tỉnh Khê Sơn"
    assert meant(text, begun=[NEW], begins=True) == "new"
    assert meant(text, begun=[NEW], begins=False) == "a"
    assert meant("Hòa Lâm", begun=[NEW], begins=True) == "c"


def test_what_begins_is_told_apart_by_what_it_lies_in_too():
    other = replace(NEW, id="other", within="nd")
    inside = Begun("hamlet", What.PLACE, "Thượng", "thôn", within="new")
    begun = [NEW, other, inside]
    assert meant("Làng Ven, Nam Đài", begun=begun, begins=True) == "other"
    assert meant("thôn Thượng, xã Làng Ven, tỉnh Khê Sơn", begun=begun) == "hamlet"
    with pytest.raises(NamedSeveral):
        meant("Làng Ven", begun=begun, begins=True)


def test_names_of_a_day_and_what_stands_around():
    there = known()
    assert there.full_name("c", DAY) == "phường Hòa Lâm"
    assert there.label(What.PLACE, "ks", DAY) == "tỉnh Khê Sơn (08)"
    assert list(there.path("a", DAY)) == ["a", "ks"]
    assert there.lives(What.PLACE, "a", DAY)
    assert not there.lives(What.PLACE, "gone", DAY)
    assert "wa" in there
    assert there.place_on("nowhere", DAY) is None
    assert Naming(there, DAY, [NEW]).around("new") == ["new", "ks"]

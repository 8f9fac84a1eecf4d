"""Where a doing lies."""

from __future__ import annotations

from chungtay.reading.bodies import bodies_in
from chungtay.reading.claims.places import nearest, where_of
from chungtay.reading.claims.tellings import Voice
from tests.reading.folder import ARMY, YEAR, document, register

TEXT = "Giúp xã Làng Ven, xã Cửa Sông. Nhà ở xã An Lĩnh (cũ), nay thuộc xã Làng Ven."


def voice(text=TEXT):
    known = register(document(ARMY + text, file="army.txt"))
    return Voice(known, known.speakers["army.txt"], YEAR)


def where(text):
    speaking = voice()
    found = where_of(text, bodies_in(text), speaking)
    return found, found.place and speaking.register.places_known[found.place].name


def test_the_commune_said_is_the_place():
    found, name = where("tại thôn Bến Đá, xã Làng Ven")
    assert (found.said, name, found.hamlets) == (True, "Làng Ven", ("thôn Bến Đá",))
    assert found.words == "thôn Bến Đá, xã Làng Ven"


def test_an_old_name_is_the_commune_of_today():
    assert where("tại xã An Lĩnh cũ")[1] == "Làng Ven"


def test_a_body_s_commune_is_the_place_where_no_other_is_said():
    assert where("Phối hợp với Hội Nông dân xã Làng Ven nạo vét kênh")[1] == "Làng Ven"
    assert where("cùng Hội LHPN xã Làng Ven tại xã Cửa Sông")[1] == "Cửa Sông"


def test_a_commune_is_known_without_its_kind():
    assert where("hành quân về Cửa Sông giúp dân")[1] == "Cửa Sông"


def test_several_communes_are_no_one_place():
    found, name = where("tại các xã Làng Ven, Cửa Sông")
    assert (found.several, found.said, name) == (True, False, "Khê Sơn")


def test_nobody_explains_an_unknown_old_name():
    found, name = where("tại xã Phú Hải cũ")
    assert (found.unknown, name) == ("xã Phú Hải (cũ)", "Khê Sơn")


def test_a_number_takes_the_commune_right_behind_it():
    speaking = voice()
    text = "dọn 3 km bãi biển xã Làng Ven và tặng 20 suất quà ở xã Cửa Sông"
    names = [
        speaking.register.places_known[nearest(text, start, until, (), speaking).place].name
        for start, until in ((4, 40), (42, len(text)))
    ]
    assert names == ["Làng Ven", "Cửa Sông"]


def test_a_place_said_before_each_number_is_that_number_s():
    speaking = voice()
    text = "tại xã Làng Ven tặng 20 suất, tại xã Cửa Sông tặng 30 suất"
    second = text.index("30")
    names = [
        speaking.register.places_known[nearest(text, start, until, (), speaking).place].name
        for start, until in ((text.index("20"), second), (second, len(text)))
    ]
    assert names == ["Làng Ven", "Cửa Sông"]

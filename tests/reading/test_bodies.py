"""Names of bodies: kind, level and the words of their place."""

from __future__ import annotations

import pytest

from chungtay.reading.bodies import bodies_in
from chungtay.vocabulary.claim_words import kinds_of_bodies
from chungtay.vocabulary.organisations import organisations


def only(text):
    found = bodies_in(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "level", "name"),
    [
        ("Bộ CHQS tỉnh Khê Sơn", "army-province", "province", "Khê Sơn"),
        ("Ban CHPTKV 3 - Tân Khê", "army-area", "area", "3 - Tân Khê"),
        ("BCH PTKV 3", "army-area", "area", "3"),
        ("Ban CHQS xã Làng Ven", "army-commune", "commune", "Làng Ven"),
        ("Đoàn TN", "youth", "", ""),
        ("doan TN", "youth", "", ""),
        ("Tỉnh đoàn", "youth", "province", ""),
        ("Hội LHPN xã", "women", "commune", ""),
        ("UBMTTQ xã", "front", "commune", ""),
        ("Đồn Biên phòng Nậm Sơn", "border-post", "commune", "Nậm Sơn"),
        ("LĐLĐ tỉnh", "union", "province", ""),
        ("Công đoàn ngành Giáo dục", "union", "", "Giáo dục"),
        ("chính quyền xã Làng Ven", "government", "commune", "Làng Ven"),
        ("Trạm Y tế", "department", "commune", ""),
        ("Ban TG&DV Tỉnh ủy", "party-commission", "province", ""),
        ("BỘ CHỈ HUY QUÂN SỰ TỈNH KHÊ SƠN", "army-province", "province", "Khê Sơn"),
        ("BCHQS tinh", "army-province", "province", ""),
    ],
)
def test_a_body_is_known_by_its_name(text, kind, level, name):
    body = only(text)
    assert (body.kind, body.level, body.name) == (kind, level, name)


def test_the_branch_is_the_first_part_of_the_kind():
    assert only("Ban CHQS xã Làng Ven").branch == "army"


def test_people_of_a_branch_are_no_body():
    assert [(b.branch, b.is_people) for b in bodies_in("bộ đội, dân quân đóng góp")] == [
        ("army", True),
        ("army", True),
    ]


def test_the_last_of_a_list_says_the_level_of_all():
    found = bodies_in("phối hợp Hội CCB, Hội LHPN xã")
    assert [(b.branch, b.level) for b in found] == [("veterans", "commune"), ("women", "commune")]


def test_a_body_inside_another_is_one_body_below_it():
    body = only("Bệnh xá Bộ CHQS tỉnh")
    assert (body.kind, body.text) == ("army-hospital", "Bệnh xá Bộ CHQS tỉnh")


def test_a_post_s_name_ends_before_its_verb():
    assert only("Đồn Biên phòng Nậm Sơn tổ chức").name == "Nậm Sơn"


def test_several_bodies_in_one_word():
    assert only("Hội LHPN các xã biên giới").plural


def test_the_place_of_a_name_in_the_text():
    text = "cùng Hội LHPN xã Làng Ven trao quà"
    body = only(text)
    assert text[body.start : body.end] == body.text == "Hội LHPN xã Làng Ven"


def test_every_kind_is_one_of_the_vocabulary():
    assert set(kinds_of_bodies()) <= set(organisations())

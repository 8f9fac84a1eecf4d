"""Bodies are named by the patterns of their kind and level."""

from __future__ import annotations

import re

import pytest

from chungtay.vocabulary.body_names import body_names, gaps
from chungtay.vocabulary.organisations import organisations, roles

LEVELS = ("central", "province", "commune", "village")


@pytest.mark.parametrize("level", LEVELS)
def test_a_pattern_is_of_a_known_kind_with_known_gaps(level):
    for body in body_names(level).values():
        assert body.kind in organisations()
        assert not body.role or body.role in roles()
        assert set(re.findall(r"\{(\w+)\}", body.pattern + body.in_city)) <= set(gaps())
        assert not body.parent or body.parent in body_names(level)


def test_a_provinces_womens_union_is_named_after_it():
    women = body_names("province")["women"]
    assert women.name(P="Ninh Bình", p_kind="tỉnh") == "Hội Liên hiệp Phụ nữ tỉnh Ninh Bình"


def test_a_city_has_a_form_of_its_own():
    youth = body_names("province")["youth"]
    assert youth.name(P="Huế", city=True) == "Thành Đoàn Huế"
    assert youth.name(P="Ninh Bình") == "Tỉnh Đoàn Ninh Bình"


def test_the_capital_has_a_command_instead():
    army = body_names("province")["army-province"]
    assert army.name(P="Hà Nội", p_kind="thành phố") == "Bộ Tư lệnh Thủ đô Hà Nội"
    assert army.name(P="Ninh Bình", p_kind="tỉnh") == "Bộ Chỉ huy quân sự tỉnh Ninh Bình"


def test_the_standing_agency_of_the_army_is_the_department_of_mass_mobilisation():
    assert body_names("central")["cdv"].role == "standing"

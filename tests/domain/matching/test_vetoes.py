"""What keeps two tellings apart, whatever else agrees."""

from __future__ import annotations

import pytest

from chungtay.domain.matching.vetoes import gap, hamlets_contradict, swapped, veto
from tests.domain.matching.cast import read, told

ROAD = {"indicator": "rural-road-km"}


def vetoed(one, other) -> str:
    return veto(*read(one, other))


CASES = {
    "bare-sum": (told("Quý I các chi hội", on="2026-01-01/2026-03-31"), told("Trao quà")),
    "other-commune": (told("Trao quà", place_code="10002"), told("Trao quà")),
    "other-hamlet": (told("Trao quà thôn Đông"), told("Trao quà thôn Đoài")),
    "other-time": (told("Trao quà", on="2026-03-01"), told("Trao quà")),
    "other-round": (told("Hiến máu đợt 1"), told("Hiến máu đợt 2")),
    "other-segment": (told("Làm đường đoạn 1", **ROAD), told("Làm đường đoạn 2", **ROAD)),
    "other-thing": (told("Xây cầu", indicator="rural-bridges"), told("Làm đường", **ROAD)),
    "other-owner": (told("Nhà bà Trần Thị Hoa"), told("Nhà bà Lê Thị Hoa")),
    "whole-and-part": (
        told("Tháng Thanh niên", on="2026-03-01/2026-03-31"),
        told("Trồng cây"),
    ),
}


@pytest.mark.parametrize("code", CASES)
def test_each_rule_has_its_veto(code):
    one, other = CASES[code]
    assert vetoed(one, other) == code
    assert vetoed(other, one) == code


def test_a_province_s_code_is_never_evidence_against():
    assert vetoed(told("Trao quà", by="Hội LHPN tỉnh", place_code="10"), told("Trao quà")) == ""


def test_numbered_hamlets_of_two_old_communes_are_two():
    one = told("Nhà ở thôn 3 Phú Gia", place_name="thôn 3 Phú Gia, xã Hòa Lâm")
    other = told("Nhà ở thôn 3 Hương Long", place_name="thôn 3 Hương Long, xã Hòa Lâm")
    unsaid = told("Nhà ở thôn 3")
    tellings = read(one, other, unsaid)
    assert hamlets_contradict(tellings[0].site, tellings[1].site)
    assert not hamlets_contradict(tellings[0].site, tellings[2].site)


def test_works_last_for_months_and_come_again_by_the_season():
    def apart(title: str, days: str) -> str:
        return vetoed(told(title, on="2026-01-05", **ROAD), told(title, on=days, **ROAD))

    assert apart("Làm đường Cầu Mới - Khe Ngang", "2026-06-05") == ""
    assert apart("Làm đường Cầu Mới - Khe Ngang", "2027-01-05") == "other-time"
    assert apart("Phát quang đường Cầu Mới - Khe Ngang", "2026-06-05") == "other-time"


def test_day_and_month_may_be_swapped_and_months_touch():
    one, other, month = read(
        told("Trao quà", on="2026-04-03"),
        told("Trao quà", on="2026-03-04"),
        told("Trao quà", on="2026-04-01/2026-04-30"),
    )
    assert swapped(one, other)
    assert not swapped(one, month)
    assert (gap(one, other), gap(one, month)) == (30, 0)
    assert veto(one, other) == ""

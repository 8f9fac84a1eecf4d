"""Whether a number is one doing or a sum, and whose part it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.claims import Coverage, Role
from chungtay.domain.indicators import Share
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.reading.claims.meaning import is_outside
from tests.reading.folder import ARMY, COMMUNE, WOMEN, Said

YEAR = STATE_CALENDAR.year(2026)


@pytest.mark.parametrize(
    "text",
    [
        "Trao 120 suất quà tại thôn Bến Đá, xã Làng Ven.",
        "Ngày 20/3, trao 120 suất quà cho hộ nghèo.",
        "Phối hợp với Tỉnh đoàn trao 120 suất quà.",
        "Trao 120 suất quà cho hộ nghèo xã Làng Ven.",
        "Chương trình “Xuân ấm áp”: trao 120 suất quà.",
    ],
)
def test_what_names_its_place_day_partner_or_event_is_one_doing(text):
    assert Said(text, head=WOMEN).of("gifts").role is Role.ACTIVITY


@pytest.mark.parametrize(
    "text",
    [
        "Các cấp Hội trao 1.200 suất quà.",
        "Cả năm, toàn tỉnh trao 1.200 suất quà.",
        "Trong năm, đã trao 1.200 suất quà cho hộ nghèo.",
        "Trao 1.200 suất quà tại các xã Làng Ven, Cửa Sông và Bến Sen.",
        "Các cấp Hội phối hợp với lực lượng vũ trang trao 1.200 suất quà.",
    ],
)
def test_what_covers_a_year_or_several_places_is_a_sum(text):
    assert Said(text, head=WOMEN).of("gifts").role is Role.BARE


def test_a_commune_s_own_name_makes_nothing_particular():
    claim = Said("Xã Làng Ven trồng 5.000 cây xanh.", head=COMMUNE).of("trees-planted")
    assert (claim.role, claim.coverage) == (Role.BARE, Coverage.PLACE)


def test_a_sum_of_a_body_of_the_commune_is_that_body_s():
    said = Said("Hội LHPN xã trong năm đã trao 120 suất quà.", head=COMMUNE)
    claim = said.of("gifts")
    assert (claim.role, said.name(claim.of_unit)) == (Role.BARE, "Hội LHPN xã Làng Ven")
    assert claim.coverage is Coverage.BELOW


def test_a_joint_doing_is_told_as_a_whole():
    claim = Said("Phối hợp với Tỉnh đoàn huy động 120 ngày công tại xã Làng Ven.").of("labour-days")
    assert claim.share is Share.WHOLE


def test_a_body_s_own_doing_says_nothing_of_shares():
    claim = Said("Huy động 120 ngày công làm đường thôn Bến Đá, xã Làng Ven.").of("labour-days")
    assert claim.share is Share.UNSAID


def test_the_work_of_two_bodies_is_nobody_s_own_part():
    text = "Bê tông hóa 1,2 km đường thôn Bến Đá với 120 ngày công của hội viên phụ nữ và dân quân."
    claim = Said(text, head=COMMUNE).of("labour-days")
    assert (claim.share, claim.of_unit) == (Share.WHOLE, None)


def test_an_asset_has_no_own_parts():
    claim = Said("Hội LHPN xã Làng Ven góp làm 1.200 m đường thôn Bến Đá.", head=WOMEN).of(
        "rural-road-km"
    )
    assert claim.share is not Share.OWN


def test_zero_is_a_sum():
    claim = Said("Trên địa bàn không có ổ dịch nào.", head=ARMY).of("outbreaks-suppressed")
    assert (claim.figure.value, claim.role) == (0, Role.BARE)


def test_days_outside_the_period():
    assert is_outside(STATE_CALENDAR.year(2025), YEAR)
    assert not is_outside(STATE_CALENDAR.parse("2026-Q1"), YEAR)
    assert not is_outside(None, YEAR)


def test_a_stretch_of_a_road_through_a_hamlet_is_part_of_the_road():
    said = Said("Tuyến đường liên thôn dài 2,4 km (qua thôn Bến 1,5 km, qua thôn Đồi 0,9 km).")
    roles = [said.of("rural-road-km", value).role for value in (Decimal("1.5"), Decimal("0.9"))]
    assert roles == [Role.PART, Role.PART]


def test_what_a_whole_house_cost_is_the_whole_beside_a_body_s_own_part():
    said = Said(
        "Trao 01 Mái ấm tình thương cho chị Vi Thị Lụa, xã Làng Ven, tổng kinh phí 65 triệu đồng,"
        " Hội góp 20 triệu đồng.",
        head=WOMEN,
    )
    shares = [
        said.of("house-support-value", Decimal(amount)).share for amount in (65000000, 20000000)
    ]
    assert shares == [Share.WHOLE, Share.OWN]

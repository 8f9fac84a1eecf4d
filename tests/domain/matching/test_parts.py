"""Part and whole: a day of a campaign, a house of a bundle, a piece of a road."""

from __future__ import annotations

from chungtay.domain.matching.parts import tie
from tests.domain.matching.cast import read, told

MONTH = "2026-03-01/2026-03-31"
YOUTH = {"by": "Đoàn xã Hòa Lâm", "indicator": "participant-turns"}


def tied(part, whole) -> str:
    found = tie(*read(whole, part))
    if found is None:
        return ""
    assert found.part.claims[0].id == part.id
    return found.code


def test_a_day_lies_in_its_campaign():
    campaign = told("Tháng Thanh niên 2026", on=MONTH, **YOUTH)
    assert tied(told("Ra quân Tháng Thanh niên", **YOUTH), campaign) == "day-of-campaign"
    assert tied(told("Trồng cây", **YOUTH), campaign) == ""
    late = told("Ra quân Tháng Thanh niên", on="2026-04-20", **YOUTH)
    assert tied(late, campaign) == ""


def test_one_commune_s_event_lies_in_the_province_s_bundle():
    bundle = told('"Mùa xuân nơi biên cương" trao 1.450 suất quà', by="Hội LHPN tỉnh Khe Sơn",
                  place_name="tại các xã biên giới", place_code="10", on=MONTH)  # fmt: skip
    assert tied(told("Mùa xuân nơi biên cương, 80 suất quà"), bundle) == "one-of-bundle"


def test_a_house_lies_among_several_of_its_label_and_bodies():
    four = told("Bàn giao 4 nhà Đại đoàn kết", by="UBMTTQ xã Hòa Lâm", on=MONTH, value=4,
                indicator="houses-great-unity")  # fmt: skip
    one = {"indicator": "houses-great-unity", "with_": "MTTQ xã"}
    assert tied(told("Nhà Đại đoàn kết bà Trần Thị Hoa", **one), four) == "one-of-bundle"
    assert tied(told("Mái ấm tình thương bà Trần Thị Hoa", **one), four) == ""


def test_a_numbered_piece_lies_in_the_road_of_its_ends():
    road = told("Đường Cầu Mới - Khe Ngang", indicator="rural-road-km", value=3)
    piece = {"by": "Đoàn xã Hòa Lâm", "indicator": "rural-road-km"}
    assert tied(told("Đoạn 1 đường Cầu Mới - Khe Ngang", **piece), road) == "piece-of-road"
    assert tied(told("Đoạn 1 đường Đồng Sen - Đồi Trám", **piece), road) == ""

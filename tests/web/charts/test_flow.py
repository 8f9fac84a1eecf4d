"""Nam Định joined Ninh Bình: what ended, the heirs, and how much each took over."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.web.charts.flow import Flow, FlowUnit, Share, flow_chart
from tests.web.charts.pictures import check_sound

MERGER = Flow(
    "Sắp xếp",
    (FlowUnit("nam-dinh", "Nam Định", "đến 30/6/2025"), FlowUnit("old", "Ninh Bình")),
    (FlowUnit("new", "Ninh Bình", "từ 01/7/2025", "/ninh-binh"),),
    (Share("nam-dinh", "new", Decimal(100)), Share("old", "new", Decimal(100))),
)


def split(first, second):
    shares = (Share("x", "y", first), Share("x", "z", second))
    heirs = (FlowUnit("y", "Xã Y"), FlowUnit("z", "Xã Z"))
    return Flow("Chia tách", (FlowUnit("x", "Xã X"),), heirs, shares)


def drawn(flow, language="vi"):
    return check_sound(flow_chart(flow, language=language, prefix="f"), "f")


def test_ribbons_are_as_thick_as_the_shares():
    seventy, thirty = drawn(split(Decimal(70), Decimal(30))).numbers("chart-ribbon", "stroke-width")
    assert seventy + 0.5 == pytest.approx((thirty + 0.5) * 7 / 3, abs=0.3)


def test_shares_are_written_and_told():
    picture = drawn(split(Decimal("62.5"), Decimal("37.5")))
    assert picture.words("chart-halo") == ["62,5%", "37,5%"]
    assert picture.summary == "Xã X → Xã Y: 62,5%; Xã X → Xã Z: 37,5%"
    assert "62.5%" in drawn(split(Decimal("62.5"), Decimal("37.5")), "en").summary


def test_a_share_that_nobody_knows_is_a_broken_line_with_a_question_mark():
    picture = drawn(split(None, Decimal(0)))
    assert picture.marks("chart-ribbon-unknown")
    assert "?" in picture.words("chart-halo")
    assert "chưa rõ phần" in picture.summary


def test_every_unit_stands_in_a_box_with_its_life_and_opens():
    picture = drawn(MERGER)
    assert len(picture.marks("chart-unit")) == 3
    assert "đến 30/6/2025" in picture.words("chart-note")
    assert picture.links() == {"/ninh-binh": "Ninh Bình, từ 01/7/2025"}


def test_ribbons_into_one_heir_lie_side_by_side():
    ends = [float(ribbon.get("d").split()[-1]) for ribbon in drawn(MERGER).marks("chart-ribbon")]
    thick = drawn(MERGER).numbers("chart-ribbon", "stroke-width")
    assert ends[1] - ends[0] >= (thick[0] + thick[1]) / 2


def test_without_shares_the_picture_says_so():
    assert drawn(Flow("x", (), (), ())).words() == ["Chưa có số để vẽ."]


def test_a_table_can_walk_over_the_shares():
    assert tuple(MERGER) == MERGER.shares

"""Hòa Khuông and Lâm Thoong became Hòa Lâm; Lũng Khoai was divided: ribbons join and part."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from chungtay.web.charts.flow import LEAST, flow_chart
from chungtay.web.charts.flow_order import Flow, FlowBody, Passing
from tests.web.charts.pictures import check_sound

TURN = ("01/07/2025",)
MERGER = Flow(
    "Sắp xếp",
    TURN,
    (
        FlowBody("khuong", "xã Hòa Khuông", 0, 0, "đến hết 30/06/2025", "/khuong"),
        FlowBody("thoong", "xã Lâm Thoong", 0, 0),
        FlowBody("lam", "xã Hòa Lâm", 1, 1, "từ 01/07/2025", told=True),
    ),
    (Passing("khuong", "lam", Decimal(100)), Passing("thoong", "lam", Decimal(100))),
)


def split(first, second):
    bodies = (FlowBody("x", "xã X", 0, 0), FlowBody("y", "xã Y", 1, 1), FlowBody("z", "xã Z", 1, 1))
    return Flow("Chia tách", TURN, bodies, (Passing("x", "y", first), Passing("x", "z", second)))


def drawn(flow, language="vi"):
    return check_sound(flow_chart(flow, language=language, prefix="f"), "f")


def thickness(ribbon) -> tuple[float, float]:
    """Of a band at its beginning and at its end."""
    ends = [tuple(map(float, point)) for point in re.findall(
        r"(-?[\d.]+) (-?[\d.]+)(?=[CLZ]|$)", ribbon.get("d").removeprefix("M"))]  # fmt: skip
    (_, y1), (_, y2), (_, y3), (_, y4) = ends[0], ends[1], ends[2], ends[3]
    return y4 - y1, y3 - y2


def test_ribbons_part_as_thick_as_the_shares():
    ribbons = [thickness(ribbon)[0] for ribbon in drawn(split(Decimal(70), Decimal(30))).marks(
        "chart-passes")]  # fmt: skip
    assert sum(ribbons) + 2 == pytest.approx(54, abs=0.5)
    thick, thin = sorted(ribbons, reverse=True)
    assert (thick + 1) / (thin + 1) == pytest.approx(7 / 3, abs=0.15)


def test_ribbons_into_one_heir_fill_it_side_by_side():
    ribbons = [thickness(ribbon) for ribbon in drawn(MERGER).marks("chart-passes")]
    assert [begin for begin, _ in ribbons] == pytest.approx([53, 53], abs=0.2)
    assert sum(end for _, end in ribbons) + 2 == pytest.approx(54, abs=0.5)


def test_shares_are_written_and_told():
    picture = drawn(split(Decimal("62.5"), Decimal("37.5")))
    assert picture.words("chart-halo") == ["62,5%", "37,5%"]
    assert picture.summary == "xã X → xã Y: 62,5%; xã X → xã Z: 37,5%"
    assert "62.5%" in drawn(split(Decimal("62.5"), Decimal("37.5")), "en").summary


def test_a_share_that_nobody_knows_is_a_broken_ribbon_with_a_question_mark():
    picture = drawn(split(None, Decimal(0)))
    assert len(picture.marks("chart-unknown")) == 1
    assert "?" in picture.words("chart-halo")
    assert "chưa rõ phần" in picture.summary


def test_everybody_stands_in_a_box_with_its_life_and_opens_once():
    picture = drawn(MERGER)
    assert len(picture.marks("chart-unit")) == 3
    assert len(picture.marks("chart-unit--told")) == 1
    assert "đến hết 30/06/2025" in picture.words("chart-note")
    assert picture.links() == {"/khuong": "xã Hòa Khuông, đến hết 30/06/2025"}


def test_who_goes_on_runs_through_and_the_days_stand_between():
    stays = FlowBody("far", "xã Xa", 0, 1, "", "/far")
    flow = Flow(MERGER.title, TURN, (*MERGER.bodies, stays), MERGER.passings)
    picture = drawn(flow)
    assert len(picture.marks("chart-stays")) == 1
    assert len(picture.marks("chart-unit")) == 5
    assert list(picture.links()).count("/far") == 1
    assert "01/07/2025" in picture.words("chart-value")


def test_many_eras_make_a_long_picture():
    days = tuple(f"ngày {n}" for n in range(5))
    bodies = tuple(FlowBody(str(n), f"xã {n}", n, n) for n in range(6))
    passings = tuple(Passing(str(n), str(n + 1), Decimal(100)) for n in range(5))
    picture = drawn(Flow("x", days, bodies, passings))
    assert "flow-long" in picture.root.get("class")
    assert float(picture.root.get("viewBox").split()[2]) > LEAST


def test_what_people_wrote_is_shown_and_not_run():
    told = "<script>alert(1)</script>"
    flow = Flow(told, TURN, (FlowBody("a", told, 0, 0), FlowBody("b", told, 1, 1)),
                (Passing("a", "b", Decimal(100)),))  # fmt: skip
    assert "<script" not in drawn(flow).svg


def test_without_any_passing_the_picture_says_so():
    assert drawn(Flow("x", (), (), ())).words() == ["Chưa có số để vẽ."]

"""On a phone time runs downwards: lanes join in a merger and part in a split."""

from __future__ import annotations

from decimal import Decimal

from chungtay.web.charts.flow_down import flow_down_chart
from chungtay.web.charts.flow_order import Flow, FlowBody, Passing
from tests.web.charts.pictures import check_sound
from tests.web.charts.test_flow import MERGER, split


def drawn(flow, language="vi"):
    return check_sound(flow_down_chart(flow, language=language, prefix="d"), "d")


def heights(picture) -> dict[str, float]:
    """How far down each name stands."""
    return {
        mark.text: float(mark.get("y"))
        for kind in ("chart-label", "chart-value")
        for mark in picture.marks(kind)
    }


def test_who_came_first_stands_above_and_the_day_between():
    picture = drawn(MERGER)
    at = heights(picture)
    (turn,) = (float(mark.get("y")) for mark in picture.marks("chart-over"))
    assert at["xã Hòa Khuông"] < at["xã Lâm Thoong"] < turn < at["xã Hòa Lâm"]


def test_a_merger_goes_on_in_the_lane_of_one_of_those_it_was_made_of():
    dots = drawn(MERGER).numbers("chart-node", "cx")
    assert dots[2] == dots[0] != dots[1]
    assert len(drawn(MERGER).marks("chart-node--told")) == 1


def test_every_row_is_high_enough_for_a_finger():
    assert all(height >= 44 for height in drawn(MERGER).numbers("chart-hit", "height"))


def test_heirs_of_a_split_say_their_shares_and_what_is_unknown_is_broken():
    notes = drawn(split(Decimal(70), Decimal(30))).words("chart-note")
    assert any("70%" in note for note in notes)
    assert drawn(split(None, None)).marks("chart-lane--unknown")


def test_many_lanes_leave_room_for_the_names():
    bodies = [FlowBody(str(n), f"xã rất dài tên số {n} của tỉnh", 0, 0) for n in range(30)]
    heir = FlowBody("heir", "xã mới", 1, 1)
    passings = tuple(Passing(body.code, "heir", Decimal(100)) for body in bodies)
    picture = drawn(Flow("x", ("01/07/2025",), (*bodies, heir), passings))
    assert max(picture.numbers("chart-node", "cx")) < 150


def test_what_people_wrote_is_shown_and_not_run():
    told = "<script>alert(1)</script>"
    flow = Flow(told, ("x",), (FlowBody("a", told, 0, 0), FlowBody("b", told, 1, 1)),
                (Passing("a", "b", Decimal(100)),))  # fmt: skip
    assert "<script" not in drawn(flow).svg


def test_without_any_passing_the_picture_says_so():
    assert drawn(Flow("x", (), (), ())).words() == ["Chưa có số để vẽ."]

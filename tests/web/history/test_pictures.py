"""The picture of a story has an era between any two days on which something passed on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chungtay.queries.stories import Member, Step, Story
from chungtay.web.history.pictures import flow_of, life, pictures

FIRST, THEN = date(2025, 7, 1), date(2026, 4, 30)
OLD = Member("00000000-0000-4000-8000-000000000001", "xã Cũ", None, FIRST)
TOLD = Member("00000000-0000-4000-8000-000000000002", "xã Mới", FIRST, None)
LATE = Member("00000000-0000-4000-8000-000000000003", "xã Muộn", date(2026, 1, 1), THEN)


def story(*steps: Step, members=(TOLD, OLD, LATE)) -> Story:
    return Story("place", TOLD, "tỉnh Khê Sơn", members, steps, (), 0)


STEPS = (
    Step(FIRST, OLD, TOLD, Decimal(100), None),
    Step(THEN, LATE, TOLD, None, None),
)


def test_everybody_lives_in_the_eras_of_their_days():
    flow = flow_of(story(*STEPS), "vi")
    assert flow.turns == ("01/07/2025", "30/04/2026")
    assert {b.name: (b.first, b.last) for b in flow.bodies} == {
        "xã Cũ": (0, 0), "xã Mới": (1, 2), "xã Muộn": (1, 1),
    }  # fmt: skip


def test_the_one_it_is_about_stands_out_and_the_others_open():
    bodies = {b.name: b for b in flow_of(story(*STEPS), "vi").bodies}
    assert bodies["xã Mới"].told
    assert bodies["xã Mới"].href == ""
    assert bodies["xã Cũ"].href == f"/history/story/place/{OLD.id}/"


def test_a_life_is_told_by_its_first_and_its_last_day():
    assert life(OLD, "vi") == "đến hết 30/06/2025"
    assert life(TOLD, "en") == "since 01/07/2025"
    assert life(LATE, "vi") == "01/01/2026 – 29/04/2026"
    assert life(Member("x", "x", None, None), "vi") == "từ trước đến nay"


def test_there_is_a_picture_for_either_width_and_none_of_nothing():
    wide, down = pictures(story(*STEPS), language="vi")
    assert "chart--flow" in wide
    assert "chart--flow-down" in down
    assert pictures(story(members=(TOLD,)), language="vi") == ("", "")

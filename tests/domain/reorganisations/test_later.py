"""What was recorded of a later day keeps an event from ending what it rests on."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.gazetteer import Called
from chungtay.domain.reorganisations import Change, ChangedLater, Effect, NotAlive
from chungtay.domain.reorganisations.later import check_names_last
from chungtay.domain.units import NEVER, ROOT, Line, UnitCalled
from tests.domain.reorganisations.events import body, come, event, founds, land, opens

JULY, AUGUST, JUNE = date(2025, 7, 1), date(2025, 8, 1), date(2025, 6, 1)
MERGE, CLOSE, PARENT = Change.MERGE, Change.CLOSE, Change.PARENT


def refused(*steps, start, day=JULY) -> ChangedLater:
    with pytest.raises(ChangedLater) as refusal:
        come(*steps, day=day, start=start)
    return refusal.value


@pytest.mark.parametrize(
    ("later", "earlier", "id"),
    [
        (opens("new", "p1", "village"), land(MERGE, "p1", "p2"), "p1"),
        (founds("new", "front@p1"), body(CLOSE, "front@p1"), "front@p1"),
        (body(MERGE, "women@p2", "women@p1"), body(CLOSE, "women@p1"), "women@p1"),
        (body(PARENT, "army@p2", parents={None: "army@p1"}), body(CLOSE, "army@p1"), "army@p1"),
    ],
    ids=["a hamlet begun in it", "a body begun below it", "a body that merged into it",
         "a body put below it"],
)  # fmt: skip
def test_what_a_later_event_built_on_cannot_end_before_it(later, earlier, id):
    refusal = refused(earlier, start=come(later, day=AUGUST))
    assert refusal.facts["id"] == id
    assert refusal.facts["day"] == AUGUST
    come(earlier, day=date(2025, 9, 1))  # and on the day after it could


def test_what_ends_later_gains_no_land_before():
    later = come(land(MERGE, "p3", "p1"), day=AUGUST)
    with pytest.raises(NotAlive) as refusal:
        come(land(Change.TRANSFER, "p2", "p3"), day=JULY, start=later)
    assert refusal.value.facts["why"] == "ends-later"
    without_p = come(land(MERGE, "p", "q"), day=AUGUST)
    assert refused(land(Change.TRANSFER, "p1", "q1"), start=without_p).facts["id"] == "p"


def test_a_body_founded_at_a_place_keeps_that_place_from_ending_before(start_with_body):
    assert refused(land(MERGE, "p1", "p2"), start=start_with_body).facts["other"] == "new"


@pytest.fixture
def start_with_body():
    from dataclasses import replace

    from chungtay.domain.reorganisations import Opening

    step = founds("new", "front@p")
    return come(replace(step, opening=Opening("Mới", place="p1")), day=AUGUST)


def test_where_a_body_stands_later_does_not_end_before():
    closed = come(land(CLOSE, "p1"), day=AUGUST)  # its bodies stand in the province since
    assert closed.units["women@p1"].place == "p"
    refusal = refused(land(Change.TRANSFER, "p2", "q1"), start=closed)
    assert (refusal.facts["id"], refusal.facts["day"]) == ("p", AUGUST)


def test_a_later_move_still_holds_after_an_earlier_one():
    later = come(body(PARENT, "army@p1", parents={Line.SECTOR: "army@q"}), day=AUGUST)
    units = come(body(MERGE, "army@p", "army@q1"), day=JULY, start=later).units
    line = Line.SECTOR
    days = (JUNE, JULY, AUGUST)
    above = [units.parent("army@p1", line, day) for day in days]
    assert above == ["army@p", "army@q1", "army@q"]


def test_a_body_that_was_later_taken_from_all_parents_stays_without_one():
    later = come(body(PARENT, "army@p1", parents={Line.SECTOR: ROOT}), day=AUGUST)
    units = come(body(MERGE, "army@p", "army@q1"), day=JULY, start=later).units
    assert units.parent("army@p1", Line.SECTOR, JULY) == "army@q1"
    assert units.parent("army@p1", Line.SECTOR, AUGUST) == ROOT


def test_a_place_that_lay_elsewhere_later_still_does():
    later = come(land(PARENT, "p1a", parents={None: "p2"}), day=AUGUST)
    moved = land(PARENT, "p1a", parents={None: "p3"})
    with pytest.raises(ChangedLater):
        come(moved, day=JULY, start=later)  # both would give its land another way


@pytest.mark.parametrize("day", [AUGUST, JUNE])
def test_a_new_name_is_refused_before_a_later_one(day):
    found = Effect(JULY, attributes={"women@p1": {"name": "Tên"}, "p1": {"kind": "phường"}})
    renames = event(body(Change.RENAME, "women@p1", text="Tên"))
    names = [UnitCalled("women@p1", "Cũ", until=day), UnitCalled("women@p1", "Mới", day)]
    kinds = [Called("p1", "P", "xã", "commune", until=day), Called("p1", "P", "x", "commune",
             since=day, until=NEVER)]  # fmt: skip
    for places, units in (((), names), (kinds, ())):
        if day < JULY:
            check_names_last(renames, found, places, units)
            continue
        with pytest.raises(ChangedLater) as refusal:
            check_names_last(renames, found, places, units)
        assert refusal.value.facts["row"] == 1


def test_another_attribute_of_a_later_day_is_no_hindrance():
    found = Effect(JULY, attributes={"p1": {"name": "Tên"}})
    kinds = [Called("p1", "P", "xã", "commune", until=AUGUST),
             Called("p1", "P", "phường", "commune", since=AUGUST)]  # fmt: skip
    check_names_last(event(land(Change.RENAME, "p1", text="Tên")), found, kinds, ())

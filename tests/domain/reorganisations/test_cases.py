"""What somebody types into a small form becomes rows of the same table as a file."""

from __future__ import annotations

import pytest

from chungtay.domain.reorganisations.cases import (
    CASES,
    Share,
    added,
    lifted,
    lowered,
    numbered_anew,
    rows_of_case,
    without,
)
from chungtay.domain.reorganisations.rows import SAYS
from chungtay.domain.reorganisations.steps import Change, What


def rows(case, heirs=(), **typed):
    return rows_of_case(CASES[case], typed, heirs)


def test_every_change_of_a_place_and_all_that_bodies_can_do_have_a_form():
    of_places = {case.change for case in CASES.values() if case.what is What.PLACE}
    of_units = {case.change for case in CASES.values() if case.what is What.UNIT}
    assert of_places == set(Change)
    assert of_units == set(Change) - {Change.TRANSFER, Change.KIND, Change.CODE}


def test_those_that_merge_are_a_row_each():
    made = rows("place-merge", subjects=" xã A \n\nxã B", heir="xã C", bodies="yes")
    row = {"what": "place", "change": "merge", "heir": "xã C", "bodies": "follow"}
    assert made == [{**row, "subject": "xã A"}, {**row, "subject": "xã B"}]


@pytest.mark.parametrize("heir", ["Tân Tiến", "xã Tân Tiến", "Xã  Tân Tiến"])
def test_an_heir_that_begins_is_opened_first_and_called_by_kind_and_name(heir):
    opened, merged = rows(
        "place-merge", subjects="xã A", heir=heir, begins="yes", kind="xã", parent="tỉnh P"
    )
    assert opened == {
        "what": "place", "change": "open", "name": "Tân Tiến", "kind": "xã", "parent": "tỉnh P",
    }  # fmt: skip
    assert merged["heir"] == "xã Tân Tiến"


def test_what_is_said_of_one_that_begins_is_left_out_where_nothing_does():
    (row,) = rows("place-merge", subjects="xã A", heir="xã C", kind="xã", parent="tỉnh P")
    assert row == {"what": "place", "change": "merge", "subject": "xã A", "heir": "xã C"}


def test_a_split_is_a_row_for_each_heir_with_what_it_takes():
    heirs = [Share("xã Y", "70%", "0,5"), Share(" "), Share("xã Z", "30%", "0,5")]
    made = rows("place-split", heirs, subject="xã X")
    assert [row["heir"] for row in made] == ["xã Y", "xã Z"]
    assert made[0] == {
        "what": "place", "change": "split", "subject": "xã X", "heir": "xã Y",
        "population": "70%", "area": "0,5",
    }  # fmt: skip


def test_every_heir_of_a_split_that_begins_is_opened():
    made = rows(
        "place-split", [Share("Y"), Share("Z")], subject="xã X", begins="yes", kind="xã",
        parent="tỉnh P",
    )  # fmt: skip
    assert [row["change"] for row in made] == ["open", "open", "split", "split"]
    assert [row["heir"] for row in made[2:]] == ["xã Y", "xã Z"]


def test_a_body_with_two_parents_has_a_row_for_each_line_and_one_for_both_where_they_are_one():
    opened, *moved = rows(
        "unit-open", name="Hội X", organisation="women", same_level="Ban A", sector="Hội tỉnh"
    )
    assert (opened["change"], opened["organisation"]) == ("open", "women")
    assert [(row["line"], row["parent"]) for row in moved] == [
        ("same-level", "Ban A"), ("sector", "Hội tỉnh"),
    ]  # fmt: skip
    (both,) = rows("unit-parent", subject="Hội X", same_level="Ban A", sector="Ban A")
    assert both == {"what": "unit", "change": "parent", "subject": "Hội X", "parent": "Ban A"}
    (one,) = rows("unit-parent", subject="Hội X", sector="Hội tỉnh")
    assert one["line"] == "sector"


def test_no_form_says_more_than_its_change_may():
    typed = {field: "x" for case in CASES.values() for field in case.asks}
    for name, case in CASES.items():
        for row in rows_of_case(case, typed, [Share("y", "1", "1"), Share("z", "0", "0")]):
            says = {*SAYS[Change(row["change"])], "what", "change", "subject"}
            assert row.keys() <= says, name
            assert row["what"] == case.what.value


def test_rows_are_numbered_as_in_a_file_with_one_row_of_headings():
    table = added((), [{"what": "unit"}, {"what": "place"}])
    assert [row.number for row in table] == [2, 3]
    assert [row.cells for row in without(table, 2)] == [{"what": "place"}]
    assert without(table, 2)[0].number == 2


def test_what_all_rows_have_alike_stands_above_the_table_and_goes_back_into_it():
    table = numbered_anew([{"day": "2026-07-01", "what": "unit"}, {"what": "place"}])
    day, bare = lifted(table, "day")
    assert day == "2026-07-01"
    assert all(not row.says("day") for row in bare)
    assert lowered(bare, "day", day)[0].says("day") == day


def test_rows_that_differ_keep_what_they_say():
    table = numbered_anew([{"day": "2026-07-01"}, {"day": "2026-07-02"}])
    assert lifted(table, "day") == ("", table)
    assert lowered(table, "day", "2026-07-03") == table
    assert lowered((), "day", "2026-07-03") == ()

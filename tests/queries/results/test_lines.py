"""Lines tell what is in a row, and what makes the rows add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from chungtay.domain.questions import State
from chungtay.queries.results.lines import Group, ResultLine, lines
from chungtay.queries.results.scope import Wanted, scope
from tests.cast import ROADS
from tests.queries.cast import anybody, seen_by
from tests.queries.reorganised import PROVINCE, TURN

pytestmark = pytest.mark.django_db


def line(total: str | None, **more: object) -> ResultLine:
    return ResultLine(
        kind="row", key="k", name="n", indicator=ROADS.code, measure="km", unit="km",
        state=State.COUNTED if total else State.NOT_REPORTED,
        total=None if total is None else Decimal(total), **more,
    )  # fmt: skip


def test_rows_and_deductions_are_added_and_silences_are_not():
    group = Group("Đường", (line("5"), line(None), line("2.5")), line("5"), (line("-2.5"),))
    assert group.added == Decimal(5)


def test_what_is_known_of_a_silence_keeps_it_from_being_silent():
    assert line(None).is_silent
    assert not line(None, high=Decimal(4)).is_silent
    assert not line(None, held=1).is_silent


def test_nothing_is_shared_where_nothing_was_added():
    assert line("5").shared is None
    assert line("5", adding=Decimal(8)).shared == Decimal(3)
    assert line("5", low=Decimal(4), high=Decimal(6)).is_range
    assert not line("5", low=Decimal(5), high=Decimal(5)).is_range


def test_work_done_together_is_taken_off_once_in_the_words_of_the_rows(world):
    told = lines(scope(seen_by(world, "standing"), Wanted(by="organisation")))
    (group,) = told.groups
    (joint,) = group.extras
    assert (joint.kind, joint.total) == ("joint", Decimal("-2.5"))
    assert joint.name == "Trừ phần làm chung (đã có ở nhiều dòng)"
    assert told.weight > len(group.lines)


def test_lines_of_one_question_are_made_once(world):
    asked = Wanted(by="organisation")
    first = lines(scope(seen_by(world, "standing"), asked))
    assert lines(scope(seen_by(world, "leader"), asked)) is first


def told_of(world, **wanted: str):
    asked = scope(anybody(), Wanted(indicator=ROADS.code, **wanted))
    (group,) = lines(asked).groups
    return group


def by_name(group: Group) -> dict[str, ResultLine]:
    return {line.name: line for line in group.lines}


def test_what_merged_or_was_divided_has_a_story_and_the_others_have_none(reorganised):
    rows = by_name(told_of(reorganised, by="place", place=PROVINCE))
    assert rows["xã Hòa Lâm"].changed
    assert rows["xã Bản Luông"].changed
    assert not rows["xã Làng Ven"].changed


def test_an_estimate_stands_beside_the_number_and_is_added_nowhere(reorganised):
    group = told_of(reorganised, by="place", place=PROVINCE)
    rows = by_name(group)
    assert rows["xã Bản Luông"].estimate == Decimal("4.2")
    assert rows["xã Mường Thoan"].estimate == Decimal("1.8")
    assert rows["xã Mường Thoan"].total is None
    assert group.added == group.whole.total == Decimal(16)


def test_what_is_held_says_which_place_was_divided(reorganised):
    (held,) = told_of(reorganised, by="place", place=PROVINCE).extras
    assert (held.because.names, held.because.amount) == (("xã Lũng Khoai",), held.total)


def test_as_reported_old_and_new_places_stand_for_their_own_days(reorganised):
    group = told_of(reorganised, by="place", place=PROVINCE, structure="as-reported")
    rows = by_name(group)
    assert rows["xã Lũng Khoai"].total == Decimal(6)
    assert rows["xã Lũng Khoai"].stood.last == TURN - timedelta(days=1)
    assert rows["xã Hòa Lâm"].total == Decimal(4)
    assert rows["xã Làng Ven"].stood is None
    assert (group.extras, group.added) == ((), Decimal(16))


@pytest.mark.parametrize("by", ["indicator", "unit", "place", "organisation", "period", "category"])
def test_two_periods_add_up_each_to_its_own_total(reorganised, by):
    asked = scope(
        anybody(),
        Wanted(indicator=ROADS.code, by=by, period="2026-H2", against="2026-H1", place=PROVINCE),
    )
    for group in lines(asked).groups:
        rows = [*group.lines, *group.extras]
        for whole, told in ((5, [row.total for row in rows]),
                            (11, [row.earlier.total for row in rows])):  # fmt: skip
            assert sum(total for total in told if total is not None) == whole


def test_a_change_is_told_only_of_what_both_periods_have(reorganised):
    rows = by_name(
        told_of(reorganised, by="place", place=PROVINCE, period="2026-H2", against="2026-H1")
    )
    assert (rows["xã Hòa Lâm"].difference, rows["xã Hòa Lâm"].per_cent) == (-1, Decimal("-20.0"))
    assert rows["xã Bản Luông"].difference is None
    assert line("5").difference is None
    percentage = replace(line("5", earlier=line("4")), measure="percent")
    assert (percentage.difference, percentage.per_cent) == (Decimal(1), None)
    assert not line(None, earlier=line("4")).is_silent

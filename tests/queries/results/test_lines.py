"""Lines tell what is in a row, and what makes the rows add up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.questions import State
from chungtay.queries.results.lines import Group, ResultLine, lines
from chungtay.queries.results.scope import Wanted, scope
from tests.cast import ROADS
from tests.queries.cast import seen_by

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

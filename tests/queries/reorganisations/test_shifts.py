"""Totals before and after an event: what differs, and the whole that does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.counting import count
from chungtay.domain.questions import Question
from chungtay.domain.units import Line
from chungtay.queries.books import open_ledger
from chungtay.queries.reorganisations.shifts import shifts
from chungtay.queries.reorganisations.structures import standing, worked_out
from tests import cast
from tests.actions.cast import PROGRAMME
from tests.actions.reorganisations.tables import DIVIDED, MERGED, done, line, read, table

pytestmark = pytest.mark.django_db
DAY = date(2026, 7, 1)


def told(text: str):
    return shifts(worked_out(read(text)), PROGRAMME, language="vi")


def rows(found, *, line_=None):
    return {
        (row.of.name, row.is_held): (row.before, row.after)
        for row in found.rows
        if row.line is line_
    }


def test_what_communes_had_is_their_heir_s_and_the_whole_is_the_same(world):
    found = told(MERGED)
    assert rows(found) == {
        ("xã Làng Ven", False): (Decimal("2.5"), None),
        ("xã Cửa Sông", False): (Decimal(3), None),
        ("xã Ven Sông", False): (None, Decimal("5.5")),
    }
    (whole,) = found.wholes
    assert (whole.total, whole.holds) == (Decimal("5.5"), True)
    assert found.hold


def test_bodies_have_on_each_line_what_their_forebears_had(world):
    found = told(MERGED)
    sector = rows(found, line_=Line.SECTOR)
    assert sector["Phụ nữ Làng Ven", False] == (Decimal("2.5"), None)
    assert sector["Phụ nữ Ven Sông", False] == (None, Decimal("2.5"))
    assert ("Phụ nữ Ninh Bình", False) not in sector  # the same before and after
    same_level = rows(found, line_=Line.SAME_LEVEL)
    assert same_level["Ban Chỉ đạo phối hợp Ven Sông", False] == (None, Decimal("5.5"))


def test_after_a_split_it_is_held_above_with_an_estimate_beside_each_heir(world):
    found = told(DIVIDED)
    places = rows(found)
    assert places["xã Làng Ven", False] == (Decimal("2.5"), None)
    assert places["tỉnh Ninh Bình", True] == (Decimal(0), Decimal("2.5"))
    estimates = {row.of.name: row.estimate for row in found.rows if row.estimate is not None}
    assert estimates == {"xã Thượng": Decimal("1.75"), "xã Hạ": Decimal("0.75")}
    held = [r for r in found.rows if r.is_held and r.line is Line.SECTOR]
    assert [(r.of.name, r.after) for r in held] == [("Phụ nữ Ninh Bình", Decimal("2.5"))]
    assert found.hold


def test_a_body_that_moves_takes_its_figures_to_another_row(world):
    found = told(table(line(what="unit", change="parent", subject="Phụ nữ Làng Ven",
                            line="sector", parent="Mặt trận Ninh Bình")))  # fmt: skip
    sector = rows(found, line_=Line.SECTOR)
    was, becomes = sector["Phụ nữ Ninh Bình", False]
    assert (was, becomes or 0) == (Decimal("2.5"), 0)
    assert sector["Mặt trận Ninh Bình", False] == (Decimal(3), Decimal("5.5"))
    assert rows(found, line_=Line.SAME_LEVEL) == {}
    assert rows(found) == {}


def test_a_new_name_changes_no_row(world):
    found = told(table(line(what="unit", change="rename", subject="Phụ nữ Làng Ven", name="Mới")))
    assert found.rows == ()
    assert len(found.wholes) == 1


@pytest.mark.parametrize("text", [MERGED, DIVIDED])
def test_what_was_previewed_is_what_the_rows_say_afterwards(world, text):
    before = told(text)
    kept = standing(done(text))
    ledger = open_ledger(PROGRAMME)
    indicator = ledger.book.catalogue[cast.ROADS.code]
    for row in before.rows:
        if row.is_held or row.after is None:
            continue
        question = Question(indicator, row.period, DAY, row.line or Line.SECTOR)
        of = {"unit": row.of.id} if row.line else {"place": row.of.id}
        assert count(ledger.book, replace(question, **of)).total == row.after
    then = shifts(worked_out(read(text), kept.entry.number - 1), PROGRAMME, language="vi")
    assert then == before


def test_how_far_it_is_is_told_and_words_are_in_the_language(world):
    far: list[tuple[int, int]] = []
    worked = worked_out(read(MERGED))
    found = shifts(
        worked, PROGRAMME, language="en", progress=lambda done, all_: far.append((done, all_))
    )
    assert far == [(1, 1)]
    assert "road" in found.wholes[0].name.lower()

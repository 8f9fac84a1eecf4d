"""`check` tries every law on what is stored: it holds on every world, and each law can fail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.places import Place, Territory
from chungtay.domain.rollup import Table
from chungtay.queries import checks
from tests.actions.cast import everything, founded, recorded
from tests.domain.worlds import GIFTS, LABOUR, world
from tests.kept_worlds import kept_world

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("indicator", [GIFTS, LABOUR], ids=lambda i: i.code)
def test_the_laws_hold_on_every_world(seed, indicator):
    recorded(world(seed, indicator=indicator).book)
    report = checks.check()
    assert report.broken == ()
    assert report.tried > 1


def test_the_laws_hold_where_everything_was_joined_undone_and_decided():
    kept_world("everything", everything)
    assert checks.check().holds


def test_nothing_kept_breaks_no_law():
    assert checks.check().holds
    founded()
    assert checks.check() == checks.CheckReport(2, ())


def broken_by(monkeypatch, name: str, wrong) -> set[str]:
    """Which laws break when the counting goes wrong in one place."""
    kept_world("everything", everything)
    monkeypatch.setattr(checks, name, wrong)
    report = checks.check()
    assert all(broken.programme and "rural-road-km" in broken.what for broken in report.broken)
    return {broken.law for broken in report.broken}


@pytest.mark.parametrize("rows", ["by_place", "by_unit", "by_organisation"])
def test_rows_that_do_not_add_up_are_found(monkeypatch, rows):
    real = getattr(checks, rows)
    lost = lambda book, question: Table(real(book, question).whole, ())  # noqa: E731
    assert broken_by(monkeypatch, rows, lost) == {"5"}


def test_a_line_that_loses_somebody_is_found(monkeypatch):
    real = checks.count

    def losing(book, question):
        counted = real(book, question)
        lost = question.line is checks.Line.SAME_LEVEL
        return replace(counted, total=counted.total - 1) if lost else counted

    assert broken_by(monkeypatch, "count", losing) == {"1"}


def test_a_day_that_changes_the_total_is_found(monkeypatch):
    real = checks.by_place

    def drifting(book, question):
        table = real(book, question)
        lost = replace(table.whole, high=table.whole.high + 1)
        return Table(lost, table.rows) if question.on.year < 2026 else table

    assert broken_by(monkeypatch, "by_place", drifting) == {"5"}


def test_who_lies_in_what_has_ended_is_found():
    day = date(2026, 3, 1)
    ended = Place("x", "Xã X", until=day)
    land = Territory([ended, Place("h", "Thôn H", "village", "x", since=day)])
    told = world(1).book
    assert list(checks._orphaned(replace(told, territory=land))) == [f"{day}: Thôn H (h)"]
    assert list(checks._orphaned(told)) == []


def test_a_number_that_does_not_open_is_found(monkeypatch):
    real = checks.trace
    cut = lambda counted: replace(real(counted), total=())  # noqa: E731
    assert broken_by(monkeypatch, "trace", cut) == {"6"}


def test_a_ledger_beyond_what_was_done_is_found(monkeypatch):
    real = checks.credits

    def inflated(book, question):
        return [
            replace(c, counted=replace(c.counted, total=c.counted.total + 99))
            for c in real(book, question)
        ]

    assert broken_by(monkeypatch, "credits", inflated) == {"3"}


def test_joint_work_that_is_not_the_overlap_is_found(monkeypatch):
    real = checks.together
    wrong = lambda *asked: [replace(pair, amount=pair.amount + 1) for pair in real(*asked)]  # noqa: E731
    assert broken_by(monkeypatch, "together", wrong) == {"4"}


def test_a_report_of_broken_laws_has_an_end(monkeypatch):
    kept_world("everything", everything)
    monkeypatch.setattr(checks, "broken_seals", lambda: (f"row {n}" for n in range(99)))
    assert len(checks.check().broken) == checks.MOST

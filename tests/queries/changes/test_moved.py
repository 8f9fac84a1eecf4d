"""Figures that moved are told as they were known then and as they are now."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import claims, recognitions, verdicts
from chungtay.queries.books import latest_entry, open_ledger
from chungtay.queries.changes.moved import book_at, moved
from chungtay.queries.headlines import headline
from chungtay.queries.results.scope import Wanted, scope
from chungtay.queries.totals import Filters
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, later, rekeyed
from tests.queries.cast import seen_by


def found(world, since, name="standing"):
    return {m.indicator: m for m in moved(scope(seen_by(world, name), Wanted()), since=since)}


def record(*said, minutes=9):
    kept = [rekeyed(claim) for claim in said]
    claims.record(kept, programme=PROGRAMME, by=LAN, at=later(minutes))


def test_a_new_figure_moves_its_total_and_no_other(world):
    number, _ = latest_entry()
    record(cast.says("women@cua-song", cast.ROADS, "4"))
    (road,) = found(world, number).values()
    assert road.now.high - road.was.high == Decimal(4)
    assert road.indicator == cast.ROADS.code


def test_a_decision_narrows_the_range_without_a_new_figure(world):
    number, _ = latest_entry()
    verdicts.same(world.proposal, programme=PROGRAMME, by=world.actor("standing"), at=later(20))
    road = found(world, number)[cast.ROADS.code]
    assert (road.was.is_range, road.now.is_range) == (True, False)
    assert road.now.total == Decimal("5.5")


def test_what_did_not_move_is_not_told(world):
    number, _ = latest_entry()
    record(cast.says("women@cua-song", cast.ROADS, "4"))
    assert found(world, number, "reporter") == {}


@pytest.mark.parametrize("step", range(4))
def test_the_book_of_before_says_what_was_known_then(world, step):
    """Made backwards from the present, it is the book that is read anew at that number."""
    numbers = [latest_entry()[0]]
    record(cast.says("women@cua-song", cast.ROADS, "4", id="a"), minutes=11)
    numbers.append(latest_entry()[0])
    record(cast.says("women@cua-song", cast.ROADS, "3", id="b", replaces="a"), minutes=12)
    numbers.append(latest_entry()[0])
    join = recognitions.join([world.own_claim.id, world.partner_claim.id], by="x", at=later(13))
    recognitions.undo_join(join, by="x", at=later(14))
    numbers.append(latest_entry()[0] - 1)
    number = numbers[step]
    then = book_at(open_ledger(None), number)
    anew = open_ledger(None, known=str(number)).book
    assert {c.id for c in then.claims if c.counts} == {c.id for c in anew.claims if c.counts}
    assert sorted(j.id for j in then.joins) == sorted(j.id for j in anew.joins)


def test_the_earlier_total_is_the_headline_as_known_then(world):
    number, _ = latest_entry()
    record(cast.says("women@cua-song", cast.ROADS, "4"))
    then = headline(Filters(programme=PROGRAMME, period="2026", known=str(number)))
    (row,) = [row for row in then.rows if row.indicator == cast.ROADS.code]
    was = found(world, number)[cast.ROADS.code].was
    assert (was.total, was.low, was.high) == (row.total, row.low, row.high)

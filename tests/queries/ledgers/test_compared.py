"""Ledgers and joint work of two periods are what each period's own page tells."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.queries.ledgers import joint, ledger
from chungtay.queries.results.scope import Wanted
from tests.cast import ROADS
from tests.queries.cast import anybody

pytestmark = pytest.mark.django_db
HALVES = {"period": "2026-H2", "against": "2026-H1"}


def alone(period: str, **more: str) -> Wanted:
    """One of the two periods on the structure on which both stand."""
    return Wanted(period=period, structure="today", **more)


@pytest.mark.parametrize("indicator", ["", ROADS.code])
def test_every_ledger_and_pair_is_what_its_own_page_tells(reorganised, world, indicator):
    both = joint(anybody(), Wanted(**HALVES, indicator=indicator))
    for period, told_of in (
        ("2026-H2", lambda line: line), ("2026-H1", lambda line: line.earlier),
    ):  # fmt: skip
        one = joint(anybody(), alone(period, indicator=indicator))
        own = {member.code: member.own for member in one.company.members}
        lines = [told_of(line) for group in both.organisations for line in group.lines]
        assert {li.key: li.total for li in lines if li.total is not None} == own
        bonds = {"+".join(sorted((b.one, b.other))): b.amount for b in one.company.bonds}
        lines = [told_of(line) for group in both.pairs for line in group.lines]
        assert {li.key: li.total for li in lines if li.total is not None} == bonds


def test_ledgers_of_one_indicator_add_up_to_its_total_in_both_periods(reorganised):
    (group,) = joint(anybody(), Wanted(**HALVES, indicator=ROADS.code)).organisations
    rows = [*group.lines, *group.extras]
    assert sum(row.total for row in rows if row.total is not None) == group.whole.total == 5
    before = [row.earlier.total for row in rows]
    assert sum(told for told in before if told is not None) == group.whole.earlier.total == 11


def test_one_ledger_has_a_line_for_what_either_period_tells_of(reorganised):
    found = ledger(anybody(), Wanted(**HALVES), "women")
    assert found.lines == ()
    (line,) = [line for group in found.groups for line in group.lines]
    assert (line.indicator, line.total, line.earlier.total) == (ROADS.code, 5, 11)
    assert (line.difference, line.per_cent) == (-6, Decimal("-54.5"))
    assert ledger(anybody(), alone("2026-H1"), "women").groups == ()


def test_what_only_one_period_tells_of_is_no_zero_in_the_other(world):
    found = joint(anybody(), Wanted(period="2026", against="2025"))
    for group in (*found.pairs, *found.organisations):
        for line in group.lines:
            assert (line.earlier.total, line.difference) == (None, None)

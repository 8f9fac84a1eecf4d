"""Between two moments every number that differs is told: what it was, is, why and by whom."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.actions import claims, publications, recognitions, units, verdicts
from chungtay.domain.ledger import MomentUnknown
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries.books import latest_entry
from chungtay.queries.restatements import restatements
from chungtay.queries.results.scope import Wanted
from tests.actions.cast import LAN, PROGRAMME, key, later, rekeyed
from tests.cast import HOUSES, ROADS, says
from tests.queries import reorganised as land
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db


def told(world, was: int, name: str = "standing", **wanted: str):
    page = restatements(seen_by(world, name), Wanted(**wanted), was=str(was))
    return {one.line.key: one for one in page.restated}


def kinds(one) -> list[str]:
    return [cause.kind for cause in one.causes]


def record(*said, minutes: int = 9) -> None:
    kept = [rekeyed(claim) for claim in said]
    claims.record(kept, programme=PROGRAMME, by=LAN, at=later(minutes))


def test_a_new_figure_is_why_its_number_grew_and_no_other_is_told(world):
    record(says("women@lang-ven", HOUSES, "3"), minutes=8)
    number, _ = latest_entry()
    record(says("women@cua-song", ROADS, "4"))
    page = restatements(seen_by(world, "standing"), Wanted(), was=str(number))
    (one,) = page.restated
    assert (one.was.total, one.now.total, one.difference) == (Decimal("5.5"), Decimal("9.5"), 4)
    assert kinds(one) == ["said"]
    assert one.causes[0].number == number + 1
    assert (page.was.number, page.now.number, page.same) == (number, number + 1, 2)


def test_a_decision_of_a_person_is_told_with_who_made_it(world):
    number, _ = latest_entry()
    verdicts.same(world.proposal, programme=PROGRAMME, by=world.actor("standing"), at=later(20))
    one = told(world, number)[ROADS.code]
    assert (one.was.is_range, one.now.is_range) == (True, False)
    assert "join-person" in kinds(one)
    assert "Người standing" in {cause.by for cause in one.causes}


def test_undoing_brings_the_number_back_and_between_nothing_changed(world):
    number, _ = latest_entry()
    join = recognitions.join([world.own_claim.id, world.partner_claim.id], by="x", at=later(5))
    middle, _ = latest_entry()
    recognitions.undo_join(join, by="x", at=later(6))
    back = told(world, middle)[ROADS.code]
    assert "join-person-ended" in kinds(back)
    assert told(world, number) == {}


def test_a_reorganisation_moves_rows_and_never_the_total(everybody):
    old = [u for u in land.roll().units if u.id in map(land.women, land.OLD)]
    roll = land.roll()
    before = units.Roll(
        units=[replace(u, until=land.TURN.replace(year=9999)) for u in old],
        parents=[p for p in roll.parents if p.unit in {u.id for u in old}],
        places=roll.places,
        inheritances=roll.inheritances,
    )
    units.enter(before, by=LAN, at=later(1))
    told_ = [land.says(*one) for one in land.YEAR_TOLD[:3]]
    claims.record(told_, programme=PROGRAMME, by=LAN, at=later(2))
    number, _ = latest_entry()
    units.enter(roll, by=LAN, at=later(3))
    asked = {"unit": key("women@ninh-binh"), "line": "sector", "indicator": ROADS.code}
    assert told(everybody, number, "coordinator", **asked) == {}
    rows = told(everybody, number, "coordinator", by="unit", **asked)
    lam = rows[land.women("lam")]
    assert (lam.was, lam.now.total) == (None, Decimal(5)) or lam.was.total is None
    assert kinds(lam) == ["registers"]


def test_what_was_published_and_counts_otherwise_today_was_counted_by_other_rules(said):
    said(says("women@lang-ven", ROADS, "2"))
    id = publications.publish(
        PROGRAMME, period="2026", results={"totals": {ROADS.code: {"total": "3"}}}, by=LAN,
        at=later(11),
    )  # fmt: skip
    page = restatements(anybody(), Wanted(period="2026"), was=id)
    (one,) = page.restated
    assert (one.published, one.was.total, one.difference) == (Decimal(3), Decimal(2), -1)
    assert kinds(one) == ["rules"]
    assert page.was.publication.id == id
    assert restatements(anybody(), Wanted(period="2026")).typed[0] == id


def test_a_unit_that_was_entered_later_had_nothing(everybody):
    number, _ = latest_entry()
    land.enter()
    land.tell()
    page = restatements(anybody(), Wanted(unit=land.women("lam")), was=str(number))
    (one,) = page.restated
    assert (one.was, one.now.total) == (None, Decimal(9))


def test_moments_come_in_order_whichever_is_named_first(world):
    number, _ = latest_entry()
    page = restatements(seen_by(world, "standing"), Wanted(), was=str(number), now="1")
    assert (page.was.number, page.now.number) == (1, number)


def test_one_asks_within_reach_and_in_a_role_that_sees_results(world):
    with pytest.raises(NotFound):
        restatements(seen_by(world, "reporter"), Wanted(unit=world.foreign_unit), was="1")
    with pytest.raises(NotAllowed):
        restatements(seen_by(world, "administrator"), Wanted(), was="1")
    with pytest.raises(MomentUnknown):
        restatements(seen_by(world, "standing"), Wanted(), was="hôm qua")


def test_what_a_partner_beyond_reach_said_is_not_told(world):
    number, _ = latest_entry()
    record(says("front@cua-song", ROADS, "8"))
    assert told(world, number, "reporter") == {}


@pytest.mark.parametrize("by", ["organisation", "place", "period", "category", "unit"])
def test_rows_of_every_kind_have_their_causes(world, by):
    number, _ = latest_entry()
    record(says("women@cua-song", ROADS, "4"))
    found = told(world, number, by=by, indicator=ROADS.code)
    assert all(kinds(one) == ["said"] for one in found.values())

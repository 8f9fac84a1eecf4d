"""The page says what the report would hold, and how much in it is open."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import claims, publications, recognitions, verdicts
from chungtay.domain.permissions import NotFound
from chungtay.queries.disputes import many_disputes
from chungtay.queries.outputs import outputs
from chungtay.queries.outputs.reports import Wanted, draft
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, key, later, rekeyed
from tests.queries.cast import seen_by


def page(world, name="standing", **wanted):
    return outputs(seen_by(world, name), Wanted(**{"period": "2026", **wanted}))


def test_it_tells_of_the_very_report_that_would_be_written(world):
    for name in ("standing", "reporter"):
        held = page(world, name).summary
        told = draft(seen_by(world, name), Wanted("2026"), language="vi")
        assert held.activities == len(told.activities)
        assert held.claims == len(told.claims)
        assert held.open["proposals"] == len(told.undecided) == 1


def test_a_decision_closes_what_was_open(world):
    verdicts.same(world.proposal, programme=PROGRAMME, by=world.actor("standing"), at=later(20))
    still = page(world).summary.open
    assert (still["proposals"], still["ranges"]) == (0, 0)


def test_a_dispute_counts_once_as_on_the_page_of_disputes(world):
    other = rekeyed(cast.says("front@lang-ven", cast.ROADS, "7", share=cast.Share.WHOLE))
    claims.record([other], programme=PROGRAMME, by=LAN, at=later(9))
    recognitions.join([world.partner_claim.id, other.id], by=LAN, at=later(10))
    assert page(world).summary.open["disputes"] == many_disputes(seen_by(world, "standing")) == 1


def test_a_limited_visitor_is_told_whose_report_it_is(world):
    own = page(world, "reporter")
    assert own.unit_name == "Phụ nữ Làng Ven"
    assert not own.is_whole_offered
    assert own.published == ()
    whole = page(world)
    assert (whole.unit_name, whole.is_whole_offered) == ("", True)


def test_one_unit_of_the_programme_can_be_chosen(world):
    chosen = page(world, unit=key("women@lang-ven"))
    assert chosen.unit_name == chosen.issuer == "Phụ nữ Làng Ven"
    with pytest.raises(NotFound):
        page(world, "reporter", unit=key("front@cua-song"))


def test_who_is_silent_is_counted_for_the_whole_programme(world):
    assert page(world).summary.open["silent"] == page(world).expected - 3


def test_a_period_without_anything_is_empty(world):
    assert page(world, period="2024").summary.is_empty


def test_what_was_published_is_listed_with_the_number_it_was_counted_at(world):
    totals = {cast.ROADS.code: {"total": str(Decimal(5))}}
    publications.publish(
        PROGRAMME, period="2026", results={"totals": totals}, by=world.people["standing"],
        at=later(40),
    )  # fmt: skip
    (before,) = page(world).published
    assert (before.period, before.by, before.indicators) == ("2026", "Người standing", 1)
    assert before.known == page(world).number - 1


def test_the_page_asks_a_fixed_number_of_times(world, django_assert_max_num_queries):
    page(world)
    with django_assert_max_num_queries(14):
        page(world)

"""Recording begins for units in reach, with what waits and what can be told again."""

from __future__ import annotations

import pytest

from chungtay.actions import drafts
from chungtay.domain.drafts import UnitUnnamed
from chungtay.domain.permissions import NotFound
from chungtay.queries.drafts.beginning import record_page, unit_named_by
from tests.actions.cast import key, later
from tests.queries.drafts.typing import TODAY, WOMEN, seen


def test_one_records_for_the_units_in_reach(world):
    page = record_page(seen(world, "reporter"))
    assert [choice.value for choice in page.units] == [WOMEN] == [page.unit]
    assert len(record_page(seen(world, "standing")).units) > 3
    with pytest.raises(NotFound):
        record_page(seen(world, "reporter"), unit=key("front@cua-song"))


def test_drafts_are_seen_within_reach_and_by_nobody_else(world, draft):
    (line,) = record_page(seen(world, "coordinator")).drafts
    assert (line.id, line.title, line.by) == (draft, "Đường thôn Hạ", "Người reporter")
    assert record_page(seen(world, "stranger")).drafts == ()


def test_what_was_told_before_can_be_told_again(world):
    (earlier,) = record_page(seen(world, "reporter")).earlier
    assert (earlier.claim, earlier.title) == (world.own_claim.id, "Đường liên thôn")


def test_a_unit_is_found_by_name_within_reach_only(world):
    assert unit_named_by(seen(world, "reporter"), "phụ nữ làng ven") == WOMEN
    for name in ("Mặt trận Cửa Sông", "Đội bóng", ""):
        with pytest.raises(UnitUnnamed):
            unit_named_by(seen(world, "reporter"), name)


def test_a_sent_draft_waits_no_more(world, draft):
    (claim,) = drafts.submit(draft, by=world.actor("reporter"), at=later(5), on=TODAY)
    page = record_page(seen(world, "reporter"))
    assert [(line.id, line.title) for line in page.submitted] == [(claim, "Đường thôn Hạ")]
    assert page.drafts == ()

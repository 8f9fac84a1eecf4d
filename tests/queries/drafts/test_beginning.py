"""Recording begins for units in reach, with what waits and what can be told again."""

from __future__ import annotations

import pytest

from chungtay.actions import drafts
from chungtay.actions.drafts import Version
from chungtay.domain.drafts import Typed, TypedFigure, UnitUnnamed
from chungtay.domain.permissions import NotFound
from chungtay.queries.drafts.beginning import record_page, unit_named_by
from chungtay.queries.visitors import visitor
from tests.actions.cast import PROGRAMME, key, later
from tests.queries.drafts.typing import TODAY
from tests.web.cast import peopled, told

WOMEN = key("women@lang-ven")
TYPED = Typed(
    title="Đường thôn Hạ", place=key("lang-ven"), first="2026-11-20", last="2026-11-20",
    partners=(key("army@lang-ven"),), figures=(TypedFigure("rural-road-km", "2.500", measure="m"),),
)  # fmt: skip


@pytest.fixture
def world(programme):
    return told(peopled())


def seen(world, name, language="vi"):
    return visitor(world.people[name], name=name, programme=None, language=language, on=TODAY)


@pytest.fixture
def draft(world) -> str:
    lan = world.actor("reporter")
    id = drafts.start(WOMEN, programme=PROGRAMME, language="vi", by=lan, at=later(3), on=TODAY)
    drafts.save(id, TYPED, version=Version(1), by=lan, at=later(4), on=TODAY)
    return id


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

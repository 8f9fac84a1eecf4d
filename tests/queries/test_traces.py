"""Every number opens, down to the claim of each body and where it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.claims import Role, Source, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.queries.totals import Filters
from chungtay.queries.traces import IndicatorNeeded, open_total
from tests.actions.cast import PROGRAMME, key, recorded, rekeyed
from tests.cast import LAN as LANS_BODY
from tests.cast import ROADS, says
from tests.domain.worlds import GIFTS, LABOUR, world

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("indicator", [GIFTS, LABOUR], ids=lambda i: i.code)
def test_the_parts_add_up_to_the_number_and_lead_to_every_claim_that_counts(seed, indicator):
    told = recorded(world(seed, indicator=indicator).book)
    opened = open_total(Filters(PROGRAMME, period="2026", indicator=indicator.code))
    counted = opened.counted
    for parts, number in (
        (opened.total, counted.total),
        (opened.low, counted.low),
        (opened.high, counted.high),
    ):
        assert sum(part.amount for part in parts) == (number or 0)
        assert all(part.claims for part in parts)
    reached = {claim.id for part in opened.total for claim in part.claims}
    itemised = {claim.id for activity in told.worlds[0].activities for claim in activity.claims}
    assert itemised <= reached
    assert reached <= {claim.id for claim in told.claims}


def test_an_activity_is_shown_with_its_words_its_place_its_day_and_its_sources(said):
    source = Source("bao-cao.docx", "paragraph 4", "2,5 km đường", 10, 22)
    said(says(LANS_BODY, ROADS, "2.5", title="Đường xóm Ven", source=source))
    (part,) = open_total(Filters(PROGRAMME, indicator=ROADS.code)).total
    assert (part.kind, part.title, part.place) == ("activity", "Đường xóm Ven", "Làng Ven")
    assert date.fromisoformat(part.day) == date(2026, 12, 14)
    assert part.confirmed
    assert [claim.source for claim in part.claims] == [source]


def test_the_rest_of_a_sum_is_shown_as_not_itemised(said):
    sums = says("army@ninh-binh", ROADS, "9", role=Role.BARE, title="Toàn tỉnh")
    said(sums)
    (part,) = open_total(Filters(PROGRAMME, indicator=ROADS.code)).total
    assert (part.kind, part.activity, part.title) == ("not-itemised", "", "Toàn tỉnh")
    assert [claim.id for claim in part.claims] == [key(sums.id)]


def test_mentions_and_held_figures_stand_beside_the_number(said):
    vague = replace(says(LANS_BODY, ROADS, "1"), figure=Figure(None, Qualifier.VAGUE))
    held = replace(says("army@lang-ven", ROADS, "850"), standing=Standing.HELD)
    said(vague, held)
    opened = open_total(Filters(PROGRAMME, indicator=ROADS.code))
    assert opened.total == ()
    assert [c.id for c in opened.mentions] == [rekeyed(vague).id]
    assert [c.id for c in opened.held] == [rekeyed(held).id]


def test_a_trace_opens_one_indicator(said):
    said(says(LANS_BODY, ROADS, "1"))
    with pytest.raises(IndicatorNeeded):
        open_total(Filters(PROGRAMME))

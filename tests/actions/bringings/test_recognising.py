"""What a report says twice is one activity; what others told of it is proposed or joined."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions.bringings.recognising import recognise_report
from chungtay.actions.claims import add_claims, select
from chungtay.actions.ledger import recording
from chungtay.domain.periods import Period
from chungtay.queries.books import open_ledger
from chungtay.storage import facts
from chungtay.vocabulary.indicators import catalogue
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, later, rekeyed
from tests.web.cast import DAY

pytestmark = pytest.mark.django_db
ROAD = {"days": DAY, "title": "Đường liên thôn thôn Hạ", "place_name": "thôn Hạ, xã Làng Ven"}


def told(unit, value, **more):
    return rekeyed(cast.says(unit, cast.ROADS, value, **{**ROAD, **more}))


def kept(claims, *, leaving=frozenset()):
    with recording("report", by=LAN, at=later(5)) as recorder:
        add_claims(recorder, claims, documents={})
        select(recorder, PROGRAMME, [claim.id for claim in claims])
        book = open_ledger(PROGRAMME).book
        recognise_report(recorder, claims, leaving=set(leaving), book=book, programme=PROGRAMME)
    return [join.claims for join in facts.joins()]


def test_a_report_that_tells_of_one_road_twice_tells_of_one_activity(programme):
    one = told("women@lang-ven", "2.5", statement="a", id="one")
    other = told("women@lang-ven", "2.5", statement="b", id="two")
    assert kept([one, other]) == [{one.id, other.id}]


def test_what_a_partner_told_before_is_found(programme, said):
    (armys,) = said(cast.says("army@lang-ven", cast.ROADS, "2.5", **ROAD))
    hers = told("women@lang-ven", "2.5")
    assert {armys.id, hers.id} in kept([hers])


def test_what_is_being_replaced_is_compared_with_nothing(programme, said):
    (before,) = said(cast.says("women@lang-ven", cast.ROADS, "2.5", **ROAD))
    hers = told("women@lang-ven", "2.5", id="new")
    assert kept([hers], leaving={before.id}) == []


def test_a_day_and_its_campaign_in_one_report_are_tied_once(programme):
    month = Period(date(2026, 3, 1), date(2026, 4, 1))
    day = Period.of_days(date(2026, 3, 6), date(2026, 3, 6))
    youth = catalogue()["participant-turns"]
    where = {"place_name": "xã Làng Ven"}
    whole, part = (
        rekeyed(cast.says("women@lang-ven", youth, value, days=days, title=title, **where))
        for value, days, title in (
            ("400", month, "Tháng Thanh niên 2026"),
            ("60", day, "Ra quân Tháng Thanh niên"),
        )
    )
    kept([whole, part])
    assert [(link.part, link.whole) for link in facts.parts()] == [(part.id, whole.id)]

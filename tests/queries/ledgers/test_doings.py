"""Activities with everybody who took part; what nobody in reach took part in stays untold."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.domain.permissions import NOTHING, Deed
from chungtay.queries.ledgers.doings import (
    doings,
    figures_told,
    organisations_of,
    shared_activities,
)
from chungtay.queries.results.scope import Wanted, scope
from tests.actions.cast import key
from tests.queries.cast import anybody

pytestmark = pytest.mark.django_db


def test_doings_stand_by_place_with_their_organisations(world):
    told = doings(scope(anybody(), Wanted()))
    assert [(doing.place, sorted(doing.organisations)) for doing in told] == [
        ("xã Cửa Sông", ["front"]), ("xã Làng Ven", ["army", "women"]),
    ]  # fmt: skip
    assert [doing.excess for doing in told] == [Decimal(0), Decimal("2.5")]


def test_who_sees_no_records_is_told_no_titles(world):
    blind = replace(anybody(), reaches={**anybody().reaches, Deed.SEE_RECORDS: NOTHING})
    asked = scope(blind, Wanted())
    for activity in shared_activities(asked, doings(asked)):
        assert (activity.seen, activity.linked, activity.title) == (False, False, "")


def test_bodies_of_one_organisation_are_one(world):
    book = scope(anybody(), Wanted()).book
    bodies = [key("women@lang-ven"), key("women@ninh-binh"), "nobody"]
    assert organisations_of(book, bodies) == {"women"}


def test_several_figures_of_one_activity_say_what_each_is_of():
    one, two = ("gifts", Decimal(20)), ("labour-days", Decimal(60))
    assert figures_told([one], "vi") == ("20 suất quà",)
    assert figures_told([one, two], "vi") == (
        "Suất quà tặng: 20 suất quà",
        "Ngày công giúp dân: 60 ngày công",
    )

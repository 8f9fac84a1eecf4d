"""Names, kinds, codes and parents are told each with its days."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.queries.registers import register
from chungtay.queries.stories.attributes import of_place, of_unit
from chungtay.storage import models
from chungtay.vocabulary.organisations import organisations
from tests.actions.cast import key
from tests.queries.reorganised import PROVINCE, TURN, women

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 1)


def told(found) -> list[tuple]:
    return [(one.what, one.text, one.since, one.last) for one in found]


def test_a_body_stood_under_its_parents_for_its_days(reorganised):
    found = of_unit(register(), women("lung"), "vi")
    whats = [one.what for one in found]
    assert whats == ["name", "kind", "place", "same-level", "sector"]
    kind = next(one for one in found if one.what == "kind")
    assert (kind.text, kind.last) == (organisations()["women"].vi, date(2026, 6, 30))
    above = next(one for one in found if one.what == "sector")
    assert (above.text, above.other) == ("Phụ nữ Ninh Bình", key("women@ninh-binh"))


def test_a_body_that_moved_stood_in_both_places(reorganised):
    entry = models.LedgerEntry.objects.order_by("-number").first()
    models.UnitPlace.objects.create(
        id=key("moved"), entry=entry, unit_id=women("lam"), place_id=key("ban"), since=DAY
    )
    places = [one for one in of_unit(register(), women("lam"), "vi") if one.what == "place"]
    assert [(one.other, one.since, one.until) for one in places] == [
        (key("lam"), TURN, DAY),
        (key("ban"), DAY, None),
    ]


def test_a_place_tells_every_kind_and_code_that_it_had(reorganised):
    entry = models.LedgerEntry.objects.order_by("-number").first()
    for what, text in (("kind", "phường"), ("code", "01234")):
        models.PlaceAttribute.objects.create(
            id=key(what), entry=entry, place_id=key("lam"), attribute=what, text=text, since=DAY
        )
    assert told(of_place(register(), key("lam"), "vi")) == [
        ("name", "Hòa Lâm", TURN, None),
        ("kind", "xã", TURN, date(2026, 8, 31)),
        ("kind", "phường", DAY, None),
        ("code", "01234", DAY, None),
        ("place", "tỉnh Ninh Bình", TURN, None),
    ]


def test_what_it_lay_in_leads_on(reorganised):
    inside = [one for one in of_place(register(), key("lung"), "en") if one.what == "place"]
    assert [one.other for one in inside] == [PROVINCE]
    assert inside[0].last == date(2026, 6, 30)

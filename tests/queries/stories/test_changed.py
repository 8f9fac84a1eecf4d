"""Who came from others, became others or changed is marked; who was always there is not."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.places import Nesting, Place, Territory
from chungtay.domain.units import Line, Parent, Succession, Unit, Units
from chungtay.queries.books import open_ledger
from chungtay.queries.stories.changed import has_changed, of_places, of_units
from chungtay.storage import models
from tests.actions.cast import PROGRAMME, key
from tests.queries.reorganised import women

pytestmark = pytest.mark.django_db
DAY = date(2026, 7, 1)


def test_both_ends_of_a_succession_have_a_story(reorganised):
    ledger = open_ledger(PROGRAMME)
    for unit in ("lung", "ban", "lam"):
        assert has_changed(ledger, "unit", women(unit))
    assert not has_changed(ledger, "unit", key("women@lang-ven"))


def test_rows_of_anything_else_have_none(reorganised):
    ledger = open_ledger(PROGRAMME)
    assert not has_changed(ledger, "organisation", "women")
    assert has_changed(ledger, "place", key("lam"))
    assert not has_changed(ledger, "place", key("lang-ven"))


@pytest.mark.parametrize(
    ("table", "owner", "what", "more"),
    [
        (models.UnitName, "unit_id", "unit", {"text": "Hội mới", "since": DAY}),
        (models.PlaceName, "place_id", "place", {"text": "Làng Mới", "since": DAY}),
        (models.UnitPlace, "unit_id", "unit", {"since": DAY}),
        (models.PlaceAttribute, "place_id", "place",
         {"attribute": "kind", "text": "phường", "since": DAY}),
    ],
)  # fmt: skip
def test_another_name_place_or_kind_is_a_story(reorganised, table, owner, what, more):
    id = key("women@lang-ven" if what == "unit" else "lang-ven")
    entry = models.LedgerEntry.objects.order_by("number").first()
    table.objects.create(id=key(f"{table}"), entry=entry, **{owner: id}, **more)
    assert has_changed(open_ledger(PROGRAMME), what, id)


def test_another_parent_is_a_story_and_the_same_twice_is_none():
    bodies = [Unit(id, id) for id in "abcd"]
    links = [
        Parent("c", Line.SECTOR, "a", until=DAY),
        Parent("c", Line.SECTOR, "b", since=DAY),
        Parent("d", Line.SECTOR, "a", until=DAY),
        Parent("d", Line.SECTOR, "a", since=DAY),
    ]
    assert set(of_units(Units(bodies, links))) == {"c"}
    assert set(of_units(Units(bodies, successions=[Succession("a", "b", DAY)]))) == {"a", "b"}
    places = [Place(id, id) for id in "pqr"]
    moved = [Nesting("r", "p", until=DAY), Nesting("r", "q", since=DAY)]
    assert set(of_places(Territory(places, (), moved))) == {"r"}

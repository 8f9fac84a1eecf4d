"""Entries and the rows that belong to them: what a seal covers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import units
from chungtay.domain.places import Inheritance, Place
from chungtay.storage import models
from tests.actions.cast import AT, LAN, key


@pytest.mark.parametrize("table", models.RECORDED)
def test_a_seal_covers_every_column_but_the_one_that_a_later_entry_fills(table):
    columns = {field.attname for field in table._meta.concrete_fields}
    assert table().payload().keys() == columns - {"ended_by_id"}


def test_the_head_of_an_entry_is_everything_but_its_rows_and_its_place_in_the_chain():
    columns = {field.attname for field in models.LedgerEntry._meta.concrete_fields}
    assert models.LedgerEntry().head().keys() == columns - {"manifest", "previous", "digest"}


@pytest.mark.django_db
@pytest.mark.parametrize("share", [Decimal("0.7"), Decimal(1), Decimal(2) / 3, None])
def test_a_row_has_the_same_seal_when_it_comes_back(share):
    places = [Place(key("old"), "Xã Cũ"), Place(key("new"), "Xã Mới")]
    edge = Inheritance(key("old"), key("new"), population=share)
    units.enter(units.Roll([], places=places, inheritances=[edge]), by=LAN, at=AT)
    row = models.Inheritance.objects.get()
    ((_, _, _, sealed),) = [
        line for line in row.entry.manifest if line[1] == "chungtay_inheritance"
    ]
    assert row.sealed() == sealed


@pytest.mark.django_db
@pytest.mark.parametrize("span", [("2026-01-02", "2026-01-02"), ("2026-01-02", "2026-01-01")])
def test_lives_run_forward(span, refused):
    since, until = span
    refused("places_live_on", models.Place(level="commune", since=since, until=until))

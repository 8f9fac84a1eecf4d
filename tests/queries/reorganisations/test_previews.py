"""A preview shows everything an event does, and the same afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chungtay.actions import programmes
from chungtay.domain.permissions import NotAllowed
from chungtay.queries.reorganisations import PreviewState, preview, preview_of
from chungtay.storage import models
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, founded, later
from tests.actions.reorganisations.installed import everything
from tests.actions.reorganisations.tables import MERGED, done, line, read, table
from tests.queries.cast import seen_by

pytestmark = pytest.mark.django_db
ON = date(2026, 12, 20)


def shown(text: str = MERGED, **more):
    return preview_of(read(text), **{"language": "vi", "on": ON, **more})


def test_a_preview_writes_nothing(world):
    before, entries = everything(), models.LedgerEntry.objects.count()
    found = shown()
    assert found.state is PreviewState.NEW
    assert found.applied is None
    assert (everything(), models.LedgerEntry.objects.count()) == (before, entries)


def test_it_shows_bodies_places_people_targets_and_totals(world):
    programmes.set_target(
        PROGRAMME, indicator=cast.ROADS.code, period=cast.YEAR, amount=Decimal("7.5"), by=LAN,
        at=later(3),
    )  # fmt: skip
    found = shown()
    assert (found.rows, found.day, found.title) == (3, date(2026, 7, 1), "sap-xep")
    assert len(found.ends) == 10
    assert len(found.begins) == 5
    assert [p.name for p in found.carried.posts] == ["Người reporter", "Người stranger"]
    assert set(found.unit_names.values()) == {
        "Phụ nữ Làng Ven", "Phụ nữ Ven Sông", "Mặt trận Cửa Sông", "Mặt trận Ven Sông",
    }  # fmt: skip
    (target,) = found.targets
    assert (target.indicator, target.amount, target.measure) == (
        cast.ROADS.code, Decimal("7.5"), "km",
    )  # fmt: skip
    assert found.holds
    assert found.rows_that_differ


def test_of_a_target_whose_rows_stay_nothing_is_said(world):
    programmes.set_target(
        PROGRAMME, indicator=cast.HOUSES.code, period=cast.YEAR, amount=Decimal(5), by=LAN,
        at=later(3),
    )  # fmt: skip
    assert shown().targets == ()


def test_afterwards_it_shows_the_same_with_who_applied_it(world):
    before = shown()
    done(MERGED, by=world.actor("administrator"))
    after = shown()
    assert after.state is PreviewState.APPLIED
    assert after.applied.by == "Người administrator"
    told = {"ends", "begins", "renewals", "changes", "shifts", "targets", "unit_names"}
    assert {n: getattr(after, n) for n in told} == {n: getattr(before, n) for n in told}
    assert [replace(p, id="") for p in after.carried.posts] == [
        replace(p, id="") for p in before.carried.posts
    ]


def test_a_day_to_come_is_looked_at_and_said_so(world):
    found = shown(table(line(what="unit", change="close", subject="Quân sự Làng Ven"),
                        day="2027-01-01"))  # fmt: skip
    assert found.state is PreviewState.TO_COME


def test_totals_are_of_every_programme_or_of_one(world):
    founded("other")
    assert len(shown().shifts) == 2
    assert len(shown(programme=PROGRAMME).shifts) == 1


@pytest.mark.parametrize("name", ["reporter", "standing", "auditor"])
def test_only_an_administrator_looks(world, name):
    event = read(MERGED)
    with pytest.raises(NotAllowed):
        preview(seen_by(world, name), event)
    assert preview(seen_by(world, language="en"), event).shifts[0].wholes

"""What stands on an event that was applied."""

from __future__ import annotations

import uuid

import pytest

from chungtay.queries.reorganisations.standing import Standing, Written, names_of, said, standing_on
from chungtay.queries.reorganisations.structures import standing
from chungtay.storage import models
from tests.actions.cast import key
from tests.actions.reorganisations.tables import MERGED, done, line, table, undone

pytestmark = pytest.mark.django_db


def on(id: str) -> list[Standing]:
    return list(standing_on(standing(id)))


def test_nothing_stands_on_what_was_just_applied(world):
    assert on(done(MERGED)) == []


def test_later_events_come_before_what_they_changed(world):
    first = done(MERGED)
    second = done(table(line(what="unit", change="close", subject="Quân sự Ven Sông"),
                        day="2026-09-01"), minutes=35)  # fmt: skip
    assert on(first)[0] == Standing("event", "sap-xep (01/09/2026)")
    undone(second)
    assert on(first) == []


def test_what_an_event_wrote_and_of_whom_it_spoke(world):
    written = Written(standing(done(MERGED)))
    begun = {str(id) for id in written.begun}
    assert len(begun) == 1 + 4
    assert {key("lang-ven"), key("women@lang-ven"), *begun} <= {str(id) for id in written.owners}
    assert key("women@ninh-binh") not in {str(id) for id in written.owners}
    assert written.rows(written.new, models.Claim) == []


def test_rows_say_the_same_under_other_ids_and_entries(world):
    entry = models.LedgerEntry.objects.order_by("number").first()
    one, other = (
        models.UnitEnd(id=uuid.uuid4(), entry=entry, unit_id=key("x"), day="2026-07-01")
        for _ in range(2)
    )
    assert said(one) == said(other)
    bodies = (models.Unit(id=uuid.uuid4(), entry=entry) for _ in range(2))
    assert len({said(body) for body in bodies}) == 2


def test_names_of_what_ended_too(world):
    id = done(MERGED)
    begun = next(iter(Written(standing(id)).begun))
    undone(id)
    assert names_of([begun])[begun] != str(begun)
    ven = uuid.UUID(key("lang-ven"))
    assert names_of([ven, ven]) == {ven: "xã Làng Ven"}
    nobody = uuid.uuid4()
    assert names_of([nobody]) == {nobody: str(nobody)}

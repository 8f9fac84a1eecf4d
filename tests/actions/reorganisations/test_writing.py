"""What an event writes is what it came to: whatever stood before, row by row."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.actions.ledger import recording
from chungtay.actions.reorganisations.writing import Writing
from chungtay.domain.units import NEVER
from chungtay.queries.reorganisations.structures import worked_out
from chungtay.storage import facts, models
from tests.actions.cast import LAN, key, later
from tests.actions.reorganisations.installed import now
from tests.actions.reorganisations.tables import DIVIDED, MERGED, line, read, table
from tests.domain.histories import values

pytestmark = pytest.mark.django_db
DAY = date(2026, 7, 1)
VEN, SONG = key("lang-ven"), key("cua-song")


@pytest.fixture(autouse=True)
def _bodies(programme):
    """Those of the cast."""


def written(text: str):
    """What was worked out, and written."""
    worked = worked_out(read(text))
    with recording("write", by=LAN, at=later(30)) as recorder:
        Writing(recorder, worked).write()
    return worked


TRANSFER = {"what": "place", "change": "transfer", "subject": "xã Làng Ven", "heir": "xã Cửa Sông"}


@pytest.mark.parametrize("text", [MERGED, DIVIDED, table(line(**TRANSFER))])
def test_what_is_read_back_is_what_was_worked_out(text):
    worked = written(text)
    assert values(now()) == values(worked.now)


def test_the_same_day_again_is_written_over_and_not_beside():
    written(table(line(what="unit", change="parent", subject="Phụ nữ Làng Ven", line="sector",
                       parent="Quân sự Cửa Sông")))  # fmt: skip
    worked = written(table(line(what="unit", change="parent", subject="Phụ nữ Làng Ven",
                                line="sector", parent="Mặt trận Cửa Sông")))  # fmt: skip
    assert values(now()) == values(worked.now)
    worked = written(table(line(what="place", change="code", subject="xã Làng Ven", code="00001")))
    written(table(line(what="place", change="code", subject="xã Làng Ven", code="00002")))
    rows = models.PlaceAttribute.objects.filter(ended_by__isnull=True)
    assert [row.text for row in rows] == ["00002"]


def test_what_goes_on_as_another_keeps_its_code_and_its_names_in_other_languages():
    written(table(line(what="place", change="code", subject="xã Cửa Sông", code="00123")))
    with recording("name", by=LAN, at=later(29)) as recorder:
        recorder.add(
            [
                models.PlaceName(
                    id=recorder.new_id(), place_id=SONG, language="en", text="River Mouth"
                )
            ]
        )
    worked = written(table(line(**TRANSFER)))
    renewed = worked.effect.renewed[SONG]
    assert facts.codes()[renewed] == "00123"
    names = models.PlaceName.objects.filter(place_id=renewed).order_by("language")
    assert [(n.language, n.text) for n in names] == [("en", "River Mouth"), ("vi", "Cửa Sông")]


def test_a_body_without_a_name_of_before_has_the_new_one_for_ever():
    models.UnitName.objects.filter(unit_id=key("women@cua-song")).update(until=date(2026, 1, 1))
    written(table(line(what="unit", change="rename", subject="Phụ nữ Cửa Sông", name="Mới")))
    row = models.UnitName.objects.get(text="Mới")
    assert (row.since, row.until) == (date.min, NEVER)

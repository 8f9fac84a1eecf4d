"""Events as rows of a table: whoever reads them finds the same event."""

from __future__ import annotations

import pytest

from chungtay.actions.samples.province.land import land
from chungtay.domain.reorganisations import Change
from chungtay.domain.reorganisations.written import COLUMNS, event_id, rows_from


@pytest.mark.parametrize("event", land().events, ids=lambda event: str(event.day))
def test_every_step_is_a_row_of_known_columns(event):
    assert [line["row"] for line in event.lines] == [step.row for step in event.steps]
    assert {column for line in event.lines for column in line} <= {"row", *COLUMNS}
    assert {line["day"] for line in event.lines} == {event.day.isoformat()}


@pytest.mark.parametrize("event", land().events, ids=lambda event: str(event.day))
def test_the_id_of_an_event_follows_from_its_rows(event):
    assert event_id(rows_from(event.lines)) == event.id


def test_what_begins_brings_its_id_and_everybody_else_is_named():
    for event in land().events:
        for step, line in zip(event.steps, event.lines, strict=True):
            assert (line["subject"] == step.subject) == (step.change is Change.OPEN)


def test_a_body_that_bears_the_name_of_one_that_ends_is_told_apart_by_its_province():
    rows = [line for event in land().events for line in event.lines]
    moved = [row["subject"] for row in rows if row["change"] == "parent" and row["what"] == "unit"]
    assert "Ban Chỉ huy quân sự xã Bản Luông, tỉnh Khê Sơn" in moved

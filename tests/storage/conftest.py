"""Rows put straight into a table, past every action: what the database itself refuses."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from chungtay.storage import models
from tests.actions.cast import AT


@pytest.fixture
def entry(db) -> models.LedgerEntry:
    """An entry that rows may belong to."""
    return models.LedgerEntry.objects.create(
        id=uuid.uuid4(), number=10**6, at=AT, by="", action="", chain="test", ordinal=1, manifest=[]
    )


@pytest.fixture
def keep(entry) -> Callable[..., models.Recorded]:
    """Writes a row under an id of its own."""

    def write(row: models.Recorded) -> models.Recorded:
        row.id, row.entry_id = row.id or uuid.uuid4(), entry.id
        row.save(force_insert=True)
        return row

    return write


@pytest.fixture
def refused(keep) -> Callable[..., None]:
    """The database refuses to write a row, naming the constraint."""

    def refuse(constraint: str, row: models.Recorded) -> None:
        with pytest.raises(IntegrityError) as error, transaction.atomic():
            keep(row)
        columns = _columns(type(row), constraint)
        said = str(error.value)
        assert constraint in said or all(column in said for column in columns), said

    return refuse


def _columns(table: type[models.Recorded], constraint: str) -> list[str]:
    """SQLite names a unique constraint by its columns."""
    found = next(c for c in table._meta.constraints if c.name == constraint)
    return [table._meta.get_field(name).column for name in getattr(found, "fields", ())] or [
        constraint
    ]


@pytest.fixture
def claim(keep) -> Callable[..., models.Claim]:
    """A claim's row that may be kept, with some columns otherwise."""
    unit = keep(models.Unit())

    def made(**otherwise: object) -> models.Claim:
        columns: dict[str, object] = {
            "unit_id": unit.id, "indicator": "gifts", "measure": "gift", "qualifier": "exact",
            "value_steps": 5, "since": "2026-01-01", "until": "2026-01-02", "kind": "result",
            "role": "activity", "share": "whole", "coverage": "own", "standing": "counted",
            "client_key": str(uuid.uuid4()), "order": 1,
        }  # fmt: skip
        return models.Claim(**{**columns, **otherwise})

    return made

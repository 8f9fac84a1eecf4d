"""Whoever changes what was kept, past every action, is found, and what was changed is named."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, models, transaction

from chungtay.actions.ledger import recording
from chungtay.domain.ledger import Line, entry_digest
from chungtay.queries.checks import check
from chungtay.queries.seals import broken_seals
from chungtay.storage.models import (
    RECORDED,
    Claim,
    ClaimPersons,
    Document,
    DocumentText,
    LedgerEntry,
    Publication,
)
from tests.actions.cast import LAN, everything, later
from tests.kept_worlds import kept_world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _kept(db) -> Iterator[None]:
    kept_world("everything", everything)
    _with_constraints_ignored("ON")
    yield
    _with_constraints_ignored("OFF")


def _with_constraints_ignored(word: str) -> None:
    """Whoever has the database has its constraints. On SQLite they are a setting of the connection,
    which the next test shares."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"PRAGMA ignore_check_constraints = {word}")
        elif word == "ON":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _without_constraints(table: type[models.Model]) -> None:
    names = [c.name for c in table._meta.constraints if isinstance(c, models.CheckConstraint)]
    if connection.vendor == "postgresql" and names:
        dropped = ", ".join(f'DROP CONSTRAINT "{name}"' for name in names)
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {table._meta.db_table} {dropped}")


Statement = tuple[Any, ...]  # the words, then the values


@contextmanager
def tampered(*statements: Statement) -> Iterator[str]:
    """What the check says after statements on a row each, which are taken back afterwards."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            for sql, *values in statements:
                cursor.execute(sql, values)
                assert cursor.rowcount == 1
        yield "\n".join(broken_seals())
        transaction.set_rollback(True)


def names_entry(said: str, number: int) -> bool:
    return re.search(rf"^ledger entry {number}\b", said, re.MULTILINE) is not None


def changed(row: models.Model, field: models.Field) -> Statement:
    """The statement that puts another value into one column of a row."""
    key = type(row)._meta.pk
    sql = f'UPDATE {row._meta.db_table} SET "{field.column}" = %s WHERE "{key.column}" = %s'
    other = another(field, getattr(row, field.attname))
    return sql, kept(field, other), kept(key, row.pk)


def kept(field: models.Field, value: object) -> object:
    field = getattr(field, "target_field", field)
    return field.get_db_prep_save(value, connection)


def another(field: models.Field, value: object) -> object:
    field = getattr(field, "target_field", field)
    for kind, make in ANOTHER.items():
        if isinstance(field, kind):
            return make(value)
    raise AssertionError(f"no other value for {field}")


ANOTHER: dict[type, Callable] = {
    models.UUIDField: lambda _: uuid.uuid4(),
    models.BooleanField: lambda value: not value,
    models.JSONField: lambda value: [value],
    models.DateTimeField: lambda value: value + timedelta(microseconds=1),
    models.DateField: lambda value: (
        date(2026, 1, 1) if value in (None, date.min) else value - timedelta(1)
    ),
    models.DecimalField: lambda value: (value or 0) + Decimal("0.00000001"),
    models.IntegerField: lambda value: (value or 0) + 10**6,
    models.CharField: lambda value: value[:-1] + ("y" if value[-1:] == "x" else "x"),
    models.TextField: lambda value: f"{value or ''}x",
}


def test_what_the_actions_wrote_is_intact():
    assert list(broken_seals()) == []
    assert all(table._default_manager.exists() for table in RECORDED)


# A check takes its time, and names every row by that row's own seal: all rows are changed together,
# each in the next column.
@pytest.mark.parametrize("table", RECORDED)
def test_a_change_in_any_column_is_found_and_its_row_named(table):
    _without_constraints(table)
    rows = list(table._default_manager.order_by("id"))
    fields = iter(table._meta.concrete_fields)
    while changes := list(zip(rows, fields, strict=False)):
        with tampered(*(changed(row, field) for row, field in changes)) as said:
            for row, field in changes:
                assert f"{table._meta.db_table} {row.id}" in said, f"{field.name}: {said}"


@pytest.mark.parametrize("table", RECORDED)
def test_a_row_that_was_deleted_is_found_and_named(table):
    name = table._meta.db_table
    sql = f"DELETE FROM {name} WHERE id = %s"
    ids = [row.id for row in table._default_manager.order_by("id")]
    with tampered(*((sql, kept(table._meta.pk, id)) for id in ids)) as said:
        for id in ids:
            assert f"{name} {id}: deleted" in said


@pytest.mark.parametrize("table", RECORDED)
def test_a_row_that_was_slipped_in_is_found_and_named(table):
    name, key = table._meta.db_table, table._meta.pk
    row = table._default_manager.order_by("id").first()
    columns = [f'"{f.column}"' for f in table._meta.concrete_fields if f.name != "id"]
    others = {"client_key": "'slipped'", "programme_code": "'slipped'", "code": "'slipped'"}
    unique = {"join_id": "entry_id", "part_id": "whole_id", "line": "'slipped'"}
    unique["since"] = "until" if '"until"' in columns else "'1900-01-01'"
    values = [
        others.get(c.strip('"')) or unique.get(c.strip('"')) or c
        for c in columns
    ]  # fmt: skip
    new = uuid.uuid4()
    sql = (
        f"INSERT INTO {name} (id, {', '.join(columns)}) "
        f"SELECT %s, {', '.join(values)} FROM {name} WHERE id = %s"
    )
    _without_constraints(table)
    with tampered((sql, kept(key, new), kept(key, row.pk))) as said:
        assert f"{name} {new}: no entry wrote it" in said


@pytest.mark.parametrize("field", LedgerEntry._meta.concrete_fields, ids=lambda f: f.name)
def test_a_change_in_any_entry_is_found_and_named(field):
    _without_constraints(LedgerEntry)
    entries = list(LedgerEntry.objects.order_by("number"))
    with tampered(*(changed(entry, field) for entry in entries)) as said:
        # One that bears another number is named by it.
        moved = 10**6 if field.name == "number" else 0
        for entry in entries:
            assert names_entry(said, entry.number + moved), said
    for entry in (entries[0], entries[len(entries) // 2], entries[-1]):
        with tampered(changed(entry, field)) as said:
            assert names_entry(said, entry.number), said


def test_an_entry_that_was_deleted_is_found_and_named():
    *entries, last = LedgerEntry.objects.order_by("number")
    sql = "DELETE FROM chungtay_ledgerentry WHERE id = %s"
    for entry in entries:
        with tampered((sql, kept(LedgerEntry._meta.pk, entry.pk))) as said:
            assert f"ledger entry {entry.number} is missing" in said
    with tampered((sql, kept(LedgerEntry._meta.pk, last.pk))) as said:
        assert f"{last.manifest[0][1]} {last.manifest[0][2]}: no entry wrote it" in said


def test_a_manifest_that_is_none_is_found():
    entry = LedgerEntry.objects.order_by("number").first()
    sql = "UPDATE chungtay_ledgerentry SET manifest = %s WHERE id = %s"
    manifest = LedgerEntry._meta.get_field("manifest")
    for nonsense in ("x", 7, {"new": 1}, [1], [["new"]], [["new", "a", "b", "c", "d"]]):
        values = kept(manifest, nonsense), kept(LedgerEntry._meta.pk, entry.pk)
        with tampered((sql, *values)) as said:
            assert names_entry(said, entry.number), nonsense


@pytest.mark.parametrize(
    ("table", "field", "named"),
    [
        (ClaimPersons, "names", "names of claim"),
        (ClaimPersons, "salt", "names of claim"),
        (DocumentText, "text", "text of document"),
    ],
)
def test_a_changed_or_missing_text_that_may_be_erased_is_found(table, field, named):
    for row in table._default_manager.order_by("pk"):
        with tampered(changed(row, table._meta.get_field(field))) as said:
            assert f"{named} {row.pk}" in said
        gone = f'DELETE FROM {table._meta.db_table} WHERE "{table._meta.pk.column}" = %s'
        with tampered((gone, kept(table._meta.pk, row.pk))) as said:
            assert f"{named} {row.pk}" in said


def test_a_text_is_emptied_only_by_an_entry_that_says_so():
    claim = Claim.objects.exclude(persons_digest="").get()
    document = Document.objects.filter(ended_by__isnull=True).get()
    ClaimPersons.objects.filter(claim=claim).update(names=None, salt="")
    DocumentText.objects.filter(document=document).update(text=None)
    assert len(list(broken_seals())) == 2
    with recording("erase", by=LAN, at=later(20)) as recorder:
        recorder.erase("persons", claim.id)
        recorder.erase("text", document.id)
    assert list(broken_seals()) == []


def test_a_chain_that_was_rewritten_as_a_whole_is_found_by_what_was_published():
    claim = Claim.objects.select_related("entry").order_by("order").first()
    chain = claim.entry.chain
    Claim.objects.filter(id=claim.id).update(value_steps=99)
    claim.refresh_from_db()
    _rewrite(chain, claim)
    publication = Publication.objects.get()
    assert list(broken_seals()) == [
        f"chain {chain} was rewritten after publication {publication.id}"
    ]


def _rewrite(chain: str, claim: Claim) -> None:
    """Seals a chain anew around a changed claim, as its owner could."""
    before = None
    for entry in LedgerEntry.objects.filter(chain=chain).order_by("ordinal"):
        for line in entry.manifest:
            if line[2] == str(claim.id):
                line[3] = claim.sealed()
        entry.previous = before.digest if before else entry.previous
        manifest = [Line(*line) for line in entry.manifest]
        entry.digest = entry_digest(entry.head(), manifest, entry.previous)
        entry.save()
        before = entry


def test_the_check_tries_the_seals_before_any_law():
    assert check().holds
    row = Claim.objects.order_by("order").first()
    Claim.objects.filter(id=row.id).update(value_steps=99)
    report = check()
    assert report.broken[0].law == "8"
    assert str(row.id) in report.broken[0].what
    assert report.tried == 1

"""`chungtay reorganise`: looked at, applied, undone."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from chungtay.actions.reorganisations.undoing import EventUnknown
from chungtay.cli.command import UsageWrong
from chungtay.cli.management.commands import reorganise
from chungtay.domain.reorganisations.written import TableUnread
from chungtay.reading.safety import FileMissing
from chungtay.storage import models
from tests.actions.cast import key
from tests.actions.conftest import programme, said
from tests.actions.reorganisations.installed import everything
from tests.actions.reorganisations.tables import MERGED
from tests.web.conftest import everybody, world

__all__ = ["everybody", "programme", "said", "world"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "Sắp xếp.csv"
    path.write_text(MERGED, encoding="utf-8")
    return path


def test_a_preview_is_what_happens_when_nothing_is_said(world, file, asked):
    before = everything()
    assert asked("reorganise", str(file)) == asked("reorganise", str(file), preview=True)
    assert "xã Ven Sông" in asked("reorganise", str(file))
    assert asked("reorganise", str(file), json=True)["title"] == "Sắp xếp"
    assert everything() == before


def test_it_is_applied_looked_at_again_and_undone(world, file, asked):
    before = everything()
    first = asked("reorganise", str(file), apply=True, json=True)
    assert first["done"] == "applied"
    assert asked("reorganise", str(file), apply=True, json=True) == {
        "done": "repeated", "id": first["id"],
    }  # fmt: skip
    shown = asked("reorganise", str(file), json=True)
    assert (shown["state"], shown["id"]) == ("applied", first["id"])
    assert "mục số" in asked("reorganise", str(file))
    assert "trở lại như trước" in asked("reorganise", undo=first["id"])
    assert everything() == before
    with pytest.raises(EventUnknown):
        call_command("reorganise", undo=first["id"])
    entries = models.LedgerEntry.objects.filter(by=reorganise.OPERATOR.id)
    assert [e.action for e in entries.order_by("number")] == ["reorganise", "undo-reorganisation"]


def test_in_english_too(world, file, asked):
    assert "Ends (10)" in asked("reorganise", str(file), language="en")
    done = asked("reorganise", str(file), apply=True, language="en")
    assert done.startswith("Applied.")
    assert "before" in asked("reorganise", str(file), apply=True, language="en")


@pytest.mark.parametrize(
    ("arguments", "options", "refusal"),
    [
        ([], {}, UsageWrong),
        (["a.csv"], {"undo": key("x")}, UsageWrong),
        (["none.csv"], {}, FileMissing),
    ],
)
def test_what_is_asked_wrongly_is_refused(programme, arguments, options, refusal):
    with pytest.raises(refusal):
        call_command("reorganise", *arguments, **options)


def test_a_file_that_is_no_table_is_refused_and_nothing_written(programme, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("xin chào", encoding="utf-8")
    entries = models.LedgerEntry.objects.count()
    with pytest.raises(TableUnread):
        call_command("reorganise", str(path), apply=True)
    assert models.LedgerEntry.objects.count() == entries


def test_what_the_options_take_is_json_or_words(world, file, capsys):
    call_command("reorganise", str(file), json=True)
    assert json.loads(capsys.readouterr().out)["rows"] == 3

"""A programme consolidated from a folder of letters, asked through the commands."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from tests import letters
from tests.actions.conftest import programme
from tests.queries import reorganised as land

__all__ = ["programme"]

PERIOD = "2026"


@pytest.fixture
def folder(tmp_path):
    """The army's, the women's union's and a plan."""
    return letters.write(tmp_path / "bao-cao")


@pytest.fixture
def consolidated(folder, tmp_path, db, capsys):
    """Consolidates the folder; gives the answer as JSON."""

    def run(**options):
        answer = tmp_path / "answer.json"
        call_command("consolidate", str(folder), period=PERIOD, json=answer, **options)
        capsys.readouterr()
        return json.loads(answer.read_text(encoding="utf-8"))

    return run


@pytest.fixture
def asked(capsys):
    """What a command prints, as text or, with `json=True`, as the value."""

    def run(command, *arguments, **options):
        call_command(command, *arguments, **options)
        printed = capsys.readouterr().out
        return json.loads(printed) if options.get("json") else printed

    return run


@pytest.fixture
def reorganised(programme) -> str:
    """Communes merged and divided on 1 July 2026, and what was said of the year."""
    land.enter()
    land.tell()
    return programme

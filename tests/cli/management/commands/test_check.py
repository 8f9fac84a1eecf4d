"""`chungtay check`: whether the laws hold on what is stored, and the exit code that says so."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from chungtay.cli.management.commands import check
from chungtay.queries.checks import Broken, CheckReport

pytestmark = pytest.mark.django_db


def test_on_a_consolidated_folder_every_law_holds(consolidated, asked):
    consolidated()
    answer = asked("check", json=True)
    assert answer["holds"]
    assert answer["tried"] > 5
    assert answer["broken"] == []
    assert "Mọi quy tắc đều đúng" in asked("check")


@pytest.mark.parametrize("as_json", [True, False])
def test_a_broken_law_stops_a_build_and_is_named(monkeypatch, capsys, as_json):
    broken = (Broken("6", "khe-son", "gifts: 40 ≠ 41"), Broken("1", "khe-son", "gifts"))
    monkeypatch.setattr(check, "check", lambda: CheckReport(9, broken))
    with pytest.raises(SystemExit) as stopped:
        call_command("check", json=as_json)
    assert stopped.value.code == check.BROKEN
    printed = capsys.readouterr().out
    assert "40 ≠ 41" in printed

"""`chungtay bench`: a table or JSON, and an exit code that a build can stop on."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from chungtay.actions.bench.ratios import Ratio
from chungtay.cli.command import UsageWrong
from chungtay.cli.management.commands import bench

pytestmark = pytest.mark.django_db


@pytest.fixture
def measured(monkeypatch):
    """What the suite will say it measured."""
    ratios = [Ratio("counting", 2.0, bare=0.1, amount=1000, limit=25)]
    monkeypatch.setattr(bench, "suite", lambda facts, claims, stopwatch: ratios)
    return ratios


def test_the_ratios_are_shown_beside_their_thresholds(measured, capsys):
    call_command("bench", language="en")
    assert capsys.readouterr().out.splitlines()[2].split() == [
        "Counting", "(claims)", "500", "20.0", "25",
    ]  # fmt: skip


def test_a_machine_gets_the_same_as_json(measured, capsys):
    call_command("bench", json=True)
    (ratio,) = json.loads(capsys.readouterr().out)["ratios"]
    assert ratio["name"] == "counting"
    assert (ratio["times"], ratio["limit"], ratio["kept"]) == (20.0, 25, True)


def test_a_broken_threshold_stops_a_build(measured, capsys):
    measured.append(Ratio("reading", 9.0, bare=0.1, amount=8, limit=50))
    with pytest.raises(SystemExit) as stopped:
        call_command("bench", language="en")
    assert stopped.value.code == 1
    assert "reading 90.0 > 50" in capsys.readouterr().err


@pytest.mark.parametrize("few", [{"facts": 1}, {"claims": 1}])
def test_too_few_facts_measure_nothing_and_are_refused(measured, few):
    with pytest.raises(UsageWrong):
        call_command("bench", **few)

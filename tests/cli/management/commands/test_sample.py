"""`chungtay sample`: a nation for trials at one command, with what is true in it."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from chungtay.actions.samples import SampleTooSmall

pytestmark = pytest.mark.django_db

SMALL = ("--units", "48", "--activities", "40", "--seed", "3")


def test_the_truths_are_told_as_decimal_strings(capsys):
    call_command("sample", *SMALL, "--json")
    told = json.loads(capsys.readouterr().out)
    assert (told["programme"], told["units"]) == ("sample-3-48-40", 48)
    assert all(isinstance(amount, str) for amount in told["truths"].values())


def test_people_see_a_table_in_their_language(capsys):
    call_command("sample", *SMALL, "--language", "vi")
    shown = capsys.readouterr().out
    assert "Thực tế" in shown
    assert "Đường giao thông nông thôn" in shown


def test_a_size_without_a_commune_is_refused():
    with pytest.raises(SampleTooSmall):
        call_command("sample", "--units", "1")

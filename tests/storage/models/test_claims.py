"""Claims: what the database itself refuses to keep."""

from __future__ import annotations

import pytest
from django.db import IntegrityError


def test_a_claim_that_says_what_it_can_is_kept(keep, claim):
    assert keep(claim()).pk
    assert keep(claim(qualifier="vague", value_steps=None)).pk
    assert keep(claim(qualifier="range", value_max_steps=5)).pk


@pytest.mark.parametrize(
    "said",
    [
        {"qualifier": "vague"},
        {"value_steps": None},
        {"value_steps": -1},
    ],
    ids=["vague with a number", "exact without one", "less than nothing"],
)
def test_only_the_vague_has_no_number(refused, claim, said):
    refused("vague_has_no_number", claim(**said))


@pytest.mark.parametrize(
    "said",
    [
        {"qualifier": "range", "value_max_steps": 4},
        {"qualifier": "range"},
        {"value_max_steps": 6},
    ],
    ids=["a range that runs down", "a range without an upper end", "an end without a range"],
)
def test_a_range_runs_upward(refused, claim, said):
    refused("ranges_run_upward", claim(**said))


@pytest.mark.parametrize("column", ["qualifier", "kind", "role", "share", "coverage", "standing"])
def test_a_claim_says_what_is_known(refused, claim, column):
    refused("claims_say_known_things", claim(**{column: "other"}))


def test_days_run_forward(refused, claim):
    refused("claims_hold_on", claim(until="2026-01-01"))


def test_a_client_key_is_used_once(keep, claim):
    keep(claim(client_key="k"))
    with pytest.raises(IntegrityError, match="client_key"):
        keep(claim(client_key="k"))

"""Programmes: what the database itself refuses to keep."""

from __future__ import annotations

import pytest

from chungtay.storage.models import MILLION, Programme, Selection, Target

RULES = {"propose_ppm": 500_000, "accept_ppm": 800_000, "stock_days": 400}


@pytest.fixture
def programme(keep):
    return keep(Programme(code="khe-son", name_vi="Khe Sơn", **RULES))


def test_two_programmes_of_one_code_never_stand_together(refused, programme):
    refused("one_programme_a_code", Programme(code="khe-son", name_vi="Khác", **RULES))


def test_a_programme_that_was_ended_makes_room_for_its_successor(keep, entry, programme):
    Programme.objects.filter(id=programme.id).update(ended_by=entry)
    assert keep(Programme(code="khe-son", name_vi="Khác", **RULES)).id != programme.id


@pytest.mark.parametrize(
    "scores",
    [(800_000, 500_000), (-1, 500_000), (500_000, MILLION + 1)],
    ids=["accepted before proposed", "below nothing", "beyond certain"],
)
def test_what_is_accepted_was_proposable(refused, scores):
    propose, accept = scores
    rules = {**RULES, "propose_ppm": propose, "accept_ppm": accept}
    refused("propose_before_accept", Programme(code="a", name_vi="A", **rules))


def test_a_period_has_one_target(keep, refused, programme):
    year = {"indicator": "gifts", "since": "2026-01-01", "until": "2027-01-01", "steps": 5}
    keep(Target(programme=programme, **year))
    refused("one_target_a_period", Target(programme=programme, **year))
    refused("targets_hold_on", Target(programme=programme, **{**year, "until": "2026-01-01"}))


def test_a_programme_counts_a_claim_once(keep, refused, claim):
    said = keep(claim())
    keep(Selection(programme_code="a", claim=said))
    keep(Selection(programme_code="b", claim=said))
    refused("selected_once", Selection(programme_code="a", claim=said))

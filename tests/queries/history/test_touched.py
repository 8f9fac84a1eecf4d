"""Whatever an entry wrote or ended leads to the claims it touched."""

from __future__ import annotations

from chungtay.actions import recognitions
from chungtay.queries.history.touched import claims_touched
from chungtay.storage.models import LedgerEntry
from tests.actions.cast import later


def touched(action):
    entry = LedgerEntry.objects.filter(action=action).order_by("-number").first()
    return claims_touched([entry])[entry.number]


def test_joining_and_undoing_touch_the_same_claims(world):
    pair = {world.own_claim.id, world.partner_claim.id}
    join = recognitions.join(pair, by="x", at=later(5))
    recognitions.undo_join(join, by="x", at=later(6))
    assert touched("join") == touched("undo-join") == pair


def test_an_entry_about_units_touches_no_claim(world):
    assert touched("enter-units") == frozenset()

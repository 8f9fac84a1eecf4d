"""Who is told of the programme as a whole."""

from __future__ import annotations

from chungtay.domain.permissions import Deed
from chungtay.queries.books import open_ledger
from chungtay.queries.home.whole import reaches_whole
from tests.queries.cast import seen_by


def test_a_post_above_everybody_reaches_the_whole_and_one_in_a_commune_does_not(world):
    ledger = open_ledger(None)
    reaching = {
        name: reaches_whole(seen_by(world, name), ledger, deed=Deed.SEE_RESULTS)
        for name in ("standing", "leader", "coordinator", "reporter", "administrator")
    }
    assert reaching == {
        "standing": True, "leader": True, "coordinator": False, "reporter": False,
        "administrator": False,
    }  # fmt: skip

"""Assets within chị Lan's reach and beyond it, and pairs of works."""

from __future__ import annotations

from dataclasses import replace

from chungtay.actions import claims
from tests.actions.cast import LAN, PROGRAMME, later, rekeyed
from tests.cast import ROADS, says


def _beside(claim, unit: str):
    """The claim with another work that the same body tells of."""
    told = rekeyed(says(unit, ROADS, "1.5"))
    told = replace(told, place=claim.place)
    claims.record([told], programme=PROGRAMME, by=LAN, at=later(3))
    return claim.id, told.id


def _own_pair(world):
    return _beside(world.own_claim, "women@lang-ven")


def _foreign_pair(world):
    return _beside(world.foreign_claim, "front@cua-song")


PAIRS = ("asset_pair", "asset_same", "asset_not_same")
OWN = {"asset": lambda w: (w.own_claim.id,), **dict.fromkeys(PAIRS, _own_pair)}
FOREIGN = {"asset": lambda w: (w.foreign_claim.id,), **dict.fromkeys(PAIRS, _foreign_pair)}

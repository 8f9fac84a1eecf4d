"""What the queries of deciding are tried on: the cast's one road, and words of people about it."""

from __future__ import annotations

from datetime import datetime

from chungtay.actions.ledger import deciding
from chungtay.actions.recognitions import Recognised, add_joins
from chungtay.domain.recognition import Strength
from tests.actions.cast import PROGRAMME, later

AT: datetime = later(30)


def say(world, word, *args, by: str = "standing", minutes: int = 5, **more):
    """A verdict of somebody of the cast."""
    return word(*args, programme=PROGRAMME, by=world.actor(by), at=later(minutes), **more)


def joined(*claims: str, strength=Strength.PROPOSED, score: float = 0.7, minutes: int = 3) -> str:
    """A recognition of the machine."""
    reasons = ({"code": "same-commune", "facts": {}},)
    with deciding("recognise", by="machine", at=later(minutes)) as recorder:
        (made,) = add_joins(recorder, [Recognised(frozenset(claims), strength, score, reasons)])
    return made

"""Records within chị Lan's reach and beyond it: a proposal, a choice, and an objection to it."""

from __future__ import annotations

from chungtay.actions import claims, decisions, objections
from chungtay.actions.ledger import deciding
from chungtay.actions.recognitions import Recognised, add_joins
from chungtay.domain.recognition import Strength
from tests.actions.cast import LAN, PROGRAMME, later, rekeyed
from tests.cast import ROADS, says

PROPOSALS = (
    "recognition",
    "recognition_same",
    "recognition_not_same",
    "recognition_another_work",
    "recognition_part_of",
    "recognition_later",
)
CHOICES = ("recognition_undo", "recognition_object")
DISPUTES = ("dispute", "dispute_choose")


def _own_proposal(world):
    return (world.proposal,)


def _foreign_proposal(world):
    """The army of Cửa Sông tells of the Front's road: nothing to chị Lan."""
    told = rekeyed(says("army@cua-song", ROADS, "3"))
    claims.record([told], programme=PROGRAMME, by=LAN, at=later(3))
    pair = Recognised(frozenset({told.id, world.foreign_claim.id}), Strength.PROPOSED, 0.7)
    with deciding("recognise", by="machine", at=later(4)) as recorder:
        return tuple(add_joins(recorder, [pair]))


def _choice(claim):
    return decisions.choose(claim.id, reason="Đã đo lại", by=LAN, at=later(3))


def _objection(world, claim, who):
    return objections.object_to(
        _choice(claim), reason="Chưa đúng", programme=PROGRAMME, by=world.actor(who), at=later(4)
    )


OWN = {
    **dict.fromkeys(PROPOSALS, _own_proposal),
    **dict.fromkeys(CHOICES, lambda w: (_choice(w.own_claim),)),
    **dict.fromkeys(DISPUTES, lambda w: (w.own_claim.id, ROADS.code)),
    "objection_withdraw": lambda w: (_objection(w, w.own_claim, "reporter"),),
}
FOREIGN = {
    **dict.fromkeys(PROPOSALS, _foreign_proposal),
    **dict.fromkeys(CHOICES, lambda w: (_choice(w.foreign_claim),)),
    **dict.fromkeys(DISPUTES, lambda w: (w.foreign_claim.id, ROADS.code)),
    "objection_withdraw": lambda w: (_objection(w, w.foreign_claim, "stranger"),),
}

"""A unit that does not agree says why; its objection ends with the decision or when withdrawn."""

from __future__ import annotations

import pytest

from chungtay.actions import decisions, objections, recognitions, verdicts
from chungtay.actions.ledger import deciding
from chungtay.actions.objections import NothingDecided, ReasonMissing
from chungtay.actions.recognitions import Recognised, add_joins
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.recognition import Strength
from chungtay.storage import models
from tests.actions.cast import LAN, PROGRAMME, TOLD, key, later
from tests.actions.test_verdicts import actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def claims(said) -> list[str]:
    return [claim.id for claim in said(*TOLD)]


@pytest.fixture
def joined(claims) -> str:
    return recognitions.join(claims[:2], by=key("binh"), at=later(3))


def object_to(said: str, by: str = "lan", reason: str = "Hai đường khác nhau", minutes: int = 4):
    return objections.object_to(
        said, reason=reason, programme=PROGRAMME, by=actor(by), at=later(minutes)
    )


def test_an_objection_stands_beside_the_decision_and_others_are_told(joined):
    object_to(joined)
    (row,) = models.Objection.objects.all()
    assert (row.matter, row.subject, str(row.unit_id)) == ("joined", joined, key("women@lang-ven"))
    (notice,) = models.Notice.objects.all()
    assert (notice.matter, str(notice.unit_id)) == ("objected", key("army@lang-ven"))
    assert models.Join.objects.get(id=joined).ended_by is None


def test_the_same_objection_again_changes_nothing(joined):
    first = object_to(joined)
    entries = models.LedgerEntry.objects.count()
    assert object_to(joined, minutes=5) == first
    assert models.LedgerEntry.objects.count() == entries


def test_an_objection_without_a_reason_is_refused(joined):
    with pytest.raises(ReasonMissing):
        object_to(joined, reason="  ")


def test_what_is_only_proposed_or_undone_is_no_decision(claims, joined):
    with deciding("recognise", by="machine", at=later(3)) as recorder:
        pair = Recognised(frozenset(claims[:2]), Strength.PROPOSED, 0.7)
        (proposal,) = add_joins(recorder, [pair])
    with pytest.raises(NothingDecided):
        object_to(proposal)
    recognitions.undo_join(joined, by=LAN, at=later(4))
    with pytest.raises(NothingDecided):
        object_to(joined, minutes=5)


def test_whoever_has_nothing_to_do_with_it_finds_nothing(joined):
    with pytest.raises(NotFound):
        object_to(joined, by="ta")
    with pytest.raises(NotFound):
        object_to(key("nothing"))
    with pytest.raises(NotAllowed):
        object_to(joined, by="son")


def test_a_choice_and_a_not_the_same_can_be_objected_to(claims, joined):
    chosen = decisions.choose(claims[0], reason="Đã đo", by=LAN, at=later(3))
    apart = recognitions.not_the_same(claims[0], claims[3], reason="", by=LAN, at=later(3))
    part = recognitions.part_of(claims[0], claims[2], by=LAN, at=later(3))
    for said in (chosen, apart, part):
        object_to(said)
    matters = models.Objection.objects.order_by("id").values_list("matter", flat=True)
    assert sorted(matters) == ["apart", "chosen", "part-of"]


def test_the_unit_withdraws_its_objection_and_no_other_unit_does(joined):
    made = object_to(joined)
    with pytest.raises(NotFound):
        objections.withdraw(made, programme=PROGRAMME, by=actor("ta"), at=later(5))
    with pytest.raises(NotFound):
        objections.withdraw(key("x"), programme=PROGRAMME, by=actor("lan"), at=later(5))
    subject = objections.withdraw(made, programme=PROGRAMME, by=actor("lan"), at=later(5))
    assert subject == joined
    assert models.Objection.objects.get().ended_by.action == "withdraw-objection"


def test_objections_end_when_the_decision_is_undone(joined):
    object_to(joined)
    verdicts.undo(joined, programme=PROGRAMME, by=actor("binh"), at=later(5))
    assert models.Objection.objects.get().ended_by.action == "undo-join"

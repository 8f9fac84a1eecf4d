"""A doubtful edge is decided, written down with its reason, and can be undone."""

from __future__ import annotations

import pytest

from chungtay.actions import doubts, reorganisations
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.registers import ChangedMeanwhile
from chungtay.queries.doubts import decisions
from chungtay.storage import facts, models
from chungtay.vocabulary.territory import REORGANISED
from tests.actions import country
from tests.actions.cast import key, later
from tests.web.cast import OPERATOR
from tests.web.conftest import everybody

__all__ = ["everybody"]
pytestmark = pytest.mark.django_db

LEFT_OUT = country.doubt("09013")  # clause 120 says that it should be there
APPLIED = country.doubt("27739", "one-source-only")  # its only heir
APART = country.doubt("18796")  # one of three heirs


def judge(doubt, applies, *, id="form", note="đã đối chiếu khoản 107", by=OPERATOR):
    told = doubts.Judgement(key(id), country.key(doubt), applies, note, "Mối kế thừa")
    doubts.judge(told, by=by, at=later(2))


def heirs(doubt):
    return {edge.heir: edge.whole for edge in facts.territory().heirs(doubt.old)}


def test_an_edge_that_is_applied_divides_the_land_of_the_old_place(programme):
    country.loaded(LEFT_OUT)
    before = heirs(LEFT_OUT)
    assert LEFT_OUT.new not in before
    judge(LEFT_OUT, True)
    assert heirs(LEFT_OUT) == dict.fromkeys([*before, LEFT_OUT.new], False)
    row = models.Reorganisation.objects.get()
    assert (row.day, row.basis, row.title) == (
        REORGANISED, "đã đối chiếu khoản 107", "Mối kế thừa",
    )  # fmt: skip
    assert set(decisions()) == {country.key(LEFT_OUT)}


def test_an_edge_that_is_rejected_changes_nothing_and_is_written_down(programme):
    country.loaded(LEFT_OUT)
    before = heirs(LEFT_OUT)
    judge(LEFT_OUT, False)
    assert heirs(LEFT_OUT) == before
    assert set(decisions()) == {country.key(LEFT_OUT)}


def test_an_applied_edge_is_taken_out_and_who_stays_alone_has_the_whole(programme):
    country.loaded(APART)
    assert len(heirs(APART)) == 3
    first, second = sorted(heirs(APART))[:2]
    for n, heir in enumerate((first, second)):
        one = next(d for d in country.national().review if (d.code, d.new) == (APART.code, heir))
        judge(one, False, id=f"form-{n}")
    assert set(heirs(APART).values()) == {True}
    assert not {first, second} & heirs(APART).keys()


def test_the_only_heir_is_not_taken_out(programme):
    country.loaded(APPLIED)
    with pytest.raises(doubts.LastHeir):
        judge(APPLIED, False)
    judge(APPLIED, True)
    assert heirs(APPLIED) == {APPLIED.new: True}


def test_a_decision_is_undone_as_every_event_is(programme):
    country.loaded(LEFT_OUT)
    before = heirs(LEFT_OUT)
    judge(LEFT_OUT, True)
    reorganisations.undo(key("form"), by=OPERATOR, at=later(3))
    assert heirs(LEFT_OUT) == before
    assert not decisions()
    judge(LEFT_OUT, True, id="again")
    assert LEFT_OUT.new in heirs(LEFT_OUT)


def test_a_form_sent_twice_decides_once_and_two_who_decide_see_each_other(programme):
    country.loaded(LEFT_OUT)
    judge(LEFT_OUT, True)
    judge(LEFT_OUT, True)
    assert models.LedgerEntry.objects.filter(action="judge-edge").count() == 1
    with pytest.raises(ChangedMeanwhile):
        judge(LEFT_OUT, False, id="another")


def test_nobody_decides_without_a_reason_or_of_places_that_are_not_here(programme):
    with pytest.raises(doubts.NoteMissing):
        judge(LEFT_OUT, True, note="  ")
    with pytest.raises(doubts.EdgeUnknown):
        judge(LEFT_OUT, True)
    unknown = country.doubt("07693")
    assert not unknown.old
    judge(unknown, False)
    nowhere = doubts.Judgement(key("form"), "00000-nowhere", False, "không có")
    with pytest.raises(NotFound):
        doubts.judge(nowhere, by=OPERATOR, at=later(2))


def test_only_an_administrator_decides(everybody):
    with pytest.raises(NotAllowed):
        judge(LEFT_OUT, True, by=everybody.actor("leader"))

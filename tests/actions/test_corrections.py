"""A correction takes the place of a claim in its activity; both stay."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.actions import corrections
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.problems import Problem
from chungtay.queries.checks import check
from chungtay.queries.totals import Filters, totals
from chungtay.storage.models import LedgerEntry
from tests.actions.cast import later
from tests.web.conftest import everybody, world

__all__ = ["everybody", "world"]


def corrected(world, claim=None, amount="2,7", reason="Đã đo lại", name="reporter"):
    claim = claim or world.own_claim.id
    return corrections.correct(
        claim, amount=amount, reason=reason, language="vi", by=world.actor(name), at=later(20)
    )


def total():
    return totals(Filters(indicator="rural-road-km", period="2026")).rows[0]


def test_the_newer_figure_counts_and_nothing_is_counted_twice(world):
    before = total()
    corrected(world)
    after = total()
    # Joined with the army's 2.5 km by a proposal that both figures still meet or dispute.
    assert before.counted.high == Decimal("8.0")
    assert after.counted.high == Decimal("8.2")
    assert check().holds


def test_sent_twice_it_is_one_correction(world):
    assert corrected(world) == corrected(world)
    assert LedgerEntry.objects.filter(action="correct").count() == 1


def test_a_second_correction_corrects_the_newest(world):
    newest = corrected(world)
    with pytest.raises(corrections.CorrectedAlready):
        corrected(world, amount="9")
    corrected(world, claim=newest, amount="9")
    assert total().counted.high == Decimal("14.5")


def test_a_correction_says_why(world):
    with pytest.raises(corrections.ReasonMissing):
        corrected(world, reason="  ")


@pytest.mark.parametrize("amount", ["", "abc", "-3", "9" * 60])
def test_an_amount_that_is_none_changes_nothing(world, amount):
    with pytest.raises(Problem):
        corrected(world, amount=amount)
    assert not LedgerEntry.objects.filter(action="correct").exists()


def test_only_the_own_unit_corrects(world):
    with pytest.raises(NotFound):
        corrected(world, claim=world.foreign_claim.id)
    with pytest.raises(NotFound):
        corrected(world, name="stranger")
    with pytest.raises(NotAllowed):
        corrected(world, name="leader")


def test_only_a_telling_that_names_the_partner_can_leave_it_out(world):
    for unit, reason, refusal in (
        (world.foreign_unit, "Nhầm", NotFound),
        (world.foreign_unit, " ", corrections.ReasonMissing),
    ):
        with pytest.raises(refusal):
            corrections.strike(
                [world.own_claim.id], unit=unit, reason=reason, by=world.actor("reporter"),
                at=later(20),
            )  # fmt: skip

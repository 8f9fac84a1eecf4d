"""Distinct things behind labels."""

from __future__ import annotations

from chungtay.domain.claims import Claim, Role
from chungtay.domain.distinct import distinct_claims, said_as
from chungtay.domain.indicators import Identity, Indicator
from chungtay.domain.settling import settle
from tests.cast import LAN, says

DISTINCT = Indicator("houses", "house", Identity.ASSET)
ONE = Indicator("one", "house", Identity.ASSET, labels_of="houses")
OTHER = Indicator("other", "house", Identity.ASSET, labels_of="houses")
CATALOGUE = {indicator.code: indicator for indicator in (DISTINCT, ONE, OTHER)}


def distinct(*claims: Claim) -> tuple[Claim, ...]:
    return distinct_claims(claims, indicator=DISTINCT, catalogue=CATALOGUE)


def test_different_labels_in_one_statement_are_different_houses() -> None:
    told = distinct(says(LAN, ONE, "5", statement="s"), says(LAN, OTHER, "3", statement="s"))
    figure = settle(told, indicator=DISTINCT)
    assert figure is not None
    assert figure.value == 8


def test_labels_of_different_bodies_are_names_of_one_house() -> None:
    told = distinct(says(LAN, ONE, "1"), says("army@lang-ven", OTHER, "1"))
    figure = settle(told, indicator=DISTINCT)
    assert figure is not None
    assert (figure.value, figure.high) == (1, 1)


def test_bare_sums_of_two_labels_give_the_largest_to_the_sum() -> None:
    (claim,) = distinct(says(LAN, ONE, "14", role=Role.BARE), says(LAN, OTHER, "3", role=Role.BARE))
    counted = claim.figure.counted()
    assert counted is not None
    assert (counted.low, counted.high) == (14, 17)


def test_what_follows_from_a_label_leads_back_to_what_was_said() -> None:
    label = says(LAN, ONE, "1", id="said")
    assert [said_as(claim.id) for claim in distinct(label)] == ["said"]
    assert distinct(says(LAN, DISTINCT, "2", id="direct"))[0].id == "direct"

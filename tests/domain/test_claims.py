"""What a claim says of who took part and whether it counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.figures import Figure, Qualifier
from tests.cast import LAN, ROADS, says


def test_the_speaker_the_lead_and_the_partners_take_part_once_each() -> None:
    claim = says(
        LAN, ROADS, "1", lead="army@lang-ven", partners=("army@lang-ven", "front@lang-ven")
    )
    assert claim.participants == (LAN, "army@lang-ven", "front@lang-ven")


@pytest.mark.parametrize("standing", [s for s in Standing if s is not Standing.COUNTED])
def test_only_results_in_good_standing_count(standing: Standing) -> None:
    claim = says(LAN, ROADS, "1")
    assert claim.counts
    assert not replace(claim, standing=standing).counts
    assert not replace(claim, kind=Kind.TARGET).counts


def test_a_vague_figure_is_a_mention() -> None:
    assert replace(says(LAN, ROADS, "1"), figure=Figure(None, Qualifier.VAGUE)).is_mention

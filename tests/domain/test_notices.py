"""Who is told of a decision: all whom the claims name, but not those for whom it was decided."""

from __future__ import annotations

from chungtay.domain.notices import concerned
from tests.cast import LAN, ROADS, says

HERS = says(LAN, ROADS, "2.5", lead="joint@lang-ven", partners=("army@lang-ven",))


def test_speakers_leads_and_partners_are_concerned_each_once():
    again = says("army@lang-ven", ROADS, "5")
    assert concerned([HERS, again]) == ("army@lang-ven", "joint@lang-ven", LAN)


def test_whoever_decided_is_not_told():
    assert concerned([HERS], besides=[LAN, "army@lang-ven"]) == ("joint@lang-ven",)

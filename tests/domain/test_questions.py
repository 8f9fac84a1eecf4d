"""Which activities and claims a question takes in."""

from __future__ import annotations

from datetime import date

import pytest

from chungtay.domain.periods import Period
from chungtay.domain.questions import Asked, Question
from chungtay.domain.units import Line
from tests.cast import HOUSES, LAN, ROADS, TERRITORY, UNITS, YEAR, says


def asked(**more: object) -> Asked:
    return Asked(Question(ROADS, YEAR, YEAR.last, **more), UNITS, TERRITORY)


@pytest.mark.parametrize(
    ("question", "taken"),
    [
        ({}, True),
        ({"unit": LAN}, True),
        ({"unit": "women@ninh-binh", "line": Line.SECTOR}, True),
        ({"unit": "women@ninh-binh", "line": Line.SAME_LEVEL}, False),
        ({"organisation": "women"}, True),
        ({"organisation": "army"}, False),
        ({"place": "ninh-binh"}, True),
        ({"place": "cua-song"}, False),
    ],
)
def test_who_and_where_are_asked_apart(question: dict[str, object], taken: bool) -> None:
    assert asked(**question).takes_claim(says(LAN, ROADS, "1")) is taken


def test_other_indicators_and_other_days_are_not_taken() -> None:
    assert not asked().takes_claim(says(LAN, HOUSES, "1"))
    last_year = Period(date(2024, 12, 15), YEAR.since)
    assert not asked().takes_claim(says(LAN, ROADS, "1", days=last_year))

"""Every number opens down to the claims behind it."""

from __future__ import annotations

from chungtay.domain.claims import Role
from chungtay.domain.counting import Book, count
from chungtay.domain.questions import Question
from chungtay.domain.tracing import added, trace
from tests.cast import LAN, ROADS, TERRITORY, UNITS, YEAR, says


def test_a_total_opens_into_its_activities_and_the_rest_of_its_sums() -> None:
    item = says(LAN, ROADS, "2", id="item", partners=("army@ninh-binh",))
    total = says("army@ninh-binh", ROADS, "6", id="sum", role=Role.BARE)
    said = Book((item, total), UNITS, TERRITORY, {ROADS.code: ROADS})
    counted = count(said, Question(ROADS, YEAR, YEAR.last))
    opened = trace(counted)
    assert [(part.activity, part.amount, part.claims) for part in opened.total] == [
        ("item", 2, ("item",)),
        ("", 4, ("sum",)),
    ]
    assert added(opened.high) == counted.high == 6


def test_a_silence_has_nothing_to_open() -> None:
    nothing = Book((), UNITS, TERRITORY, {ROADS.code: ROADS})
    assert trace(count(nothing, Question(ROADS, YEAR, YEAR.last))).total == ()

"""Every number opens down to the claims behind it."""

from __future__ import annotations

from chungtay.domain.claims import Role
from chungtay.domain.counting import Book, count
from chungtay.domain.questions import Question
from chungtay.domain.recognition import Join, Strength
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


def test_what_is_only_proposed_to_be_one_opens_to_all_who_tell_of_it() -> None:
    """The total counts the proposal as joined and opens to both tellings; the high counts two."""
    one, other = says(LAN, ROADS, "2"), says("army@lang-ven", ROADS, "2")
    join = Join("j", frozenset({one.id, other.id}), Strength.PROPOSED, 0.7)
    said = Book((one, other), UNITS, TERRITORY, {ROADS.code: ROADS}, (join,))
    opened = trace(count(said, Question(ROADS, YEAR, YEAR.last)))
    assert [part.claims for part in opened.total] == [(one.id, other.id)]
    assert [part.claims for part in opened.high] == [(one.id,), (other.id,)]


def test_a_silence_has_nothing_to_open() -> None:
    nothing = Book((), UNITS, TERRITORY, {ROADS.code: ROADS})
    assert trace(count(nothing, Question(ROADS, YEAR, YEAR.last))).total == ()

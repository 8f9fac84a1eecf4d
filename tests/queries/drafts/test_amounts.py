"""Each typed row is a figure in the indicator's measure, or a fault beside its field."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.claims import Standing
from chungtay.domain.drafts import TypedFigure
from chungtay.domain.figures import Qualifier
from chungtay.domain.indicators import Share
from chungtay.queries.drafts.amounts import figures
from tests.queries.drafts.typing import road


def read(*rows, level="commune", language="vi"):
    return figures(rows, language=language, level=level, groups=frozenset({"poor"}))


def codes(found):
    return [(fault.field, fault.problem.code) for fault in found.faults]


def test_metres_become_kilometres_with_their_own_exactness():
    (said,) = read(road("2.500", measure="m")).said
    assert (said.figure.value, said.figure.precision) == (Decimal("2.5"), Decimal("0.001"))
    assert said.written == 2500


def test_millions_become_dong():
    (said,) = read(TypedFigure("gift-value", "15,5", measure="vnd-million")).said
    assert said.figure.value == 15_500_000


def test_money_without_a_size_is_asked_about():
    assert codes(read(TypedFigure("gift-value", "15"))) == [
        ("figure-0-measure", "draft-measure-missing")
    ]


def test_a_mention_has_no_number():
    (said,) = read(road("", qualifier="vague")).said
    assert said.figure.value is None


def test_a_range_runs_upward():
    (said,) = read(road("2", qualifier="range", amount_max="3")).said
    assert (said.figure.value, said.figure.value_max) == (2, 3)
    assert codes(read(road("3", qualifier="range", amount_max="2"))) == [
        ("figure-0-amount_max", "draft-range-backward")
    ]


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        ("abc", "draft-number-unreadable"),
        ("-5", "draft-number-negative"),
        ("10000000000000000", "amount-too-large"),
        ("9" * 38, "amount-too-large"),
        ("<script>", "draft-number-unreadable"),
    ],
)
def test_a_bad_number_is_told_beside_its_field(amount, code):
    assert codes(read(road(amount))) == [("figure-0-amount", code)]


def test_half_a_gift_is_refused():
    assert codes(read(TypedFigure("gifts", "2,5"))) == [
        ("figure-0-amount", "draft-whole-things-only")
    ]


@pytest.mark.parametrize("indicator", ["", "no-such-thing", "literacy-rate"])
def test_a_number_of_nobody_knows_what_is_refused(indicator):
    found = read(TypedFigure(indicator, "5"))
    assert codes(found) == [("figure-0-indicator", "draft-indicator-missing")]


def test_one_fault_hides_no_other_row():
    found = read(road("abc"), road("2"), TypedFigure(), road("x", qualifier="about"))
    assert [said.number for said in found.said] == [1]
    assert [field for field, _ in codes(found)] == ["figure-0-amount", "figure-3-amount"]


def test_parts_are_read_in_the_same_measure_and_held_against_the_whole():
    (said,) = read(road("2500", measure="m", parts=(("army", "1500"), ("women", "")))).said
    assert [(p.unit, p.figure.value) for p in said.parts] == [("army", Decimal("1.5"))]
    beyond = read(road("2", parts=(("army", "1,5"), ("women", "1"))))
    assert codes(beyond) == [("figure-0-parts", "draft-parts-beyond-whole")]


def test_what_is_beyond_plausible_is_asked_once_and_held_when_it_is_so():
    found = read(road("2500"))
    assert [f.question for f in found.faults] == [True]
    row = road("2500")
    sure = road("2500", sure=row.token)
    (said,) = read(sure).said
    assert not read(sure).faults
    assert said.standing is Standing.HELD
    assert read(road("2500", measure="m")).said[0].standing is Standing.COUNTED


def test_a_province_does_more_than_a_commune():
    assert read(road("2500"), level="province").said[0].standing is Standing.COUNTED


def test_what_a_form_cannot_send_is_read_as_the_usual():
    (said,) = read(road("2", qualifier="x", share="y", group="z")).said
    assert (said.figure.qualifier, said.share, said.group) == (Qualifier.EXACT, Share.WHOLE, "")

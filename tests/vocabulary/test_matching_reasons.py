"""Why two claims are one, in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.matching import Reason
from chungtay.domain.matching.rubric import WEIGHTS
from chungtay.vocabulary.matching_reasons import why
from chungtay.vocabulary.messages import messages

REASONS = (
    Reason("same-commune"),
    Reason("same-day", (("day", date(2026, 12, 22)),)),
    Reason("same-doing", (("doing", "clinic"),)),
    Reason("written-otherwise", (
        ("number", Decimal("2.5")), ("measure", "km"), ("other", Decimal(2500)),
        ("other_measure", "m"),
    )),
)  # fmt: skip


def test_reasons_are_one_line_in_the_person_s_language():
    assert why(REASONS, "vi") == (
        "cùng xã, cùng ngày 22/12/2026, cùng việc: khám bệnh, 2,5 km = 2.500 m"
    )
    assert why(REASONS, "en").startswith("same commune, same day ")


def test_an_unknown_measure_is_shown_as_written():
    written = (("number", Decimal(1)), ("measure", "rổ"))
    other = (("other", Decimal(9)), ("other_measure", "kg"))
    reason = Reason("written-otherwise", (*written, *other))
    assert why([reason], "vi").startswith("1 rổ = 9")


@pytest.mark.parametrize("code", [code for code, points in WEIGHTS.items() if points > 0])
def test_every_sign_that_speaks_for_it_has_a_sentence(code):
    assert f"sign-{code}" in messages()


@pytest.mark.parametrize(
    "code", ["one-statement", "rivals", "day-of-campaign", "one-of-bundle", "piece-of-road"]
)
def test_so_has_every_other_reason(code):
    assert f"sign-{code}" in messages()

"""The reasons kept with a join, as the sentence a person can check."""

from __future__ import annotations

from chungtay.queries.reasons import why_same

HOUSE = {"code": "person", "facts": {"name": "bà Mẫu"}}


def kept_by(matching_facts, code):
    return [{"code": code, "facts": matching_facts}]


def test_days_and_numbers_are_written_as_the_language_writes_them():
    days = kept_by({"day": "2026-12-22"}, "same-day")
    assert "22/12/2026" in why_same(days, "vi")
    amounts = kept_by(
        {"one": "2.5", "measure": "km", "other": "2500", "other_measure": "m"}, "converted"
    )
    assert "2,5" in why_same(amounts, "vi")
    assert "2.5" in why_same(amounts, "en")


def test_without_reasons_there_is_nothing_to_say():
    assert why_same([], "vi") == ""

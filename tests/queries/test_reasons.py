"""The reasons kept with a join, as the sentence a person can check."""

from __future__ import annotations

from chungtay.queries.reasons import why_same


def told(code, language="vi", **facts):
    return why_same([{"code": code, "facts": facts}], language)


def test_days_and_numbers_are_written_as_the_language_writes_them():
    assert told("same-day", day="2026-12-22") == "cùng ngày 22/12/2026"
    amounts = {"number": "2.5", "measure": "km", "other": "2500", "other_measure": "m"}
    assert told("written-otherwise", **amounts) == "2,5 km = 2.500 m"
    assert told("written-otherwise", "en", **amounts) == "2.5 km = 2,500 m"


def test_the_signs_stand_in_the_order_in_which_they_were_kept():
    kept = [{"code": "same-commune"}, {"code": "same-hamlet", "facts": {"hamlet": "Đông"}}]
    assert why_same(kept, "vi") == "cùng xã, cùng thôn Đông"


def test_a_name_that_could_be_read_as_a_number_stays_a_name():
    assert told("same-hamlet", hamlet="Nan") == "cùng thôn Nan"


def test_without_reasons_there_is_nothing_to_say():
    assert why_same([], "vi") == ""

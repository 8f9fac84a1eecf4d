"""A figure may be written in any measure of its kind; money always says in which."""

from __future__ import annotations

from decimal import Decimal

from chungtay.vocabulary.indicators import catalogue, indicators
from chungtay.vocabulary.written_measures import is_of_other_measure, ways


def test_a_road_is_written_in_km_or_in_m():
    known = ways("rural-road-km")
    assert known[""].measure == "km"
    assert known["m"].factor == Decimal("0.001")


def test_money_has_no_measure_of_its_own():
    known = ways("gift-value")
    assert "" not in known
    assert known["vnd-million"].factor == 1_000_000
    assert known["vnd-million"].measure == "vnd"


def test_what_goes_one_by_one_has_one_way():
    assert list(ways("gifts")) == [""]


def test_every_indicator_can_be_written():
    assert all(ways(code) for code in indicators())


def test_what_does_not_count_an_indicator_is_told_by_its_measure():
    for measure, indicator in (
        ("work", "rural-road-km"),
        ("household", "loans"),
        ("person", "households-evacuated"),
        ("household", "participant-turns"),
        ("session", "medical-exam-turns"),
    ):
        assert is_of_other_measure(measure, catalogue()[indicator])
    for measure, indicator in (
        ("m", "rural-road-km"),
        ("household", "houses-disaster"),
        ("person", "participant-turns"),
        ("foreign-money", "funds-mobilised"),
    ):
        assert not is_of_other_measure(measure, catalogue()[indicator])

"""The events of 2025 and 2026 agree with the lives of the kinds they touch."""

from __future__ import annotations

from datetime import date

from chungtay.vocabulary.organisations import organisations
from chungtay.vocabulary.reorganisations import reorganisations


def test_events_stand_in_the_order_of_their_days():
    days = [event.on for event in reorganisations().values()]
    assert days == sorted(days)


def test_an_event_names_known_kinds():
    for event in reorganisations().values():
        assert {*event.ended, *event.heirs} <= set(organisations())


def test_the_district_commands_end_on_the_day_of_the_event_that_dissolves_them():
    event = reorganisations()["army-dist"]
    assert [organisations()[kind].until for kind in event.ended] == [event.on]
    assert {organisations()[kind].since for kind in event.heirs} == {event.on}


def test_the_provinces_became_34_on_the_first_of_july_2025():
    assert reorganisations()["prov-34"].on == date(2025, 7, 1)

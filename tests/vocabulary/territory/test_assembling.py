"""Putting the territory together again gives the same territory."""

from __future__ import annotations

import gc
from collections import Counter

from chungtay.vocabulary.territory import REORGANISED, national
from chungtay.vocabulary.territory.assembling import assemble


def test_the_territory_is_the_same_every_time():
    again = assemble()
    assert again is not national()
    assert again == national()


def test_rubbish_is_collected_afterwards_as_before():
    assert gc.isenabled()
    assemble()
    assert gc.isenabled()


def test_a_place_lies_in_two_parents_only_when_it_goes_on_in_another():
    links = Counter(link.place for link in national().nestings)
    assert set(links.values()) == {2}
    assert len(links) == 129
    for link in national().nestings:
        assert REORGANISED in (link.since, link.until)


def test_a_province_that_goes_on_unchanged_is_called_once():
    called = Counter(name.place for name in national().called if name.level == "province")
    twice = [place.name for place in national().places if called[place.id] > 1]
    assert twice == ["Đồng Nai"]

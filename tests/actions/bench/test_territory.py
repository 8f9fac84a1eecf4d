"""What is measured is what it says: the whole territory, and look-ups that find what was meant."""

from __future__ import annotations

from time import perf_counter

from chungtay.actions.bench import territory
from chungtay.domain.gazetteer import Gazetteer
from chungtay.vocabulary.place_words import place_words
from chungtay.vocabulary.territory import national


def test_loading_leaves_no_place_out():
    measured = territory.loading(stopwatch=perf_counter)
    assert measured.amount == len(list(territory.load())) == len(national().places)
    assert territory.parse() > 20_000


def test_the_texts_looked_up_name_places_of_their_day():
    known = national()
    gazetteer = Gazetteer(known.called, territory.load(), place_words())
    texts = territory.written(known, 40)
    assert len(texts) == 40
    assert len(set(texts)) > 30
    assert all(gazetteer.find(text, on=territory.ON) for text in texts)


def test_as_many_places_are_looked_up_as_were_asked_for():
    assert territory.lookups(20, stopwatch=perf_counter).amount == 20

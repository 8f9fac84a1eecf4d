"""What a sentence tells beside its numbers."""

from __future__ import annotations

from chungtay.reading.claims.tellings import Voice, Where, first_of
from tests.reading.folder import ARMY, COMMUNE, YEAR, document, register


def test_a_doing_without_a_place_lies_where_the_speaker_sits():
    known = register(document(COMMUNE + "Trồng cây.", file="xa.txt"))
    voice = Voice(known, known.speakers["xa.txt"], YEAR)
    assert known.places_known[voice.home].name == "Làng Ven"
    known = register(document(ARMY + "Trồng cây.", file="army.txt"))
    voice = Voice(known, known.speakers["army.txt"], YEAR)
    assert known.places_known[voice.home].name == "Khê Sơn"


def test_the_first_place_that_is_said_counts():
    said = Where("ven", said=True)
    assert first_of([Where("khe-son"), said, Where("song", said=True)]) == said
    assert first_of([]) == Where()

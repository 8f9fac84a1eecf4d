"""The silences are kept apart from one another."""

from __future__ import annotations

from dataclasses import replace

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.questions import Asked, Question
from chungtay.domain.silences import Silences, silences_in
from tests.cast import LAN, ROADS, TERRITORY, UNITS, YEAR, says

VAGUE = Figure(None, Qualifier.VAGUE)
MENTION = replace(says(LAN, ROADS, "1", id="mention"), figure=VAGUE)
HELD = says("army@lang-ven", ROADS, "850", standing=Standing.HELD)
NOT_THEIRS = says("front@lang-ven", ROADS, "0", standing=Standing.NOT_APPLICABLE)
NUMBER = says(LAN, ROADS, "2")
TOLD = [("a", MENTION), ("b", HELD), ("c", NOT_THEIRS), ("d", NUMBER)]


def test_each_silence_stands_with_its_kind():
    assert silences_in(TOLD, settled=()) == Silences((MENTION,), (HELD,), (NOT_THEIRS,))


def test_a_mention_is_no_silence_where_somebody_put_a_number_to_the_same_activity():
    assert silences_in(TOLD, settled={"a"}).mentions == ()


def test_what_is_only_planned_is_neither_said_nor_silent():
    planned = replace(MENTION, kind=Kind.TARGET)
    assert silences_in([("p", planned)], settled=()) == Silences()


def test_a_body_s_silences_are_its_own():
    lans = Asked(Question(ROADS, YEAR, YEAR.last, unit=LAN), UNITS, TERRITORY)
    assert silences_in(TOLD, settled=()).within(lans) == Silences((MENTION,))

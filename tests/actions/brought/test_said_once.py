"""A name that nobody entered is told once where most figures carry it."""

from __future__ import annotations

from dataclasses import replace

from chungtay.actions.brought.said_once import said_once
from chungtay.domain.bringings import Brought, Note
from chungtay.domain.claims import Kind
from chungtay.vocabulary.messages import sentence
from tests import cast

ROAD = cast.says(cast.LAN, cast.ROADS, "2.5", confidence=0.95)
ELSEWHERE = Note("bringing-place-unheld", (("place", "xã Nơi Khác"),))
BEYOND = Note("beyond-history", (("times", "25"),))


def figures(many, *notes):
    return [Brought(f"1-{number}", ROAD, notes=notes) for number in range(many)]


def test_a_name_that_most_figures_carry_is_of_the_file_and_they_stand_ticked_again():
    kept, often = said_once([*figures(5, ELSEWHERE, BEYOND), *figures(4, ELSEWHERE)])
    assert {one.notes for one in kept} == {(BEYOND,), ()}
    assert kept[-1].is_ticked(0.9)
    assert often == [Note("bringing-place-unheld-often", (("many", "9"), ("place", "xã Nơi Khác")))]
    for language in ("vi", "en"):
        assert "9" in sentence(often[0].code, language, **dict(often[0].facts))


def test_a_few_figures_of_another_place_keep_their_note():
    few = [*figures(4, ELSEWHERE), *figures(4)]
    assert said_once(few) == (few, [])
    assert said_once(figures(3, ELSEWHERE)) == (figures(3, ELSEWHERE), [])


def test_what_doubts_the_number_stays_at_the_number():
    assert said_once(figures(9, BEYOND)) == (figures(9, BEYOND), [])


def test_figures_that_ask_for_nothing_do_not_weigh():
    plans = [replace(one, read=replace(ROAD, kind=Kind.TARGET)) for one in figures(9)]
    kept, often = said_once([*figures(4, ELSEWHERE), *plans])
    assert not any(one.notes for one in kept)
    assert len(often) == 1

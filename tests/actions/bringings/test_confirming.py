"""Saying of figures that they are right or not, one by one, all at once, and taking it back."""

from __future__ import annotations

import pytest

from chungtay.actions.bringings.confirming import check_seen, decide, decide_all, take_back
from chungtay.domain.bringings import FigureSaidMeanwhile, Sweep
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.permissions import NotFound
from tests.actions.bringings.cast import CUMULATIVE, GIFTS, MENTION, ROAD, brought, figures, row
from tests.actions.cast import later

pytestmark = pytest.mark.django_db


def say(world, made, words, verdict=FigureVerdict.ACCEPTED, *, name="reporter", seen=None):
    decide(
        made,
        figures(made)[words].key,
        verdict=verdict,
        seen=row(made).version if seen is None else seen,
        by=world.actor(name),
        at=later(5),
    )


def test_one_word_is_said_of_one_figure(world):
    made = brought(world)
    say(world, made, GIFTS)
    assert figures(made)[GIFTS].verdict is FigureVerdict.ACCEPTED
    assert figures(made)[ROAD].verdict is FigureVerdict.OPEN


def test_the_same_word_twice_is_no_change(world):
    made = brought(world)
    say(world, made, GIFTS)
    before = row(made).version
    say(world, made, GIFTS, seen=0, name="coordinator")
    assert row(made).version == before


def test_two_people_at_once_lose_nothing(world):
    made = brought(world)
    both = row(made).version
    say(world, made, GIFTS, seen=both)
    say(world, made, ROAD, name="coordinator", seen=both)
    with pytest.raises(FigureSaidMeanwhile) as refused:
        say(world, made, GIFTS, FigureVerdict.DROPPED, name="coordinator", seen=both)
    assert refused.value.facts["who"] == "Người reporter"
    assert figures(made)[GIFTS].verdict is FigureVerdict.ACCEPTED
    assert figures(made)[ROAD].verdict is FigureVerdict.ACCEPTED


def test_having_seen_the_newest_state_one_may_say_otherwise(world):
    made = brought(world)
    say(world, made, GIFTS)
    say(world, made, GIFTS, FigureVerdict.DROPPED, name="coordinator")
    assert figures(made)[GIFTS].verdict is FigureVerdict.DROPPED


def test_ones_own_word_is_never_in_the_way(world):
    made = brought(world)
    say(world, made, GIFTS)
    check_seen(figures(made)[GIFTS], 0, by=world.actor("reporter"))
    with pytest.raises(FigureSaidMeanwhile):
        check_seen(figures(made)[GIFTS], 0, by=world.actor("coordinator"))


def test_everything_that_waits_is_accepted_at_once_but_what_does_not_count(world):
    made = brought(world)
    decide_all(made, Sweep.ACCEPT_REST, by=world.actor("reporter"), at=later(5))
    told = figures(made)
    assert {told[w].verdict for w in (ROAD, GIFTS, MENTION)} == {FigureVerdict.ACCEPTED}
    assert told[CUMULATIVE].verdict is FigureVerdict.OPEN


def test_nobody_accepts_what_their_page_did_not_show(world):
    made = brought(world)
    shown = {figures(made)[GIFTS].key}
    decide_all(made, Sweep.ACCEPT_REST, among=shown, by=world.actor("reporter"), at=later(5))
    told = figures(made)
    assert told[GIFTS].verdict is FigureVerdict.ACCEPTED
    assert told[ROAD].verdict is FigureVerdict.OPEN


def test_taking_back_goes_step_by_step(world):
    made = brought(world)
    say(world, made, ROAD)
    decide_all(made, Sweep.DROP_REST, by=world.actor("reporter"), at=later(5))
    take_back(made, by=world.actor("reporter"), at=later(6))
    assert figures(made)[GIFTS].verdict is FigureVerdict.OPEN
    assert figures(made)[ROAD].verdict is FigureVerdict.ACCEPTED
    take_back(made, by=world.actor("reporter"), at=later(7))
    assert figures(made)[ROAD].verdict is FigureVerdict.OPEN
    before = row(made).version
    take_back(made, by=world.actor("reporter"), at=later(8))
    assert row(made).version == before


def test_nobody_takes_back_what_another_said(world):
    made = brought(world)
    say(world, made, ROAD)
    take_back(made, by=world.actor("coordinator"), at=later(6))
    assert figures(made)[ROAD].verdict is FigureVerdict.ACCEPTED


def test_a_stranger_says_nothing(world):
    made = brought(world)
    with pytest.raises(NotFound):
        say(world, made, GIFTS, name="stranger")
    with pytest.raises(NotFound):
        decide_all(made, Sweep.ACCEPT_REST, by=world.actor("stranger"), at=later(5))

"""A mention without a number and a held figure are asked back, of those who said them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.actions import claims
from chungtay.domain.claims import Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.periods import STATE_CALENDAR
from chungtay.domain.permissions import NotAllowed
from chungtay.queries.home.questions import HELD, MENTION, questions_page
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, later, rekeyed
from tests.queries.cast import seen_by


def record(*told):
    claims.record([rekeyed(claim) for claim in told], programme=PROGRAMME, by=LAN, at=later(9))


def vague(unit, id, **more):
    claim = cast.says(unit, cast.LABOUR, "1", **more)
    return replace(
        claim, id=id, figure=Figure(None, Qualifier.VAGUE), literal="hàng nghìn ngày công"
    )


def test_a_mention_is_asked_back_of_whoever_said_it(world):
    record(vague("women@lang-ven", "mine"), vague("front@cua-song", "theirs"))
    (asked,) = questions_page(seen_by(world, "reporter"))
    assert asked.why == MENTION
    assert asked.words == "hàng nghìn ngày công"
    assert asked.claim == rekeyed(vague("women@lang-ven", "mine")).id


def test_a_held_figure_is_asked_back_too(world):
    record(cast.says("women@lang-ven", cast.ROADS, "850", standing=Standing.HELD))
    (asked,) = questions_page(seen_by(world, "reporter"))
    assert asked.why == HELD


def test_what_was_answered_is_asked_no_more(world):
    first = vague("women@lang-ven", "mine")
    record(first)
    record(cast.says("women@lang-ven", cast.LABOUR, "60", replaces="mine"))
    assert questions_page(seen_by(world, "reporter")) == ()


def test_another_years_question_is_not_asked_again(world):
    record(vague("women@lang-ven", "old", days=STATE_CALENDAR.year(2025)))
    assert questions_page(seen_by(world, "reporter")) == ()


def test_whoever_does_not_report_is_asked_nothing(world):
    with pytest.raises(NotAllowed):
        questions_page(seen_by(world, "leader"))

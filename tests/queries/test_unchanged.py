"""Answers are remembered until something is written, and never for somebody who reaches less."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from chungtay.actions.ledger import recording
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.queries import unchanged as remembered
from chungtay.queries.books import one_moment
from chungtay.queries.unchanged import standpoint, unchanged
from chungtay.queries.visitors import Visitor
from chungtay.storage.models import Unit
from tests.actions.cast import later
from tests.web.cast import DAY


@pytest.fixture(autouse=True)
def _nothing_remembered():
    remembered.forget()


def counting():
    """Something that is different whenever it is made."""
    made = []

    def make() -> int:
        made.append(1)
        return len(made)

    return make


def asked(make, key: object = "key") -> int:
    with one_moment():
        return unchanged(key, make)


def written() -> None:
    at = later(40 * 24 * 60)
    with recording("try", by="the suite", at=at) as recorder:
        recorder.add([Unit(id=recorder.new_id(), organisation="women", since=DAY.since)])


def test_an_answer_is_made_once_while_nothing_is_written(world):
    make = counting()
    assert (asked(make), asked(make)) == (1, 1)
    assert asked(make, "another") == 2


def test_whatever_is_written_is_told_at_once(world):
    make = counting()
    assert asked(make) == 1
    written()
    assert asked(make) == 2


def test_an_action_that_writes_remembers_nothing(world):
    """It sees rows that no entry of the ledger speaks of yet."""
    make = counting()
    assert (unchanged("key", make), unchanged("key", make)) == (1, 2)
    assert asked(make) == 3


def test_within_one_moment_the_ledger_stands_still(world):
    make = counting()
    with one_moment():
        assert unchanged("key", make) == 1
        written()
        assert unchanged("key", make) == 1
    assert asked(make) == 2


def test_what_is_heavy_makes_room(world, monkeypatch):
    make = counting()
    with one_moment():
        for number in range(3):
            unchanged(number, make, weigh=lambda _: remembered.MOST)
        assert unchanged(2, make, weigh=lambda _: remembered.MOST) == 3
        assert unchanged(0, make) == 4


units = some.sampled_from(["", "north", "south", "south/1"])
posts = some.builds(Post, some.sampled_from(PersonRole), units)
visitors = some.builds(
    lambda posts, language, programme, days: Visitor(
        Actor("somebody", tuple(posts)),
        language=language,
        programme=programme,
        on=DAY.since + timedelta(days=days),
    ),
    some.lists(posts, max_size=3),
    some.sampled_from(["vi", "en"]),
    some.sampled_from(["one", "other"]),
    some.integers(0, 2),
)


@given(visitors, visitors)
def test_only_those_share_who_have_the_same_posts_language_programme_and_day(one, other):
    same = (one.actor.posts, one.language, one.programme, one.on) == (
        other.actor.posts,
        other.language,
        other.programme,
        other.on,
    )
    assert (standpoint(one) == standpoint(other)) is same


@given(visitors)
def test_who_somebody_is_makes_no_difference(one):
    other = replace(one, actor=Actor("another", one.actor.posts), name="Another")
    assert standpoint(other) == standpoint(one)

"""What is remembered, and what is forgotten to make room."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.recent import Recent


def test_what_was_made_is_made_once():
    recent, made = Recent(2), []
    for _ in range(2):
        assert recent.made("km", lambda: made.append("km") or "5") == "5"
    assert made == ["km"]
    assert (recent.find("gift"), len(recent)) == (None, 1)


def test_what_was_not_asked_for_longest_is_forgotten_first():
    recent = Recent(2)
    recent.keep("one", "1")
    recent.keep("two", "2")
    assert recent.find("one") == "1"
    recent.keep("three", "3")
    assert recent.items() == [("one", "1"), ("three", "3")]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.text(max_size=12)), max_size=40))
def test_no_more_is_kept_than_may_be_whatever_is_asked(told):
    recent = Recent(20, weigh=len)
    for key, value in told:
        recent.keep(key, value)
        assert sum(len(kept) for _, kept in recent.items()) <= 20
        assert recent.find(key) == value


def test_what_is_too_heavy_is_answered_and_not_kept():
    recent = Recent(3, weigh=len)
    assert recent.made("long", lambda: "12345") == "12345"
    assert recent.items() == []


def test_what_is_forgotten_leaves_room():
    recent = Recent(3, weigh=len)
    recent.keep("one", "123")
    recent.forget("one")
    recent.forget("never known")
    recent.keep("two", "12")
    recent.keep("three", "1")
    assert recent.items() == [("two", "12"), ("three", "1")]
    recent.clear()
    recent.keep("four", "1234"[:3])
    assert recent.items() == [("four", "123")]


@pytest.fixture
def restless():
    """Threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_many_may_ask_at_once(restless):
    recent = Recent(5)

    def ask(start: int) -> bool:
        return all(
            recent.made(n % 9, lambda n=n: str(n % 9)) == str(n % 9)
            for n in range(start, start + 2000)
        )

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(ask, range(4)))
    assert len(recent) == 5

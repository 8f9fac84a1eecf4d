"""Ratios of the performance suite: what is compared, and when a threshold is broken."""

from __future__ import annotations

from itertools import count

import pytest

from chungtay.actions.bench import ratios
from chungtay.actions.bench.ratios import Ratio, TooSlow, check_kept, compared


def ratio(seconds: float, limit: float = 10) -> Ratio:
    return Ratio("counting", seconds, bare=0.5, amount=100, limit=limit)


def test_a_ratio_says_how_many_times_a_bare_pass_and_how_much_a_second():
    assert ratio(2).times == 4
    assert ratio(2).each_second == 50


def test_the_best_round_of_each_is_compared(monkeypatch):
    monkeypatch.setattr(ratios, "limits", lambda: {"counting": 3.0})
    # Every piece of work takes one tick more than the one before: 1, 2, 3 …
    ticks = (n * (n + 1) // 2 for n in count())
    shown = (tick for tick in ticks for _ in range(2))
    next(shown)
    measured = compared(
        "counting", lambda: None, lambda: None, amount=7, stopwatch=lambda: next(shown)
    )
    assert (measured.seconds, measured.bare) == (1, 2)
    assert (measured.amount, measured.limit) == (7, 3.0)


def test_a_ratio_at_its_threshold_is_kept():
    check_kept([ratio(5, limit=10)])


def test_a_ratio_over_its_threshold_is_refused_by_name():
    with pytest.raises(TooSlow, match=r"counting 10\.2 > 10"):
        check_kept([ratio(1), ratio(5.1)])


def test_every_threshold_of_the_repository_is_a_number_of_times():
    assert ratios.limits()
    assert all(times > 1 for times in ratios.limits().values())

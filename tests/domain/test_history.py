"""Twenty times what a unit ever said is told beside the figure, against figures of its own kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.bringings import Brought, Note
from chungtay.domain.claims import Role, Standing
from chungtay.domain.history import NO_HISTORY, History, with_history
from chungtay.domain.periods import Period
from tests import cast

YEAR, MONTH = Period(date(2025, 1, 1), date(2026, 1, 1)), Period(date(2025, 5, 1), date(2025, 6, 1))


def said(value, *, id="old", **more):
    return cast.says(cast.LAN, cast.ROADS, value, id=id, **{"role": Role.ACTIVITY, **more})


def history(*claims):
    return History(cast.LAN, claims)


def test_twenty_times_the_largest_is_told_with_what_it_is_held_against():
    (note,) = history(said("2", id="a"), said("2.5", id="b", literal="2,5 km")).notes(
        said("50", id="new")
    )
    facts = dict(note.facts)
    assert (note.code, facts["times"], facts["before"]) == ("beyond-history", "20", "2,5 km")
    assert note.is_doubt


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (said("2.5"), said("49", id="new")),
        (said("2.5", days=MONTH, role=Role.BARE), said("60", id="new", days=YEAR, role=Role.BARE)),
        (said("2.5", role=Role.BARE, days=YEAR), said("60", id="new")),
        (said("2.5", standing=Standing.CUMULATIVE), said("60", id="new")),
        (replace(said("2.5"), unit="somebody"), said("60", id="new")),
        (said("0"), said("60", id="new")),
        (said("2.5"), said("60", id="new", standing=Standing.HELD)),
    ],
)
def test_unlike_figures_are_not_held_against_one_another(before, now):
    assert history(before).notes(now) == ()
    assert history(before).largest(now) is None or before.unit == cast.LAN


def test_a_unit_without_a_history_is_asked_nothing():
    assert NO_HISTORY.notes(said("60")) == ()


def test_a_figure_put_right_is_held_against_the_history_again():
    figure = Brought("1-0", said("60", id="new"), notes=(Note("other"), Note("beyond-history")))
    right = with_history(replace(figure, said=said("3", id="new")), history(said("2.5")))
    assert [note.code for note in right.notes] == ["other"]
    wrong = with_history(replace(figure, said=said("600", id="new")), history(said("2.5")))
    assert [note.code for note in wrong.notes] == ["other", "beyond-history"]

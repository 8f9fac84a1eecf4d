"""A typed activity is kept as it was typed, compared part by part, and its days are tried."""

from __future__ import annotations

import json
from datetime import date

import pytest

from chungtay.domain.drafts import (
    Consent,
    DaysBackward,
    DayToCome,
    DayUnreadable,
    SavedMeanwhile,
    Typed,
    TypedFigure,
    UnitNotAlive,
    check_days,
    check_version,
    differing,
    kept,
    typed_from,
    with_theirs,
)
from chungtay.domain.units import EVER, NEVER

ROAD = TypedFigure("rural-road-km", "2,5", parts=(("army", "1,5"),))
MINE = Typed(title="Đường thôn Hạ", partners=("army",), partners_complete=True, figures=(ROAD,))
TODAY = date(2026, 11, 26)


def test_what_a_draft_keeps_comes_back_as_it_was_typed():
    assert typed_from(json.loads(json.dumps(kept(MINE)))) == MINE


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"title": 7, "figures": "x", "partners": None, "partners_complete": "yes"},
        {"figures": [3, {"amount": [], "parts": [["a"], "b", ["c", "d", "e"]]}]},
    ],
)
def test_what_a_draft_cannot_mean_is_as_if_nobody_had_typed_it(content):
    typed = typed_from(content)
    assert typed.title == ""
    assert typed.partners_complete is False
    assert all(row.parts == () and row.amount == "" for row in typed.figures)


def test_an_indicator_alone_says_nothing():
    assert TypedFigure("rural-road-km").is_blank
    assert not TypedFigure("rural-road-km", qualifier="vague").is_blank
    assert Typed(figures=(TypedFigure("rural-road-km"), ROAD)).said == (ROAD,)


def test_another_amount_is_asked_about_again():
    assert TypedFigure("rural-road-km", "2500").token != TypedFigure("rural-road-km", "250").token


def test_two_versions_differ_in_the_parts_that_somebody_changed():
    theirs = typed_from({**kept(MINE), "title": "Đường thôn Thượng", "last": "2026-05-19"})
    assert differing(MINE, theirs) == ("title", "days")
    assert differing(MINE, MINE) == ()


def test_an_empty_row_is_no_difference():
    longer = typed_from({**kept(MINE), "figures": [*kept(MINE)["figures"], {}]})
    assert differing(MINE, longer) == ()


def test_a_part_of_the_other_version_is_taken_whole():
    theirs = Typed(place="x", place_name="thôn Hạ", title="khác")
    taken = with_theirs(MINE, theirs, ["place", "no such part"])
    assert (taken.place, taken.place_name, taken.title) == ("x", "thôn Hạ", MINE.title)


def test_what_somebody_saved_meanwhile_is_not_overwritten():
    with pytest.raises(SavedMeanwhile):
        check_version(1, 2, who="Mai")
    check_version(2, 2, who="Mai")


@pytest.mark.parametrize(
    ("first", "last", "problem"),
    [
        (date(2026, 5, 20), date(2026, 5, 19), DaysBackward),
        (TODAY, date(2026, 11, 27), DayToCome),
        (date(26, 5, 19), date(26, 5, 19), DayUnreadable),
    ],
)
def test_days_that_cannot_be_are_refused(first, last, problem):
    with pytest.raises(problem):
        check_days(first, last, since=EVER, until=NEVER, on=TODAY)


def test_a_unit_did_nothing_before_it_began_or_after_it_ended():
    life = {"since": date(2025, 7, 1), "until": date(2026, 6, 1), "on": TODAY}
    check_days(date(2025, 7, 1), date(2026, 5, 31), **life)
    for day in (date(2025, 6, 30), date(2026, 6, 1)):
        with pytest.raises(UnitNotAlive):
            check_days(day, day, **life)


def test_a_photograph_nobody_was_asked_about_is_never_published():
    assert [c for c in Consent if not c.may_be_published] == [Consent.NOT_ASKED]

"""Figures of a brought report: what is asked, what stands ticked, what becomes a claim."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.bringings import (
    Brought,
    FigureSaidMeanwhile,
    FiguresOpen,
    Note,
    ReportingPeriod,
    Sweep,
    brought_of,
    by_doubt,
    check_as_seen,
    check_complete,
    kept,
    last_said,
    recorded,
    reported_now,
    reporting_periods,
    swept,
)
from chungtay.domain.claims import Kind, Role, Standing
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.periods import Calendar, Period
from tests import cast

ACCEPTED, DROPPED, OPEN = FigureVerdict.ACCEPTED, FigureVerdict.DROPPED, FigureVerdict.OPEN
SURE = 0.9


def figure(key="1-0", value="2", **claim):
    told = cast.says(cast.LAN, cast.ROADS, value, id=key, **{"confidence": 0.95, **claim})
    return Brought(key, told)


def said(one, verdict=ACCEPTED, *, by="lan", version=2, alone=True):
    return one.with_verdict(verdict, by=by, version=version, alone=alone)


def mention(key="1-9"):
    one = figure(key)
    return replace(one, read=replace(one.read, figure=Figure(None, Qualifier.VAGUE)))


def test_only_results_ask_for_a_word():
    assert figure().asks
    assert figure(standing=Standing.HELD).asks
    assert mention().asks
    assert not figure(kind=Kind.TARGET).asks
    assert not figure(kind=Kind.CONTEXT).asks
    assert not figure(standing=Standing.CUMULATIVE).asks


@pytest.mark.parametrize(
    ("one", "ticked"),
    [
        (figure(), True),
        (figure(confidence=0.89), False),
        (figure(standing=Standing.HELD), False),
        (mention(), False),
        (replace(figure(), notes=(Note("parts-exceed-whole"),)), False),
        (replace(figure(), notes=(Note("bringing-partner-unheld"),)), True),
        (said(figure()), False),
    ],
)
def test_what_was_read_surely_stands_ticked(one, ticked):
    assert one.is_ticked(SURE) is ticked


def test_a_sweep_says_one_word_of_what_it_concerns():
    sure, unsure, plan = (
        figure("1-0"),
        figure("1-1", confidence=0.5),
        figure("1-2", kind=Kind.TARGET),
    )

    def keys(sweep):
        done = swept([sure, unsure, plan], sweep, threshold=SURE, by="lan", version=2)
        return {one.key: one.verdict for one in done}

    assert keys(Sweep.ACCEPT_TICKED) == {"1-0": ACCEPTED}
    assert keys(Sweep.ACCEPT_REST) == {"1-0": ACCEPTED, "1-1": ACCEPTED}
    assert keys(Sweep.DROP_REST) == {"1-0": DROPPED, "1-1": DROPPED}
    assert keys(Sweep.KEEP_CONTEXT) == {"1-2": ACCEPTED}


def test_the_least_sure_comes_first_and_stays_there():
    sure, unsure, held = (
        figure("1-0"),
        figure("1-1", confidence=0.5),
        figure("1-2", standing=Standing.HELD),
    )
    order = ["1-1", "1-2", "1-0"]
    assert [one.key for one in by_doubt([sure, unsure, held], SURE)] == order
    decided = [said(sure), said(unsure, DROPPED), held]
    assert [one.key for one in by_doubt(decided, SURE)] == order


def test_an_added_figure_has_its_place_in_the_order():
    added = replace(figure("1-100000"), read=None, said=figure("1-100000").read)
    assert [one.key for one in by_doubt([added, figure()], SURE)] == ["1-100000", "1-0"]


def test_taking_back_gives_the_state_before():
    one = said(figure())
    other = replace(one.read, title="Đường khác")
    righted = one.put_right(other, by="lan", version=3)
    assert righted.claim == other
    back = righted.taken_back(by="lan", version=4)
    assert (back.claim, back.verdict, back.changed) == (one.read, ACCEPTED, 4)
    assert back.taken_back(by="lan", version=5) is back


def test_the_last_thing_that_somebody_said_is_theirs():
    told = [
        said(figure("1-0"), version=5),
        said(figure("1-1"), by="minh", version=7),
        figure("1-2"),
    ]
    assert last_said(told, "lan") == 5
    assert last_said(told, "hoa") == 0


def test_a_word_of_somebody_else_since_is_a_conflict():
    told = said(figure(), by="minh", version=7)
    check_as_seen(told, 7, by="lan", who="Minh")
    check_as_seen(told, 1, by="minh", who="Minh")
    with pytest.raises(FigureSaidMeanwhile):
        check_as_seen(told, 6, by="lan", who="Minh")


def test_nothing_is_submitted_while_a_figure_waits():
    check_complete([said(figure()), figure(kind=Kind.TARGET)])
    with pytest.raises(FiguresOpen) as refused:
        check_complete([figure(), mention(), said(figure("1-2"))])
    assert refused.value.facts == {"n": 2}


def test_only_what_was_accepted_is_recorded():
    told = [said(figure("1-0")), said(figure("1-1"), DROPPED), figure("1-2")]
    assert [claim.id for claim in recorded(told)] == ["1-0"]


def test_a_part_whose_whole_was_dropped_is_a_sum_of_its_own():
    part = figure("1-1", role=Role.PART, within="1-0")
    (alone,) = recorded([said(figure("1-0"), DROPPED), said(part)])
    assert (alone.within, alone.role) == (None, Role.BARE)
    both = recorded([said(figure("1-0")), said(part)])
    assert (both[1].within, both[1].role) == ("1-0", Role.PART)


def test_what_was_held_counts_when_a_person_confirmed_it_by_itself():
    held = figure(standing=Standing.HELD)
    assert recorded([said(held)])[0].standing is Standing.COUNTED
    assert recorded([said(held, alone=False)])[0].standing is Standing.HELD


def test_a_figure_added_and_dropped_is_gone():
    added = replace(figure(), read=None, said=figure().read, verdict=ACCEPTED)
    assert not added.is_gone
    assert said(added, DROPPED).is_gone
    assert not said(added, DROPPED).asks


def test_figures_are_kept_as_plain_values():
    notes = (Note("unit-slip", (("cell", "5"),)),)
    one = replace(figure(), why="head: km", notes=notes, beside=("1 · Làm đường · ", " · 30"))
    for told in (one, said(one), said(one).put_right(one.read, by="x", version=9)):
        assert brought_of("1-0", json.loads(json.dumps(kept(told)))) == told


def test_the_periods_around_a_day_are_offered_with_campaigns_at_the_end():
    campaign = Period.of_days(date(2026, 10, 17), date(2026, 11, 18))
    calendar = Calendar(campaigns=(("vi-nguoi-ngheo", campaign),))
    codes = [one.code for one in reporting_periods(calendar, date(2026, 12, 1))]
    assert codes[0] == "2026"
    assert codes[-1] == "vi-nguoi-ngheo"
    assert {"2026-Q4", "2026-12", "2025", "2025-H2"} <= set(codes)
    assert "2027" not in codes


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2026, 12, 14), "2026"),  # the closing day itself
        (date(2026, 12, 20), "2026"),  # some days late
        (date(2026, 2, 1), "2026-02"),
        (date(2026, 3, 10), "2026-Q1"),
        (date(2026, 6, 20), "2026-H1"),
        (date(2026, 9, 14), "2026-9M"),
    ],
)
def test_the_period_that_is_due_is_picked(day, code):
    assert reported_now(reporting_periods(Calendar(), day), day) == code


def test_a_campaign_is_only_reported_on_where_somebody_picks_it():
    day = date(2026, 12, 1)
    only = [ReportingPeriod("vi-nguoi-ngheo", Period.of_days(day, day))]
    assert reported_now(only, day) == ""

"""The year as it was told: everything in the order in which it came, each figure in its place."""

from __future__ import annotations

from datetime import date

from chungtay.actions.samples.province.story import story
from chungtay.domain.documents import Verdict


def test_everything_comes_in_order_and_nothing_twice():
    days = [arrival.day for arrival in story().arrivals]
    assert days == sorted(days)
    ids = [claim.id for claim in story().claims]
    assert len(set(ids)) == len(ids)


def test_every_documented_figure_stands_where_its_claim_says():
    documented = 0
    for arrival in story().arrivals:
        for claim in arrival.claims if arrival.document else ():
            text, source = arrival.document.text, claim.source
            assert text[source.start : source.end] == source.quote == claim.literal
            assert source.document == arrival.document.selected.head.file
            at = text.rindex(source.sentence, 0, source.end + len(source.sentence))
            assert at <= source.start < source.end <= at + len(source.sentence)
            kind, number = source.where.split()
            assert kind in ("paragraph", "line")
            assert source.sentence in text.split("\n")[int(number) - 1]
            documented += 1
    assert documented > 0.65 * len(story().claims)


def test_large_reports_tell_many_figures():
    large = [a for a in story().arrivals if a.document and 12 <= len(a.claims) <= 40]
    assert len(large) >= 12


def test_a_claim_holds_its_finished_words():
    placed = {claim.id: claim for claim in story().claims}
    assert all(claim == placed[claim.id] for t in story().tellings for claim in t.claims)
    assert all(claim.said_on and claim.title for claim in story().claims)


def test_a_plan_and_a_copy_are_left_out():
    left = [a for a in story().arrivals if a.document and not a.document.selected.counted]
    assert {a.document.selected.verdict for a in left} == {Verdict.PLAN, Verdict.COPY}
    assert all(not arrival.claims for arrival in left)


def test_what_is_known_grows_day_by_day():
    early, late = story().known(date(2026, 3, 1)), story().known(date(2026, 11, 24))
    assert early < late
    assert len(late) == len(story().claims)


def test_what_several_told_is_known_when_all_have_told_it():
    early = story().told_together(story().known(date(2026, 4, 1)))
    late = story().told_together(story().known(date(2026, 11, 24)))
    assert 0 < len(early) < len(late)
    assert all(late[number] == claims for number, claims in early.items())


def test_a_correction_puts_a_figure_of_a_report_right():
    (letter,) = [claim for claim in story().claims if claim.replaces]
    wrong = next(claim for claim in story().claims if claim.id == letter.replaces)
    assert wrong.source.quote in letter.source.sentence
    assert wrong.said_on < letter.said_on

"""Sessions of the machine and of people: what is joined, asked, kept apart and chosen."""

from __future__ import annotations

from chungtay.actions.samples.province.doings import BEFORE, YEAR
from chungtay.actions.samples.province.recognising import rubric, sessions
from chungtay.actions.samples.province.story import story
from chungtay.domain.recognition import Strength


def test_the_programme_lets_the_machine_join_only_what_is_all_but_certain():
    assert rubric().propose < 0.9 < rubric().auto_accept
    for session in sessions():
        for said in session.found:
            limit = rubric().auto_accept
            assert (said.score >= limit) == (
                said.strength is Strength.MACHINE
            ) or said.score == 0.95


def test_nobody_decides_on_what_was_not_told_yet():
    for session in sessions():
        known = story().known(session.machine)
        assert session.among <= known
        told = [*(said.claims for said in session.found), *session.joins]
        assert all(claims <= known for claims in told)


def test_people_decide_after_the_machine_looked():
    assert all(session.machine <= session.people for session in sessions())


def test_what_people_joined_is_one_doing_and_is_not_asked_again():
    doing = {c.id: t.doing.number for t in story().tellings for c in t.claims}
    joined: list[frozenset[str]] = []
    for session in sessions():
        assert not [s for s in session.found if any(s.claims <= claims for claims in joined)]
        joined += session.joins
    assert all(len({doing[claim] for claim in claims}) == 1 for claims in joined)


def test_some_proposals_are_of_two_doings_and_are_kept_apart():
    doing = {c.id: t.doing.number for t in story().tellings for c in t.claims}
    different = [said for session in sessions() for said in session.different]
    assert len(different) == 6
    assert all(doing[said.one] != doing[said.other] for said in different)
    assert all(said.reason for said in different)


def test_quarrels_are_decided_with_a_reason():
    choices = [choice for session in sessions() for choice in session.choices]
    assert len(choices) == 4
    assert len({choice.reason for choice in choices}) == 4


def test_days_of_campaigns_are_parts_of_them():
    parts = [pair for session in sessions() for pair in session.parts]
    assert len({whole for _, whole in parts}) == 4
    assert len(set(parts)) == len(parts)


def test_a_session_looks_at_the_claims_of_its_year():
    for session in sessions():
        year = YEAR if YEAR.holds(session.people) else BEFORE
        assert all(year.holds(story().days[claim].last) for claim in session.among)
    own = {id for id, days in story().days.items() if YEAR.holds(days.last)}
    assert sessions()[-1].among == own


def test_of_the_year_before_everything_is_decided():
    before = [session for session in sessions() if BEFORE.holds(session.people)]
    last = before[-1]
    assert not [said for said in last.found if said.strength is Strength.PROPOSED]
    joined = {claim for session in before for claims in session.joins for claim in claims}
    sure = {claim for said in last.found for claim in said.claims}
    told = story().told_together(last.among).values()
    assert len(told) > 15
    assert all(claims <= joined | sure for claims in told)


def test_the_machine_says_why():
    asked = [s for s in sessions()[-1].found if s.strength is Strength.PROPOSED]
    assert 20 <= len(asked) <= 35
    assert all(said.reasons and said.reasons[0]["code"] for said in asked)

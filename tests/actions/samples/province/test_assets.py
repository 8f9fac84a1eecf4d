"""Works on one asset in two years: told by those who were there, and counted as works."""

from __future__ import annotations

from chungtay.actions.samples.province.assets import FIRST, assets
from chungtay.actions.samples.province.doings import BEFORE, YEAR, doings
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.recognising import sessions
from chungtay.actions.samples.province.story import story
from chungtay.domain.indicators import Identity
from chungtay.vocabulary.indicators import indicators


def test_every_asset_was_worked_on_in_both_years():
    for asset in assets():
        first, *_, last = (work[0].days for work in asset.works)
        assert BEFORE.contains(first)
        assert YEAR.contains(last)
        for work in asset.works:
            told = [indicators()[c.indicator].indicator.identity for c in work[0].claims]
            assert Identity.ASSET in told


def test_some_wait_for_somebody_to_say_that_they_are_one():
    assert {asset.tied is None for asset in assets()} == {True, False}
    assert all(asset.reason for asset in assets() if asset.tied)


def test_only_bodies_that_lived_tell_and_their_titles_name_the_commune_of_the_day():
    for telling in (t for asset in assets() for t in asset.tellings):
        assert land().units[telling.body.id].lives(telling.days.last)
        assert telling.doing.commune is not None
        commune = telling.doing.commune.on(telling.days.last)
        assert all(commune.name in claim.title for claim in telling.claims)
        assert all(claim.said_on > claim.days.last for claim in telling.claims)


def test_they_stand_behind_everything_that_was_drawn_and_change_nothing_of_it():
    numbers = {t.doing.number for asset in assets() for t in asset.tellings}
    assert min(numbers) == FIRST > max(doing.number for doing in doings())
    mine = {claim.id for telling in story().again for claim in telling.claims}
    decided = {claim for s in sessions() for joined in s.joins for claim in joined}
    assert mine.isdisjoint(decided)
    assert mine <= {claim.id for claim in story().claims}


def test_the_machine_takes_no_two_works_for_one_activity():
    mine = {claim.id for telling in story().again for claim in telling.claims}
    found = [said.claims for session in sessions() for said in session.found]
    assert not any(claims & mine for claims in found)


def test_a_body_that_was_named_denies_it_with_a_reason():
    (denied,) = (one for asset in assets() for one in asset.denied)
    assert denied.reason
    assert denied.claims
    assert all(denied.unit in claim.partners for claim in denied.claims)
    lists = [t for asset in assets() for work in asset.works for t in work if len(work) > 1]
    assert any(denied.unit not in {b.id for b in t.named} and t.complete for t in lists)

"""Who tells of what: several bodies each in their own words, rounded, disputed, or slipped."""

from __future__ import annotations

from collections import Counter

import pytest

from chungtay.actions.samples.province.amounts import Manner
from chungtay.actions.samples.province.tellings import Telling, gaps, quote_of, said, tellings
from chungtay.domain.claims import Standing
from chungtay.domain.discretion import discreet
from chungtay.domain.figures import agree
from chungtay.domain.indicators import Share


@pytest.fixture(scope="module")
def by_doing() -> dict[int, list[Telling]]:
    told: dict[int, list[Telling]] = {}
    for telling in tellings():
        told.setdefault(telling.doing.number, []).append(telling)
    return told


def test_many_doings_are_told_by_several(by_doing):
    several = [told for told in by_doing.values() if len(told) > 1]
    assert len(several) > 100
    assert all(len({t.body.code for t in told}) == len(told) for told in several)


def test_several_tellings_are_in_different_words(by_doing):
    told = [t for t in by_doing.values() if len(t) > 1 and len(t[0].doing.kind.says) > 1]
    alike = [t for t in told if len({telling.claims[0].title for telling in t}) == 1]
    assert len(alike) < len(told) / 2


def test_about_a_dozen_wholes_do_not_meet(by_doing):
    disputes = [t for t in by_doing.values() if any(x.manner is Manner.OTHER for x in t)]
    assert len(disputes) == 12
    for told in disputes:
        first = [telling.claims[0].figure for telling in told]
        assert not agree(first)


def test_a_slip_is_held(by_doing):
    held = [c for t in tellings() for c in t.claims if c.standing is Standing.HELD]
    assert len(held) == 4
    assert all(claim.figure.value >= 100 for claim in held)


def test_own_parts_say_whose_they_are():
    own = [c for t in tellings() for c in t.claims if c.share is Share.OWN]
    assert len(own) >= 10
    assert all(claim.of_unit for claim in own)


def test_one_number_for_two_things_is_shared():
    shared = [t for t in tellings() if t.doing.kind.code == "clinic"]
    for telling in shared:
        first, second = telling.claims
        assert first.shared
        assert second.shared
        assert first.figure == second.figure


def test_whoever_stands_above_tells_of_what_its_bodies_did():
    above = [t for t in tellings() if t.body not in t.doing.bodies]
    assert above
    assert all(gaps(t)["with"].startswith("chỉ đạo") for t in above)


def test_a_form_says_its_title_and_its_amounts():
    typed = [t for t in tellings() if t.paper is None]
    claims = Counter(t.paper is None for t in tellings() for _ in t.claims)
    assert 0.15 < claims[True] / claims.total() < 0.4
    for telling in typed:
        for claim in telling.claims:
            assert claim.source.where == "form"
            assert claim.source.quote == quote_of(claim)
            assert claim.source.quote in claim.source.sentence


def test_a_sentence_holds_every_figure_of_its_claims():
    for telling in tellings():
        if telling.paper is not None:
            told = said(telling)
            assert [place for place, _ in told.claims if place not in told.sentence.spans] == []


def test_nobody_who_was_helped_is_named():
    claims = [claim for telling in tellings() for claim in telling.claims]
    assert discreet(claims) == claims

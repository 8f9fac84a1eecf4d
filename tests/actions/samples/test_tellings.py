"""What is said: somebody always tells exactly, and all the other ways of telling occur."""

from __future__ import annotations

from chungtay.actions.samples import YEAR
from chungtay.actions.samples.tellings import tell
from chungtay.domain.claims import Standing
from chungtay.domain.figures import Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.recognition import Strength
from tests.actions.samples.test_doings import DONE, LAND

TOLD = [tell(LAND, done, said_on=YEAR.last, seed=1) for done in DONE]
CLAIMS = [claim for told in TOLD for claim in told.claims]


def test_every_way_of_telling_occurs():
    wordings = {c.figure.qualifier for c in CLAIMS}
    assert wordings == {Qualifier.EXACT, Qualifier.ABOUT, Qualifier.VAGUE}
    assert {c.share for c in CLAIMS} == set(Share)
    assert {c.standing for c in CLAIMS} == {Standing.COUNTED, Standing.HELD}
    assert {j.strength for told in TOLD for j in told.joins} == set(Strength)
    assert any(told.parts for told in TOLD)
    assert any(not told.claims for told in TOLD)


def test_whoever_rounds_agrees_with_whoever_tells_exactly():
    for done, told in zip(DONE, TOLD, strict=True):
        for claim in told.claims:
            if claim.figure.qualifier is Qualifier.ABOUT:
                assert claim.figure.meaning().holds(done.amount)


def test_the_claims_of_one_activity_are_joined():
    for done, told in zip(DONE, TOLD, strict=True):
        assert {c.unit for c in told.claims} <= set(done.bodies)
        whole = [c for c in told.claims if c.id not in {part for part, _ in told.parts}]
        assert [j.claims for j in told.joins] == [{c.id for c in whole}] * (len(whole) > 1)

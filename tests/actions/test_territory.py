"""The country's own territory comes into an installation as it is told, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chungtay.actions import territory
from chungtay.domain.permissions import Actor, NotAllowed, PersonRole, Post
from chungtay.queries.seals import broken_seals
from chungtay.storage import facts, models
from chungtay.vocabulary.territory import REORGANISED, National, national
from tests.actions.cast import later
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db


def of_provinces(*codes: str) -> National:
    """The country as far as a few of today's provinces reach back."""
    country = national()
    inside = {c.place for c in country.called if c.level == "province" and c.code in codes}
    forth = {e.place for e in country.inheritances if e.heir in inside}
    inside |= forth
    for _ in range(2):
        inside |= {c.place for c in country.called if c.parent in inside}
    return replace(
        country,
        called=tuple(c for c in country.called if c.place in inside),
        places=tuple(p for p in country.places if p.id in inside),
        nestings=tuple(n for n in country.nestings if n.place in inside),
        inheritances=tuple(e for e in country.inheritances if {e.place, e.heir} <= inside),
    )


@pytest.fixture
def small(monkeypatch) -> National:
    """Cao Bằng, which stayed alone, and Huế."""
    country = of_provinces("04", "46")
    monkeypatch.setattr(territory, "national", lambda: country)
    return country


def test_what_is_loaded_is_what_the_country_is(small):
    loaded = territory.load(by=OPERATOR, at=later(1))
    land = facts.territory()
    assert set(land) == set(small.places)
    assert set(land.inheritances) == set(small.inheritances)
    assert set(land.nestings) == set(small.nestings)
    assert set(facts.called()) == set(small.called)
    assert (loaded.places, loaded.inheritances) == (len(small.places), len(small.inheritances))
    assert loaded.new == sum(len(e.manifest) for e in models.LedgerEntry.objects.all())
    assert not list(broken_seals())


def test_loading_again_writes_nothing(small):
    territory.load(by=OPERATOR, at=later(1))
    assert territory.load(by=OPERATOR, at=later(2)).new == 0
    assert models.LedgerEntry.objects.filter(action="load-territory").count() == 1


def test_what_was_there_already_is_left_alone(small, programme):
    before = list(facts.territory())
    territory.load(by=OPERATOR, at=later(1))
    assert set(before) <= set(facts.territory())


def test_places_live_on_through_the_reorganisation(small):
    territory.load(by=OPERATOR, at=later(1))
    land = facts.territory()
    eve = REORGANISED - timedelta(days=1)
    for place in land:
        if place.level == "commune" and place.lives(eve):
            heir = land.standing(place.id, REORGANISED)
            assert land[heir].lives(REORGANISED)


def test_how_far_it_is_is_told(small, monkeypatch):
    monkeypatch.setattr(territory, "AT_ONCE", 100)
    told = []
    territory.load(
        by=OPERATOR, at=later(1), progress=lambda done, total: told.append((done, total))
    )
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert told[-1][0] == told[-1][1] > 100


def test_only_administrators_load(small):
    with pytest.raises(NotAllowed):
        territory.load(by=Actor("x", (Post(PersonRole.STANDING),)), at=later(1))
    assert not models.Place.objects.exists()

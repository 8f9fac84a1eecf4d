"""`chungtay load-territory`: the country's territory, and what is doubtful of it."""

from __future__ import annotations

import pytest

from chungtay.actions import territory
from chungtay.queries.territory_doubts import doubts
from chungtay.storage import models
from tests.actions.test_territory import of_provinces


@pytest.mark.django_db
def test_it_loads_once_and_says_what_and_from_where(asked, monkeypatch):
    country = of_provinces("04")
    monkeypatch.setattr(territory, "national", lambda: country)
    first = asked("load_territory", json=True)
    assert first["places"] == len(country.places) == models.Place.objects.count()
    assert first["new"] > 0
    again = asked("load_territory", language="en")
    assert "0 rows were new" in again
    assert "MIT" in again
    assert "--review" in again


def test_what_is_doubtful_is_listed_without_a_database(asked):
    told = asked("load_territory", review=True)
    found = doubts("vi")
    assert len(found) == told.count(" → ")
    for doubt in found[:5]:
        assert doubt.reason in told
        assert doubt.clause in told
    as_json = asked("load_territory", review=True, json=True, language="en")
    assert [d["code"] for d in as_json["doubts"]] == [d.code for d in doubts("en")]

"""Search finds with and without diacritics, and nothing that is out of reach."""

from __future__ import annotations

import pytest

from chungtay.queries.search import search_page
from tests.queries.cast import seen_by


@pytest.mark.parametrize("words", ["đường liên thôn", "duong lien thon", "DUONG  thon", "2,5 km"])
def test_an_activity_is_found_by_its_title_and_its_sentence(world, words):
    found = search_page(seen_by(world, "reporter"), words)
    assert world.own_claim.id in {line.id for line in found.activities}
    assert world.foreign_claim.id not in {line.id for line in found.activities}


def test_units_are_found_within_reach_only(world):
    assert [u.name for u in search_page(seen_by(world, "reporter"), "lang ven").units] == [
        "Phụ nữ Làng Ven"
    ]
    assert len(search_page(seen_by(world, "standing"), "lang ven").units) == 4


def test_old_names_of_places_are_names(world):
    found = search_page(seen_by(world, "reporter"), "nam dinh")
    assert [place.name for place in found.places] == ["tỉnh Nam Định"]


def test_indicators_are_found_in_both_languages(world):
    for words in ("đường giao thông", "rural road"):
        found = search_page(seen_by(world, "reporter"), words)
        assert "rural-road-km" in {i.id for i in found.indicators}


def test_too_little_is_not_searched(world):
    page = search_page(seen_by(world, "reporter"), " a ")
    assert page.is_short
    assert page.is_empty
    assert not search_page(seen_by(world, "reporter"), "").is_short

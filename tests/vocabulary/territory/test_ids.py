"""A place has the same id wherever the product runs."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

import pytest

from chungtay.vocabulary.territory import national, place_id
from chungtay.vocabulary.territory.ids import NAMESPACE
from tests.vocabulary.territory.register import BEFORE, SINCE, bearer


@pytest.mark.parametrize(
    ("level", "code", "since", "named"),
    [
        ("commune", "00001", None, "commune/00001@"),
        ("commune", "00097", date(2025, 7, 1), "commune/00097@2025-07-01"),
        ("province", "08", None, "province/08@"),
    ],
)
def test_an_id_is_the_standard_one_of_its_name(level, code, since, named):
    assert place_id(level, code, since) == str(uuid5(NAMESPACE, named))


def test_the_namespace_never_changes():
    assert UUID("4dff4c15-8eac-4b36-b18e-32174fdd7800") == NAMESPACE
    assert place_id("province", "01") == "876d8a71-2e98-5a8c-819a-54ad6a5d8451"


def test_no_two_places_share_an_id():
    ids = [place.id for place in national().places]
    assert len(ids) == len(set(ids))


def test_a_place_is_found_by_its_first_code():
    assert bearer("00097", SINCE) == place_id("commune", "00097", SINCE)
    assert bearer("01", SINCE) == bearer("01", BEFORE) == place_id("province", "01")

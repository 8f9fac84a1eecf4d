"""Whoever is ticked before anybody ticked is said to be."""

from __future__ import annotations

import re

import pytest

from chungtay.actions import claims
from tests.actions.cast import LAN, PROGRAMME, key, later, rekeyed
from tests.cast import ROADS, says

pytestmark = pytest.mark.django_db
WOMEN, ARMY = key("women@lang-ven"), "army@lang-ven"
SAID = {"vi": "Đã đánh dấu sẵn bên thường cùng làm", "en": "are ticked already"}


def new_draft(world, language="vi") -> str:
    client = world.client("reporter", language=language)
    return client.get(client.post("/record/", {"unit": WOMEN})["Location"]).content.decode()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_usual_partners_are_ticked_and_that_is_said(world, language):
    told = [rekeyed(says("women@lang-ven", ROADS, n, partners=(ARMY,), title=n)) for n in "78"]
    claims.record(told, programme=PROGRAMME, by=LAN, at=later(30))
    page = new_draft(world, language)
    assert re.search(rf'value="{key(ARMY)}" checked', page)
    assert SAID[language] in page


def test_where_nobody_is_ticked_nothing_is_said_of_it(world):
    page = new_draft(world)
    assert 'name="partner"' in page
    assert SAID["vi"] not in page

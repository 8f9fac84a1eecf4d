"""An address is found once, and is the one that Django finds."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.urls import NoReverseMatch, reverse, set_script_prefix

from chungtay.web import addresses
from chungtay.web.addresses import address_of

ONE, OTHER = UUID(int=1), UUID(int=2)


def test_every_page_has_the_address_that_its_name_means():
    assert address_of("home") == "/"
    assert address_of("activity", ONE) == reverse("activity", args=[ONE])
    assert address_of("activity", OTHER) != address_of("activity", ONE)
    assert address_of("dispute", ONE, "rural-road-km") == f"/decide/disputes/{ONE}/rural-road-km/"
    assert address_of("activity", str(ONE)) == address_of("activity", ONE)


def test_an_address_is_looked_for_once(monkeypatch):
    addresses._found.cache_clear()
    first = address_of("activity", ONE)
    monkeypatch.setattr(addresses, "reverse", None)
    assert address_of("activity", ONE) == first


def test_a_server_below_a_path_has_its_own_addresses():
    assert address_of("totals") == "/totals/"
    set_script_prefix("/chung-tay/")
    try:
        assert address_of("totals") == "/chung-tay/totals/"
    finally:
        set_script_prefix("/")
    assert address_of("totals") == "/totals/"


def test_a_page_that_is_not_there_is_a_defect():
    with pytest.raises(NoReverseMatch):
        address_of("nowhere")
    with pytest.raises(NoReverseMatch):
        address_of("activity", "no id")

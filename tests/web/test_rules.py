"""A view opens to those whose role allows its deed, and to nobody without a rule."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def test_nobody_sees_a_page_without_signing_in(world):
    answer = world.client("").get("/totals/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


def test_an_administrator_does_not_read_reports(world):
    answer = world.client("administrator").get("/totals/")
    assert answer.status_code == 403


def test_an_address_that_leads_nowhere_is_not_found_in_words(world):
    answer = world.client("reporter").get("/nowhere/")
    assert answer.status_code == 404
    assert "Không tìm thấy" in answer.content.decode()

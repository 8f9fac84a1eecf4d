"""The search page."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def test_one_field_finds_activities_units_and_places(world):
    page = world.client("standing").get("/search/?q=lang+ven").content.decode()
    assert "xã Làng Ven" in page
    assert "Quân sự Làng Ven" in page


def test_nothing_found_is_said_and_what_was_typed_is_never_run(world):
    page = world.client("reporter").get("/search/?q=<script>alert(1)</script>").content.decode()
    assert "Không tìm thấy gì" in page
    assert "<script>alert" not in page


def test_an_administrator_does_not_search_records(world):
    assert world.client("administrator").get("/search/?q=lang").status_code == 403

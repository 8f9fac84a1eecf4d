"""Every request knows who made it."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def test_whoever_signed_in_is_recognised(world):
    page = world.client("reporter").get("/nowhere/")
    assert "Người reporter" in page.content.decode()
    assert "Phụ nữ Làng Ven" in page.content.decode()


def test_whoever_did_not_is_nobody(world):
    page = world.client("").get("/nowhere/")
    assert "Đăng xuất" not in page.content.decode()

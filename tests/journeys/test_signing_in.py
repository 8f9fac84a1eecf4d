"""Everybody whom the demonstration names signs in with what it printed."""

from __future__ import annotations

import pytest

from chungtay.domain.permissions import PersonRole

pytestmark = pytest.mark.browser


def test_everybody_of_the_demonstration_signs_in(window, demo):
    assert set(demo.accounts) == {role.value for role in PersonRole}
    for role, account in demo.accounts.items():
        opened = window(role)
        assert opened.open("/accounts/").status == 200
        assert account["user"] in opened.page.inner_text("main")

"""Only what is needed can be addressed: nobody signs up, and addresses of mail are not theirs."""

from __future__ import annotations

import pytest
from django.urls import NoReverseMatch, reverse

from chungtay.web.accounts import urls

LEFT_OUT = [
    "account_signup", "account_email", "account_confirm_email", "account_email_verification_sent",
    "account_confirm_login_code", "account_signup_by_passkey", "mfa_trust", "mfa_signup_webauthn",
]  # fmt: skip


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_nobody_needs_has_no_address(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_an_address_is_told_by_its_name():
    assert urls._theirs("login/", lambda request: None, "account_login").name == "account_login"
    assert reverse("mfa_activate_totp") == "/accounts/2fa/totp/activate/"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["signup/", "email/", "confirm-email/"])
def test_such_an_address_typed_by_hand_is_not_found(everybody, path):
    assert everybody.client("reporter").get(f"/accounts/{path}").status_code == 404

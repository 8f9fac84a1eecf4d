"""How django-allauth behaves here: nobody signs up by themselves, refusals are in our words, and
no answer tells whether an account exists."""

from __future__ import annotations

import math
import time
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.auth import authenticate
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chungtay.web.accounts.words import said, words
from chungtay.web.languages import remember

# What is said after something was done, by the template that django-allauth would have shown.
DONE = {
    "account/messages/password_changed.txt": "account-password-changed",
    "account/messages/password_set.txt": "account-password-changed",
    "mfa/messages/recovery_codes_generated.txt": "account-codes-made",
    "mfa/messages/totp_activated.txt": "account-app-on",
    "mfa/messages/totp_deactivated.txt": "account-app-off",
    "mfa/messages/webauthn_added.txt": "account-passkey-on",
    "mfa/messages/webauthn_removed.txt": "account-passkey-off",
}
WAYS = {
    "reauthenticate": "account-use-password",
    "mfa_reauthenticate": "account-use-code",
    "mfa_reauthenticate:webauthn": "account-use-passkey",
}
UNFIT = {
    "password_too_short": "account-password-too-short",
    "password_too_common": "account-password-too-common",
    "password_entirely_numeric": "account-password-entirely-numeric",
    "password_too_similar": "account-password-too-similar",
}


class AccountAdapter(DefaultAccountAdapter):
    """An administrator lets people in."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": words("account-wrong"),
        "enter_current_password": words("account-wrong-password"),
        "incorrect_code": words("account-wrong-code"),
        "incorrect_password": words("account-wrong-password"),
        "invalid_login": words("account-wrong"),
        "invalid_or_expired_key": words("account-wrong-link"),
        "invalid_password_reset": words("account-wrong-link"),
        "email_password_mismatch": words("account-wrong"),
        "username_password_mismatch": words("account-wrong"),
        "too_many_login_attempts": words("account-slow-down"),
        "rate_limited": words("account-slow-down"),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """The account whose password this is. One that is not active is answered as a wrong
        password is: a page of its own would tell that the account exists."""
        self.pre_authenticate(request, **credentials)
        person = authenticate(request, **credentials)
        AuthenticationBackend.unstash_authenticated_user()
        if person is not None:
            self._rollback_login_failed_rl_usage()
        return person

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Whoever typed too many wrong passwords reads how long to wait."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as locked:
            wait = self._wait(request, self._get_login_attempts_cache_key(request, **credentials))
            told = said("account-locked", n=max(1, math.ceil(wait / 60)))
            raise ValidationError(told, code=locked.code) from locked

    def _wait(self, request: HttpRequest, key: str) -> float:
        """Seconds until the oldest wrong attempt no longer counts."""
        app, action = "allauth.account", "login_failed"
        waits = [0.0]
        for rate in ratelimit.get_rates(app=app, action=action):
            kept = ratelimit.get_cache_key(request, app=app, action=action, rate=rate, key=key)
            attempts = ratelimit.cache.get(kept, [])
            if len(attempts) >= rate.amount:
                waits.append(attempts[-1] + rate.duration - time.time())
        return max(waits)

    def clean_password(self, password: str, user: AbstractBaseUser | None = None) -> str:
        try:
            return str(super().clean_password(password, user))
        except ValidationError as refused:
            raise ValidationError([_in_our_words(each) for each in refused.error_list]) from refused

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,  # noqa: ARG002
        extra_tags: str = "",  # noqa: ARG002
        message: str | None = None,
    ) -> None:
        """Notes in our words; what the next page shows by itself is not told besides."""
        if message_template in DONE:
            messages.add_message(request, level, said(DONE[message_template]))
        elif message:
            messages.add_message(request, level, str(message))

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """From the first page on, a person is spoken to in their own language."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        remember(response, user.language)
        return response

    def after_password_change(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("account")

    def ways_to_confirm(self, user: Any) -> list[dict[str, Any]]:
        """In which ways somebody can show once more who they are."""
        ways = super().get_reauthentication_methods(user)
        return [{**way, "description": words(WAYS[way["id"]])} for way in ways]

    get_password_change_redirect_url = after_password_change
    get_reauthentication_methods = ways_to_confirm


def _in_our_words(refused: ValidationError) -> ValidationError:
    code = UNFIT.get(str(refused.code), "account-password-unfit")
    least = (refused.params or {}).get("min_length", "")
    return ValidationError(said(code, least=least), code=refused.code)


class SecondFactorAdapter(DefaultMFAAdapter):
    """The second factor by app, passkey and recovery codes."""

    error_messages: ClassVar = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": words("account-factor-stays"),
        "cannot_generate_recovery_codes": words("account-codes-need-factor"),
        "incorrect_code": words("account-wrong-code"),
    }

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:
        kept = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return said("account-passkey-name-usual", number=kept + 1)

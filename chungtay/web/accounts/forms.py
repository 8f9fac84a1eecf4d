"""The forms of django-allauth with our labels, hints and refusals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from allauth.account import forms as accounts
from allauth.mfa.base import forms as second
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkeys
from django import forms
from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest
from django.urls import reverse

from chungtay.actions.passwords import KEY, PERSON, send_link
from chungtay.web.accounts.words import said, words

LABELS: Mapping[str, str] = {
    "login": "account-login-name",
    "password": "account-password",
    "remember": "account-remember",
    "email": "account-email",
    "oldpassword": "account-password-now",
    "password1": "account-password-new",
    "password2": "account-password-again",
    "code": "account-code",
    "name": "account-passkey-name",
    "passwordless": "account-passkey-passwordless",
}
HELP: Mapping[str, str] = {"password1": "account-password-rules"}
LONGEST: Mapping[str, int] = {"login": 254, "name": 80, "code": 20}


class InOurWords:
    """Labels and refusals from the vocabulary; a label says what a placeholder would repeat."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = words(LABELS[name]) if name in LABELS else ""
            field.help_text = words(HELP[name]) if name in HELP else ""
            field.error_messages["required"] = words("account-empty")
            field.widget.attrs.pop("placeholder", None)
            if name in LONGEST:
                told = said("account-too-long", most=LONGEST[name])
                field.validators.append(MaxLengthValidator(LONGEST[name], message=told))


class TypedTwice(InOurWords):
    """A new password is typed twice, and the two are the same."""

    def add_error(self, field: str | None, error: Any) -> None:
        if field == "password2" and not isinstance(error, forms.ValidationError):
            error = said("account-not-twice-the-same")
        super().add_error(field, error)  # type: ignore[misc]


class SignIn(InOurWords, accounts.LoginForm):
    """Sign-in name or e-mail, and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs.update(
            {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        )

    def user_credentials(self) -> dict[str, str]:
        """What was typed is tried as a name and as an address in one go, so that a wrong password
        costs the server the same for an address that somebody has as for one that nobody has."""
        return {
            "username": self.cleaned_data["login"],
            "password": self.cleaned_data.get("password", ""),
        }


class ChangePassword(TypedTwice, accounts.ChangePasswordForm):
    """The present password and a new one."""


class SetPassword(TypedTwice, accounts.SetPasswordForm):
    """A first password, for somebody who signed in without one."""


class NewPassword(TypedTwice, accounts.ResetPasswordKeyForm):
    """A new password, for somebody with a one-time link."""


class AskForLink(InOurWords, accounts.ResetPasswordForm):
    """Asks for a link by mail. What is done here is the same whether anybody has the address: the
    worker looks for them later."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].error_messages["invalid"] = words("account-no-address")
        for validator in self.fields["email"].validators:
            validator.message = words("account-no-address")  # type: ignore[attr-defined]

    @property
    def is_answered(self) -> bool:
        """Whether this server can send letters at all."""
        return not settings.EMAIL_BACKEND.endswith("dummy.EmailBackend")

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()

    def save(self, request: HttpRequest, **_: Any) -> str:
        email = str(self.cleaned_data["email"])
        if self.is_answered:
            path = reverse("account_reset_password_from_key", args=(PERSON, KEY))
            send_link.enqueue(email, request.build_absolute_uri(path))
        return email


class ConfirmByPassword(InOurWords, accounts.ReauthenticateForm):
    """The password once more, before something that matters."""


class _Code(InOurWords):
    """A field for the code of an app, which phones offer by themselves."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update({"inputmode": "numeric", "autofocus": True})


class ByCode(_Code, second.AuthenticateForm):
    """The code of the app, or a recovery code, as the second step."""


class ConfirmByCode(_Code, second.ReauthenticateForm):
    """A code once more, before something that matters."""


class AddApp(_Code, ActivateTOTPForm):
    """The first code of a new app shows that it works."""


class AddPasskey(InOurWords, passkeys.AddWebAuthnForm):
    """A new passkey; one that signs in alone unless somebody wants less."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].initial = True


class RenamePasskey(InOurWords, passkeys.EditWebAuthnForm):
    """Another name for a passkey."""

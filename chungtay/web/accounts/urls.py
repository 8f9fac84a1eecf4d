"""The addresses of signing in and of one's own account. Nobody signs up, and addresses of mail are
entered by an administrator: what django-allauth has for that is left out."""

from __future__ import annotations

from allauth.account import views as their
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.urls import URLPattern, path, re_path

from chungtay.web.accounts import views
from chungtay.web.accounts.rules import ruled
from chungtay.web.rules import View


def _theirs(route: str, view: View, name: str) -> URLPattern:
    return path(route, ruled(name, view), name=name)


LINK = r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"

urlpatterns: list[URLPattern] = [
    path("", views.account, name="account"),
    _theirs("login/", their.login, "account_login"),
    _theirs("logout/", their.logout, "account_logout"),
    _theirs("inactive/", their.account_inactive, "account_inactive"),
    _theirs("reauthenticate/", their.reauthenticate, "account_reauthenticate"),
    _theirs("password/change/", their.password_change, "account_change_password"),
    _theirs("password/set/", their.password_set, "account_set_password"),
    _theirs("password/reset/", their.password_reset, "account_reset_password"),
    _theirs("password/reset/done/", their.password_reset_done, "account_reset_password_done"),
    _theirs(
        "password/reset/key/done/",
        their.password_reset_from_key_done,
        "account_reset_password_from_key_done",
    ),
    re_path(
        LINK,
        ruled("account_reset_password_from_key", their.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path("2fa/", views.second_factor, name="mfa_index"),
    _theirs("2fa/authenticate/", second.authenticate, "mfa_authenticate"),
    _theirs("2fa/reauthenticate/", second.reauthenticate, "mfa_reauthenticate"),
    _theirs("2fa/totp/activate/", app.activate_totp, "mfa_activate_totp"),
    _theirs("2fa/totp/deactivate/", app.deactivate_totp, "mfa_deactivate_totp"),
    _theirs("2fa/recovery-codes/", codes.view_recovery_codes, "mfa_view_recovery_codes"),
    _theirs(
        "2fa/recovery-codes/generate/",
        codes.generate_recovery_codes,
        "mfa_generate_recovery_codes",
    ),
    _theirs(
        "2fa/recovery-codes/download/",
        codes.download_recovery_codes,
        "mfa_download_recovery_codes",
    ),
    _theirs("2fa/webauthn/", passkeys.list_webauthn, "mfa_list_webauthn"),
    _theirs("2fa/webauthn/add/", passkeys.add_webauthn, "mfa_add_webauthn"),
    _theirs("2fa/webauthn/login/", passkeys.login_webauthn, "mfa_login_webauthn"),
    _theirs(
        "2fa/webauthn/reauthenticate/",
        passkeys.reauthenticate_webauthn,
        "mfa_reauthenticate_webauthn",
    ),
    _theirs("2fa/webauthn/keys/<int:pk>/edit/", passkeys.edit_webauthn, "mfa_edit_webauthn"),
    _theirs("2fa/webauthn/keys/<int:pk>/remove/", passkeys.remove_webauthn, "mfa_remove_webauthn"),
    path("sessions/", views.sessions, name="account_sessions"),
    path("sessions/<int:number>/end/", views.end_session, name="account_session_end"),
]

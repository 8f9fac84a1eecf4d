"""Who may open the pages that django-allauth brings, and how they fit into this house.

A page of theirs declares its rule here as ours do beside their code; one that is not in the table
cannot be addressed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from chungtay.domain.permissions import Deed, NotFound
from chungtay.web.rules import EVERYONE, View, asks, for_everyone

RULES: Mapping[str, str | Deed] = {
    "account_login": EVERYONE,
    "account_logout": EVERYONE,
    "account_inactive": EVERYONE,
    "account_reset_password": EVERYONE,
    "account_reset_password_done": EVERYONE,
    "account_reset_password_from_key": EVERYONE,
    "account_reset_password_from_key_done": EVERYONE,
    "mfa_authenticate": EVERYONE,
    "mfa_login_webauthn": EVERYONE,
    "account_change_password": Deed.LOOK,
    "account_set_password": Deed.LOOK,
    "account_reauthenticate": Deed.LOOK,
    "mfa_reauthenticate": Deed.LOOK,
    "mfa_activate_totp": Deed.LOOK,
    "mfa_deactivate_totp": Deed.LOOK,
    "mfa_view_recovery_codes": Deed.LOOK,
    "mfa_generate_recovery_codes": Deed.LOOK,
    "mfa_download_recovery_codes": Deed.LOOK,
    "mfa_list_webauthn": Deed.LOOK,
    "mfa_add_webauthn": Deed.LOOK,
    "mfa_edit_webauthn": Deed.LOOK,
    "mfa_remove_webauthn": Deed.LOOK,
    "mfa_reauthenticate_webauthn": Deed.LOOK,
}


def ruled(name: str, view: View) -> View:
    """A view of django-allauth under the rule of its name."""
    rule = RULES[name]
    fitted = _fitted(view)
    if isinstance(rule, Deed):
        return asks(rule)(fitted)
    return for_everyone(login_not_required(fitted))


def _fitted(view: View) -> View:
    """What is refused has the status of a refusal, and a way of confirming that somebody does not
    have is not there."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, *args, **kwargs)
        except PermissionDenied as denied:
            raise NotFound() from denied
        form = (getattr(response, "context_data", None) or {}).get("form")
        if request.method == "POST" and form is not None and form.errors:
            response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response

    return shown

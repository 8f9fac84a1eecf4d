"""One's own account in one place: name, posts, second factor, sessions."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from chungtay.domain.permissions import Deed
from chungtay.web.accounts import standing
from chungtay.web.accounts.words import said
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

SEE_OTHER = HTTPStatus.SEE_OTHER


@asks(Deed.LOOK)
@require_GET
def account(request: Asked) -> HttpResponse:
    """Everything that is one's own to know and to change."""
    second = standing.second_factor_of(request)
    shown = {
        "person": request.user,
        "second": second,
        "offered": standing.is_asked_for(request.visitor, second),
    }
    return render(request, "accounts/account.jinja", shown)


@asks(Deed.LOOK)
@require_GET
def second_factor(request: Asked) -> HttpResponse:  # noqa: ARG001
    """The second factor stands on the page of the account."""
    return HttpResponseRedirect(f"{reverse('account')}#second-factor", status=SEE_OTHER)


@asks(Deed.LOOK)
@require_http_methods(["GET", "POST"])
def sessions(request: Asked) -> HttpResponse:
    """Where somebody is signed in; sent as a form it ends every other session."""
    if request.method == "POST":
        standing.end_others(request)
        messages.success(request, said("account-sessions-ended"))
        return HttpResponseRedirect(reverse("account_sessions"), status=SEE_OTHER)
    return render(request, "accounts/sessions.jinja", {"sessions": standing.sessions_of(request)})


@asks(Deed.LOOK)
@require_POST
def end_session(request: Asked, number: int) -> HttpResponse:
    """Ends one session of one's own."""
    standing.end(request, number)
    if request.user.is_authenticated:
        messages.success(request, said("account-session-ended"))
    return HttpResponseRedirect(reverse("account_sessions"), status=SEE_OTHER)


def too_many(request: Asked) -> HttpResponse:
    """Shown by django-allauth in place of a page that was asked for too often."""
    status = HTTPStatus.TOO_MANY_REQUESTS
    return render(request, "account/too_many.jinja", {"status": status}, status=status)

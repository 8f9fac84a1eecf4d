"""One's own account in one place: name, posts, second factor, sessions."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from chungtay.domain.permissions import Deed
from chungtay.web.rules import asks


@asks(Deed.LOOK)
def account(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/account.jinja")

"""Answers for the server's state before anything else: no session, no line in the log, and under
whatever name the server is called, because what watches over it calls it by number."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from chungtay.web.health.views import health

ADDRESS = "/health/"


class AnswerEarly:
    """Stands first."""

    def __init__(self, following: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.following = following

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path == ADDRESS:
            return health(request)
        return self.following(request)

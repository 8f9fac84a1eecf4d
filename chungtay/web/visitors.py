"""Recognises who came: their posts, their programme and their reach, for every page."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from chungtay.queries.books import one_moment
from chungtay.queries.visitors import NOBODY, visitor

READING = ("GET", "HEAD")


class RecogniseVisitor:
    """Sets `request.visitor`. What only reads is answered from one state of the ledger."""

    def __init__(self, following: Callable[[HttpRequest], HttpResponse]) -> None:
        self.following = following

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with one_moment() if request.method in READING else nullcontext():
            return self._answered(request)

    def _answered(self, request: HttpRequest) -> HttpResponse:
        request.visitor = NOBODY  # type: ignore[attr-defined]
        if request.user.is_authenticated:
            request.visitor = visitor(  # type: ignore[attr-defined]
                str(request.user.pk),
                name=request.user.name,
                programme=request.session.get("programme"),
                language=request.language,  # type: ignore[attr-defined]
                on=timezone.localdate(),
            )
        return self.following(request)

"""Which language a person is spoken to in: their own choice, else the cookie's, else Vietnamese."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from chungtay.actions.people import speak
from chungtay.vocabulary.terms import LANGUAGES
from chungtay.web.rules import for_everyone

COOKIE = "ct-language"
KEPT = timedelta(days=365)


class SpokenLanguage:
    """Sets `request.language` and Django's own language for one request."""

    def __init__(self, following: Callable[[HttpRequest], HttpResponse]) -> None:
        self.following = following

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.language = language = spoken(request)  # type: ignore[attr-defined]
        with translation.override(language):
            response = self.following(request)
        response.headers.setdefault("Content-Language", language)
        return response


def spoken(request: HttpRequest) -> str:
    """The cookie wins, so that a switch works for those who are not signed in yet too; a person's
    own choice is written to it when they sign in."""
    chosen = request.COOKIES.get(COOKIE)
    if chosen in LANGUAGES:
        return str(chosen)
    own = getattr(request.user, "language", None) if request.user.is_authenticated else None
    return own if own in LANGUAGES else settings.LANGUAGE_CODE


@for_everyone
@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """Speaks the language asked for from now on, on the page that was open."""
    language = request.POST.get("language", "")
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        back = "/"
    response = HttpResponseRedirect(back, status=303)
    if language in LANGUAGES:
        if request.user.is_authenticated:
            speak(str(request.user.pk), language=language)
        remember(response, language)
    return response


def remember(response: HttpResponse, language: str) -> None:
    """The cookie of a chosen language."""
    response.set_cookie(
        COOKIE, language, max_age=KEPT, samesite="Lax", httponly=True, secure=settings.SECURE
    )

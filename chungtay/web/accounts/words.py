"""Words that are looked up when they are shown, in the language of whoever reads them: a form is
declared once, long before anybody asks for it."""

from __future__ import annotations

from django.conf import settings
from django.utils.functional import lazystr
from django.utils.translation import get_language

from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.terms import LANGUAGES


def spoken() -> str:
    """The language of the request that is being answered."""
    language = get_language()
    return language if language in LANGUAGES else settings.LANGUAGE_CODE


def said(code: str, **facts: object) -> str:
    """The words of a code as they are in this request."""
    return furniture(code, spoken(), **facts)


class _Later:
    """Says itself in the language of the moment."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __str__(self) -> str:
        return said(self.code)


def words(code: str) -> str:
    """The words of a code, in the language of the moment they are shown."""
    return lazystr(_Later(code))  # type: ignore[return-value]

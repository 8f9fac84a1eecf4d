"""A request as views see it: with who made it and the language they are spoken to in."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from chungtay.queries.visitors import Visitor


class Asked(HttpRequest):
    """What the middleware makes of a request; only a type, never made."""

    visitor: Visitor
    language: str
    htmx: HtmxDetails
    too_large: list[str]  # names of files that were cut off while they arrived

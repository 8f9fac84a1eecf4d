"""What every page knows: who looks at it, in which language, and where they can go."""

from __future__ import annotations

from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.template.backends.utils import csrf_input
from django.utils.functional import SimpleLazyObject

from chungtay.queries.visitors import NOBODY
from chungtay.web.navigation import places


def of_page(request: HttpRequest) -> dict[str, Any]:
    visitor = getattr(request, "visitor", NOBODY)
    return {
        "language": getattr(request, "language", "vi"),
        "visitor": visitor,
        "navigation": places(visitor.actor, request.path),
        "notes": get_messages(request),
        # One token for all forms of a page, and none where there is no form.
        "csrf_input": SimpleLazyObject(lambda: csrf_input(request)),
        "noun": request.path.split("/")[1] or "home",
    }

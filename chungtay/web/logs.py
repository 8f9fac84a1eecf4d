"""One structured line for every request, without anything about the person who made it."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

log = logging.getLogger("chungtay.requests")
QUIET = ("/static/", "/health/")


class JsonLines(logging.Formatter):
    """A record as one line of JSON: the moment, the level, what, and its facts."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "what": _what(record),
            **getattr(record, "facts", {}),
        }
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def _what(record: logging.LogRecord) -> str:
    """The framework's own remark on a request names its address; here it names the view."""
    request = getattr(record, "request", None)
    if not isinstance(request, HttpRequest):
        return record.getMessage()
    return f"failed: {request.resolver_match.view_name if request.resolver_match else ''}"


class RequestLog:
    """Says which view answered with which status and how long it took. Addresses are left out:
    what people search for and whose record they open is theirs."""

    def __init__(self, following: Callable[[HttpRequest], HttpResponse]) -> None:
        self.following = following

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = time.perf_counter()
        response = self.following(request)
        if not request.path.startswith(QUIET):
            view = request.resolver_match.view_name if request.resolver_match else ""
            facts = {
                "method": request.method,
                "view": view,
                "status": response.status_code,
                "ms": round((time.perf_counter() - begun) * 1000, 1),
            }
            log.info("request", extra={"facts": facts})
        return response

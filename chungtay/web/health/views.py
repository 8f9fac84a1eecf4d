"""One short answer for machines: ok, or not."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from chungtay.queries.readiness import is_ready
from chungtay.web.rules import for_everyone


@for_everyone
@never_cache
def health(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """200 when the database answers and has the present shape, else 503."""
    if is_ready():
        return JsonResponse({"status": "ok"})
    answer = JsonResponse({"status": "unavailable"}, status=HTTPStatus.SERVICE_UNAVAILABLE)
    # Whoever watches asks every few seconds and knows; the log need not fill with it.
    answer._has_been_logged = True  # type: ignore[attr-defined]
    return answer

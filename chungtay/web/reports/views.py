"""stub."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from chungtay.domain.permissions import Deed
from chungtay.web.rules import asks


@asks(Deed.LOOK)
def stub(request: HttpRequest) -> HttpResponse:
    return HttpResponse("stub")

"""The overview, the kinds of organisation and the log of what administrators did."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from chungtay.domain.permissions import Deed
from chungtay.queries import administration, audit
from chungtay.web.administration.pages import page, page_number, pages_of, visitor_of
from chungtay.web.rules import asks


@asks(Deed.ADMINISTER)
@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """How much there is, and what needs attention."""
    return page(request, "overview", shown=administration.overview(visitor_of(request)))


@asks(Deed.ADMINISTER)
@require_GET
def organisations(request: HttpRequest) -> HttpResponse:
    """The branches and kinds that the product knows."""
    branches = administration.organisations_page(visitor_of(request))
    return page(request, "organisations", branches=branches)


@asks(Deed.ADMINISTER)
@require_GET
def log(request: HttpRequest) -> HttpResponse:
    """Who changed what, the latest first."""
    shown = audit.audit_page(visitor_of(request), number=page_number(request))
    pages = pages_of(request, number=shown.number, last=shown.last)
    return page(request, "log", shown=shown, pages=pages)

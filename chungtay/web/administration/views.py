"""The overview, the kinds of organisation and the log of what administrators did."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from chungtay.domain.permissions import Deed
from chungtay.queries import administration, audit
from chungtay.web.administration.pages import page
from chungtay.web.paging import Pager, page_number
from chungtay.web.requests import Asked
from chungtay.web.rules import asks


@asks(Deed.ADMINISTER)
@require_GET
def overview(request: Asked) -> HttpResponse:
    """How much there is, and what needs attention."""
    return page(request, "overview", shown=administration.overview(request.visitor))


@asks(Deed.ADMINISTER)
@require_GET
def organisations(request: Asked) -> HttpResponse:
    """The branches and kinds that the product knows."""
    branches = administration.organisations_page(request.visitor)
    return page(request, "organisations", branches=branches)


@asks(Deed.ADMINISTER)
@require_GET
def log(request: Asked) -> HttpResponse:
    """Who changed what, the latest first."""
    shown = audit.audit_page(request.visitor, number=page_number(request.GET))
    pages = Pager.around(request.GET, number=shown.number, last=shown.last)
    return page(request, "log", shown=shown, pages=pages)

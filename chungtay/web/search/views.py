"""The answer of the search field."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chungtay.domain.permissions import Deed
from chungtay.queries.search import search_page
from chungtay.web.requests import Asked
from chungtay.web.rules import asks


@asks(Deed.SEE_RECORDS)
@require_safe
def search(request: Asked) -> HttpResponse:
    page = search_page(request.visitor, request.GET.get("q", ""))
    return render(request, "search/search.jinja", {"page": page})

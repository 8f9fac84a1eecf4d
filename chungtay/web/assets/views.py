"""The list of assets, the story of one, two works side by side and what is said of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from chungtay.actions.assets import other_asset, same_asset
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.assets import asset_list, asset_page, asset_pair
from chungtay.web.paging import Pager, page_number
from chungtay.web.recognitions import forms
from chungtay.web.recognitions.refusals import refusal_of
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

LONGEST = 100  # characters of what is looked for


@asks(Deed.SEE_RECORDS)
@require_safe
def assets(request: Asked) -> HttpResponse:
    words = _words(request)
    found = asset_list(request.visitor, words=words, page=page_number(request.GET))
    pager = Pager.around(request.GET, number=found.number, last=found.last)
    facts = {"found": found, "pager": pager, **forms.done(request.GET)}
    return render(request, "assets/assets.jinja", facts)


@asks(Deed.SEE_RECORDS)
@require_safe
def asset(request: Asked, id: UUID) -> HttpResponse:
    """One asset; looked for words find other works that may be on it."""
    page = asset_page(request.visitor, str(id), words=_words(request))
    if page.id != str(id):  # a work's own id leads to its asset
        return HttpResponseRedirect(reverse("asset", args=[page.id]))
    return render(request, "assets/asset.jinja", {"page": page, **forms.done(request.GET)})


def _words(request: Asked) -> str:
    return request.GET.get("q", "").strip()[:LONGEST]


@asks(Deed.SEE_RECORDS)
@require_safe
def pair(request: Asked, one: UUID, other: UUID) -> HttpResponse:
    return _pair(request, one, other)


def _pair(
    request: Asked,
    one: UUID,
    other: UUID,
    *,
    refusal: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    page = asset_pair(request.visitor, str(one), str(other), at=timezone.now())
    facts = {"page": page, "refusal": refusal, "typed": request.POST.get("reason", "")}
    return render(request, "assets/pair.jinja", facts, status=status)


@asks(Deed.DECIDE)
@require_POST
def same(request: Asked, one: UUID, other: UUID) -> HttpResponse:
    return _decided(request, one, other, same_asset, "same-asset")


@asks(Deed.DECIDE)
@require_POST
def not_same(request: Asked, one: UUID, other: UUID) -> HttpResponse:
    return _decided(request, one, other, other_asset, "other-asset")


def _decided(
    request: Asked, one: UUID, other: UUID, say: Callable[..., str], what: str
) -> HttpResponse:
    """After a verdict the asset's story, or what else may be one asset, with the way back."""
    visitor = request.visitor
    try:
        said = say(
            str(one),
            str(other),
            programme=visitor.programme,
            reason=forms.Reason(request.POST).said(),
            by=visitor.actor,
            at=timezone.now(),
        )
    except Problem as problem:
        refusal = refusal_of(visitor, problem)
        return _pair(request, one, other, refusal=refusal, status=422)
    to = f"{reverse('recognitions')}?tab=assets&"
    if say is same_asset:
        to = reverse("asset", args=[asset_page(visitor, str(one)).id]) + "?"
    return HttpResponseRedirect(f"{to}said={what}&done={said}", status=303)

"""The pages of places: the tree, one place through time, a new one."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from chungtay.actions import places as actions
from chungtay.actions.units import NewName
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.places import COUNTRY
from chungtay.domain.registers import LIES_IN
from chungtay.domain.units import EVER
from chungtay.queries import places as queries
from chungtay.web.administration import forms
from chungtay.web.administration.pages import by_and_at, done, page, tried
from chungtay.web.requests import Asked
from chungtay.web.rules import asks


@asks(Deed.ADMINISTER)
@require_GET
def places(request: Asked) -> HttpResponse:
    """The tree of today's places, or what a search found."""
    shown = queries.places_page(request.visitor, asked=request.GET.get("q", "")[:200])
    return page(request, "places", shown=shown, levels=tuple(LIES_IN))


@asks(Deed.ADMINISTER)
@require_GET
def named(request: Asked) -> HttpResponse:
    """Names to suggest for what is typed into a field, whichever the field is called."""
    field = next((name for name in request.GET if name != "level"), "")
    typed, level = request.GET.get(field, ""), request.GET.get("level", "")
    names = queries.suggested_places(request.visitor, typed, level=level)
    return page(request, "place_names", names=names)


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def new(request: Asked) -> HttpResponse:
    """Enters a province, a commune or a hamlet."""
    visitor = request.visitor
    level = (request.POST or request.GET).get("level", "village")
    if level not in LIES_IN:
        raise NotFound()
    offered = list(queries.offered_places(visitor, level))
    above = request.GET.get("parent", "")
    parent = above if offered else queries.path_of(visitor, above)
    known = {"key": uuid.uuid4(), "level": level, "parent": parent}
    form = forms.PlaceForm(request.POST or None, language=visitor.language, initial=known)
    form.offer_places("parent", offered, empty="administration-choose", level=level)
    to, refusal = tried(form, lambda: _opened(request, form))
    if to:
        return done(request, to)
    return page(
        request, "place_new", form=form, level=level, has_parent=LIES_IN[level] != (COUNTRY,),
        refusal=refusal, invalid=bool(form.errors),
    )  # fmt: skip


def _opened(request: Asked, form: forms.PlaceForm) -> str:
    by, at = by_and_at(request)
    typed = form.cleaned_data
    new = actions.NewPlace(
        id=str(typed["key"]),
        name=typed["name"],
        level=typed["level"],
        kind=typed["kind"],
        parent=queries.place_called(request.visitor, typed["parent"], level=typed["level"]),
        code=typed["code"],
        since=typed["since"] or EVER,
    )
    return reverse("administration_place", args=[actions.open_place(new, by=by, at=at)])


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def place(request: Asked, place: uuid.UUID) -> HttpResponse:
    """One place through time, and its new name."""
    visitor, id = request.visitor, str(place)
    shown = queries.place_page(visitor, id)
    bare = next((name.text for name in shown.names if name.id == shown.seen_name), "")
    known = {"seen": shown.seen_name, "text": bare, "since": visitor.on, "speaks": "vi"}
    form = forms.NameForm(request.POST or None, language=visitor.language, initial=known)
    to, refusal = tried(form, lambda: _renamed(request, id, form))
    if to:
        return done(request, to)
    return page(
        request, "place", shown=shown, form=form, refusal=refusal, invalid=bool(form.errors)
    )


def _renamed(request: Asked, id: str, form: forms.NameForm) -> str:
    by, at = by_and_at(request)
    name = NewName(form.cleaned_data["text"], form.day, "vi", form.cleaned_data["seen"])
    actions.rename(id, name, by=by, at=at)
    return request.path

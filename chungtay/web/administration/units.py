"""The pages of bodies: the trees of both lines, one through time, a new one, the end of one."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from chungtay.actions import successions
from chungtay.actions import units as actions
from chungtay.domain.permissions import Deed, NotFound
from chungtay.domain.problems import Problem
from chungtay.domain.units import EVER, ROOT, Line
from chungtay.queries import places
from chungtay.queries import units as queries
from chungtay.queries.administration import units_without_person
from chungtay.queries.registers import register
from chungtay.web.administration import forms
from chungtay.web.administration.pages import by_and_at, done, page, tried
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked
from chungtay.web.rules import asks


@asks(Deed.ADMINISTER)
@require_GET
def units(request: Asked) -> HttpResponse:
    """The tree of a line, what a search found, or those for whom nobody speaks."""
    visitor = request.visitor
    line = Line.SECTOR if request.GET.get("line") == Line.SECTOR.value else Line.SAME_LEVEL
    lacking = units_without_person(visitor) if request.GET.get("lacking") == "person" else []
    shown = queries.units_page(
        visitor, line=line, top=request.GET.get("top", ROOT), asked=request.GET.get("q", "")[:200],
        lacking=lacking,
    )  # fmt: skip
    return page(request, "units", shown=shown, lines=tuple(Line), lacking=bool(lacking))


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def new(request: Asked) -> HttpResponse:
    """Enters a body with both parents."""
    visitor = request.visitor
    offered = list(places.standing_places(visitor))
    known = _beside(request, is_written=not offered)
    form = forms.UnitForm(request.POST or None, language=visitor.language, initial=known)
    form.offer("kind", [(k.code, k.name) for k in queries.kinds_of(visitor)],
               empty="administration-choose")  # fmt: skip
    form.offer_places("place", offered, empty="administration-no-place")
    to, refusal = tried(form, lambda: _opened(request, form.cleaned_data))
    if to:
        return done(request, to)
    units = queries.offered_units(visitor)
    return page(request, "unit_new", form=form, units=units, refusal=refusal,
                invalid=bool(form.errors))  # fmt: skip


def _beside(request: Asked, *, is_written: bool) -> dict[str, object]:
    """What is known when one comes from a body's page: it will stand above the new one. The place
    is an id, or is written by its name."""
    known = register()
    above = request.GET.get("above", "")
    label = known.labels.get(above, "")
    place = known.units[above].place if label else None
    if is_written:
        place = known.place_path(place)
    return {"key": uuid.uuid4(), "same_level": label, "sector": label, "place": place or ""}


def _opened(request: Asked, typed: Mapping[str, Any]) -> str:
    by, at = by_and_at(request)
    called = register().unit_called
    asked = {Line.SAME_LEVEL: typed["same_level"], Line.SECTOR: typed["sector"]}
    new = actions.NewUnit(
        id=str(typed["key"]),
        name=typed["name"],
        kind=typed["kind"],
        place=places.place_called(request.visitor, typed["place"]),
        since=typed["since"] or EVER,
        parents={line: called(above) for line, above in asked.items()},
    )
    return reverse("administration_unit", args=[actions.open_unit(new, by=by, at=at)])


FORMS: Mapping[str, type[forms.Worded]] = {"rename": forms.NameForm, "move": forms.ParentForm}


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def unit(request: Asked, unit: uuid.UUID) -> HttpResponse:
    """One body through time; each button of the page is one deed."""
    id, deed = str(unit), request.POST.get("do", "")
    form, refusal = None, None
    key = f"{deed}-{request.POST.get('line', '')}".rstrip("-")
    if request.method == "POST":
        if deed in FORMS:
            language = request.visitor.language
            form = FORMS[deed](request.POST, language=language, auto_id=f"{key}-%s")
        to, refusal = tried(form, lambda: _changed(request, id, deed, form))
        if to:
            return done(request, to)
    return _unit_page(request, id, {key: form} if form else {}, refusal)


def _changed(request: Asked, id: str, deed: str, form: forms.Worded | None) -> str:
    by, at = by_and_at(request)
    if isinstance(form, forms.NameForm):
        typed = form.cleaned_data
        name = actions.NewName(typed["text"], form.day, typed["speaks"], form.seen_name)
        actions.rename(id, name, by=by, at=at)
    elif isinstance(form, forms.ParentForm):
        typed = form.cleaned_data
        parent = register().unit_called(typed["parent"], on=typed["since"])
        to = actions.NewParent(Line(typed["line"]), parent, typed["since"], typed["seen"])
        actions.move(id, to, by=by, at=at)
    elif deed == "reopen":
        successions.reopen(id, by=by, at=at)
    else:
        raise NotFound()
    return request.path


def _unit_page(
    request: Asked, id: str, bound: Mapping[str, forms.Worded], refusal: Problem | None
) -> HttpResponse:
    visitor = request.visitor
    shown, labels = queries.unit_page(visitor, id), register().labels
    language = visitor.language
    seen = {"seen": shown.seen_name("vi"), "seen_en": shown.seen_name("en")}
    blank: dict[str, forms.Worded] = {
        "rename": forms.NameForm(
            initial={**seen, "text": shown.name, "since": visitor.on},
            language=language, auto_id="rename-%s",
        )
    }  # fmt: skip
    for stands in shown.lines:
        key = f"move-{stands.line.value}"
        known = {
            "line": stands.line.value, "seen": stands.parent,
            "parent": labels.get(stands.parent, ""), "since": visitor.on,
        }  # fmt: skip
        blank[key] = forms.ParentForm(initial=known, language=language, auto_id=f"{key}-%s")
    return page(
        request, "unit", shown=shown, refusal=refusal, forms={**blank, **bound},
        units=queries.offered_units(visitor), invalid=bool(bound) and not refusal,
    )  # fmt: skip


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def close(request: Asked, unit: uuid.UUID) -> HttpResponse:
    """Hands a body over: first what it would change, then the change."""
    visitor, id = request.visitor, str(unit)
    shown = queries.unit_page(visitor, id)
    asked = request.POST or request.GET if request.POST or "heir" in request.GET else None
    known = {"heir": shown.suggested_heir, "day": visitor.on, "carry": True}
    form = forms.ClosingForm(asked, language=visitor.language, initial=known)
    preview, refusal = None, None
    if form.is_valid():
        typed = form.cleaned_data
        try:
            preview = queries.handover(visitor, id, **typed)
            refusal = preview.problem
            if request.method == "POST" and refusal is None:
                by, at = by_and_at(request)
                to = successions.Handover(preview.heir, typed["day"], typed["carry"])
                successions.close(id, to, by=by, at=at)
                return done(request, reverse("administration_unit", args=[id]))
        except Problem as problem:
            refusal = beside_the_form(problem)
    return page(
        request, "unit_close", shown=shown, form=form, preview=preview, refusal=refusal,
        units=queries.offered_units(visitor), invalid=bool(form.errors),
    )  # fmt: skip

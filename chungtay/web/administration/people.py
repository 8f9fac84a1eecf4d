"""The pages of people: the list, one person, a new one, and many at once."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from chungtay.actions import people as actions
from chungtay.domain.permissions import Deed, NotFound, PersonRole
from chungtay.domain.problems import Problem
from chungtay.queries import people as queries
from chungtay.queries.registers import register
from chungtay.queries.units import offered_units
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.administration import forms
from chungtay.web.administration.pages import by_and_at, done, page, tried
from chungtay.web.paging import Pager, page_number
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

INVITATION = "administration-invitation"


@asks(Deed.ADMINISTER)
@require_GET
def people(request: Asked) -> HttpResponse:
    """Everybody, narrowed by words, role, unit or what is lacking."""
    visitor = request.visitor
    form = forms.Finding(request.GET, language=visitor.language)
    form.is_valid()
    typed = {name: form.cleaned_data.get(name, "") for name in form.fields}
    asked = queries.Asked(typed["q"], typed["role"], typed["unit"], typed["lacking"])
    refusal = None
    try:
        shown = queries.people_page(visitor, asked, number=page_number(request.GET))
    except Problem as problem:
        refusal, shown = problem, queries.PeoplePage((), 0, 1, 1)
    units = offered_units(visitor)
    pages = Pager.around(request.GET, number=shown.number, last=shown.last)
    return page(
        request, "people", finding=form, shown=shown, units=units, pages=pages, refusal=refusal
    )


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def new(request: Asked) -> HttpResponse:
    """Lets somebody in, with their first post."""
    visitor = request.visitor
    form = forms.NewPersonForm(request.POST or None, language=visitor.language)
    to, refusal = tried(form, lambda: _entered(request, form))
    if to:
        return done(request, to)
    return page(
        request, "person_new", form=form, units=offered_units(visitor), refusal=refusal,
        invalid=bool(form.errors),
    )  # fmt: skip


def _entered(request: Asked, form: forms.NewPersonForm) -> str:
    by, at = by_and_at(request)
    typed = form.cleaned_data
    entry = actions.Entry(typed["username"], typed["name"], typed["email"], typed["speaks"])
    role = PersonRole(typed["role"]) if typed["role"] else None
    unit = register().unit_called(typed["unit"], on=request.visitor.on)
    newcomer = actions.Newcomer(1, entry, role, unit)
    try:
        (person,) = actions.enter_many([newcomer], by=by, at=at)
    except actions.LineRefused as refused:
        raise refused.why from refused
    return reverse("administration_person", args=[person])


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def many(request: Asked) -> HttpResponse:
    """Many people, one a line: first what would be done, then all of it or nothing."""
    visitor = request.visitor
    form = forms.ManyForm(request.POST or None, language=visitor.language)
    lines: tuple[queries.CheckedLine, ...] = ()
    refusal: Problem | None = None
    if form.is_valid():
        try:
            lines = queries.checked_lines(visitor, form.cleaned_data["lines"])
            if "enter" in request.POST and lines and not any(line.problem for line in lines):
                by, at = by_and_at(request)
                actions.enter_many([_newcomer(line) for line in lines], by=by, at=at)
                return done(request, reverse("administration_people"))
        except Problem as problem:
            refusal = beside_the_form(problem)
    fit = bool(lines) and not any(line.problem for line in lines)
    told = {c.line.number: problem_sentence(c.problem, visitor.language)
            for c in lines if c.problem}  # fmt: skip
    return page(
        request, "people_many", form=form, lines=lines, told=told, fit=fit, refusal=refusal,
        invalid=bool(form.errors),
    )  # fmt: skip


def _newcomer(checked: queries.CheckedLine) -> actions.Newcomer:
    line = checked.line
    entry = actions.Entry(line.username, line.name, line.email)
    return actions.Newcomer(line.number, entry, checked.role, checked.unit)


# The deeds of a person's page that something is typed for.
FORMS: Mapping[str, type[forms.Worded]] = {
    "change": forms.PersonForm,
    "appoint": forms.PostForm,
    "deactivate": forms.ReasonForm,
    "second-factor": forms.ReasonForm,
}


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def person(request: Asked, person: uuid.UUID) -> HttpResponse:
    """One person; each button of the page is one deed."""
    id, deed = str(person), request.POST.get("do", "")
    form, refusal = None, None
    if request.method == "POST":
        if deed in FORMS:
            language = request.visitor.language
            form = FORMS[deed](request.POST, language=language, auto_id=f"{deed}-%s")
        to, refusal = tried(form, lambda: _changed(request, id, deed, form))
        if to:
            return done(request, to)
    return _person_page(request, id, {deed: form} if form else {}, refusal)


def _changed(request: Asked, id: str, deed: str, form: forms.Worded | None) -> str:
    by, at = by_and_at(request)
    typed = form.cleaned_data if form else {}
    if deed == "change":
        actions.change(
            id, name=typed["name"], email=typed["email"], language=typed["speaks"],
            seen=typed["seen"], by=by, at=at,
        )  # fmt: skip
    elif deed == "appoint":
        unit = register().unit_called(typed["unit"], on=request.visitor.on)
        actions.appoint(id, role=PersonRole(typed["role"]), unit=unit, by=by, at=at)
    elif deed == "dismiss":
        actions.dismiss(request.POST.get("post", ""), by=by, at=at)
    elif deed == "deactivate":
        actions.deactivate(id, reason=typed["reason"], by=by, at=at)
    elif deed == "reactivate":
        actions.reactivate(id, by=by, at=at)
    elif deed == "second-factor":
        actions.reset_second_factor(id, reason=typed["reason"], by=by, at=at)
    elif deed == "invite":
        _invited(request, id)
    else:
        raise NotFound()
    return request.path


def _invited(request: Asked, id: str) -> None:
    """The link is shown on the next page and then forgotten."""
    by, at = by_and_at(request)
    made = actions.invite(id, by=by, at=at)
    to = reverse("account_reset_password_from_key", args=[made.person, made.key])
    request.session[INVITATION] = [id, to]


def _person_page(
    request: Asked, id: str, bound: Mapping[str, forms.Worded], refusal: Problem | None
) -> HttpResponse:
    visitor = request.visitor
    shown = queries.person_page(visitor, id)
    known = {
        "name": shown.name, "email": shown.email, "speaks": shown.language, "seen": shown.seen,
    }  # fmt: skip
    blank = {
        deed: form(initial=known, language=visitor.language, auto_id=f"{deed}-%s")
        for deed, form in FORMS.items()
    }
    invitation = ""
    if request.session.get(INVITATION, ["", ""])[0] == id:
        invitation = request.build_absolute_uri(request.session.pop(INVITATION)[1])
    return page(
        request, "person", shown=shown, refusal=refusal, invitation=invitation,
        units=offered_units(visitor), forms={**blank, **bound},
        invalid=bool(bound) and not refusal,
    )  # fmt: skip

"""Home: what waits, what changed since one last looked, and the word that one has looked."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from markupsafe import Markup

from chungtay.actions.people import look
from chungtay.domain.permissions import Deed
from chungtay.queries.books import latest_entry
from chungtay.queries.home import Home
from chungtay.queries.home import home as work_of
from chungtay.queries.home.questions import questions_page
from chungtay.vocabulary.furniture import furniture
from chungtay.web.finished import finished
from chungtay.web.home.pictures import shares
from chungtay.web.paging import whole_number
from chungtay.web.requests import Asked
from chungtay.web.rules import asks


@asks(Deed.LOOK)
@require_safe
def home(request: Asked) -> HttpResponse:
    page = work_of(request.visitor, looked=getattr(request.user, "looked_number", 0))
    return render(request, "home/home.jinja", {"page": page, "overview": _overview(request, page)})


def _overview(request: Asked, page: Home) -> Markup | str:
    visitor, glance, term = request.visitor, page.overview, page.term
    if glance is None or term is None:
        return ""

    def facts() -> dict[str, Any]:
        may = visitor.may(Deed.TAKE_OUT)
        return {"glance": glance, "chart": shares(glance, visitor.language), "may_take_out": may}

    return finished(visitor, "home/_overview.jinja", term.code, facts)


@asks(Deed.LOOK)
@require_POST
def looked(request: Asked) -> HttpResponse:
    """Up to the number that the page knew: what came while it was read stays news."""
    latest, _ = latest_entry()
    number = whole_number(request.POST.get("number", ""), digits=9, otherwise=0)
    look(request.visitor.actor.id, number=min(number, latest))
    messages.success(request, furniture("home-seen-done", request.language))
    return HttpResponseRedirect(reverse("home"), status=303)


@asks(Deed.RECORD)
@require_safe
def questions(request: Asked) -> HttpResponse:
    asked = questions_page(request.visitor)
    return render(request, "home/questions.jinja", {"asked": asked})

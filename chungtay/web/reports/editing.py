"""The form of one figure: put right, or added."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chungtay.actions.bringings import amending
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.bringings import editing
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.refusals import beside_the_form
from chungtay.web.reports import forms
from chungtay.web.reports.deciding import answered, is_small
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

MOST_QUOTED = 300  # characters of a quote that an address may carry


@asks(Deed.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Asked, bringing: uuid.UUID, key: str) -> HttpResponse:
    """A figure with what was read beside the fields."""
    visitor = request.visitor
    problem = None
    if request.method == "POST":
        try:
            amending.amend(
                str(bringing),
                key,
                forms.amendment(request.POST, visitor.language),
                seen=forms.seen(request.POST),
                by=visitor.actor,
                at=timezone.now(),
            )
        except Problem as refused:
            problem = beside_the_form(refused)
        else:
            return answered(request, bringing, key=key)
    page = editing.editing(visitor, str(bringing), key)
    return _form(request, page, problem)


@asks(Deed.RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Asked, bringing: uuid.UUID) -> HttpResponse:
    """A figure that reading missed."""
    visitor = request.visitor
    problem = None
    if request.method == "POST":
        try:
            key = amending.add(
                str(bringing),
                forms.amendment(request.POST, visitor.language),
                by=visitor.actor,
                at=timezone.now(),
            )
        except Problem as refused:
            problem = beside_the_form(refused)
        else:
            to = f"{reverse('bringing', args=[bringing])}#f{key}"
            return HttpResponseRedirect(to, status=303)
    quote, near = request.GET.get("quote", "")[:MOST_QUOTED], request.GET.get("near", "")
    page = editing.adding(visitor, str(bringing), quote=quote, near=near)
    return _form(request, page, problem)


def _form(request: Asked, page: editing.EditPage, problem: Problem | None) -> HttpResponse:
    """What was typed stays typed when it is refused."""
    language = request.language
    typed: Any = page.filled
    if problem is not None:
        typed = forms.amendment(request.POST, language)
    facts = {
        "page": page,
        "typed": typed,
        "partners": request.POST.get("partners", page.filled.partners),
        "problem": problem_sentence(problem, language) if problem else "",
    }
    small = is_small(request) and problem is not None and page.key
    template = "reports/_refused_edit.jinja" if small else "reports/figure.jinja"
    return render(request, template, facts, status=422 if problem else 200)

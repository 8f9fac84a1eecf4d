"""The list of learned spellings, and the switch of each."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from chungtay.actions import learning
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.learning import learned_page
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.paging import page_number
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

ON, OFF = "on", "off"


@asks(Deed.TEACH)
@require_GET
def learned(request: Asked) -> HttpResponse:
    """Every spelling with the sentence that taught it and how often it was used."""
    return _page(request, None)


@asks(Deed.TEACH)
@require_POST
def switch(request: Asked, spelling: uuid.UUID) -> HttpResponse:
    """Reports are read by a spelling no more, or again."""
    visitor, on = request.visitor, request.POST.get("do") == ON
    try:
        learning.switch(
            visitor.programme, str(spelling), on=on, by=visitor.actor, at=timezone.now()
        )
    except Problem as problem:
        return _page(request, beside_the_form(problem))
    code = "learning-switched-on" if on else "learning-switched-off"
    messages.info(request, furniture(code, visitor.language))
    number = page_number(request.POST)
    to = reverse("learned") if number == 1 else f"{reverse('learned')}?page={number}"
    return HttpResponseRedirect(to, status=303)


def _page(request: Asked, problem: Problem | None) -> HttpResponse:
    told = problem_sentence(problem, request.language) if problem else ""
    asked = request.GET if request.method == "GET" else request.POST
    facts = {"page": learned_page(request.visitor, page=page_number(asked)), "problem": told}
    return render(request, "learning/learned.jinja", facts, status=422 if problem else 200)

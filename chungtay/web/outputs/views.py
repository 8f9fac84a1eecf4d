"""Reports and tables to take out: the page where they are chosen, and the files."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chungtay.actions.outputs import report_file, table_file
from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.outputs import outputs as what_can_be_taken
from chungtay.queries.outputs.reports import Wanted
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.outputs.forms import (
    STRUCTURES,
    Links,
    offered_layouts,
    order_of,
    typed_of,
    wanted_of,
)
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked
from chungtay.web.rules import asks
from chungtay.web.totals.views import handed_over


@asks(Deed.TAKE_OUT)
@require_safe
def outputs(request: Asked) -> HttpResponse:
    wanted, told = wanted_of(request.GET), ""
    try:
        order_of(request.GET, language=request.language, on=request.visitor.on)
        page = what_can_be_taken(request.visitor, wanted)
    except Problem as problem:
        told = problem_sentence(beside_the_form(problem), request.language)
        page = what_can_be_taken(request.visitor, Wanted())
    typed = typed_of(request.GET, language=request.language, on=request.visitor.on)
    context = {
        "page": page,
        "typed": typed,
        "told": told,
        "links": Links(page.wanted),
        "layouts": offered_layouts(request.language),
        "structures": STRUCTURES,
    }
    return render(request, "outputs/outputs.jinja", context, status=422 if told else 200)


@asks(Deed.TAKE_OUT)
@require_safe
def report(request: Asked, kind: str) -> HttpResponse:
    order = order_of(request.GET, language=request.language, on=request.visitor.on)
    return handed_over(report_file(request.visitor, wanted_of(request.GET), order, kind=kind))


@asks(Deed.TAKE_OUT)
@require_safe
def table(request: Asked, kind: str, ending: str) -> HttpResponse:
    found = table_file(request.visitor, kind, wanted_of(request.GET), ending=ending)
    return handed_over(found)

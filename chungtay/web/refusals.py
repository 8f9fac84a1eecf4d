"""Pages that say no: one sentence, what to do, and a way on."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve

from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.domain.problems import Problem
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.requests import Asked


def beside_the_form(problem: Problem) -> Problem:
    """What is not there, or not allowed, is a page of its own; any other refusal is shown with
    everything that was typed still there."""
    if isinstance(problem, NotFound | NotAllowed):
        raise problem
    return problem


def refused(request: Asked, problem: Problem, *, status: int) -> HttpResponse:
    """The sentence of a problem as a page."""
    language = request.language
    told = problem_sentence(problem, language)
    return render(request, "refused.jinja", {"status": status, "told": told}, status=status)


def only_opened(request: HttpRequest) -> HttpResponse:
    """The address of a form, opened without the form: a way to the page it stands on."""
    way = {"status": 405, "told": "", "way_on": page_above(request.path)}
    return render(request, "refused.jinja", way, status=405)


def page_above(path: str) -> str:
    """The nearest address above another one that is a page."""
    above = path.rstrip("/").rpartition("/")[0] + "/"
    try:
        resolve(above)
    except Resolver404:
        return page_above(above)
    return above


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that leads nowhere."""
    return render(request, "refused.jinja", {"status": 404, "told": ""}, status=404)


def not_taken(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What no view ever saw: more words at once than a form may hold, or nothing that a browser of
    ours would send."""
    status = 413 if isinstance(exception, RequestDataTooBig | TooManyFieldsSent) else 400
    return render(request, "refused.jinja", {"status": status, "told": ""}, status=status)


def failed(request: HttpRequest) -> HttpResponse:
    """A defect of the product: nothing was half-written, and the log knows what happened."""
    return render(request, "failed.jinja", {"status": 500}, status=500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from another site, or one so old that its key is gone: nothing was changed."""
    return render(request, "refused.jinja", {"status": 403, "told": "", "stale": True}, status=403)

"""Results: the table that was asked for, a number opened, the table as a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from chungtay.actions.tables import FILES, TableFile, table_file
from chungtay.domain.permissions import Deed, NotAllowed, NotFound
from chungtay.domain.problems import Problem
from chungtay.queries.ledgers.opened import part_opened
from chungtay.queries.openings import opening
from chungtay.queries.results import results
from chungtay.queries.results.scope import Wanted
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.finished import finished
from chungtay.web.paging import Pager, page_number
from chungtay.web.requests import Asked
from chungtay.web.rules import asks
from chungtay.web.totals.forms import BEFORE, Links, address, structures, wanted_of
from chungtay.web.totals.pictures import cards, charts


@asks(Deed.SEE_RESULTS)
@require_safe
def totals(request: Asked) -> HttpResponse:
    return answered(request, "totals", part="totals/_answer.jinja", answer=_answer)


def answered(
    request: Asked, action: str, *, part: str, answer: Callable[[Visitor, Wanted, int], Any]
) -> HttpResponse:
    """A page of results: what was asked for, or the question again with what is wrong with it."""
    wanted, page = wanted_of(request.GET), page_number(request.GET)
    try:
        main = finished(
            request.visitor, part, (wanted, page), lambda: answer(request.visitor, wanted, page)
        )
    except NotAllowed:
        raise
    except Problem as problem:
        return ask_again(request, wanted, problem, action=action)
    return render(request, f"totals/{action}.jinja", {"main": main})


def _answer(visitor: Visitor, wanted: Wanted, page: int) -> dict[str, Any]:
    found = results(visitor, wanted, page=page)
    links = Links(found.scope)
    return {
        "results": found,
        "may_take_out": visitor.may(Deed.TAKE_OUT),
        "scope": found.scope,
        "choices": found.choices,
        "links": links,
        "structures": structures(found.scope, "totals"),
        "address": address,
        "cards": cards(found, links) if found.page == 1 and not found.wanted.against else [],
        "charts": charts(found, links),
        "pager": Pager.of(
            found.page, found.last, lambda n: address("totals", found.wanted, page=n)
        ),
    }


@asks(Deed.SEE_RESULTS)
@require_safe
def trace(request: Asked) -> HttpResponse:
    wanted, end = wanted_of(request.GET), request.GET.get("end", "")
    if not wanted.indicator:  # one number is opened at a time; the table offers which
        return HttpResponseRedirect(address("totals", wanted))
    if request.GET.get("part"):
        return _part(request, wanted, request.GET["part"])
    is_before = request.GET.get("side") == BEFORE
    opened = opening(
        request.visitor, wanted, end=end, page=page_number(request.GET), before=is_before
    )
    side = {"side": BEFORE if opened.is_before else ""}
    kept = {"end": "" if opened.end == "total" else opened.end, **side}
    context = {
        "opening": opened,
        "scope": opened.scope,
        "address": address,
        "structures": structures(opened.scope, "trace"),
        "side": side,
        "pager": Pager.of(
            opened.page, opened.last, lambda n: address("trace", opened.wanted, page=n, **kept)
        ),
    }
    return render(request, "totals/trace.jinja", context)


def _part(request: Asked, wanted: Wanted, share: str) -> HttpResponse:
    """The own or the joint part of an organisation's credit, opened."""
    opened = part_opened(request.visitor, wanted, share, page=page_number(request.GET))
    context = {
        "opening": opened,
        "scope": opened.scope,
        "address": address,
        "structures": (),
        "side": {},
        "pager": Pager.of(
            opened.page, opened.last, lambda n: address("trace", opened.wanted, page=n, part=share)
        ),
    }
    return render(request, "totals/trace.jinja", context)


@asks(Deed.TAKE_OUT)
@require_safe
def totals_file(request: Asked, kind: str) -> HttpResponse:
    return taken_out(request, kind, table_file)


def taken_out(request: Asked, kind: str, written: Callable[..., TableFile]) -> HttpResponse:
    """What is asked for, as a file of one of the kinds that there are."""
    if kind not in FILES:
        raise NotFound()
    return handed_over(written(request.visitor, wanted_of(request.GET), kind=kind))


def handed_over(file: TableFile) -> HttpResponse:
    """A file under its own name."""
    response = HttpResponse(file.content, content_type=file.media_type)
    response["Content-Disposition"] = content_disposition_header(True, file.name) or ""
    return response


def ask_again(request: Asked, wanted: Wanted, problem: Problem, *, action: str) -> HttpResponse:
    """The form with everything still in it, and why it could not be answered. A unit out of reach
    is not there, exactly as one that does not exist."""
    usual = results(request.visitor, Wanted())
    lost = isinstance(problem, NotFound)
    told = furniture("totals-not-there", request.language) if lost else ""
    context = {
        "scope": usual.scope,
        "choices": usual.choices,
        "typed": wanted,
        "told": told or problem_sentence(problem, request.language),
        "action": action,
        "address": address,
    }
    return render(request, "totals/again.jinja", context, status=404 if lost else 422)

"""Joint work: who works with whom, and one organisation's ledger."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chungtay.domain.permissions import Deed, NotAllowed
from chungtay.domain.problems import Problem
from chungtay.queries import ledgers
from chungtay.queries.results.scope import Wanted
from chungtay.queries.visitors import Visitor
from chungtay.web.finished import finished
from chungtay.web.joint.beside import Both
from chungtay.web.joint.pictures import ledger_of, pair_of, picture
from chungtay.web.paging import Pager, page_number
from chungtay.web.requests import Asked
from chungtay.web.rules import asks
from chungtay.web.totals.forms import Links, address, structures, wanted_of
from chungtay.web.totals.views import ask_again


@asks(Deed.SEE_RESULTS)
@require_safe
def joint(request: Asked) -> HttpResponse:
    wanted, pair, page = wanted_of(request.GET), _pair(request), page_number(request.GET)
    try:
        answer = finished(
            request.visitor,
            "joint/_answer.jinja",
            (wanted, pair, page),
            lambda: _answer(request.visitor, wanted, pair, page),
        )
    except NotAllowed:
        raise
    except Problem as problem:
        return ask_again(request, wanted, problem, action="joint")
    return render(request, "joint/joint.jinja", {"main": answer})


def _answer(visitor: Visitor, wanted: Wanted, pair: tuple[str, str], page: int) -> dict[str, Any]:
    one, other = pair
    found = ledgers.joint(visitor, wanted, one=one, other=other, page=page)
    chosen = {"one": one, "other": other} if found.pair else {}
    return {
        "joint": found,
        "scope": found.scope,
        "choices": found.choices,
        "picture": None if found.pairs or found.organisations else picture(found),
        "structures": structures(found.scope, "joint"),
        "links": Both.of(found),
        "address": address,
        "ledger_of": ledger_of,
        "pair_of": pair_of,
        "pager": Pager.of(
            found.page, found.last, lambda n: address("joint", found.wanted, page=n, **chosen)
        ),
    }


def _pair(request: Asked) -> tuple[str, str]:
    return request.GET.get("one", ""), request.GET.get("other", "")


@asks(Deed.SEE_RESULTS)
@require_safe
def ledger(request: Asked, organisation: str) -> HttpResponse:
    wanted = wanted_of(request.GET)
    found = ledgers.ledger(request.visitor, wanted, organisation, page=page_number(request.GET))
    context = {
        "ledger": found,
        "scope": found.scope,
        "structures": structures(found.scope, "ledger", organisation),
        "links": Links(found.scope.of_organisation(organisation)),
        "choices": found.choices,
        "address": address,
        "pager": Pager.of(
            found.page,
            found.last,
            lambda n: address("ledger", found.wanted, organisation, page=n),
        ),
    }
    return render(request, "joint/ledger.jinja", context)

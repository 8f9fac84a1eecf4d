"""What counting once is worth: the screen, and the same as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from chungtay.actions.worth_tables import worth_file as written
from chungtay.domain.permissions import Deed
from chungtay.queries import worth as queries
from chungtay.queries.results.scope import Wanted
from chungtay.queries.visitors import Visitor
from chungtay.web.paging import Pager
from chungtay.web.requests import Asked
from chungtay.web.rules import asks
from chungtay.web.totals.forms import address, structures
from chungtay.web.totals.views import answered, taken_out


@asks(Deed.SEE_RESULTS)
@require_safe
def worth(request: Asked) -> HttpResponse:
    return answered(request, "worth", part="totals/_worth.jinja", answer=_answer)


def _answer(visitor: Visitor, wanted: Wanted, page: int) -> dict[str, Any]:
    found = queries.worth(visitor, wanted, page=page)
    # Two periods stand side by side in the table of results; what adding would give is of one.
    here = [way for way in structures(found.scope, "worth") if way.code != "against"]
    there = [way for way in structures(found.scope, "totals") if way.code == "against"]
    return {
        "worth": found,
        "scope": found.scope,
        "choices": found.choices,
        "may_take_out": visitor.may(Deed.TAKE_OUT),
        "structures": [*here, *there],
        "address": address,
        "pager": Pager.of(found.page, found.last, lambda n: address("worth", found.wanted, page=n)),
    }


@asks(Deed.TAKE_OUT)
@require_safe
def worth_file(request: Asked, kind: str) -> HttpResponse:
    return taken_out(request, kind, written)

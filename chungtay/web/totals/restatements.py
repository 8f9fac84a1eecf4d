"""Numbers that are no longer what they were: between two moments, with why and by whom."""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from chungtay.domain.permissions import Deed
from chungtay.domain.problems import Problem
from chungtay.queries.restatements import Restatements
from chungtay.queries.restatements import restatements as numbers_restated
from chungtay.queries.restatements.moments import Moment
from chungtay.queries.results.lines import ResultLine
from chungtay.queries.results.scope import Wanted
from chungtay.vocabulary.messages import problem_sentence
from chungtay.web.refusals import beside_the_form
from chungtay.web.requests import Asked
from chungtay.web.rules import asks
from chungtay.web.totals.forms import Links, address, end_of, wanted_of

LONGEST = 60  # characters of a moment


@asks(Deed.SEE_RESULTS)
@require_safe
def restatements(request: Asked) -> HttpResponse:
    was, now = (request.GET.get(name, "").strip()[:LONGEST] for name in ("was", "now"))
    told, visitor = "", request.visitor
    try:
        page = numbers_restated(visitor, wanted_of(request.GET), was=end_of(was), now=end_of(now))
    except Problem as problem:
        told = problem_sentence(beside_the_form(problem), request.language)
        page = numbers_restated(visitor, Wanted())
    context = {
        "page": page,
        "scope": page.scope,
        "told": told,
        "ways": Ways(page),
        "groups": [(name, list(of)) for name, of in groupby(page.restated, attrgetter("group"))],
        "address": address,
        "structures": (),
    }
    return render(request, "totals/restatements.jinja", context, status=422 if told else 200)


class Ways:
    """Addresses of the same two moments."""

    def __init__(self, page: Restatements) -> None:
        self._page = page

    @property
    def was_day(self) -> str:
        return _day(self._page.typed[0], self._page.was)

    @property
    def now_day(self) -> str:
        """Nothing is until now."""
        return _day(self._page.typed[1], self._page.now) if self._page.typed[1] else ""

    def by(self, code: str) -> str:
        """With other rows."""
        was, now = self._page.typed
        return address("restatements", self._page.wanted, by=code, was=was, now=now)

    def since(self, moment: str) -> str:
        """Since another moment, until now."""
        return address("restatements", self._page.wanted, was=moment)

    def opens(self, line: ResultLine, moment: Moment) -> str:
        """A number as it stood at one of the moments."""
        is_now = moment.number == self._page.scope.ledger.number
        return Links(self._page.scope).opens(line, known="" if is_now else str(moment.number))

    def as_known(self, number: int) -> str:
        """The results as they were known then."""
        return address("totals", self._page.wanted, known=str(number))


def _day(typed: str, moment: Moment) -> str:
    """The day that was typed, else that of the entry; as a field for days holds it."""
    if re.match(r"\d{4}-\d\d-\d\d", typed):
        return typed[:10]
    return timezone.localtime(moment.at).date().isoformat() if moment.at else ""

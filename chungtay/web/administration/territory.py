"""The page of the country's territory: what of it is here, and the edges that somebody doubts."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from chungtay.actions import doubts as actions
from chungtay.actions.loading import have_loaded
from chungtay.domain.permissions import Deed, NotFound
from chungtay.queries import doubts as queries
from chungtay.queries.loaded_territory import territory_page
from chungtay.vocabulary.furniture import furniture
from chungtay.web.administration.pages import by_and_at, done, page, tried
from chungtay.web.paging import Pager, page_number
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

VERDICTS = {"apply": True, "reject": False}


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def territory(request: Asked) -> HttpResponse:
    """The counts with the button that loads; below it the doubts, narrowed."""
    if request.method == "POST":
        by, at = by_and_at(request)
        have_loaded(by=by, at=at)
        return done(request, request.path, "administration-territory-asked")
    visitor, asked = request.visitor, request.GET
    shown = territory_page(visitor, at=timezone.now())
    waits = asked.get("shown") != "all"
    doubts = queries.doubts_page(
        visitor, province=asked.get("province", ""), waits=waits, number=page_number(asked)
    )
    pages = Pager.around(asked, number=doubts.number, last=doubts.last)
    return page(request, "territory", shown=shown, doubts=doubts, pages=pages)


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def doubt(request: Asked, edge: str) -> HttpResponse:
    """One doubtful edge, decided by one of two buttons."""
    shown, refusal = queries.edge(request.visitor, edge), None
    if request.method == "POST":
        to, refusal = tried(None, lambda: _judged(request, shown))
        if to:
            return done(request, to, "administration-doubt-decided")
    key = request.POST.get("key") or str(uuid.uuid4())
    return page(
        request, "doubt", shown=shown, key=key, note=request.POST.get("note", ""), refusal=refusal
    )


def _judged(request: Asked, shown: queries.DoubtedEdge) -> str:
    verdict = request.POST.get("do", "")
    if verdict not in VERDICTS:
        raise NotFound()
    by, at = by_and_at(request)
    title = furniture(
        f"administration-doubt-title-{verdict}", "vi", old=shown.old_name, new=shown.new_name
    )
    judgement = actions.Judgement(
        id=request.POST.get("key", ""),
        edge=shown.key,
        applies=VERDICTS[verdict],
        note=request.POST.get("note", ""),
        title=title,
    )
    actions.judge(judgement, by=by, at=at)
    return reverse("administration_territory")

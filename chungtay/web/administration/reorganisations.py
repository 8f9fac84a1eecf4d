"""The pages of reorganisations: the list, one that was applied, and its undoing."""

from __future__ import annotations

import uuid

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from chungtay.actions import reorganisations as actions
from chungtay.domain.paging import Page, page_of
from chungtay.domain.permissions import Deed, NotFound
from chungtay.queries import reorganisation_drafts as drafts
from chungtay.queries import reorganisations as queries
from chungtay.queries.doubts import decision
from chungtay.vocabulary.reorganisation_tables import as_file
from chungtay.web.administration.pages import by_and_at, csv_file, done, page, tried
from chungtay.web.administration.previews import ONE_PAGE, told_in_pages
from chungtay.web.administration.steps import table
from chungtay.web.paging import Pager, whole_number
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

# The lists of an event that have pages of their own, by the name of each in the address.
STRUCTURE, TOTALS, ROWS = "structure", "totals", "rows"
WRITTEN_OF_A_PAGE = 50


@asks(Deed.ADMINISTER)
@require_GET
def reorganisations(request: Asked) -> HttpResponse:
    """Every event, those undone too."""
    return page(request, "reorganisations", lines=queries.events(request.visitor))


@asks(Deed.ADMINISTER)
@require_GET
def event(request: Asked, event: uuid.UUID) -> HttpResponse:
    """One event with everything it did."""
    visitor, id = request.visitor, str(event)
    decided = decision(visitor, id)
    if decided:
        return page(request, "doubt_decided", shown=decided)
    shown = queries.event(visitor, id)
    rows = drafts.rows_of_event(visitor, id)
    asked = {name: _number(request, name) for name in (STRUCTURE, TOTALS, ROWS)}
    here = page_of(len(rows), asked[ROWS], size=WRITTEN_OF_A_PAGE)
    did = (
        told_in_pages(shown.did, page=asked[STRUCTURE], rows_page=asked[TOTALS])
        if shown.did
        else None
    )
    return page(
        request, "reorganisation", shown=shown, did=did,
        table=table(rows[here.shown], visitor.language),
        pagers={
            STRUCTURE: _pager(request, STRUCTURE, did.page if did else ONE_PAGE),
            TOTALS: _pager(request, TOTALS, did.rows_page if did else ONE_PAGE),
            ROWS: _pager(request, ROWS, here),
        },
    )  # fmt: skip


def _number(request: Asked, name: str) -> int:
    return whole_number(request.GET.get(name, ""), digits=6, otherwise=1)


def _pager(request: Asked, name: str, here: Page) -> Pager:
    """The pages of one list beside; the other lists stay where they are."""

    def address(to: int) -> str:
        asked = request.GET.copy()
        asked[name] = str(to)
        return f"?{asked.urlencode()}#{name}-title"

    return Pager.of(here.number, here.last, address)


@asks(Deed.ADMINISTER)
@require_GET
def file(request: Asked, event: uuid.UUID) -> HttpResponse:
    """The rows of an event as the file they were, or would have been."""
    visitor, id = request.visitor, str(event)
    if decision(visitor, id):
        raise NotFound()
    return csv_file(as_file(drafts.rows_of_event(visitor, id), visitor.language), id)


@asks(Deed.ADMINISTER)
@require_http_methods(["GET", "POST"])
def undo(request: Asked, event: uuid.UUID) -> HttpResponse:
    """First what would be restored, or what stands on the event; then the undoing."""
    visitor, id = request.visitor, str(event)
    refusal = None
    if request.method == "POST":
        to, refusal = tried(None, lambda: _undone(request, id))
        if to:
            return done(request, to, "administration-event-undone")
    decided = decision(visitor, id)
    if decided:
        return page(request, "reorganisation_undo", shown=decided, did=None, refusal=refusal)
    shown = queries.event(visitor, id)
    return page(request, "reorganisation_undo", shown=shown, did=shown.did, refusal=refusal)


def _undone(request: Asked, id: str) -> str:
    by, at = by_and_at(request)
    actions.undo(id, by=by, at=at)
    return reverse("administration_reorganisation", args=[id])

"""A document opened at a figure; the bytes of documents and evidence, for those who may."""

from __future__ import annotations

from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chungtay.domain.permissions import Deed, NotFound
from chungtay.queries import documents
from chungtay.queries.documents import KeptFile, document_page
from chungtay.web.requests import Asked
from chungtay.web.rules import asks

# What a browser may show by itself; anything else is handed over as a file.
SHOWN = {"image/jpeg", "image/png", "image/webp"}


@asks(Deed.SEE_RECORDS)
@require_safe
def document(request: Asked, id: UUID) -> HttpResponse:
    page = document_page(request.visitor, str(id), claim=request.GET.get("claim", ""))
    return render(request, "documents/document.jinja", {"page": page})


@asks(Deed.SEE_RECORDS)
@require_safe
def document_file(request: Asked, id: UUID) -> HttpResponseBase:
    return _handed_over(documents.document_file(request.visitor, str(id)))


@asks(Deed.SEE_RECORDS)
@require_safe
def evidence(request: Asked, id: UUID) -> HttpResponseBase:
    return _handed_over(documents.evidence_file(request.visitor, str(id)))


def _handed_over(kept: KeptFile) -> HttpResponseBase:
    """Raises `NotFound` where the bytes were erased."""
    try:
        content = default_storage.open(kept.path)
    except FileNotFoundError as error:
        raise NotFound() from error
    shown = kept.media_type in SHOWN
    answer = FileResponse(
        content,
        content_type=kept.media_type if shown else "application/octet-stream",
        as_attachment=not shown,
        filename=kept.name,
    )
    answer["Cache-Control"] = "private, max-age=3600"
    return answer

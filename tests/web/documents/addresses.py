"""Records within chị Lan's reach and beyond it."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from chungtay.actions.ledger import recording
from chungtay.storage.models import Bringing, BroughtFile, Document, Evidence
from tests.actions.cast import later


def _evidence(claim):
    """A file beside a claim, its bytes not kept."""
    with recording("record-activity", by="x", at=later(30)) as recorder:
        row = Evidence(
            id=recorder.new_id(), claim_id=claim.id, name="a.jpg", media_type="image/jpeg",
            size=1, sha256="0" * 64, consent="not-asked",
        )  # fmt: skip
        recorder.add([row])
    if not default_storage.exists(f"evidence/00/{'0' * 64}"):
        default_storage.save(f"evidence/00/{'0' * 64}", ContentFile(b"x"))
    return (row.id,)


def _brought(w):
    """The own document's file, as if it had been brought."""
    row = Document.objects.get(id=w.own_document)
    bringing = Bringing.objects.create(
        programme_code=row.programme_code, unit_id=w.own_unit, owner_id=w.people["reporter"],
        created_at=later(1), changed_at=later(1),
    )  # fmt: skip
    BroughtFile.objects.create(
        bringing=bringing, place=0, name="lan.docx", sha256=row.sha256, size=1
    )
    path = f"brought/{row.sha256[:2]}/{row.sha256}"
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(b"x"))
    return (w.own_document,)


OWN = {
    "document_file": _brought,
    "document": lambda w: (w.own_document,),
    "evidence": lambda w: _evidence(w.own_claim),
}
FOREIGN = {
    "document": lambda w: (w.foreign_document,),
    "document_file": lambda w: (w.foreign_document,),
    "evidence": lambda w: _evidence(w.foreign_claim),
}

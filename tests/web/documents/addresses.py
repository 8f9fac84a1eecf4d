"""Records within chị Lan's reach and beyond it."""

from __future__ import annotations

from chungtay.actions.ledger import recording
from chungtay.storage.models import Evidence
from tests.actions.cast import later


def _evidence(claim):
    """A file beside a claim, its bytes not kept."""
    with recording("record-activity", by="x", at=later(30)) as recorder:
        row = Evidence(
            id=recorder.new_id(), claim_id=claim.id, name="a.jpg", media_type="image/jpeg",
            size=1, sha256="0" * 64, consent="not-asked",
        )  # fmt: skip
        recorder.add([row])
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    if not default_storage.exists(f"evidence/00/{'0' * 64}"):
        default_storage.save(f"evidence/00/{'0' * 64}", ContentFile(b"x"))
    return (row.id,)


OWN = {"document": lambda w: (w.own_document,), "evidence": lambda w: _evidence(w.own_claim)}
FOREIGN = {
    "document": lambda w: (w.foreign_document,),
    "document_file": lambda w: (w.foreign_document,),
    "evidence": lambda w: _evidence(w.foreign_claim),
}

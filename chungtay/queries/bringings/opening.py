"""A bringing within reach, with its figures; what is out of reach is not there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chungtay.domain.bringings import Brought, brought_of
from chungtay.domain.permissions import Deed, NotFound
from chungtay.queries.books import Ledger, open_ledger
from chungtay.queries.programmes import choices
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows


@dataclass(frozen=True)
class OpenedBringing:
    """A bringing with its files and figures, and the programme it is for."""

    row: models.Bringing
    files: Sequence[models.BroughtFile]
    figures: Sequence[Brought]
    ledger: Ledger
    threshold: float

    def figure(self, key: str) -> Brought:
        """Raises `NotFound`."""
        found = next((f for f in self.figures if f.key == key and not f.is_gone), None)
        if found is None:
            raise NotFound()
        return found


def bringing_row(visitor: Visitor, id: str) -> models.Bringing:
    """Raises `NotFound` for what is not there, not of this programme, or out of reach."""
    try:
        asked = rows.uuid_of(id)
    except rows.IdMalformed as error:
        raise NotFound() from error
    row = (
        models.Bringing.objects.select_related("owner")
        .filter(id=asked, programme_code=visitor.programme)
        .exclude(state="dropped")
        .first()
    )
    if row is None or not visitor.reach(Deed.RECORD).holds(str(row.unit_id)):
        raise NotFound()
    return row


def opened_bringing(visitor: Visitor, id: str, *, with_text: bool = False) -> OpenedBringing:
    """The bringing with its figures; the texts only where they are needed."""
    row = bringing_row(visitor, id)
    files = models.BroughtFile.objects.filter(bringing=row).order_by("place")
    found = list(files if with_text else files.defer("text", "blocks"))
    figures = [
        brought_of(f"{file.place}-{told['number']}", told)
        for file in found
        for told in file.figures
    ]
    return OpenedBringing(
        row,
        found,
        figures,
        open_ledger(visitor.programme),
        choices(visitor.programme).preticked / 100,
    )

"""What the events of a story rest on: the reorganisations whose entries wrote them."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from chungtay.queries.stories.kin import Edge
from chungtay.storage import models


@dataclass(frozen=True, slots=True)
class Basis:
    """A reorganisation: its title, and the document that says so."""

    title: str
    basis: str


def bases(what: str, edges: Collection[Edge]) -> Mapping[tuple[str, str], Basis]:
    """By former and heir. Two questions, however many there are."""
    formers = [uuid.UUID(id) for id in dict.fromkeys(edge.former for edge in edges)]
    told = _handed(formers) if what == "unit" else _inherited(formers)
    entries = {(str(former), str(heir)): entry for former, heir, entry in told}
    events = models.Reorganisation.objects.filter(
        entry__in=set(entries.values()), ended_by__isnull=True
    )
    known = {
        entry: Basis(title, basis)
        for entry, title, basis in events.order_by("id").values_list("entry_id", "title", "basis")
    }
    return {ends: known[entry] for ends, entry in entries.items() if entry in known}


Wrote = Iterable[tuple[uuid.UUID, uuid.UUID, uuid.UUID]]  # former, heir and the entry that says so


def _handed(formers: Sequence[uuid.UUID]) -> Wrote:
    kept = models.UnitSuccession.objects.filter(unit__in=formers, ended_by__isnull=True)
    return kept.order_by("id").values_list("unit_id", "heir_id", "entry_id")


def _inherited(formers: Sequence[uuid.UUID]) -> Wrote:
    kept = models.Inheritance.objects.filter(place__in=formers, ended_by__isnull=True)
    return kept.order_by("id").values_list("place_id", "heir_id", "entry_id")

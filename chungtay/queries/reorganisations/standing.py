"""What stands on an event that was applied, and so keeps it from being undone.

Rows are compared by what they say and not by their ids: where a later event was undone, copies of
what it had ended stand again, and nothing has changed.
"""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import ForeignKey, Q, QuerySet

from chungtay.queries.reorganisations.carried import BRINGING, DRAFT, OPEN_STATES
from chungtay.storage import models

# Tables whose rows say something of a body or a place, with the columns that name whose they are.
OWNERS: Mapping[type[models.Recorded], tuple[str, ...]] = {
    models.Place: ("id",),
    models.PlaceName: ("place_id",),
    models.PlaceParent: ("place_id",),
    models.PlaceAttribute: ("place_id",),
    models.PlaceEnd: ("place_id",),
    models.Inheritance: ("place_id", "heir_id"),
    models.Unit: ("id",),
    models.UnitName: ("unit_id",),
    models.UnitPlace: ("unit_id",),
    models.UnitParent: ("unit_id",),
    models.UnitSuccession: ("unit_id", "heir_id"),
    models.UnitEnd: ("unit_id",),
}
BATCH = 500
Said = tuple[tuple[str, object], ...]  # what a row says, without its id


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing that stands on an event. `kind`: event, changed, within, claims, posts, work."""

    kind: str
    name: str
    many: int = 1


def said(row: models.Recorded) -> Said:
    """What a row says, whoever wrote it and under whatever id; bodies and places are their id."""
    kept = {"entry_id"} if type(row) in (models.Unit, models.Place) else {"id", "entry_id"}
    return tuple((name, value) for name, value in row.payload().items() if name not in kept)


class Written:
    """What an event wrote and ended, by its entry in the ledger."""

    def __init__(self, kept: models.Reorganisation) -> None:
        self.kept, self.number = kept, kept.entry.number
        tables = {table._meta.db_table: table for table in models.RECORDED}
        self.new: dict[type[models.Recorded], list[uuid.UUID]] = {}
        self.ended: dict[type[models.Recorded], list[uuid.UUID]] = {}
        for verb, table, row, _ in kept.entry.manifest:
            side = self.new if verb == "new" else self.ended
            side.setdefault(tables[table], []).append(uuid.UUID(row))

    def rows(
        self, side: Mapping[type[models.Recorded], Sequence[uuid.UUID]], table: type[Any]
    ) -> list[Any]:  # rows of the table
        ids = list(side.get(table, ()))
        found = []
        for start in range(0, len(ids), BATCH):
            rows = table._default_manager.filter(pk__in=ids[start : start + BATCH])
            found += rows.order_by("id")
        return found

    @cached_property
    def begun(self) -> frozenset[uuid.UUID]:
        """The bodies and places that the event began."""
        both = (models.Unit, models.Place)
        return frozenset(id for table in both for id in self.new.get(table, ()))

    @cached_property
    def owners(self) -> frozenset[uuid.UUID]:
        """The bodies and places of which the event said anything."""
        found = set[uuid.UUID]()
        for table, columns in OWNERS.items():
            for row in (*self.rows(self.new, table), *self.rows(self.ended, table)):
                found.update(getattr(row, column) for column in columns)
        return frozenset(found)


def standing_on(kept: models.Reorganisation) -> Iterator[Standing]:
    """Everything that keeps an event from being undone."""
    written = Written(kept)
    yield from _changed_since(written)
    yield from _put_within(written)
    yield from _told(written)
    yield from _posts(written)
    yield from _work(written)


# ------------------------------------------------------------------ later changes
def _changed_since(written: Written) -> Iterator[Standing]:
    """Later events first: whoever undoes them undoes what else they changed."""
    events, changed = set[str](), set[uuid.UUID]()
    later = _later_events(written.number)
    for table, columns in OWNERS.items():
        for row, entry in _differing(table, columns, written.owners, written.number):
            if entry.id in later:
                events.add(later[entry.id])
                continue
            owners = {getattr(row, column) for column in columns}
            changed |= owners & written.owners
    yield from (Standing("event", name) for name in sorted(events))
    names = names_of(changed)
    yield from (Standing("changed", name) for name in sorted({names[id] for id in changed}))


Differing = tuple[models.Recorded, models.LedgerEntry]


def _differing(
    table: type[Any], columns: Iterable[str], ids: frozenset[uuid.UUID], number: int
) -> Iterator[Differing]:
    """The rows about some bodies and places that stand now and did not then, and those that stood
    then and do not now, each with the entry that made the difference."""
    now = _rows(table, columns, ids, Q(entry__number__gt=number, ended_by__isnull=True))
    then = _rows(table, columns, ids, Q(entry__number__lte=number, ended_by__number__gt=number))
    told_now, told_then = Counter(map(said, now)), Counter(map(said, then))
    for row in now:
        if told_now[said(row)] > told_then[said(row)]:
            yield row, row.entry
    for row in then:
        if told_then[said(row)] > told_now[said(row)] and row.ended_by is not None:
            yield row, row.ended_by


def _rows(
    table: type[Any], columns: Iterable[str], ids: Iterable[uuid.UUID], when: Q
) -> list[Any]:  # rows of the table
    found: dict[uuid.UUID, Any] = {}
    asked = sorted(ids)
    for start in range(0, len(asked), BATCH):
        batch = asked[start : start + BATCH]
        of = Q(*((f"{column}__in", batch) for column in columns), _connector=Q.OR)
        # An entry's manifest is as long as what it wrote, and every row would bring it along.
        rows: QuerySet[Any] = table._default_manager.filter(of, when)
        rows = rows.select_related("entry", "ended_by")
        rows = rows.defer("entry__manifest", "ended_by__manifest")
        found.update((row.pk, row) for row in rows)
    return [found[key] for key in sorted(found)]


def _later_events(number: int) -> dict[uuid.UUID, str]:
    """The events that were entered later and stand, by the ids of their entries."""
    kept = models.Reorganisation.objects.filter(entry__number__gt=number, ended_by__isnull=True)
    told = kept.order_by("entry__number", "id").values_list("entry_id", "id", "title", "day")
    return {entry: f"{title or id} ({day:%d/%m/%Y})" for entry, id, title, day in told}


def names_of(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """What bodies and places are called, whether they still stand or not."""
    asked = sorted(set(ids))
    found = {id: str(id) for id in asked}
    for start in range(0, len(asked), BATCH):
        batch = asked[start : start + BATCH]
        kinds = dict(models.Place.objects.filter(pk__in=batch).values_list("id", "kind"))
        for table, owner in ((models.PlaceName, "place_id"), (models.UnitName, "unit_id")):
            names = table._default_manager.filter(**{f"{owner}__in": batch}, language="vi")
            for id, text in names.order_by("since", "id").values_list(owner, "text"):
                if text:
                    found[id] = f"{kinds.get(id, '')} {text}".strip()
    return found


# ------------------------------------------------------------------ what rests on what began
def _put_within(written: Written) -> Iterator[Standing]:
    """Other bodies and places that stand below, in or at what the event began."""
    found: dict[uuid.UUID, None] = {}
    for table, columns in OWNERS.items():
        pointing = [f for f in _pointers(table) if f not in columns]
        if not pointing or not written.begun:
            continue
        for row, _ in _differing(table, pointing, written.begun, written.number):
            if row.ended_by_id is None:
                found.update(dict.fromkeys(getattr(row, column) for column in columns))
    names = names_of(found)
    yield from (Standing("within", name) for name in dict.fromkeys(names[id] for id in found))


def _pointers(table: type[models.Recorded]) -> list[str]:
    """The columns of a table that name a body or a place."""
    return [
        field.attname
        for field in table._meta.concrete_fields
        if isinstance(field, ForeignKey) and field.related_model in (models.Unit, models.Place)
    ]


def _told(written: Written) -> Iterator[Standing]:
    """Claims made by, at or with what the event began."""
    begun = {str(id) for id in written.begun}
    many: Counter[uuid.UUID] = Counter()
    said = models.Claim.objects.filter(entry__number__gt=written.number, ended_by__isnull=True)
    columns = _pointers(models.Claim)
    for *ids, partners in said.order_by("id").values_list(*columns, "partners"):
        hit = [id for id in ids if id in written.begun]
        hit += [uuid.UUID(partner) for partner in partners if partner in begun]
        many.update(hit[:1])
    names = names_of(many)
    told = [(names[id], n) for id, n in many.items()]
    yield from (Standing("claims", name, n) for name, n in sorted(told))


def _posts(written: Written) -> Iterator[Standing]:
    """Posts given since at what began, and those that went along and were ended since."""
    names = set[str]()
    for post, _ in _differing(models.Appointment, ["unit_id"], written.begun, written.number):
        assert isinstance(post, models.Appointment)
        names.add(post.person.name)
    for post in written.rows(written.new, models.Appointment):
        if post.ended_by_id is not None and not _stands_again(post):
            names.add(post.person.name)
    yield from (Standing("posts", name) for name in sorted(names))


def _stands_again(post: models.Appointment) -> bool:
    same = models.Appointment.objects.filter(
        person=post.person_id, role=post.role, unit=post.unit_id, ended_by__isnull=True
    )
    return same.exists()


def _work(written: Written) -> Iterator[Standing]:
    """Open work that was begun since at what the event began, or speaks of it."""
    begun = {str(id) for id in written.begun}
    moved = {id for what, id, _, _ in written.kept.moved if what in (DRAFT, BRINGING)}
    drafts = models.Draft.objects.filter(submitted_at__isnull=True).order_by("id")
    states = [state.value for state in OPEN_STATES]
    brought = models.Bringing.objects.filter(state__in=states).order_by("id")
    names: Counter[str] = Counter()
    for draft in drafts.select_related("owner"):
        is_new = draft.unit_id in written.begun and str(draft.id) not in moved
        if is_new or _speaks_of(draft.content, begun):
            names[draft.owner.name] += 1
    for bringing in brought.select_related("owner").prefetch_related("files"):
        is_new = bringing.unit_id in written.begun and str(bringing.id) not in moved
        if is_new or any(_speaks_of(file.figures, begun) for file in bringing.files.all()):
            names[bringing.owner.name] += 1
    yield from (Standing("work", name, n) for name, n in sorted(names.items()))


def _speaks_of(content: object, ids: Iterable[str]) -> bool:
    text = json.dumps(content)
    return any(id in text for id in ids)

"""Writes what an event comes to: rows that begin, rows that end, and rows in place of others."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from chungtay.actions.ledger import Recorder
from chungtay.domain.places import COUNTRY
from chungtay.domain.units import EVER, NEVER, Line, Parent
from chungtay.queries.reorganisations.structures import Worked
from chungtay.storage import models
from chungtay.storage.rows import SHARE_DIGITS


class Writing:
    """The rows of one event, under ids that nothing else ever had."""

    def __init__(self, recorder: Recorder, worked: Worked) -> None:
        self.recorder, self.worked = recorder, worked
        self.effect, self.day = worked.effect, worked.event.day

    def write(self) -> None:
        self._begin()
        self._end()
        self._hand_on()
        self._attributes()
        self._nest()
        self._stand()
        self._seat()

    def _id(self) -> uuid.UUID:
        return self.recorder.new_id()

    # ------------------------------------------------------------------ what begins
    def _begin(self) -> None:
        places = [self._place(id) for id in self.effect.places]
        units = [
            models.Unit(
                id=uuid.UUID(u.id), organisation=u.organisation, kind=u.kind,
                place_id=_place_id(u.place), since=u.since,
            )
            for u in self.effect.units.values()
        ]  # fmt: skip
        self.recorder.add([*places, *units])
        self.recorder.add([*self._place_names(), *self._unit_names()])

    def _place(self, id: str) -> models.Place:
        place = self.effect.places[id]
        was = {new: old for old, new in self.effect.renewed.items()}.get(id)
        called = self.worked.known.place_on(was, self.day) if was else None
        code = self.effect.codes.get(id, called.code if called else "")
        return models.Place(
            id=uuid.UUID(id), level=place.level, kind=place.kind, code=code,
            parent_id=_place_id(place.parent), since=place.since,
        )  # fmt: skip

    def _place_names(self) -> list[models.Recorded]:
        """What goes on as another keeps its names in other languages."""
        names: list[models.Recorded] = [
            models.PlaceName(id=self._id(), place_id=uuid.UUID(id), text=place.name)
            for id, place in self.effect.places.items()
        ]
        becomes = {uuid.UUID(old): uuid.UUID(new) for old, new in self.effect.renewed.items()}
        others = models.PlaceName.objects.filter(
            place__in=becomes, until=NEVER, ended_by__isnull=True
        ).exclude(language="vi")
        for name in others.order_by("place", "language", "id"):
            names.append(
                models.PlaceName(
                    id=self._id(), place_id=becomes[name.place_id], text=name.text,
                    language=name.language,
                )
            )  # fmt: skip
        return names

    def _unit_names(self) -> list[models.Recorded]:
        return [
            models.UnitName(id=self._id(), unit_id=uuid.UUID(id), text=unit.name)
            for id, unit in self.effect.units.items()
        ]

    # ------------------------------------------------------------------ what ends
    def _end(self) -> None:
        places = [
            models.PlaceEnd(id=self._id(), place_id=uuid.UUID(id), day=self.day)
            for id in sorted(self.effect.ended_places)
        ]
        units = [
            models.UnitEnd(id=self._id(), unit_id=uuid.UUID(id), day=self.day)
            for id in sorted(self.effect.closed)
        ]
        self.recorder.add([*places, *units])

    def _hand_on(self) -> None:
        edges = [
            models.Inheritance(
                id=self._id(), place_id=uuid.UUID(e.place), heir_id=uuid.UUID(e.heir),
                whole=e.whole,
                population=None if e.population is None else round(e.population, SHARE_DIGITS),
            )
            for e in self.effect.inheritances
        ]  # fmt: skip
        handed = [
            models.UnitSuccession(
                id=self._id(), unit_id=uuid.UUID(s.unit), heir_id=uuid.UUID(s.heir), day=s.day
            )
            for s in self.effect.successions
        ]
        self.recorder.add([*edges, *handed])

    # ------------------------------------------------------------------ what is dated
    def _attributes(self) -> None:
        for id, said in self.effect.attributes.items():
            table = models.UnitName if id in self.worked.before.units else models.PlaceName
            if "name" in said:
                self._rename(table, uuid.UUID(id), said["name"])
        for attribute in ("kind", "code"):
            texts = {
                uuid.UUID(id): said[attribute]
                for id, said in self.effect.attributes.items()
                if attribute in said
            }
            self._date(models.PlaceAttribute, "place_id", "text", texts, attribute=attribute)

    def _rename(
        self, table: type[models.UnitName] | type[models.PlaceName], id: uuid.UUID, text: str
    ) -> None:
        """The name that stands is kept for its days."""
        of = {"unit_id" if table is models.UnitName else "place_id": id}
        names: QuerySet[Any] = table._default_manager.filter(
            **of, language="vi", until=NEVER, ended_by__isnull=True
        )
        before = list(names.order_by("since", "id"))
        self.recorder.end(table, [name.id for name in before])
        kept = [(name.text, name.since, self.day) for name in before if name.since < self.day]
        self.recorder.add(
            [
                table(id=self._id(), text=t, since=s, until=u, **of)
                for t, s, u in (*kept, (text, self.day if before else EVER, NEVER))
            ]
        )

    def _nest(self) -> None:
        around = {uuid.UUID(id): _place_id(to) for id, to in self.effect.nested.items()}
        self._date(models.PlaceParent, "place_id", "parent_id", around)

    def _seat(self) -> None:
        at = {uuid.UUID(id): _place_id(to) for id, to in self.effect.seated.items()}
        self._date(models.UnitPlace, "unit_id", "place_id", at)

    def _date(
        self,
        table: type[Any],  # one of those whose rows hold since a day
        owner: str,
        column: str,
        told: Mapping[uuid.UUID, object],
        **more: str,
    ) -> None:
        """Rows that hold from the day on, in place of those of the same day."""
        same = table._default_manager.filter(
            **{f"{owner}__in": list(told)}, **more, since=self.day, ended_by__isnull=True
        )
        self.recorder.end(table, same.order_by("id").values_list("id", flat=True))
        self.recorder.add(
            [
                table(id=self._id(), since=self.day, **{owner: id, column: says}, **more)
                for id, says in told.items()
            ]
        )

    # ------------------------------------------------------------------ both lines
    def _stand(self) -> None:
        """The links of whoever comes to stand under another, as they are after the event."""
        moved = {uuid.UUID(unit) for unit, _ in self.effect.moved}
        kept = models.UnitParent.objects.filter(unit__in=moved, ended_by__isnull=True)
        there = {_link_of(row): row.id for row in kept.order_by("unit", "line", "since", "id")}
        wanted = [
            link
            for link in self.worked.now.units.parents
            if (link.unit, link.line) in self.effect.moved
        ]
        gone = [
            id
            for link, id in there.items()
            if (link.unit, link.line) in self.effect.moved and link not in {*wanted}
        ]
        self.recorder.end(models.UnitParent, gone)
        self.recorder.add([self._link(link) for link in wanted if link not in there])

    def _link(self, link: Parent) -> models.UnitParent:
        return models.UnitParent(
            id=self._id(), unit_id=uuid.UUID(link.unit), line=link.line.value,
            parent_id=uuid.UUID(link.parent), since=link.since, until=link.until,
        )  # fmt: skip


def _link_of(row: models.UnitParent) -> Parent:
    return Parent(str(row.unit_id), Line(row.line), str(row.parent_id), row.since, row.until)


def _place_id(place: str | None) -> uuid.UUID | None:
    return uuid.UUID(place) if place and place != COUNTRY else None

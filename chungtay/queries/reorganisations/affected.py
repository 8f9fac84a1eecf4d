"""What an event ends, begins and changes among bodies and places, by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.places import COUNTRY
from chungtay.domain.reorganisations import Change, What
from chungtay.domain.spelling import sort_key
from chungtay.domain.units import ROOT, Line
from chungtay.queries.reorganisations.structures import Worked

SEAT, WITHIN = "seat", "within"  # where a body stands, what a place lies in


@dataclass(frozen=True, slots=True)
class Named:
    """A body or a place by name; `within` is where it stands or what it lies in."""

    what: What
    id: str
    name: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Heritage:
    """An heir of what ends, with the share that goes to it where that is known."""

    heir: Named
    whole: bool = True
    population: Decimal | None = None
    area: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """Something that ends. `row` is where the file says so, 0 where it follows from the rest."""

    of: Named
    heirs: tuple[Heritage, ...]
    row: int = 0


@dataclass(frozen=True, slots=True)
class Beginning:
    """Something that begins. `parents` are whom it stands under, by line, or what it lies in;
    `forebears` what it takes over from."""

    of: Named
    kind: str
    code: str
    level: str
    parents: tuple[tuple[str, str], ...]
    forebears: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Renewal:
    """A place that goes on with other land, and is another place from the day on."""

    of: Named
    becomes: str
    gains: tuple[Named, ...]
    keeps: Decimal | None = None  # the share of the people that stays, where some land goes


@dataclass(frozen=True, slots=True)
class Changing:
    """One thing that changes of what goes on. `attribute`: name, kind, code, within, seat, or the
    code of a line."""

    of: Named
    attribute: str
    was: str
    becomes: str


class Affected:
    """Tells of one event."""

    def __init__(self, worked: Worked) -> None:
        self.worked, self.effect, self.event = worked, worked.effect, worked.event
        self.day, self.before, self.now = worked.event.day, worked.before, worked.now
        self.rows = {(step.subject, step.heir): step for step in worked.event.steps}

    # ------------------------------------------------------------------ names
    def place(self, id: str) -> Named:
        land = self.now.territory if id in self.effect.places else self.before.territory
        above = land.parent(id, self.day) if id in land else COUNTRY
        return Named(What.PLACE, id, self._place_name(id), self._place_name(above))

    def _place_name(self, id: str) -> str:
        if id in self.effect.places:
            begun = self.effect.places[id]
            return f"{begun.kind} {begun.name}".strip()
        return self.worked.known.full_name(id, self.day) if id != COUNTRY else ""

    def unit(self, id: str) -> Named:
        begun = self.effect.units.get(id)
        unit = begun or self.before.units[id]
        return Named(What.UNIT, id, unit.name, self._place_name(unit.place or COUNTRY))

    # ------------------------------------------------------------------ what ends
    def ends(self) -> tuple[Ending, ...]:
        places = [self._place_ends(id) for id in self.effect.ended_places - {*self.effect.renewed}]
        units = [self._unit_ends(id) for id in {s.unit for s in self.effect.successions}]
        closed = [Ending(self.unit(id), (), self._row(id)) for id in self.effect.closed]
        return tuple(sorted([*places, *units, *closed], key=lambda ending: _order(ending.of)))

    def _place_ends(self, id: str) -> Ending:
        edges = [edge for edge in self.effect.inheritances if edge.place == id]
        heirs = (
            Heritage(self.place(e.heir), e.whole, e.population, self._area(id, e.heir))
            for e in edges
        )
        return Ending(self.place(id), tuple(heirs), self._row(id))

    def _area(self, place: str, heir: str) -> Decimal | None:
        was = {new: old for old, new in self.effect.renewed.items()}.get(heir, heir)
        step = self.rows.get((place, was))
        return step.area if step else None

    def _unit_ends(self, id: str) -> Ending:
        heirs = [s.heir for s in self.effect.successions if s.unit == id]
        told = tuple(Heritage(self.unit(heir), len(heirs) == 1) for heir in heirs)
        return Ending(self.unit(id), told, self._row(id))

    def _row(self, id: str) -> int:
        return next((s.row for s in self.event.steps if s.subject == id), 0)

    # ------------------------------------------------------------------ what begins
    def begins(self) -> tuple[Beginning, ...]:
        new = [id for id in self.effect.places if id not in self.effect.renewed.values()]
        told = [*map(self._place_begins, new), *map(self._unit_begins, self.effect.units)]
        return tuple(sorted(told, key=lambda beginning: _order(beginning.of)))

    def _place_begins(self, id: str) -> Beginning:
        place, of = self.effect.places[id], self.place(id)
        return Beginning(
            of=of,
            kind=place.kind,
            code=self.effect.codes.get(id, ""),
            level=place.level,
            parents=((WITHIN, of.within),),
            forebears=tuple(self._forebears(id)),
        )

    def _forebears(self, heir: str) -> Iterator[Named]:
        edges = (e for e in self.effect.inheritances if e.heir == heir)
        yield from (self.place(e.place) for e in edges if self.effect.renewed.get(e.place) != heir)

    def _unit_begins(self, id: str) -> Beginning:
        unit = self.effect.units[id]
        parents = ((line.value, self._above(id, line)) for line in Line)
        forebears = (s.unit for s in self.effect.successions if s.heir == id)
        return Beginning(
            of=self.unit(id),
            kind=unit.kind,
            code="",
            level="",
            parents=tuple(parents),
            forebears=tuple(self.unit(one) for one in forebears),
        )

    def _above(self, unit: str, line: Line) -> str:
        return self._unit_name(self.now.units.parent(unit, line, self.day))

    def _unit_name(self, id: str) -> str:
        return self.unit(id).name if id != ROOT else ""

    def renewals(self) -> tuple[Renewal, ...]:
        parts = [edge for edge in self.effect.inheritances if not edge.whole]
        stays = {(edge.place, edge.heir): edge.population for edge in parts}
        told = (
            Renewal(self.place(old), new, tuple(self._forebears(new)), stays.get((old, new)))
            for old, new in self.effect.renewed.items()
        )
        return tuple(sorted(told, key=lambda renewal: _order(renewal.of)))

    # ------------------------------------------------------------------ what changes
    def changes(self) -> tuple[Changing, ...]:
        told = [*self._attributes(), *self._lines(), *self._nestings(), *self._seats()]
        return tuple(sorted(told, key=lambda change: (_order(change.of), change.attribute)))

    def _attributes(self) -> Iterator[Changing]:
        for step in self.event.steps:
            if step.change not in (Change.RENAME, Change.KIND, Change.CODE):
                continue
            if step.what is What.UNIT:
                was = self.before.units[step.subject].name
                yield Changing(self.unit(step.subject), "name", was, step.text)
                continue
            called = self.worked.known.place_on(step.subject, self.day)
            attribute = "name" if step.change is Change.RENAME else step.change.value
            was = str(getattr(called, attribute)) if called else ""
            yield Changing(self.place(step.subject), attribute, was, step.text)

    def _lines(self) -> Iterator[Changing]:
        for (id, line), to in self.effect.moved.items():
            if id not in self.effect.units:
                was = self.before.units.parent(id, line, self.day)
                yield Changing(self.unit(id), line.value, self._unit_name(was), self._unit_name(to))

    def _nestings(self) -> Iterator[Changing]:
        for id, to in self.effect.nested.items():
            was = self.before.territory.parent(id, self.day)
            if self.effect.renewed.get(was) != to:
                yield Changing(self.place(id), WITHIN, self._place_name(was), self._place_name(to))

    def _seats(self) -> Iterator[Changing]:
        """Bodies whose place ended and that go on; where it goes on too nothing changes to see."""
        for id, to in self.effect.seated.items():
            was = self.before.units[id].place or COUNTRY
            if self.effect.renewed.get(was) != to:
                name = self._place_name(to or COUNTRY)
                yield Changing(self.unit(id), SEAT, self._place_name(was), name)


def _order(named: Named) -> tuple[object, ...]:
    """Places before bodies, each in the order of a dictionary."""
    return named.what is What.UNIT, sort_key(named.name), named.id

"""The invented province through the years: its land and its bodies, as they were and became."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property

from chungtay.actions.samples.province.beginning import beginning, roll
from chungtay.actions.samples.province.bodies import Body
from chungtay.actions.samples.province.events import Ground, events
from chungtay.actions.samples.province.lines import lines
from chungtay.actions.samples.province.places import Commune, Region, day_of
from chungtay.actions.units import Roll
from chungtay.domain.places import Place, Territory
from chungtay.domain.reorganisations import Reorganisation, Structure
from chungtay.domain.reorganisations.structure import worked_out
from chungtay.domain.reorganisations.written import event_id, ids_of, rows_from
from chungtay.domain.units import Line, Units


@dataclass(frozen=True)
class Land:
    """Everything that stays while the years pass. `communes` are those of today, `former` those
    that ended, `bodies` all that ever were, by code; `first` is what there was before `events`,
    `structure` what came of them."""

    province: Region
    provinces: Mapping[str, Region]
    districts: Mapping[str, Region]
    communes: Mapping[str, Commune]
    former: Mapping[str, Commune]
    bodies: Mapping[str, Body] = field(repr=False)
    first: Roll = field(repr=False)
    events: tuple[Reorganisation, ...] = field(repr=False)
    structure: Structure = field(repr=False)

    @property
    def units(self) -> Units:
        return self.structure.units

    @property
    def territory(self) -> Territory:
        return self.structure.territory

    @cached_property
    def merged(self) -> date:
        """The day on which the province began."""
        return day_of("prov-34")

    def communes_on(self, day: date) -> list[Commune]:
        return [c for c in (*self.communes.values(), *self.former.values()) if c.lives(day)]

    def body(self, code: str, commune: Commune, day: date) -> Body | None:
        """Who "women" of a commune, "area" or "p.women" is on a day, if anybody."""
        body = self.bodies.get(self._code(code, commune, day))
        return body if body is not None and self.units[body.id].lives(day) else None

    def _code(self, code: str, commune: Commune, day: date) -> str:
        is_before = day < self.merged
        if code == "area":
            return f"d.army {commune.district}" if is_before else f"area {commune.area}"
        if code.startswith("p."):
            return f"{code} {self.districts[commune.district].above}" if is_before else code
        return f"{code} {commune.key}"

    def region_on(self, commune: Commune, day: date) -> Region:
        """The province in which a commune lies on a day."""
        if day >= self.merged:
            return self.province
        return self.provinces[self.districts[commune.district].above]

    def above(self, body: Body, day: date) -> Body | None:
        """The province's body that a body reports to on a day."""
        _, *path = self.units.path(body.id, Line.SECTOR, day)
        codes = (self._codes[unit] for unit in path if unit in self._codes)
        return next((self.bodies[code] for code in codes if code.startswith("p.")), None)

    @cached_property
    def _codes(self) -> Mapping[str, str]:
        return {body.id: code for code, body in self.bodies.items()}

    def place_of(self, body: Body, day: date) -> str:
        """Where a body stands on a day, or stood at its end."""
        communes = {**self.communes, **self.former}
        commune = communes.get(body.commune)
        return commune.place_on(day).id if commune else str(body.unit.place)

    def region_of(self, body: Body, day: date) -> Region:
        """The province of a body."""
        if body.commune:
            return self.region_on({**self.communes, **self.former}[body.commune], day)
        level, _, key = body.code.partition(" ")
        key = self.districts[key].above if level.startswith("d.") else key
        return self.provinces.get(key, self.province)


@cache
def land() -> Land:
    """The province; always the same."""
    known = beginning()
    first = roll(known)
    structure = Structure(Units(first.units, first.parents), Territory(first.places))
    happened = []
    for event in events(known):
        written = lines(event, known)
        event = replace(event, lines=written, id=event_id(rows_from(written)))
        happened.append(event)
        came, structure = worked_out(event, structure, ids_of(event.id))
        known.renewed.update(came.renewed)
    return _finished(known, first, tuple(happened), structure)


def _finished(
    known: Ground, first: Roll, happened: tuple[Reorganisation, ...], structure: Structure
) -> Land:
    """With every commune as it was and as it became."""

    def whole(communes: Mapping[str, Commune]) -> dict[str, Commune]:
        return {
            key: replace(commune, places=_lives_of(commune.place, known.renewed, structure))
            for key, commune in communes.items()
        }

    return Land(
        known.province,
        known.provinces,
        known.districts,
        whole(known.communes),
        whole(known.former),
        known.bodies,
        first,
        happened,
        structure,
    )


def _lives_of(place: Place, renewed: Mapping[str, str], structure: Structure) -> tuple[Place, ...]:
    lives = [structure.territory[place.id]]
    while lives[-1].id in renewed:
        lives.append(structure.territory[renewed[lives[-1].id]])
    return tuple(lives)

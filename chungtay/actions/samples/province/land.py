"""The invented province: its communes of today and before, and their bodies on both lines."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from chungtay.actions.samples.province.words import words
from chungtay.actions.units import Roll
from chungtay.domain.places import Inheritance, Place, Territory
from chungtay.domain.units import Line, Parent, Succession, Unit
from chungtay.vocabulary.body_names import body_names
from chungtay.vocabulary.organisations import branch_of

NAMESPACE = uuid.UUID("5b0c9a5e-6a58-4b3e-9f0b-2f4f6f8d1c26")
STEERING, ARMY, BORDER = "p.steering", "p.army-province", "p.border-province"
# Who in a commune stands under whom in the province, where it is not the branch's own body.
ABOVE = {"army-commune": ARMY, "government": "p.government"}


def id_of(what: str) -> str:
    """The id of a thing of this sample by what it is called here."""
    return str(uuid.uuid5(NAMESPACE, what))


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of today. `border` is its border post's name; `villages` are hamlets with an id."""

    key: str
    place: Place
    hamlet: str
    hamlets: tuple[str, ...]
    villages: Mapping[str, str]
    area: int
    border: str = ""
    union: bool = False
    town: bool = False

    @property
    def name(self) -> str:
        return f"{self.place.kind} {self.place.name}"


@dataclass(frozen=True, slots=True)
class Former:
    """A commune that ended, with the communes that took over from it."""

    key: str
    place: Place
    heirs: tuple[tuple[str, Decimal | None], ...]
    women: bool = False

    @property
    def name(self) -> str:
        return f"{self.place.kind} {self.place.name}"


@dataclass(frozen=True, slots=True)
class Body:
    """A unit as the sample calls it ("p.women", "c.women hoa-lam") and as others write it."""

    code: str
    unit: Unit
    short: str
    own: str = ""
    commune: str = ""

    @property
    def id(self) -> str:
        return self.unit.id

    @property
    def branch(self) -> str:
        return self.unit.organisation


@dataclass(frozen=True)
class Land:
    """Everything that stays while the year passes. `bodies` are by code."""

    province: Place
    communes: Mapping[str, Commune]
    former: tuple[Former, ...]
    bodies: Mapping[str, Body] = field(repr=False)

    def body(self, code: str, commune: Commune) -> Body:
        """Who "women" of a commune, "area" or "post" is; a province's body stands for itself."""
        if code.startswith("p."):
            return self.bodies[code]
        if code == "area":
            return self.bodies[f"area {commune.area}"]
        return self.bodies[f"{code} {commune.key}"]

    def above(self, body: Body) -> Body | None:
        """The province's body that a body reports to."""
        parent = _sector_parent(body.code.split()[0], body.unit.kind)
        return self.bodies[parent] if parent != body.code else None

    @property
    def places(self) -> tuple[Place, ...]:
        villages = (_village(c, name) for c in self.communes.values() for name in c.villages)
        communes = (commune.place for commune in self.communes.values())
        return (self.province, *communes, *(old.place for old in self.former), *villages)

    @property
    def territory(self) -> Territory:
        return Territory(self.places, self._inheritances())

    def roll(self) -> Roll:
        """Everybody with both lines, as units are entered."""
        return Roll(
            units=[body.unit for body in self.bodies.values()],
            parents=list(self._parents()),
            places=self.places,
            inheritances=list(self._inheritances()),
            successions=list(self._successions()),
        )

    def _inheritances(self) -> Iterator[Inheritance]:
        for old in self.former:
            for heir, share in old.heirs:
                yield Inheritance(old.place.id, self.communes[heir].place.id, share is None, share)

    def _successions(self) -> Iterator[Succession]:
        for old in self.former:
            for heir, _ in old.heirs if old.women else ():
                body, follower = self.bodies[f"former {old.key}"], self.bodies[f"women {heir}"]
                yield Succession(body.id, follower.id, old.place.until)

    def _parents(self) -> Iterator[Parent]:
        """The same-level line goes by joint bodies, the sector line by branches."""
        top = self.bodies[STEERING]
        for body in self.bodies.values():
            joint = self.bodies[f"steering {body.commune}"] if body.commune else top
            joint = top if body is joint else joint
            above = self.above(body)
            if body is not top:
                yield Parent(body.id, Line.SAME_LEVEL, joint.id)
            if above is not None:
                yield Parent(body.id, Line.SECTOR, above.id)


def _sector_parent(code: str, kind: str) -> str:
    if code in ("area", BORDER):
        return ARMY
    if code == "post":
        return BORDER
    if code.startswith("p."):
        return code
    return ABOVE.get(kind, f"p.{kind}")


@cache
def land() -> Land:
    """The province; always the same."""
    told = words("land")
    province = Place(id_of("province"), told["province"]["name"], "province",
                     kind=told["province"]["kind"])  # fmt: skip
    communes = {entry["key"]: _commune(entry, province, told) for entry in told["communes"]}
    former = tuple(_former(entry, province, told) for entry in told["former"])
    bodies = {body.code: body for body in _bodies(told["bodies"], province, communes, former)}
    return Land(province, communes, former, bodies)


def _commune(entry: Mapping[str, Any], province: Place, told: Mapping[str, Any]) -> Commune:
    key = entry["key"]
    place = Place(
        id_of(f"commune {key}"), entry["name"], "commune", province.id,
        since=told["reorganised"]["on"], kind=entry["kind"],
    )  # fmt: skip
    named = entry["hamlets"][: entry.get("villages", 0)]
    return Commune(
        key,
        place,
        entry["hamlet"],
        tuple(entry["hamlets"]),
        {name: id_of(f"village {key} {name}") for name in named},
        entry["area"],
        entry.get("border", ""),
        entry.get("union", False),
        entry.get("town", False),
    )


def _village(commune: Commune, name: str) -> Place:
    return Place(
        commune.villages[name], name, "village", commune.place.id,
        since=commune.place.since, kind=commune.hamlet,
    )  # fmt: skip


def _former(entry: Mapping[str, Any], province: Place, told: Mapping[str, Any]) -> Former:
    place = Place(
        id_of(f"former {entry['key']}"), entry["name"], "commune", province.id,
        until=told["reorganised"]["on"], kind=entry["kind"],
    )  # fmt: skip
    shares = ((heir["key"], heir.get("population")) for heir in entry["heirs"])
    heirs = tuple((key, None if share is None else Decimal(share)) for key, share in shares)
    return Former(entry["key"], place, heirs, entry.get("women", False))


def _bodies(
    told: Mapping[str, Any],
    province: Place,
    communes: Mapping[str, Commune],
    former: tuple[Former, ...],
) -> Iterator[Body]:
    gaps = {"P": province.name, "p_kind": province.kind}
    for kind, said in told["province"].items():
        name = _name("province", kind, said, gaps)
        yield Body(f"p.{kind}", _unit(f"p.{kind}", name, kind, province), said["short"])
    for area in told["areas"]:
        seat = {"N": str(area["number"]), "G": area["seat"]}
        name, code = _name("province", "army-area", {}, seat), f"area {area['number']}"
        short = told["area"]["short"].format(**seat)
        yield Body(code, _unit(code, name, "army-area", province), short)
    for commune in communes.values():
        yield from _bodies_of(commune, told)
    for old in former:
        if old.women:
            name = body_names("commune")["women"].name(c_kind=old.place.kind, C=old.place.name)
            code = f"former {old.key}"
            yield Body(code, _unit(code, name, "women", old.place), name)


def _bodies_of(commune: Commune, told: Mapping[str, Any]) -> Iterator[Body]:
    gaps = {"c_kind": commune.place.kind, "C": commune.place.name, "G": commune.border}
    for kind, said in told["commune"].items():
        if kind != "union" or commune.union:
            code = f"{kind.split('-')[0]} {commune.key}"
            name = _name("commune", kind, said, gaps)
            unit = _unit(code, name, kind, commune.place)
            short, own = said["short"].format(**gaps), said["own"].format(**gaps)
            yield Body(code, unit, short, own, commune.key)
    if commune.border:
        code, name = f"post {commune.key}", told["post"]["name"].format(**gaps)
        yield Body(code, _unit(code, name, "border-post", commune.place), name, "", commune.key)


def _name(level: str, kind: str, said: Mapping[str, str], gaps: Mapping[str, str]) -> str:
    if "name" in said:
        return said["name"].format(**gaps)
    return body_names(level)[kind].name(city=False, **gaps)


def _unit(code: str, name: str, kind: str, place: Place) -> Unit:
    return Unit(
        id_of(f"unit {code}"), name, branch_of(kind), kind, place.id, place.since, place.until
    )

"""The bodies of the invented province: what they are called, by themselves and by others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chungtay.actions.samples.province.places import Commune, Region, id_of
from chungtay.actions.samples.province.words import words
from chungtay.domain.places import Place
from chungtay.domain.units import EVER, Unit
from chungtay.vocabulary.body_names import body_names
from chungtay.vocabulary.organisations import branch_of

Said = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Naming:
    """What a body is called from a day on: in full, as others write it, and in its own commune."""

    since: date
    name: str
    short: str
    own: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A unit as it began, and as the sample calls it: "p.women", "women hoa-lam", of the old
    provinces "p.women lam-khe", of the districts "d.army muong-lau"."""

    code: str
    unit: Unit
    names: tuple[Naming, ...]
    commune: str = ""

    @property
    def id(self) -> str:
        return self.unit.id

    @property
    def branch(self) -> str:
        return self.unit.organisation

    def called(self, day: date) -> Naming:
        return next((n for n in reversed(self.names) if n.since <= day), self.names[0])


def of_province(kind: str, said: Said, region: Region, since: date) -> Body:
    """A body of the province of today, or of one of the old ones, which others call by its
    name."""
    gaps = {"P": region.place.name, "p_kind": region.place.kind}
    short = said["short"] if not region.key else f"{said['short']} {region.place.name}"
    naming = Naming(EVER, _name("province", kind, said, gaps), short)
    code = f"p.{kind} {region.key}".strip()
    return _body(code, said.get("kind", kind), said, region.place, [naming], since)


def of_district(kind: str, said: Said, region: Region) -> Body:
    gaps = {"D": region.place.name, "d_kind": region.place.kind}
    naming = Naming(EVER, said["name"].format(**gaps), said["short"].format(**gaps))
    return _body(f"d.{_part(kind)} {region.key}", kind, said, region.place, [naming], EVER)


def of_area(area: Mapping[str, Any], province: Place, since: date) -> Body:
    gaps = {"N": str(area["number"]), "G": area["seat"]}
    said = words("land")["bodies"]["area"]
    name = _name("province", "army-area", said, gaps)
    naming = Naming(EVER, name, said["short"].format(**gaps))
    return _body(f"area {area['number']}", "army-area", said, province, [naming], since)


def of_commune(commune: Commune) -> Iterator[Body]:
    """All bodies of a commune; they live as long as it does."""
    told = words("land")["bodies"]
    for kind, said in told["commune"].items():
        if kind != "union" or commune.union:
            yield _of_commune(_part(kind), kind, said, commune)
    if commune.border:
        yield _of_commune("post", "border-post", told["post"], commune)


def _of_commune(what: str, kind: str, said: Said, commune: Commune) -> Body:
    namings = []
    for called in commune.called:
        gaps = {"c_kind": called.kind, "C": called.name, "G": commune.border}
        name = _name("commune", kind, said, gaps)
        own = said.get("own", "").format(**gaps)
        namings.append(Naming(called.since, name, said["short"].format(**gaps), own))
    since, code = commune.places[0].since, f"{what} {commune.key}"
    return _body(code, kind, said, commune.places[0], namings, since, commune.key)


def _part(kind: str) -> str:
    """army-commune is the commune's "army"."""
    return kind.split("-")[0]


def _body(
    code: str,
    kind: str,
    said: Said,
    place: Place,
    names: Sequence[Naming],
    since: date,
    commune: str = "",
) -> Body:
    branch = said.get("branch") or branch_of(kind)
    unit = Unit(id_of(f"unit {code}"), names[0].name, branch, kind, place.id, since)
    return Body(code, unit, tuple(names), commune)


def _name(level: str, kind: str, said: Said, gaps: Mapping[str, str]) -> str:
    if "name" in said:
        return str(said["name"].format(**gaps))
    return body_names(level)[kind].name(city=False, **gaps)

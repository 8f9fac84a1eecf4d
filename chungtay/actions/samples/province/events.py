"""What happened to the invented province: its events in few words, as steps of reorganisations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from chungtay.actions.samples.province.bodies import Body, of_area, of_commune, of_province
from chungtay.actions.samples.province.places import Commune, Region, day_of
from chungtay.actions.samples.province.words import words
from chungtay.domain.places import Place
from chungtay.domain.reorganisations import Change, Opening, Reorganisation, Step, What
from chungtay.domain.units import Line
from chungtay.vocabulary.organisations import organisations

Told = Mapping[str, Any]
STEERING, ARMY, BORDER = "p.steering", "p.army-province", "p.border-province"


@dataclass(frozen=True)
class Ground:
    """What the steps are about. `bodies` grow with the events; `renewed` are places that go on as
    others, old id to new."""

    province: Region
    provinces: Mapping[str, Region]
    districts: Mapping[str, Region]
    communes: Mapping[str, Commune]
    former: Mapping[str, Commune]
    bodies: dict[str, Body]
    renewed: dict[str, str]


def events(land: Ground) -> Iterator[Reorganisation]:
    """Every event in its turn, without an id: that follows from how it is written. The bodies that
    it founds are in `land` when it comes."""
    for told in words("events")["events"]:
        day = day_of(told["code"])
        steps = [step for one in told["steps"] for step in _Writing(land, day).steps(one)]
        rows = tuple(replace(step, row=row) for row, step in enumerate(steps, start=1))
        yield Reorganisation("", day, rows, told["title"], told["basis"])


class _Writing:
    """The steps of one event."""

    def __init__(self, land: Ground, day: date) -> None:
        self.land, self.day = land, day

    def steps(self, told: Told) -> Iterator[Step]:
        ways: Mapping[str, Callable[[Told], Iterator[Step]]] = {
            "unite": self._unite,
            "transfer": self._transfer,
            "found-province": self._found_province,
            "end-districts": self._end_districts,
            "found-communes": self._found_communes,
            "rename": self._rename,
            "found-areas": self._found_areas,
            "succeed": self._succeed,
            "stand-under": self._stand_under,
        }
        return ways[told["what"]](told)

    # ------------------------------------------------------------------ bodies of provinces
    def _unite(self, told: Told) -> Iterator[Step]:
        """Two bodies of each old province become one."""
        for region in self.land.provinces.values():
            body = self._of_province(told["into"], region)
            yield from self._open(body, f"{STEERING} {region.key}")
            yield from self._merge([f"p.{one} {region.key}" for one in told["bodies"]], body)

    def _succeed(self, told: Told) -> Iterator[Step]:
        """A body of an old province becomes another kind of body, under the military command."""
        body = self._of_province(told["into"], self.land.province)
        yield from self._open(body, STEERING, ARMY)
        before = [f"p.{one} {key}" for one in told["bodies"] for key in self.land.provinces]
        yield from self._merge(before, body)

    def _found_province(self, _told: Told) -> Iterator[Step]:
        province = self.land.province.place
        yield self._begin(province, "")
        for region in self.land.provinces.values():
            yield _place(Change.MERGE, region.place.id, province.id)
        succeeding = {s["into"] for s in _all_steps() if s["what"] == "succeed"}
        for kind in words("land")["bodies"]["province"]:
            if kind not in succeeding:
                body = self._of_province(kind, self.land.province)
                yield from self._open(body, "" if body.code == STEERING else STEERING)
                yield from self._merge([f"p.{kind} {key}" for key in self.land.provinces], body)

    def _of_province(self, kind: str, region: Region) -> Body:
        return of_province(kind, words("land")["bodies"]["province"][kind], region, self.day)

    # ------------------------------------------------------------------ districts and areas
    def _end_districts(self, _told: Told) -> Iterator[Step]:
        for district in self.land.districts.values():
            yield _place(Change.CLOSE, district.place.id)
            joint = self.land.bodies[f"d.steering {district.key}"]
            yield _unit(Change.CLOSE, joint.id)

    def _found_areas(self, _told: Told) -> Iterator[Step]:
        for area in words("land")["bodies"]["areas"]:
            body = of_area(area, self.land.province.place, self.day)
            yield from self._open(body, STEERING, ARMY)
            within = [d.key for d in self.land.districts.values() if d.area == area["number"]]
            yield from self._merge([f"d.army {key}" for key in within], body)

    # ------------------------------------------------------------------ communes
    def _transfer(self, told: Told) -> Iterator[Step]:
        of, to = (self._now(self.land.former[told[end]]) for end in ("of", "to"))
        yield _place(Change.TRANSFER, of, to, Decimal(told["population"]))

    def _found_communes(self, _told: Told) -> Iterator[Step]:
        province = self.land.province.place.id
        for commune in self.land.communes.values():
            if commune.district:
                yield _place(Change.PARENT, commune.place.id, parents={None: province})
                continue
            yield self._begin(commune.place, province)
            for body in of_commune(commune):
                yield from self._open(body, *self._above(body, commune))
        for old in self.land.former.values():
            yield from self._end_commune(old)

    def _above(self, body: Body, commune: Commune) -> tuple[str, str]:
        """The joint body and the branch's own one; a military command stands under the district's
        one until that is dissolved."""
        kind = body.unit.kind
        joint = STEERING if kind == "steering" else f"steering {commune.key}"
        if kind == "army-commune":
            before = (o for o in self.land.former.values() if o.heirs[0][0] == commune.key)
            return joint, f"d.army {next(before).district}"
        return joint, f"p.{kind}"

    def _end_commune(self, old: Commune) -> Iterator[Step]:
        change = Change.MERGE if len(old.heirs) == 1 else Change.SPLIT
        for heir, share in old.heirs:
            into = self.land.communes[heir].place.id
            yield _place(change, self._now(old), into, share)
            for body in self._of_commune(old):
                heir_body = self.land.bodies[f"{body.code.split()[0]} {heir}"]
                yield _unit(change, body.id, heir_body.id)
        split = words("land")["former"] if change is Change.SPLIT else ()
        for told in (t for t in split if t["key"] == old.key):
            for name, heir in told["villages"].items():
                to = self.land.communes[heir].place.id
                yield _place(Change.PARENT, old.villages[name], parents={None: to})

    def _rename(self, told: Told) -> Iterator[Step]:
        """A commune's new name or kind is in the names of its bodies too."""
        commune = self.land.communes[told["commune"]]
        now, before = commune.called[-1], commune.called[-2]
        if now.name != before.name:
            yield _place(Change.RENAME, commune.place.id, text=now.name)
        if now.kind != before.kind:
            yield _place(Change.KIND, commune.place.id, text=now.kind)
        for body in self._of_commune(commune):
            yield _unit(Change.RENAME, body.id, text=body.names[-1].name)

    def _of_commune(self, commune: Commune) -> list[Body]:
        return [body for body in self.land.bodies.values() if body.commune == commune.key]

    def _now(self, commune: Commune) -> str:
        return self.land.renewed.get(commune.place.id, commune.place.id)

    # ------------------------------------------------------------------ both lines
    def _stand_under(self, told: Told) -> Iterator[Step]:
        """A kind of body comes to stand under one body; without a name, all kinds under those of
        their place under which the vocabulary puts them since that day."""
        line = Line(told["line"])
        for body in self._living():
            if body.unit.kind == told.get("kind"):
                yield self._move(body, line, told["body"])
            for under in organisations()[body.unit.kind].under if "kind" not in told else ():
                if under.since == self.day:
                    above = f"{under.kind} {body.commune}" if body.commune else f"p.{under.kind}"
                    yield self._move(body, line, above)

    def _living(self) -> list[Body]:
        """The bodies of today's communes and of the province."""
        communes, province = self.land.communes, self.land.province.place.id
        return [
            body
            for body in self.land.bodies.values()
            if (body.commune in communes if body.commune else body.unit.place == province)
        ]

    def _move(self, body: Body, line: Line, above: str) -> Step:
        return _unit(Change.PARENT, body.id, parents={line: self.land.bodies[above].id})

    def _open(self, body: Body, joint: str, sector: str = "") -> Iterator[Step]:
        known, unit = self.land.bodies, body.unit
        known[body.code] = body
        opening = Opening(
            unit.name, kind=unit.kind, organisation=unit.organisation, place=unit.place
        )
        above = {Line.SAME_LEVEL: known[joint].id} if joint else {}
        yield _unit(Change.OPEN, body.id, opening=opening, parents=above)
        if sector:
            yield self._move(body, Line.SECTOR, sector)

    def _merge(self, before: list[str], into: Body) -> Iterator[Step]:
        """Those of the bodies that there are."""
        for code in before:
            if code in self.land.bodies:
                yield _unit(Change.MERGE, self.land.bodies[code].id, into.id)

    def _begin(self, place: Place, parent: str) -> Step:
        opening = Opening(place.name, kind=place.kind, level=place.level)
        return _place(Change.OPEN, place.id, opening=opening, parents={None: parent})


def _all_steps() -> Iterator[Told]:
    return (step for event in words("events")["events"] for step in event["steps"])


def _place(
    change: Change, subject: str, heir: str = "", population: Decimal | None = None, **more: Any
) -> Step:
    return Step(0, What.PLACE, change, subject, heir, population, **more)


def _unit(change: Change, subject: str, heir: str = "", **more: Any) -> Step:
    return Step(0, What.UNIT, change, subject, heir, **more)

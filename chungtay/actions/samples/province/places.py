"""The invented province's land: its communes of today and before, and what they lay in."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from chungtay.actions.samples.province.words import words
from chungtay.domain.places import Place
from chungtay.domain.units import EVER
from chungtay.vocabulary.reorganisations import reorganisations

NAMESPACE = uuid.UUID("5b0c9a5e-6a58-4b3e-9f0b-2f4f6f8d1c26")
Told = Mapping[str, Any]


def id_of(what: str) -> str:
    """The id of a thing of this sample by what it is called here."""
    return str(uuid.uuid5(NAMESPACE, what))


def day_of(code: str) -> date:
    """The day of an event: the vocabulary's, or that of an affair of the province's own."""
    own = {event["code"]: event["on"] for event in words("events")["events"] if "on" in event}
    return own[code] if code in own else reorganisations()[code].on


@dataclass(frozen=True, slots=True)
class Region:
    """A province or a district, "" is the province of today. `above` is a district's province,
    `area` the area defence command that took over from its military command."""

    key: str
    place: Place
    above: str = ""
    area: int = 0
    border: bool = False


@dataclass(frozen=True, slots=True)
class Called:
    """What a commune is from a day on, and how its hamlets are called."""

    since: date
    kind: str
    name: str
    hamlet: str

    @property
    def full(self) -> str:
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune, one place after another where its land changed. `district` is what it lay in
    before, `heirs` who took over from one that ended, with their shares of its people; `border` is
    its border post's name; `villages` are hamlets with an id."""

    key: str
    places: tuple[Place, ...]
    called: tuple[Called, ...]
    hamlets: tuple[str, ...]
    villages: Mapping[str, str] = field(default_factory=dict)
    area: int = 0
    district: str = ""
    heirs: tuple[tuple[str, Decimal | None], ...] = ()
    border: str = ""
    union: bool = False
    town: bool = False

    @property
    def place(self) -> Place:
        """As it is, or was at its end."""
        return self.places[-1]

    def lives(self, day: date) -> bool:
        return any(place.lives(day) for place in self.places)

    def place_on(self, day: date) -> Place:
        """As it was on a day, or at its end before it."""
        return next((p for p in reversed(self.places) if p.since <= day), self.places[0])

    def on(self, day: date) -> Called:
        return next((c for c in reversed(self.called) if c.since <= day), self.called[0])


def province() -> Region:
    """The province of today."""
    told = words("land")["province"]
    since = day_of("prov-34")
    place = Place(id_of("province"), told["name"], "province", since=since, kind=told["kind"])
    return Region("", place)


def provinces() -> dict[str, Region]:
    """Those of which it was formed."""
    return {
        told["key"]: Region(
            told["key"],
            Place(id_of(f"province {told['key']}"), told["name"], "province", kind=told["kind"]),
            border=told.get("border", False),
        )
        for told in words("land")["provinces"]
    }


def districts() -> dict[str, Region]:
    """The districts of both."""
    return {told["key"]: _district(told) for told in words("land")["districts"]}


def _district(told: Told) -> Region:
    above = id_of(f"province {told['province']}")
    id = id_of(f"district {told['key']}")
    place = Place(id, told["name"], "district", above, kind=told["kind"])
    return Region(told["key"], place, told["province"], told["area"])


def communes() -> dict[str, Commune]:
    """The communes of today, those that go on since ever among them."""
    return {told["key"]: _commune(told) for told in words("land")["communes"]}


def former() -> dict[str, Commune]:
    """The communes that ended."""
    return {told["key"]: _former(told) for told in words("land")["former"]}


def _commune(told: Told) -> Commune:
    key, district = told["key"], told.get("district", "")
    called = tuple(_called(told))
    parent = id_of(f"district {district}") if district else id_of("province")
    since = EVER if district else day_of("prov-34")
    first, id = called[0], id_of(f"commune {key}")
    place = Place(id, first.name, "commune", parent, since, kind=first.kind)
    named = told["hamlets"][: told.get("villages", 0)]
    return Commune(
        key,
        (place,),
        called,
        tuple(told["hamlets"]),
        {name: id_of(f"village {key} {name}") for name in named},
        told["area"],
        district,
        border=told.get("border", ""),
        union=told.get("union", False),
        town=told.get("town", False),
    )


def _called(told: Told) -> Iterator[Called]:
    now = Called(EVER, told["kind"], told["name"], told["hamlet"])
    was = told.get("was")
    if was is None:
        yield now
        return
    before = {"kind": now.kind, "name": now.name, "hamlet": now.hamlet, **was}
    yield Called(EVER, before["kind"], before["name"], before["hamlet"])
    yield Called(day_of(was["until"]), now.kind, now.name, now.hamlet)


def _former(told: Told) -> Commune:
    key = told["key"]
    parent = id_of(f"district {told['district']}")
    place = Place(id_of(f"former {key}"), told["name"], "commune", parent, kind=told["kind"])
    shares = ((heir["key"], heir.get("population")) for heir in told["heirs"])
    own = {name: id_of(f"village {key} {name}") for name in told.get("villages", ())}
    return Commune(
        key,
        (place,),
        tuple(_called(told)),
        tuple(told["hamlets"]),
        {**own, **_going_on(told)},
        district=told["district"],
        heirs=tuple((heir, None if s is None else Decimal(s)) for heir, s in shares),
        union=told.get("union", False),
        town=told.get("town", False),
    )


def _going_on(told: Told) -> dict[str, str]:
    """The hamlets of an old commune that have an id in one that took over from it."""
    heirs = {heir["key"] for heir in told["heirs"]}
    return {
        name: id_of(f"village {now['key']} {name}")
        for now in words("land")["communes"]
        for name in now["hamlets"][: now.get("villages", 0)]
        if now["key"] in heirs and name in told["hamlets"]
    }


def villages(known: Mapping[str, Commune], before: Mapping[str, Commune]) -> Iterator[Place]:
    """All hamlets with an id, in the communes in which they lay at first."""
    first = (commune for commune in known.values() if commune.lives(EVER))
    for commune in (*first, *before.values()):
        for name, id in commune.villages.items():
            word = commune.called[0].hamlet
            yield Place(id, name, "village", commune.place.id, kind=word)

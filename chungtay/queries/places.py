"""Places as an administrator sees them: provinces, communes and hamlets, and one through time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chungtay.domain.permissions import Deed, NotFound, check_may
from chungtay.domain.places import COUNTRY, Place
from chungtay.domain.registers import LIES_IN
from chungtay.domain.spelling import fold, sort_key
from chungtay.queries.registers import DatedName, Register, began, ended, register
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.vocabulary.organisations import levels

MOST_NODES = 300
MOST_FOUND = 60


@dataclass(frozen=True, slots=True)
class PlaceNode:
    """A place with those in it; `hidden` are more of them, on the place's own page."""

    id: str
    name: str
    many: int
    inside: tuple[PlaceNode, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place found by a name, an old one too."""

    id: str
    name: str
    lies_in: str
    formerly: str = ""
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """The tree of today's places, or what a search found."""

    nodes: tuple[PlaceNode, ...]
    many: int
    asked: str
    found: tuple[FoundPlace, ...]
    more: int


def places_page(visitor: Visitor, *, asked: str = "") -> PlacesPage:
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    children = _children(known, visitor.on)
    many = sum(len(inside) for inside in children.values())
    found = _found(known, asked) if asked.strip() else []
    depth = 99 if many <= MOST_NODES else 2
    return PlacesPage(
        nodes=_nodes(known, children.get(COUNTRY, ()), children, depth),
        many=many,
        asked=asked,
        found=tuple(found[:MOST_FOUND]),
        more=max(0, len(found) - MOST_FOUND),
    )


def _children(known: Register, on: date) -> Mapping[str, list[Place]]:
    alive = [place for place in known.territory if place.since <= on < place.until]
    below: dict[str, list[Place]] = {}
    for place in sorted(alive, key=lambda place: (sort_key(place.name), place.id)):
        below.setdefault(place.parent, []).append(place)
    return below


def _nodes(
    known: Register, places: Sequence[Place], children: Mapping[str, Sequence[Place]], depth: int
) -> tuple[PlaceNode, ...]:
    return tuple(
        PlaceNode(
            place.id,
            known.place_name(place.id),
            len(children.get(place.id, ())),
            _nodes(known, children.get(place.id, ()), children, depth - 1) if depth > 1 else (),
            hidden=depth <= 1 and place.id in children,
        )
        for place in places
    )


def _found(known: Register, asked: str) -> list[FoundPlace]:
    wanted, found = fold(asked), []
    for place in known.territory:
        names = [n.text for n in known.place_names.get(place.id, ()) if wanted in fold(n.text)]
        full = known.place_name(place.id)
        if names or wanted in fold(full):
            formerly = "" if wanted in fold(full) else names[0]
            within = known.place_path(place.parent)
            found.append(FoundPlace(place.id, full, within, formerly, ended(place.until)))
    return sorted(found, key=lambda p: (p.ended is not None, sort_key(p.name), p.id))


@dataclass(frozen=True, slots=True)
class PlacePage:
    """One place through time, with the bodies that stand in it."""

    id: str
    name: str
    level: str
    level_name: str
    code: str
    lies_in: str
    parent: str
    since: date | None
    ended: date | None
    names: tuple[DatedName, ...]
    inside: tuple[tuple[str, str], ...]
    units: tuple[tuple[str, str], ...]
    heirs: tuple[tuple[str, str, bool], ...]
    forebears: tuple[tuple[str, str, bool], ...]
    below: str

    @property
    def seen_name(self) -> str:
        """The id of the Vietnamese name that stands."""
        return next((n.id for n in self.names if n.language == "vi" and n.is_standing), "")


def place_page(visitor: Visitor, place: str) -> PlacePage:
    """Raises `NotFound`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    known = register()
    if place not in known.territory:
        raise NotFound()
    here = known.territory[place]
    inside = _children(known, visitor.on).get(place, ())
    return PlacePage(
        id=place,
        name=known.place_name(place),
        level=here.level,
        level_name=level_name(here.level, visitor.language),
        code=_code(place),
        lies_in=known.place_path(here.parent),
        parent=here.parent,
        since=began(here.since),
        ended=ended(here.until),
        names=known.place_names.get(place, ()),
        inside=tuple((p.id, known.place_name(p.id)) for p in inside),
        units=tuple((u.id, u.name) for u in known.living(visitor.on) if u.place == place),
        heirs=_edges(known, "heir_id", place=place),
        forebears=_edges(known, "place_id", heir=place),
        below=next((level for level, above in LIES_IN.items() if here.level in above), ""),
    )


def level_name(level: str, language: str) -> str:
    return levels()[level].text(language) if level in levels() else ""


def _code(place: str) -> str:
    row = models.Place.objects.filter(pk=rows.uuid_of(place)).order_by("id")
    return row.values_list("code", flat=True).first() or ""


def _edges(known: Register, other: str, **of: str) -> tuple[tuple[str, str, bool], ...]:
    """Whom land was given to, or taken from, and whether it was all of it."""
    edges = models.Inheritance.objects.filter(ended_by__isnull=True, **of).order_by(other, "id")
    return tuple(
        (str(id), known.place_path(str(id)), whole)
        for id, whole in edges.values_list(other, "whole")
    )


def offered_places(visitor: Visitor, level: str) -> tuple[tuple[str, str], ...]:
    """Id and name of the living places in which one of a level can lie, in order."""
    known = register()
    fit = [
        place
        for place in known.territory
        if place.level in LIES_IN.get(level, ()) and place.since <= visitor.on < place.until
    ]
    named = sorted((sort_key(known.place_path(p.id)), p.id) for p in fit)
    return tuple((id, known.place_path(id)) for _, id in named)


def standing_places(visitor: Visitor) -> tuple[tuple[str, str], ...]:
    """Id and full name of every living place, those above before those in them."""
    known = register()
    alive = [p for p in known.territory if p.since <= visitor.on < p.until]

    def downward(place: Place) -> tuple[object, ...]:
        path = reversed(known.territory.path(place.id)[:-1])
        return tuple(sort_key(known.territory[id].name) for id in path)

    in_order = sorted(alive, key=lambda p: (downward(p), p.id))
    return tuple((p.id, known.place_path(p.id)) for p in in_order)

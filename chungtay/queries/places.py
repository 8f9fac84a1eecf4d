"""Places as an administrator sees them: provinces, communes and hamlets, and one through time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chungtay.domain.permissions import Deed, NotFound, check_may
from chungtay.domain.places import COUNTRY, Place
from chungtay.domain.registers import LIES_IN
from chungtay.domain.spelling import sort_key
from chungtay.queries.place_names import FoundName, NamedPlace, paths, place_names
from chungtay.queries.registers import DatedName, Register, began, ended, register
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.vocabulary.organisations import levels

MOST_NODES = 300
MOST_FOUND = 60
MOST_OFFERED = 100  # places that a list holds; where there are more, one is written by name
MOST_SUGGESTED = 20


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
    found = place_names(known).found(asked, on=visitor.on) if asked.strip() else []
    return PlacesPage(
        nodes=_nodes(known, children.get(COUNTRY, ()), children, _depth(children)),
        many=many,
        asked=asked,
        found=tuple(_found(one) for one in found[:MOST_FOUND]),
        more=max(0, len(found) - MOST_FOUND),
    )


def _depth(children: Mapping[str, Sequence[Place]]) -> int:
    """How many levels a page holds: with a country in it the provinces alone."""
    level, depth, shown = list(children.get(COUNTRY, ())), 0, 0
    while level and (depth == 0 or shown + len(level) <= MOST_NODES):
        depth, shown = depth + 1, shown + len(level)
        level = [child for place in level for child in children.get(place.id, ())]
    return depth


def _children(known: Register, on: date) -> Mapping[str, list[Place]]:
    """The places of a day by what they lay in, each list in order."""
    below: dict[str, list[Place]] = {}
    for named in place_names(known).all:
        if named.place.lives(on):
            below.setdefault(known.territory.parent(named.id, on), []).append(named.place)
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


def _found(one: FoundName) -> FoundPlace:
    named = one.named
    within = named.path.removeprefix(named.name).removeprefix(", ")
    return FoundPlace(named.id, named.name, within, one.also, ended(named.place.until))


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
    """The code that stands last."""
    dated = models.PlaceAttribute.objects.filter(
        place=rows.uuid_of(place), attribute="code", ended_by__isnull=True
    ).order_by("-since", "id")
    row = models.Place.objects.filter(pk=rows.uuid_of(place)).order_by("id")
    later = dated.values_list("text", flat=True).first()
    return (row.values_list("code", flat=True).first() or "") if later is None else later


def _edges(known: Register, other: str, **of: str) -> tuple[tuple[str, str, bool], ...]:
    """Whom land was given to, or taken from, and whether it was all of it."""
    edges = models.Inheritance.objects.filter(ended_by__isnull=True, **of).order_by(other, "id")
    return tuple(
        (str(id), known.place_path(str(id)), whole)
        for id, whole in edges.values_list(other, "whole")
    )


def offered_places(visitor: Visitor, level: str) -> tuple[tuple[str, str], ...]:
    """Id and name of the living places in which one of a level can lie, in order; none where there
    are too many for a list."""
    fit = [named for named in _living(visitor.on) if _holds(level)(named.place)]
    return tuple((named.id, named.path) for named in fit) if len(fit) <= MOST_OFFERED else ()


def standing_places(visitor: Visitor) -> tuple[tuple[str, str], ...]:
    """Id and full name of every living place, those above before those in them; none where there
    are too many for a list."""
    known = register()
    alive = _living(visitor.on)
    if len(alive) > MOST_OFFERED:
        return ()

    def downward(named: NamedPlace) -> tuple[object, ...]:
        path = reversed(known.territory.path(named.id)[:-1])
        return tuple(sort_key(known.territory[id].name) for id in path)

    in_order = sorted(alive, key=lambda named: (downward(named), named.id))
    return tuple((named.id, named.path) for named in in_order)


def _living(on: date) -> list[NamedPlace]:
    return [named for named in place_names(register()).all if named.place.lives(on)]


def _holds(level: str) -> Callable[[Place], bool]:
    """Whether a place may hold one of a level; every place where no level is said."""
    return lambda place: not level or place.level in LIES_IN.get(level, ())


def suggested_places(visitor: Visitor, words: str, *, level: str = "") -> tuple[str, ...]:
    """Names of living places to suggest while somebody types one; only such as may hold one of a
    level, where that is said."""
    check_may(visitor.actor, Deed.ADMINISTER)
    if not words.strip():
        return ()
    found = place_names(register()).found(words[:200], on=visitor.on, fits=_fits(visitor, level))
    return paths(found[:MOST_SUGGESTED])


def place_called(visitor: Visitor, asked: str, *, level: str = "") -> str:
    """The id of the living place that was written; nothing is the country. Raises
    `PlaceNameUnknown`, `PlaceNameShared`."""
    fits = _fits(visitor, level)
    return place_names(register()).called(asked, on=visitor.on, fits=fits)


def _fits(visitor: Visitor, level: str) -> Callable[[Place], bool]:
    """Whether a place lives, and may hold one of a level."""
    holds = _holds(level)
    return lambda place: place.lives(visitor.on) and holds(place)


def path_of(visitor: Visitor, place: str) -> str:
    """A place with all that it lies in, as it is written into a field; nothing for none."""
    check_may(visitor.actor, Deed.ADMINISTER)
    return register().place_path(place)

"""What units and places are called where people choose one: by name, told apart where several
bear the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from weakref import WeakKeyDictionary

from chungtay.domain.counting import Book
from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.spelling import fold
from chungtay.domain.units import NEVER, Unit, Units
from chungtay.vocabulary.formats import short_day


@dataclass(frozen=True)
class Labels:
    """The label of every id, and the ids behind every label and every bare name."""

    by_id: Mapping[str, str]
    behind: Mapping[str, tuple[str, ...]]
    living: frozenset[str]

    def ids(self, asked: str) -> tuple[str, ...]:
        """Those that are meant by an id, a label or a name, with or without diacritics. A name that
        somebody bears now means them, and whoever bore it before only where nobody does."""
        if asked in self.by_id:
            return (asked,)
        meant = self.behind.get(fold(asked), ())
        return tuple(id for id in meant if id in self.living) or meant


# Remembered for as long as the registers are.
_units: WeakKeyDictionary[Units, Labels] = WeakKeyDictionary()
_places: WeakKeyDictionary[Territory, Labels] = WeakKeyDictionary()


def unit_labels(book: Book) -> Labels:
    """ "Hội LHPN xã Bản Hạ"; with the province where two are called so."""
    if book.units not in _units:

        def beside(unit: Unit) -> str:
            return _above(book.territory, unit.place or COUNTRY)

        named = {unit.id: unit.name for unit in book.units}
        _units[book.units] = _labels(list(book.units), named, beside)
    return _units[book.units]


def place_labels(book: Book) -> Labels:
    """ "xã Bản Hạ"; with the province where two are called so."""
    if book.territory not in _places:

        def beside(place: Place) -> str:
            return _above(book.territory, place.id)

        named = {place.id: place_name(place) for place in book.territory}
        _places[book.territory] = _labels(list(book.territory), named, beside)
    return _places[book.territory]


def place_name(place: Place) -> str:
    return f"{place.kind} {place.name}".strip()


def _above(territory: Territory, place: str) -> str:
    above = [code for code in territory.path(place) if code in territory]
    return place_name(territory[above[-1]]) if len(above) > 1 else ""


def _labels(
    things: Sequence[Unit] | Sequence[Place],
    named: Mapping[str, str],
    beside: Callable[..., str],  # of a unit or of a place, as `things` are
) -> Labels:
    living = Counter(named[thing.id] for thing in things if thing.until == NEVER)
    ended = Counter(named[thing.id] for thing in things if thing.until != NEVER)

    def label(thing: Unit | Place) -> str:
        name = named[thing.id]
        if thing.until != NEVER and living[name]:  # whoever bears the name now bears it alone
            name = f"{name} (– {short_day(thing.until - timedelta(days=1))})"
        is_one = (living if thing.until == NEVER else ended)[named[thing.id]] == 1
        where = "" if is_one else beside(thing)
        return f"{name} ({where})" if where else name

    first = {thing.id: label(thing) for thing in things}
    doubled = Counter(first.values())
    by_id = {
        id: f"{label} [{id[:8]}]" if doubled[label] > 1 else label for id, label in first.items()
    }
    bare = {thing.id: thing.name for thing in things}
    alive = frozenset(thing.id for thing in things if thing.until == NEVER)
    return Labels(by_id, _behind([by_id, named, bare]), alive)


def _behind(namings: Collection[Mapping[str, str]]) -> dict[str, tuple[str, ...]]:
    """The ids behind each name; a full label means one thing, whatever else bears the name."""
    behind: dict[str, tuple[str, ...]] = {}
    for naming in namings:
        found: dict[str, list[str]] = {}
        for id, name in naming.items():
            found.setdefault(fold(name), []).append(id)
        for name, ids in found.items():
            behind.setdefault(name, tuple(sorted(ids)))
    return behind

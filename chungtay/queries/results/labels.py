"""What units and places are called where people choose one: by name, told apart where several
bear the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from weakref import WeakKeyDictionary

from chungtay.domain.counting import Book
from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.spelling import fold
from chungtay.domain.units import NEVER, Unit, Units
from chungtay.vocabulary.formats import short_day


@dataclass(frozen=True)
class Labels:
    """The label of every id, and the ids behind every label, every bare name, and every name that
    was borne at any time (`ever`). `named` is what each is called now."""

    by_id: Mapping[str, str]
    behind: Mapping[str, tuple[str, ...]]
    living: frozenset[str]
    named: Mapping[str, str]
    ever: Mapping[str, tuple[str, ...]]

    def ids(self, asked: str) -> tuple[str, ...]:
        """Those that are meant by an id, a label or a name, with or without diacritics. A name that
        somebody bears now means them, and whoever bore it before only where nobody does."""
        if asked in self.by_id:
            return (asked,)
        meant = self.behind.get(fold(asked), ())
        living = tuple(id for id in meant if id in self.living)
        return living or meant or self.ever.get(fold(asked), ())

    def called(self, id: str, name: str, beside: str) -> str:
        """The label of one that bore another name on a day; with what is `beside` it where others
        bore that too."""
        if name == self.named[id]:
            return self.by_id[id]
        is_shared = any(other != id for other in self.ever.get(fold(name), ()))
        return f"{name} ({beside})" if is_shared and beside else name


# Remembered for as long as the registers are.
_units: WeakKeyDictionary[Units, Labels] = WeakKeyDictionary()
_places: WeakKeyDictionary[Territory, Labels] = WeakKeyDictionary()


def unit_labels(book: Book) -> Labels:
    """ "Hội LHPN xã Bản Hạ"; with the province where two are called so."""
    if book.units not in _units:

        def beside(unit: Unit) -> str:
            return _above(book.territory, unit.place or COUNTRY)

        named = {unit.id: unit.name for unit in book.units}
        formerly = [(one.unit, one.name) for one in book.units.names]
        _units[book.units] = _labels(list(book.units), named, beside, formerly)
    return _units[book.units]


def unit_label(book: Book, unit: str, on: date) -> str:
    """The label of a unit by the name it bore on a day."""
    known = book.units.called(unit, on)
    above = _above(book.territory, known.place or COUNTRY)
    return unit_labels(book).called(unit, known.name, above)


def place_labels(book: Book) -> Labels:
    """ "xã Bản Hạ"; with the province where two are called so."""
    if book.territory not in _places:

        def beside(place: Place) -> str:
            return _above(book.territory, place.id)

        named = {place.id: place_name(place) for place in book.territory}
        formerly = [
            (one.place, text)
            for one in book.territory.names
            for text in (f"{one.kind} {one.name}".strip(), one.name)
        ]
        _places[book.territory] = _labels(list(book.territory), named, beside, formerly)
    return _places[book.territory]


def place_label(book: Book, place: str, on: date) -> str:
    """The label of a place by the name and the kind it bore on a day."""
    name = place_name(book.territory.called(place, on))
    return place_labels(book).called(place, name, _above(book.territory, place))


def place_name(place: Place) -> str:
    return f"{place.kind} {place.name}".strip()


def _above(territory: Territory, place: str) -> str:
    above = [code for code in territory.path(place) if code in territory]
    return place_name(territory[above[-1]]) if len(above) > 1 else ""


def _labels(
    things: Sequence[Unit] | Sequence[Place],
    named: Mapping[str, str],
    beside: Callable[..., str],  # of a unit or of a place, as `things` are
    formerly: Sequence[tuple[str, str]],
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
    namings = [list(naming.items()) for naming in (by_id, named, bare)]
    ever = _behind([[*namings[1], *namings[2], *formerly]])
    return Labels(by_id, _behind(namings), alive, named, ever)


def _behind(namings: Iterable[Iterable[tuple[str, str]]]) -> dict[str, tuple[str, ...]]:
    """The ids behind each name; a full label means one thing, whatever else bears the name."""
    behind: dict[str, tuple[str, ...]] = {}
    for naming in namings:
        found: dict[str, set[str]] = {}
        for id, name in naming:
            found.setdefault(fold(name), set()).add(id)
        for name, ids in found.items():
            behind.setdefault(name, tuple(sorted(ids)))
    return behind

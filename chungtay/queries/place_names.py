"""Places by all names they ever bore: what a search finds, and who is meant by what was typed.

Every name is spelt once for as long as the register stands: a country has fourteen thousand places,
and a search must not write each of them anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from weakref import WeakKeyDictionary

from chungtay.domain.places import COUNTRY, Place, Territory
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import Sought, Spelt, fold, sort_key
from chungtay.queries.registers import Register

MOST_TOLD = 6
EXACTLY, OWN, FORMERLY, INSIDE = range(4)  # how well a place fits what is sought


class PlaceNameUnknown(Problem):
    """A name that no place of the kind asked for bears."""

    code = "place-name-unknown"


class PlaceNameShared(Problem):
    """A name that several places bear; never guessed in silence."""

    code = "place-name-shared"


def every(_place: Place) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """One place: `name` is "xã Làng Ven", `path` goes on to its province, `others` are names that
    it bore before."""

    place: Place
    name: str
    path: str
    others: tuple[str, ...]
    spelt_name: Spelt
    spelt_path: Spelt
    spelt_others: tuple[Spelt, ...]

    @property
    def id(self) -> str:
        return self.place.id


@dataclass(frozen=True, slots=True)
class FoundName:
    """A place that a search found, and the old name by which it was, where it was by one."""

    named: NamedPlace
    also: str = ""


class PlaceNames:
    """All places of a register in the order of a Vietnamese dictionary."""

    def __init__(self, known: Register) -> None:
        named = [self._named(known, place) for place in known.territory]
        self.all: Sequence[NamedPlace] = sorted(named, key=lambda n: (sort_key(n.path), n.id))

    def _named(self, known: Register, place: Place) -> NamedPlace:
        name, path = known.place_name(place.id), known.place_path(place.id)
        told = (n.text for n in known.place_names.get(place.id, ()) if n.text != place.name)
        others = tuple(dict.fromkeys(told))
        return NamedPlace(
            place, name, path, others, Spelt(name), Spelt(path), tuple(map(Spelt, others))
        )

    # ------------------------------------------------------------------ searching
    def found(
        self, words: str, *, on: date, fits: Callable[[Place], bool] = every
    ) -> list[FoundName]:
        """Of the places that fit those in whose name, or in one of whose old names, all words
        stand: those called exactly so first, of each the living ones first. What only lies in
        something called so is found where nothing is called so itself."""
        sought, plain = Sought(words), fold(words)
        ranked = [
            (rank, not named.place.lives(on), n, FoundName(named, also))
            for n, named in enumerate(self.all)
            if fits(named.place)
            for rank, also in _stands(sought, plain, named)
        ]
        best = [one for one in ranked if one[0] < INSIDE] or ranked
        return [one for *_, one in sorted(best, key=lambda each: each[:3])]

    # ------------------------------------------------------------------ meaning
    @cached_property
    def _by_text(self) -> dict[str, list[NamedPlace]]:
        found: dict[str, list[NamedPlace]] = {}
        for named in self.all:
            own = (named.name, named.place.name, *named.others, named.path)
            for text in {fold(text) for text in own}:
                found.setdefault(text, []).append(named)
        return found

    @cached_property
    def _by_id(self) -> dict[str, NamedPlace]:
        return {named.id: named for named in self.all}

    def called(self, asked: str, *, on: date, fits: Callable[[Place], bool] = every) -> str:
        """The id of the place meant by an id, or by a name with or without its kind, its diacritics
        and what it lies in: "hoa an, dong thap". Nothing is the whole country. Raises
        `PlaceNameUnknown`, `PlaceNameShared`."""
        asked = asked.strip()
        if not asked:
            return COUNTRY
        known = self._by_id.get(asked)
        named = [known] if known else self._meant(asked)
        named = [one for one in named if fits(one.place)]
        alive = [one for one in named if one.place.lives(on)] or named
        if not alive:
            raise PlaceNameUnknown(name=asked[:80])
        if len(alive) > 1:
            labels = [one.path for one in alive]
            told = "; ".join(labels[:MOST_TOLD]) + ("; …" if len(labels) > MOST_TOLD else "")
            raise PlaceNameShared(name=asked[:80], many=len(alive), labels=told)
        return alive[0].id

    def _meant(self, asked: str) -> list[NamedPlace]:
        whole = self._by_text.get(fold(asked), [])
        if whole:
            return whole
        first, *within = (part.strip() for part in asked.split(","))
        wanted = [fold(part) for part in within if part]
        here = self._by_text.get(fold(first), ())
        return [one for one in here if all(part in self._around(one) for part in wanted)]

    def _around(self, named: NamedPlace) -> set[str]:
        """Every name of all that a place lies in."""
        parts = named.path.split(", ")[1:]
        return {text for part in parts for text in (fold(part), fold(_bare(part)))}


def _bare(name: str) -> str:
    """ "tỉnh Đồng Tháp" without its kind: kinds are written small, names with a capital."""
    words = name.split()
    begins = next((n for n, word in enumerate(words) if not word.islower()), 0)
    return " ".join(words[begins:])


def _stands(sought: Sought, plain: str, named: NamedPlace) -> Iterator[tuple[int, str]]:
    """How well a place fits what is sought, and by which old name; nothing where it does not."""
    if plain in (fold(named.place.name), named.spelt_name.plain):
        yield EXACTLY, ""
    elif sought.is_in(named.spelt_name):
        yield OWN, ""
    elif also := _first(sought, named):
        yield FORMERLY, also
    elif sought.is_in(named.spelt_path):
        yield INSIDE, ""


def _first(sought: Sought, named: NamedPlace) -> str:
    spelt = zip(named.others, named.spelt_others, strict=True)
    return next((other for other, written in spelt if sought.is_in(written)), "")


# Remembered for as long as the places are.
_names: WeakKeyDictionary[Territory, PlaceNames] = WeakKeyDictionary()


def place_names(known: Register) -> PlaceNames:
    """The names of all places of a register."""
    if known.territory not in _names:
        _names[known.territory] = PlaceNames(known)
    return _names[known.territory]


def paths(found: Iterable[FoundName]) -> tuple[str, ...]:
    return tuple(one.named.path for one in found)

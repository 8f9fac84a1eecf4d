"""Which bodies and places have a story: those that came from others, became others, or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chungtay.domain.places import Territory
from chungtay.domain.units import Units
from chungtay.queries.books import Ledger
from chungtay.storage import facts, models


@dataclass(frozen=True, slots=True)
class Changed:
    """Ids, remembered with the book that they follow from."""

    ids: frozenset[str]

    @property
    def weight(self) -> int:
        """How much it holds on to."""
        return 10 + len(self.ids)


def has_changed(ledger: Ledger, what: str, id: str) -> bool:
    """Whether a "unit" or a "place" has more to tell than that it was always there."""
    if what not in _KINDS:
        return False
    known: Changed = ledger.answers.made(("changed", what), lambda: _KINDS[what](ledger))
    return id in known.ids


def _units(ledger: Ledger) -> Changed:
    names = models.UnitName.objects.filter(language="vi").order_by("unit_id", "id")
    moves = models.UnitPlace.objects.order_by("unit_id", "id")
    named = facts.as_known(names, ledger.number).values_list("unit_id", flat=True)
    moved = facts.as_known(moves, ledger.number).values_list("unit_id", flat=True)
    told = {*of_units(ledger.book.units), *_several(map(str, named)), *map(str, moved)}
    return Changed(frozenset(told))


def _places(ledger: Ledger) -> Changed:
    names = models.PlaceName.objects.filter(language="vi").order_by("place_id", "id")
    others = models.PlaceAttribute.objects.order_by("place_id", "id")
    named = facts.as_known(names, ledger.number).values_list("place_id", flat=True)
    changed = facts.as_known(others, ledger.number).values_list("place_id", flat=True)
    told = {*of_places(ledger.book.territory), *_several(map(str, named)), *map(str, changed)}
    return Changed(frozenset(told))


def of_units(units: Units) -> Iterator[str]:
    """The bodies that took over from one, that one took over from, or that stood under several."""
    for succession in units.successions:
        yield from (succession.unit, succession.heir)
    links = {(link.unit, link.line, link.parent) for link in units.parents}
    many = Counter((unit, line) for unit, line, _ in links)
    yield from (unit for (unit, _), parents in many.items() if parents > 1)


def of_places(territory: Territory) -> Iterator[str]:
    """The places that inherited land, that left some, or that lay in several one after another."""
    for edge in territory.inheritances:
        yield from (edge.place, edge.heir)
    yield from _several(place for place, _ in {(li.place, li.parent) for li in territory.nestings})


def _several(ids: Iterable[str]) -> Iterator[str]:
    return (id for id, many in Counter(ids).items() if many > 1)


_KINDS = {"unit": _units, "place": _places}

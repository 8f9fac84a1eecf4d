"""From whom to whom: everybody that one came from or became, with those beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chungtay.domain.places import Inheritance, Territory
from chungtay.domain.units import Succession, Units

MOST = 48  # more of them are no picture


@dataclass(frozen=True, slots=True)
class Edge:
    """On `day`, `heir` took over from `former`: all of it, or the `share` of its people that is
    known; None where nobody knows."""

    former: str
    heir: str
    day: date
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Kin:
    """Ids, the nearest first, and what passed between them; `more` are left out."""

    ids: tuple[str, ...]
    edges: tuple[Edge, ...]
    more: int = 0


WHOLE = Decimal(1)


Step = Callable[[str], Sequence[Edge]]


def of_unit(units: Units, id: str) -> Kin:
    into: dict[str, list[Succession]] = {}
    onto: dict[str, list[Succession]] = {}
    for succession in units.successions:
        into.setdefault(succession.heir, []).append(succession)
        onto.setdefault(succession.unit, []).append(succession)

    def edge(told: Succession) -> Edge:
        share = WHOLE if len(onto[told.unit]) == 1 else None
        return Edge(told.unit, told.heir, told.day, share)

    return _kin(
        id,
        lambda of: [edge(told) for told in into.get(of, ())],
        lambda of: [edge(told) for told in onto.get(of, ())],
    )


def of_place(territory: Territory, id: str) -> Kin:
    def edge(told: Inheritance) -> Edge:
        share = WHOLE if told.whole else told.population
        return Edge(told.place, told.heir, territory[told.place].until, share)

    return _kin(
        id,
        lambda of: [edge(told) for told in territory.forebears(of)],
        lambda of: [edge(told) for told in territory.heirs(of)],
    )


def _kin(id: str, into: Step, onto: Step) -> Kin:
    """Its forebears and its heirs through all steps; of each also those who took part in a step
    with it: the others of a merger, the other heirs of a split."""
    before = _reached(id, lambda of: [edge.former for edge in into(of)])
    after = _reached(id, lambda of: [edge.heir for edge in onto(of)])
    line = dict.fromkeys((id, *before, *after))
    touched = [edge for of in line for edge in (*into(of), *onto(of))]
    beside = (end for edge in touched for end in (edge.former, edge.heir))
    ids = list(dict.fromkeys((*line, *beside)))
    shown = frozenset(ids[:MOST])
    kept = dict.fromkeys(edge for edge in touched if {edge.former, edge.heir} <= shown)
    told = sorted(kept, key=lambda edge: (edge.day, edge.former, edge.heir))
    return Kin(tuple(ids[:MOST]), tuple(told), max(0, len(ids) - MOST))


def _reached(id: str, step: Callable[[str], Sequence[str]]) -> Iterator[str]:
    """Everybody a step leads to, and so on, the nearest first."""
    waiting, seen = [id], {id}
    while waiting:
        for other in step(waiting.pop(0)):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
                yield other

"""How long figures of ended communes take to be totalled by today's provinces, against then.

Every commune before July 2025 has a figure for every indicator and month. Both passes add the same
figures; ours asks first, with nothing remembered, where each commune's land stands today.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from datetime import date

from chungtay.actions.bench.ratios import Ratio, Stopwatch, compared
from chungtay.domain.places import Territory
from chungtay.vocabulary.territory import National, national

MONTHS, INDICATORS = 24, 30
FACTS_A_TABLE = 25
BEFORE, TODAY = date(2025, 6, 30), date(2026, 5, 1)

Tables = Sequence[Sequence[int]]  # one a month and indicator, a figure a commune


def recasting(facts: int, *, stopwatch: Stopwatch) -> Ratio:
    """Seven million figures where `facts` is as many as the suite counts on its own, fewer where
    it is less."""
    tables = max(1, min(MONTHS * INDICATORS, facts // FACTS_A_TABLE))
    known = national()
    land = _anew(known)
    communes = [p.id for p in land if p.level == "commune" and p.lives(BEFORE)]
    told = _told(communes, tables)
    return compared(
        "recasting",
        lambda: _by_province(told, communes, _rows(_anew(known), communes, on=TODAY)),
        lambda: _by_province(told, communes, _rows(land, communes, on=BEFORE)),
        amount=tables * len(communes),
        stopwatch=stopwatch,
    )


def _anew(known: National) -> Territory:
    return Territory(known.places, known.inheritances, known.nestings)


def _told(communes: Sequence[str], tables: int) -> Tables:
    """Made-up figures, in each table in another order."""
    base = array("q", (number * 7919 % 1000 for number in range(len(communes))))
    return [base[turn:] + base[:turn] for turn in range(tables)]


def _rows(land: Territory, communes: Sequence[str], *, on: date) -> Mapping[str, str]:
    return {commune: land.row_of(commune, on) for commune in communes}


def _by_province(
    told: Tables, communes: Sequence[str], rows: Mapping[str, str]
) -> list[dict[str, int]]:
    """The total of each province in each table, to the last unit."""
    places = [rows[commune] for commune in communes]
    totals = []
    for table in told:
        found = dict.fromkeys(places, 0)
        for place, amount in zip(places, table, strict=True):
            found[place] += amount
        totals.append(found)
    return totals

"""Joint work and ledgers of two periods side by side: the rows that totals tell, and the pairs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from chungtay.domain.questions import State
from chungtay.domain.rollup import RowKind
from chungtay.domain.spelling import sort_key
from chungtay.queries.ledgers.bonds import Company, company
from chungtay.queries.ledgers.doings import doings
from chungtay.queries.results.lines import Group, ResultLine, lines
from chungtay.queries.results.scope import Scope
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.indicators import indicators

Amounts = tuple[Decimal, Decimal]  # the least and the greatest
Lines = tuple[ResultLine, ...]
BOTH = "+"  # between the codes of two organisations


def of_organisation(scope: Scope, organisation: str) -> tuple[Group, ...]:
    """One ledger: a line an indicator, of both periods."""
    return lines(scope.of_organisation(organisation)).groups


def of_organisations(scope: Scope) -> tuple[Group, ...]:
    """Of one indicator every ledger with what makes them add up; else of how many activities each
    organisation took part in. Either in both periods."""
    if scope.indicator is not None:
        return lines(scope.by_rows_of("organisation")).groups
    told = _rows(scope, _members)
    heading = furniture("joint-own-activities", scope.language)
    return (Group(heading, told, adds=False),) if told else ()


def of_pairs(scope: Scope) -> tuple[Group, ...]:
    """Every two that did something together in either period."""
    told = _rows(scope, _bonds)
    heading = furniture("joint-pairs", scope.language)
    return (Group(heading, told, adds=False),) if told else ()


def _rows(scope: Scope, told_of: Callable[[Company], Mapping[str, Amounts]]) -> Lines:
    """A line of everything that either period tells of, by name."""
    now, before = (company(one, doings(one)) for one in (scope, scope.earlier))
    told, earlier = told_of(now), told_of(before)
    known = {member.code: member.name for member in (*before.members, *now.members)}
    names = {
        key: " – ".join(sorted((known[code] for code in key.split(BOTH)), key=sort_key))
        for key in {**told, **earlier}
    }
    made = [
        replace(
            _line(scope, key, name, told.get(key)),
            earlier=_line(scope, key, name, earlier.get(key)),
        )
        for key, name in names.items()
    ]
    return tuple(sorted(made, key=lambda line: (sort_key(line.name), line.key)))


def _members(known: Company) -> Mapping[str, Amounts]:
    return {member.code: (member.own, member.own) for member in known.members}


def _bonds(known: Company) -> Mapping[str, Amounts]:
    """The pairs by their two codes, whichever stands first."""
    return {
        BOTH.join(sorted((b.one, b.other))): (b.amount, b.amount + b.possible) for b in known.bonds
    }


def _line(scope: Scope, key: str, name: str, ends: Amounts | None) -> ResultLine:
    """What nobody told of is no zero (law 9)."""
    indicator, term = scope.indicator, indicators().get(scope.filters.indicator or "")
    low, high = ends or (None, None)
    return ResultLine(
        kind=RowKind.ROW.value,
        key=key,
        name=name,
        indicator=indicator.code if indicator else "",
        measure=indicator.measure if indicator else "",
        unit=term.unit.text(scope.language) if term else "",
        state=State.COUNTED if ends else State.NOT_REPORTED,
        total=low,
        low=low,
        high=high,
    )

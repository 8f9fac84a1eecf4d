"""The own and the joint part of a credit, opened like the credit itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from chungtay.domain.atoms import Atom
from chungtay.domain.counting import Counted, count
from chungtay.domain.credits import own_part
from chungtay.domain.permissions import NotFound
from chungtay.queries.ledgers.doings import organisations_of
from chungtay.queries.openings import Opening, framed
from chungtay.queries.openings.parts import Maker, in_order
from chungtay.queries.results.scope import Scope, Wanted, scope
from chungtay.queries.visitors import Visitor

OWN, JOINT = "own", "joint"
SHARES = (OWN, JOINT)


def part_opened(visitor: Visitor, wanted: Wanted, share: str, *, page: int = 1) -> Opening:
    """What an organisation stated to be its own of an indicator, or did together with others,
    activity by activity. Raises `NotFound` without both, and what `scope` raises."""
    asked = scope(visitor, replace(wanted, against="", row="", by=""))
    if asked.indicator is None or not asked.asking.organisation or share not in SHARES:
        raise NotFound()
    counted = count(asked.book, asked.question(asked.indicator))
    maker = Maker(asked, counted)
    amounts = _own if share == OWN else _joint
    made = [maker.activity(atom, amount) for atom, amount in amounts(asked, counted)]
    if share == OWN:  # the ends are those of the whole activity
        made = [replace(part, low=None, high=None) for part in made]
    opened = framed(asked, counted, in_order(made), end="total", page=page)
    added = opened.activities.amount if made else None
    return replace(opened, total=added, low=None, high=None, share=share)


def _own(asked: Scope, counted: Counted) -> Iterator[tuple[Atom, Decimal]]:
    for atom in counted.atoms:
        part = own_part(asked.book, atom, asked.asking.organisation or "")
        if part is not None:
            yield atom, part


def _joint(asked: Scope, counted: Counted) -> Iterator[tuple[Atom, Decimal]]:
    for atom in counted.atoms:
        if len(organisations_of(asked.book, atom.participants)) > 1:
            yield atom, atom.value

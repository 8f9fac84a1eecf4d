"""Credit: an activity as it stands in one partner's ledger, whole, with its own part beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from chungtay.domain.counting import Counted
from chungtay.domain.credits import Credit, credits
from chungtay.domain.indicators import Indicator
from chungtay.domain.spelling import sort_key
from chungtay.queries.ledgers.doings import ZERO, Doing, organisations_of
from chungtay.queries.results.scope import Scope
from chungtay.vocabulary.indicators import indicators


@dataclass(frozen=True, slots=True)
class Partner:
    """With whom, and how much of it."""

    code: str
    name: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class CreditLine:
    """One organisation and one indicator: the whole credit, the own part where it was stated, what
    was done with others, and what of its sums is not itemised. `key` and `name` are the
    organisation's where lines are of one indicator, else the indicator's."""

    key: str
    name: str
    indicator: str
    measure: str
    unit: str
    credit: Decimal
    low: Decimal
    high: Decimal
    own: Decimal | None
    shared: Decimal
    rest: Decimal
    activities: int
    joint: int
    partners: tuple[Partner, ...]

    @property
    def is_range(self) -> bool:
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Excess:
    """Credits may exceed the total (law 3): `joint` is what itemised joint activities make of it,
    `overlap` what bare sums do that may hold the same doings."""

    credits: Decimal
    total: Decimal
    joint: Decimal

    @property
    def amount(self) -> Decimal:
        return self.credits - self.total

    @property
    def overlap(self) -> Decimal:
        return self.amount - self.joint


def excess(lines: Sequence[CreditLine], counted: Counted, told: Sequence[Doing]) -> Excess | None:
    """Of one indicator; a ratio is credited to nobody by adding."""
    if counted.total is None or counted.question.indicator.is_ratio:
        return None
    added = sum((line.credit for line in lines), ZERO)
    return Excess(added, counted.total, sum((doing.excess for doing in told), ZERO))


def lines_of_indicator(scope: Scope, indicator: Indicator) -> tuple[CreditLine, ...]:
    """A line an organisation, by name."""
    names = scope.asking.organisation_names
    found = credits(scope.book, scope.question(indicator))
    made = [
        replace(_line(scope, indicator, credit), key=code, name=names.get(code, code))
        for credit in found
        for code in (credit.organisation,)
    ]
    return tuple(sorted(made, key=lambda line: (sort_key(line.name), line.key)))


def lines_of_organisation(scope: Scope, organisation: str) -> Iterable[CreditLine]:
    """A line an indicator, in the order of the catalogue."""
    for indicator in scope.asking.spoken_of():
        question = replace(scope.question(indicator), organisation=organisation)
        for credit in credits(scope.book, question):
            line = _line(scope, indicator, credit)
            name = indicators()[indicator.code].text(scope.language)
            yield replace(line, key=indicator.code, name=name)


def _line(scope: Scope, indicator: Indicator, credit: Credit) -> CreditLine:
    counted = credit.counted
    rests = counted.choices[0].rests
    partners = _partners(scope, credit)
    return CreditLine(
        key="",
        name="",
        indicator=indicator.code,
        measure=indicator.measure,
        unit=indicators()[indicator.code].unit.text(scope.language),
        credit=credit.amount,
        low=credit.amount if counted.low is None else counted.low,
        high=credit.amount if counted.high is None else counted.high,
        own=credit.own,
        shared=_shared(scope, counted),
        rest=sum((part.amount for part in rests), ZERO),
        activities=len(counted.atoms),
        joint=_many_shared(scope, counted),
        partners=partners,
    )


def _shared(scope: Scope, counted: Counted) -> Decimal:
    book = scope.book
    atoms = (a for a in counted.atoms if len(organisations_of(book, a.participants)) > 1)
    return sum((atom.value for atom in atoms), ZERO)


def _many_shared(scope: Scope, counted: Counted) -> int:
    book = scope.book
    return sum(len(organisations_of(book, atom.participants)) > 1 for atom in counted.atoms)


def _partners(scope: Scope, credit: Credit) -> tuple[Partner, ...]:
    """The others in its joint activities, by name."""
    amounts: dict[str, Decimal] = {}
    for atom in credit.counted.atoms:
        for code in organisations_of(scope.book, atom.participants) - {credit.organisation}:
            amounts[code] = amounts.get(code, ZERO) + atom.value
    names = scope.asking.organisation_names
    found = [Partner(code, names.get(code, code), amount) for code, amount in amounts.items()]
    return tuple(sorted(found, key=lambda partner: (sort_key(partner.name), partner.code)))

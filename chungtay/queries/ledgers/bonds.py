"""Pairs of organisations and what each two did together: activities, or an indicator's amount."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from chungtay.domain.credits import Credit, Pair, credits, together
from chungtay.domain.questions import Question
from chungtay.domain.spelling import sort_key
from chungtay.queries.ledgers.doings import Doing
from chungtay.queries.results.scope import Scope


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation, and all that it took part in, alone or with others."""

    code: str
    name: str
    own: Decimal


@dataclass(frozen=True, slots=True)
class Bond:
    """What two organisations, by their codes, did together. `possible` is how much more their bare
    sums may share; where activities are counted it is nothing."""

    one: str
    other: str
    amount: Decimal
    activities: int
    possible: Decimal = Decimal(0)


@dataclass(frozen=True)
class Company:
    """Organisations by name, and every pair of them that did something together."""

    members: tuple[Member, ...]
    bonds: tuple[Bond, ...]

    @property
    def weight(self) -> int:
        """How much it holds on to."""
        return 10 + 2 * (len(self.members) + len(self.bonds))


def company(scope: Scope, told: Sequence[Doing]) -> Company:
    """Of the one indicator asked for its amounts, else how many activities."""
    found: Company = scope.ledger.answers.made(
        ("company", scope.filters), lambda: _company(scope, told)
    )
    return found


def _company(scope: Scope, told: Sequence[Doing]) -> Company:
    if scope.indicator is None:
        return _of_activities(scope, told)
    question = scope.question(scope.indicator)
    ledgers = credits(scope.book, question)
    return _of_amounts(scope, question, ledgers)


def _of_amounts(scope: Scope, question: Question, ledgers: Sequence[Credit]) -> Company:
    own = [(ledger.organisation, ledger.amount) for ledger in ledgers]
    pairs = together(scope.book, question, ledgers)
    return Company(_members(scope, own), tuple(_bond(pair) for pair in pairs))


def _bond(pair: Pair) -> Bond:
    return Bond(pair.one, pair.other, pair.amount, pair.activities, pair.possible)


def _of_activities(scope: Scope, told: Sequence[Doing]) -> Company:
    own = Counter(code for doing in told for code in doing.organisations)
    both = Counter(pair for doing in told for pair in combinations(sorted(doing.organisations), 2))
    members = _members(scope, ((code, Decimal(many)) for code, many in own.items()))
    bonds = (Bond(one, other, Decimal(n), n) for (one, other), n in sorted(both.items()))
    return Company(members, tuple(bonds))


def _members(scope: Scope, own: Iterable[tuple[str, Decimal]]) -> tuple[Member, ...]:
    """By name: what somebody did is no rank."""
    names = scope.asking.organisation_names
    found = [Member(code, names.get(code, code), amount) for code, amount in own]
    return tuple(sorted(found, key=lambda member: (sort_key(member.name), member.code)))

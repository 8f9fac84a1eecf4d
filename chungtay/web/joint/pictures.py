"""Who works with whom, drawn; the same numbers stand in the table under it."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from chungtay.queries.ledgers import Joint
from chungtay.queries.ledgers.bonds import Bond as Told
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.terms import table
from chungtay.web.charts.amounts import Amount
from chungtay.web.charts.together import Body, Bond, Together, together_chart
from chungtay.web.totals.forms import address

MOST_BODIES = 16  # beyond that arcs cannot be told apart, and the table serves better
_MILLION = Decimal(10) ** 6


def picture(joint: Joint) -> Markup | None:
    """None where nobody worked with anybody, or too many did."""
    bonded = {code for bond in joint.company.bonds for code in (bond.one, bond.other)}
    if not bonded or len(bonded) > MOST_BODIES:
        return None
    language = joint.scope.language
    divisor = _MILLION if joint.measure == "vnd" else Decimal(1)
    together = Together(
        title=furniture("joint-picture", language, what=joint.name or counted_word(joint)),
        bodies=tuple(
            Body(m.code, m.name, Amount(m.own / divisor), ledger_of(joint, m.code))
            for m in joint.company.members
            if m.code in bonded
        ),
        bonds=tuple(
            Bond(b.one, b.other, _amount(b, divisor), pair_of(joint, b.one, b.other))
            for b in joint.company.bonds
        ),
        measure=measure_word(joint),
    )
    return Markup(together_chart(together, language=language, prefix="together"))


def _amount(bond: Told, divisor: Decimal) -> Amount:
    low = bond.amount / divisor
    return Amount(low, low, (bond.amount + bond.possible) / divisor)


def counted_word(joint: Joint) -> str:
    return furniture("joint-number-of-activities", joint.scope.language).lower()


def measure_word(joint: Joint) -> str:
    """What the picture counts."""
    if not joint.name:
        return furniture("joint-activities-word", joint.scope.language)
    if joint.measure == "vnd":
        return str(table("formats.toml")["money"][joint.scope.language]["million"])
    return "%" if joint.measure == "percent" else joint.unit


def ledger_of(joint: Joint, organisation: str) -> str:
    return address("ledger", joint.wanted, organisation, indicator="")


def pair_of(joint: Joint, one: str, other: str) -> str:
    """The activities of two, in the list under the table."""
    return address("joint", joint.wanted, one=one, other=other) + "#shared"

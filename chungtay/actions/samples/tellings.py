"""What the bodies say of what was done: wholes, own parts, rounded words, disputes, mentions.

Nobody lies but where two wholes dispute each other; whoever rounds is not the only one who tells.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from chungtay.actions.recognitions import Recognised
from chungtay.actions.samples.doings import AMOUNTS, HOUSES, LABELS, Doing
from chungtay.actions.samples.nation import Nation
from chungtay.domain.claims import Claim, Source, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.measures import plain
from chungtay.domain.periods import Period
from chungtay.domain.recognition import Strength
from chungtay.vocabulary.formats import number
from chungtay.vocabulary.indicators import indicators

TOLD_BY_NOBODY, TOLD_IN_PARTS, UNSAID = 0.15, 0.2, 0.3
ROUNDED, DISPUTED, MENTIONED, HELD = 0.3, 0.05, 0.05, 0.02
UNNAMED, CONFIRMED = 0.25, 0.3
SURE, LIKELY = 0.5, 0.9  # up to where a person joins, and the machine; beyond it proposes


@dataclass(frozen=True, slots=True)
class Told:
    """One activity in the words of all who tell of it, and how it was recognised."""

    claims: tuple[Claim, ...] = ()
    joins: tuple[Recognised, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


def tell(nation: Nation, doing: Doing, *, said_on: date, seed: int) -> Told:
    """What is said of a doing, by none, some or all of its bodies."""
    chance = Random(f"{seed} telling {doing.number}")
    if chance.random() < TOLD_BY_NOBODY:
        return Told()
    in_parts = len(doing.parts) > 1 and not doing.inside and chance.random() < TOLD_IN_PARTS
    if in_parts and doing.indicator != HOUSES:
        claims = [_claim(nation, doing, n, part) for n, (_, part) in enumerate(doing.parts)]
        claims = [replace(claim, share=Share.OWN) for claim in claims]
    else:
        speaking = sorted(chance.sample(range(len(doing.parts)), _how_many(chance, doing)))
        claims = [_claim(nation, doing, n, doing.amount) for n in speaking]
        unsaid = indicators()[doing.indicator].indicator.share is Share.UNSAID
        if unsaid and not doing.inside and chance.random() < UNSAID:
            claims = [replace(claim, share=Share.UNSAID) for claim in claims]
        else:
            claims = _loosely(chance, claims)
    claims = [_with_partners(chance, claim, doing) for claim in claims]
    claims = [replace(claim, said_on=said_on) for claim in claims]
    return _recognised(chance, claims, _day_inside(nation, doing, claims))


def _how_many(chance: Random, doing: Doing) -> int:
    return chance.randint(1, len(doing.parts))


def _loosely(chance: Random, claims: Sequence[Claim]) -> list[Claim]:
    """The first tells exactly; the others may round, dispute, only mention, or be held."""
    first, *others = claims
    return [first, *(_otherwise(chance, claim) for claim in others)]


def _otherwise(chance: Random, claim: Claim) -> Claim:
    amount, draw = claim.figure.value or Decimal(0), chance.random()
    precision = claim.figure.precision
    if draw < ROUNDED:
        return replace(claim, figure=Figure(_rounded(amount), Qualifier.ABOUT, None, precision))
    if draw < ROUNDED + DISPUTED:
        return replace(claim, figure=Figure(amount * 2, precision=precision))
    if draw < ROUNDED + DISPUTED + MENTIONED:
        return replace(claim, figure=Figure(None, Qualifier.VAGUE, None, precision))
    if draw < ROUNDED + DISPUTED + MENTIONED + HELD:
        figure = Figure(amount * 1000, precision=precision)
        return replace(claim, figure=figure, standing=Standing.HELD)
    return claim


def _rounded(amount: Decimal) -> Decimal:
    """To two digits: 1.234 → about 1.200."""
    return plain(round(amount, 1 - amount.adjusted()))


def _with_partners(chance: Random, claim: Claim, doing: Doing) -> Claim:
    """Some partners stay unnamed; a list that is confirmed complete names all of them."""
    others = [body for body in doing.bodies if body != claim.unit]
    if chance.random() < CONFIRMED:
        return replace(claim, partners=tuple(others), partners_complete=True)
    return replace(claim, partners=tuple(o for o in others if chance.random() > UNNAMED))


def _day_inside(nation: Nation, doing: Doing, claims: Sequence[Claim]) -> Claim | None:
    """One day of a campaign, told apart by the one whose part it was."""
    if not doing.inside or not claims:
        return None
    day = _claim(nation, doing, 0, doing.inside, word="day")
    return replace(day, said_on=claims[0].said_on, indicator=claims[0].indicator)


def _recognised(chance: Random, claims: Sequence[Claim], day: Claim | None) -> Told:
    joins = []
    if len(claims) > 1:
        draw = chance.random()
        strength = (
            Strength.PERSON if draw < SURE
            else Strength.MACHINE if draw < LIKELY else Strength.PROPOSED
        )  # fmt: skip
        score = {Strength.PERSON: 1.0, Strength.MACHINE: 0.9, Strength.PROPOSED: 0.6}[strength]
        joins.append(Recognised(frozenset(claim.id for claim in claims), strength, score))
    if day is None:
        return Told(tuple(claims), tuple(joins))
    return Told((*claims, day), tuple(joins), ((day.id, claims[0].id),))


def _claim(nation: Nation, doing: Doing, speaker: int, amount: Decimal, word: str = "") -> Claim:
    indicator = doing.indicator
    if indicator == HOUSES:
        indicator = LABELS[(doing.number + speaker) % len(LABELS)]
    literal = number(amount, "vi")
    return Claim(
        id=str(uuid.uuid5(nation.id, f"claim {doing.number} {speaker} {word}")),
        unit=doing.bodies[speaker],
        indicator=indicator,
        figure=Figure(amount, precision=Decimal(AMOUNTS[doing.indicator][2])),
        days=Period.of_days(doing.day, doing.day),
        place=doing.place,
        share=Share.WHOLE,
        organisation=doing.branches[speaker],
        title=doing.title,
        literal=literal,
        written_value=amount,
        source=Source("sample", f"{doing.number + 1}", literal),
    )

"""One sentence that tells of two doings at two spots, and which figure belongs to which.

"Dọn vệ sinh bãi biển Thạch Kim (80 ĐVTN) và tặng 10 suất quà thôn Long Hải" is two activities.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from chungtay.domain.claims import Claim
from chungtay.domain.matching.lexicon import Lexicon, Wording
from chungtay.domain.matching.places import hamlets_in, names_in

_BREAKS = frozenset({"và", ";", "đồng"})  # "đồng thời"
_TWO = 2


def split(wording: Wording, *, by_period: bool = False) -> tuple[Wording, ...]:
    """The clauses of a title: two where each has its own doing and its own spot, else one.

    `by_period` says that it is dated by a period and not by a day: then a semicolon between two
    doings is enough, for nothing else holds them together.
    """
    if len(wording.meanings("doings")) < _TWO:
        return (wording,)
    for position, word in enumerate(wording.words):
        if word.marked in _BREAKS:
            halves = (
                wording.until(0, position),
                wording.until(position + 1, len(wording.words)),
            )
            listed = by_period and word.marked == ";"
            if _are_two(*halves, listed=listed):
                return halves
    return (wording,)


def _are_two(one: Wording, other: Wording, *, listed: bool) -> bool:
    doings = one.meanings("doings"), other.meanings("doings")
    if not all(doings) or doings[0] & doings[1]:
        return False
    spots = _spots(one), _spots(other)
    return listed or (all(spots) and spots[0].isdisjoint(spots[1]))


def _spots(wording: Wording) -> set[tuple[str, ...]]:
    return {*names_in(wording), *(hamlet.name for hamlet in hamlets_in(wording))}


def clause_of(claim: Claim, clauses: tuple[Wording, ...], lexicon: Lexicon) -> int:
    """The clause in which a claim's number stands, else the one that tells of its doing."""
    if len(clauses) == 1:
        return 0
    value = claim.written_value if claim.written_value is not None else claim.figure.value
    holding = [i for i, clause in enumerate(clauses) if value in numbers_in(clause)]
    if len(holding) != 1:
        doing = lexicon.doing_of.get(claim.indicator)
        holding = [i for i, clause in enumerate(clauses) if doing in clause.meanings("doings")]
    return holding[0] if len(holding) == 1 else 0


def numbers_in(wording: Wording) -> frozenset[Decimal]:
    """Every number in the words, but no days."""
    read = (
        _number(word.plain)
        for word in wording.words
        if word.shape == "number" and "/" not in word.plain
    )
    return frozenset(number for number in read if number is not None)


def _number(written: str) -> Decimal | None:
    """1.200 and 2,5 as Vietnamese writes them."""
    whole, _, fraction = written.partition(",")
    try:
        return Decimal(f"{whole.replace('.', '')}.{fraction or 0}")
    except InvalidOperation:
        return None

"""Ratios are recomputed from their parts, never added and never averaged blindly (law 10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from chungtay.domain.claims import Claim
from chungtay.domain.figures import Interval

HUNDRED = Decimal(100)
FINEST = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Ratio:
    """A share in percent. `value` is None where parts are missing and the shares differ."""

    value: Decimal | None
    bounds: Interval
    numerator: Decimal = Decimal(0)
    denominator: Decimal = Decimal(0)


def recompute(claims: Iterable[Claim]) -> Ratio | None:
    """The common ratio of all claims: the sum of numerators over the sum of denominators.

    Claims that give a percentage without its parts cannot be weighed: with any of them the answer
    is only the span between the least and the greatest share, exact when they are all one.
    """
    said = [claim for claim in claims if claim.counts and not claim.is_mention]
    shares = [_share(claim) for claim in said]
    if not shares:
        return None
    bounds = Interval(min(shares), max(shares))
    parts = [claim.parts for claim in said if claim.parts is not None]
    if len(parts) < len(said):
        return Ratio(bounds.low if bounds.width == 0 else None, bounds)
    top = sum((numerator for numerator, _ in parts), Decimal(0))
    bottom = sum((denominator for _, denominator in parts), Decimal(0))
    if bottom == 0:
        return None
    value = _rounded(top / bottom * HUNDRED)
    return Ratio(value, Interval(value, value), top, bottom)


def _share(claim: Claim) -> Decimal:
    if claim.parts is not None and claim.parts[1] != 0:
        return _rounded(claim.parts[0] / claim.parts[1] * HUNDRED)
    assert claim.figure.value is not None
    return claim.figure.value


def _rounded(share: Decimal) -> Decimal:
    return share.quantize(FINEST, rounding=ROUND_HALF_EVEN).normalize()

"""What kind of thing a sum is of: only what sets it apart from the sums beside it.

"Trao 300 suất quà cho hộ nghèo" alone is what a body reports of gifts, and its gifts to others lie
in it as far as anybody knows. Beside "200 suất cho gia đình chính sách" it is of poor households.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from chungtay.domain.claims import Claim, Role

_ANYBODY = "general"  # says nothing of for whom


def with_telling_categories(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one document; bare sums keep a category only where another bare sum of the
    same body and indicator names another of its dimension."""
    named: dict[tuple[str, str, str], set[str]] = {}
    for claim in filter(_is_sum, claims):
        for dimension, value in claim.categories:
            if value != _ANYBODY:
                named.setdefault((*_key(claim), dimension), set()).add(value)
    return [
        replace(claim, categories=_telling(claim, named)) if _is_sum(claim) else claim
        for claim in claims
    ]


def _is_sum(claim: Claim) -> bool:
    return claim.role is Role.BARE and claim.counts


def _key(claim: Claim) -> tuple[str, str]:
    return claim.of_unit or claim.unit, claim.indicator


def _telling(
    claim: Claim, named: Mapping[tuple[str, str, str], set[str]]
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (dimension, value)
        for dimension, value in claim.categories
        if value != _ANYBODY and len(named[(*_key(claim), dimension)]) > 1
    )

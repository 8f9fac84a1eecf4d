"""Distinct assets behind several labels: a house with three brand names is one house (law 10).

Labels are facets of one thing. In one body's statement different labels are different things
("5 nhà tình nghĩa, 3 nhà đại đoàn kết" are eight houses); told by different bodies of one activity
they are the same things under other names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from chungtay.domain.claims import Claim, Role
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Indicator, Share


def distinct_claims(
    claims: Sequence[Claim], *, indicator: Indicator, catalogue: Mapping[str, Indicator]
) -> tuple[Claim, ...]:
    """Claims on `indicator`, said or following from claims on the labels it stands behind.

    A body's bare sums of several labels over one scope give [largest, sum]: one house may carry
    two of them.
    """
    labels = [c for c in claims if _is_label(c, indicator, catalogue)]
    said = [c for c in claims if c.indicator == indicator.code]
    itemised = [
        replace(c, id=f"{c.id}+{indicator.code}", indicator=indicator.code, share=Share.WHOLE)
        for c in labels
        if c.role is Role.ACTIVITY
    ]
    bare = [c for c in labels if c.role is Role.BARE]
    return (*said, *itemised, *_bare_sums(bare, indicator))


def _is_label(claim: Claim, indicator: Indicator, catalogue: Mapping[str, Indicator]) -> bool:
    label = catalogue.get(claim.indicator)
    return (
        label is not None
        and label.labels_of == indicator.code
        and claim.counts
        and not claim.is_mention
    )


def _bare_sums(claims: Iterable[Claim], indicator: Indicator) -> list[Claim]:
    scopes: dict[tuple[object, ...], list[Claim]] = {}
    for c in claims:
        scopes.setdefault((c.unit, c.coverage, c.place, c.days, c.categories), []).append(c)
    return [
        replace(
            same[0],
            id=f"{same[0].id}+{indicator.code}",
            indicator=indicator.code,
            figure=_largest_to_sum(same),
        )
        for same in scopes.values()
    ]


def _largest_to_sum(claims: Sequence[Claim]) -> Figure:
    """A label said twice is one sum of it; different labels may or may not be the same things."""
    by_label: dict[str, Figure] = {claim.indicator: claim.figure for claim in claims}
    if len(by_label) == 1:
        return next(iter(by_label.values()))
    counted = [c for c in (figure.counted() for figure in by_label.values()) if c is not None]
    low = max(c.low for c in counted)
    high = sum((c.high for c in counted), Decimal(0))
    if low == high:
        return Figure(low)
    return Figure(low, Qualifier.RANGE, high)


def said_as(claim: str) -> str:
    """The id of the claim that was said, behind one that follows from its label."""
    return claim.split("+", 1)[0]

"""A telling: what one body said of one doing, with all in its words that may recognise it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.claims import Claim, Kind, Standing
from chungtay.domain.matching.extent import FEW_DAYS, MONTH, Extent
from chungtay.domain.matching.persons import Person
from chungtay.domain.matching.places import Site
from chungtay.domain.periods import Period

Pair = tuple[str, str]

_SPEAKING = frozenset({Standing.COUNTED, Standing.HELD, Standing.REPEATED, Standing.REPLACED})


@dataclass(frozen=True, slots=True)
class Telling:
    """The claims of one statement on one doing, and what their words show.

    `asset` is the kind of thing built, `names` are of spots (pairs of neighbouring words), `text`
    the telling words of the title as pairs.
    """

    number: int
    claims: tuple[Claim, ...]
    days: Period
    first: int  # its first and last day as running numbers: days are compared again and again
    last: int
    site: Site
    unit: str
    unit_keys: frozenset[str]
    partner_keys: frozenset[str]
    mentioned: frozenset[str]
    doings: frozenset[str]
    asset: str
    recurring: bool
    owners: tuple[Person, ...]
    names: frozenset[Pair]
    programmes: frozenset[str]
    occasions: frozenset[str]
    groups: frozenset[str]
    rounds: frozenset[Pair]
    stages: frozenset[str]
    segments: frozenset[str]
    brands: frozenset[str]
    numbers: frozenset[Decimal]
    text: tuple[Pair, ...]
    extent: Extent

    @property
    def is_bare(self) -> bool:
        return self.extent is Extent.BARE

    @property
    def whole(self) -> Extent | None:
        """What kind of whole it speaks of; nothing where it is one doing."""
        return self.extent if self.extent.is_whole else None

    @property
    def is_particular(self) -> bool:
        """Its days are those of the doing itself."""
        return self.days.days <= FEW_DAYS

    @property
    def is_dated_by_period(self) -> bool:
        return self.days.days >= MONTH

    def with_number(self, indicator: str) -> list[Claim]:
        return [c for c in self.claims if c.indicator == indicator and not c.is_mention]

    @property
    def indicators(self) -> frozenset[str]:
        return frozenset(claim.indicator for claim in self.claims)


def may_speak(claim: Claim) -> bool:
    """Results that stand; targets, quoted figures and what was left out recognise nothing."""
    return claim.kind is Kind.RESULT and claim.standing in _SPEAKING


def text_of(claim: Claim) -> str:
    return claim.title or claim.source.sentence or claim.source.quote

"""What is counted: an indicator says what one unit of it is, and that decides how it adds up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Identity(Enum):
    """What one unit of the figure is (law 10)."""

    ASSET = "asset"
    PERSON = "person"
    PERSON_TIME = "person-time"
    EVENT = "event"
    ITEM = "item"
    MONEY = "money"
    DOCUMENT = "document"
    RATIO = "ratio"


class Aggregation(Enum):
    """SUM adds over units and time (a flow). LAST is a stock: it adds over units, never over time.
    AVERAGE is a ratio, recomputed from numerators and denominators."""

    SUM = "sum"
    LAST = "last"
    AVERAGE = "average"


class Share(Enum):
    """Whether a claim on a joint activity speaks of all of it or of the speaker's part (law 11)."""

    WHOLE = "whole"
    OWN = "own"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Plausible:
    """How large a yearly figure is believed without a question (law 15), by level of place.

    `commune` and `province` are upper limits in the indicator's measure; None knows no limit.
    """

    commune: Decimal | None = None
    province: Decimal | None = None

    def limit(self, level: str) -> Decimal | None:
        return self.commune if level in ("commune", "village") else self.province


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of the catalogue. `measure` is a measure's code; `share` is how an unsaid claim is
    meant; `labels_of` names the indicator that counts the distinct assets behind several labels."""

    code: str
    measure: str
    identity: Identity = Identity.ITEM
    aggregation: Aggregation = Aggregation.SUM
    share: Share = Share.WHOLE
    labels_of: str | None = None
    plausible: Plausible = Plausible()
    core: bool = True
    field: str = ""

    @property
    def is_stock(self) -> bool:
        return self.aggregation is Aggregation.LAST

    @property
    def is_ratio(self) -> bool:
        return self.identity is Identity.RATIO

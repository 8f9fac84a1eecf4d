"""A claim is what one body said: a figure for an indicator, where it stands, and how it is meant.

Claims are never edited. A newer claim replaces an older one; both stay.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from chungtay.domain.figures import Figure
from chungtay.domain.indicators import Share
from chungtay.domain.periods import Period


class Kind(Enum):
    """RESULT was done, TARGET is planned or asked for, CONTEXT is any other quantity."""

    RESULT = "result"
    TARGET = "target"
    CONTEXT = "context"


class Role(Enum):
    """What a claim speaks of: one ACTIVITY, a BARE sum over several that it does not list, or a
    PART of a number that stands before it in the same document ("trong đó")."""

    ACTIVITY = "activity"
    BARE = "bare"
    PART = "part"


class Coverage(Enum):
    """Whose doings a bare sum adds up (law 12)."""

    OWN = "own"  # the body itself
    BELOW = "below"  # the body and all below it on its line ("các cấp Hội")
    PLACE = "place"  # everybody in the place ("toàn xã")


class Standing(Enum):
    """Whether a claim enters the count, and if not, why."""

    COUNTED = "counted"
    HELD = "held"  # implausible until somebody confirms it (law 15)
    CUMULATIVE = "cumulative"  # lũy kế: kept, compared, never added to period figures
    UNIT_PRICE = "unit-price"
    THIRD_PARTY = "third-party"  # the figures of a higher level, quoted
    OUTSIDE_PERIOD = "outside-period"
    REPLACED = "replaced"
    DOCUMENT_LEFT_OUT = "document-left-out"
    REPEATED = "repeated"  # the same fact once more in the same document
    NOT_APPLICABLE = "not-applicable"  # the body says that the line does not concern it (law 9)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim stands: `where` is a paragraph, a cell or a page; `start`/`end` are character
    offsets in the document's NFC text, where it has one."""

    document: str
    where: str = ""
    quote: str = ""
    start: int | None = None
    end: int | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure said by one unit.

    `unit`, `lead`, `partners`, `of_unit` and `place` are ids; the `…_name` fields keep the words.
    `days` is when it was done, half-open. `figure` is in the indicator's own measure; `literal`,
    `written_value` and `written_measure` keep what was written. `of_unit` is whose part an OWN
    share is, when the speaker tells of a partner's part. `parts` is numerator and denominator of
    a ratio. `either` marks one number over two things that is not both of each (law 15), `shared`
    one number that is. `within` is the id of the claim of the same document that holds this one.
    """

    id: str
    unit: str
    indicator: str
    figure: Figure
    days: Period
    place: str | None = None
    kind: Kind = Kind.RESULT
    role: Role = Role.ACTIVITY
    share: Share = Share.UNSAID
    of_unit: str | None = None
    coverage: Coverage = Coverage.OWN
    lead: str | None = None
    partners: tuple[str, ...] = ()
    partners_complete: bool = False
    categories: tuple[tuple[str, str], ...] = ()
    parts: tuple[Decimal, Decimal] | None = None
    shared: bool = False
    either: bool = False
    standing: Standing = Standing.COUNTED
    within: str | None = None
    replaces: str | None = None
    said_on: date | None = None
    confidence: float = 1.0
    # The words, for people, for recognition and for files.
    unit_name: str = ""
    organisation: str = ""
    place_name: str = ""
    place_code: str | None = None
    title: str = ""
    partner_names: tuple[str, ...] = ()
    person_names: tuple[str, ...] = ()  # erasable; needed to recognise, never published
    statement: str = ""  # figures of one statement (sentence, row) share it
    literal: str = ""
    written_value: Decimal | None = None
    written_measure: str = ""
    source: Source = field(default_factory=lambda: Source(""))

    @property
    def counts(self) -> bool:
        return self.kind is Kind.RESULT and self.standing is Standing.COUNTED

    @property
    def is_mention(self) -> bool:
        """Mentioned, not quantified: a question to the reporter, never a number (law 9)."""
        return self.figure.value is None

    @property
    def participants(self) -> tuple[str, ...]:
        """Who takes part as far as this claim says: the speaker, the lead and the partners."""
        named = (self.unit, *((self.lead,) if self.lead else ()), *self.partners)
        return tuple(dict.fromkeys(named))

"""Which of the documents in a folder are counted, and why the others are left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from chungtay.domain.periods import Period


class DocumentKind(Enum):
    """What a document is for. Only REPORT and LIST carry figures of their issuer."""

    REPORT = "report"
    LIST = "list"  # a spreadsheet of activities or results
    PLAN = "plan"
    PROGRAMME = "programme"
    MINUTES = "minutes"
    NEWS = "news"
    LETTER = "letter"
    MESSAGE = "message"  # a report in a chat
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What the head of a document says of itself.

    `issuer` is the body as written ("Bộ CHQS tỉnh …"), `replaces` the number of the report that
    this one says it replaces, `period` what its figures cover.
    """

    file: str
    sha256: str
    kind: DocumentKind = DocumentKind.UNKNOWN
    issuer: str = ""
    parent_issuer: str = ""
    number: str = ""
    date: date | None = None
    place: str = ""
    title: str = ""
    period: Period | None = None
    replaces: str = ""
    fingerprint: str = ""  # digest of the words alone: a copy saved again has the same


class Verdict(Enum):
    """Why a document is counted or left out; the sentence stands in the vocabulary."""

    COUNTED = "counted"
    COPY = "copy"
    REPLACED = "replaced"
    OTHER_PERIOD = "other-period"
    PLAN = "plan"
    NEWS = "news"
    NO_FIGURES = "no-figures"
    UNREADABLE = "unreadable"
    SECRET = "secret"


@dataclass(frozen=True, slots=True)
class Selected:
    """The verdict on one document; `other` is the file it is a copy of or is replaced by."""

    head: DocumentHead
    verdict: Verdict
    other: str = ""

    @property
    def counted(self) -> bool:
        return self.verdict is Verdict.COUNTED

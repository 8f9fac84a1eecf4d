"""Which of the documents in a folder are counted, and why the others are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from chungtay.domain.periods import Period
from chungtay.domain.spelling import fold


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
    this one says it replaces, `period` what its figures cover. `corrects` marks a letter that puts
    single figures of a report right: those figures count, the report stays.
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
    corrects: bool = False
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


# What is never counted whatever it says: it plans, agrees, instructs or accompanies.
_NO_RESULTS = frozenset(
    (DocumentKind.PLAN, DocumentKind.PROGRAMME, DocumentKind.MINUTES, DocumentKind.LETTER)
)
# A report without a stated period is believed to be of a period that closed this long ago.
_REPORTING_TIME = timedelta(days=120)


def select(heads: Sequence[DocumentHead], *, period: Period) -> tuple[Selected, ...]:
    """The verdict on every document of a folder, in the order of the files' names.

    Several documents of one body may all count (a report, and a list that itemises it). Whether a
    document is counted never depends on the order in which the files were given.
    """
    ordered = sorted(heads, key=lambda head: (head.file, head.sha256))
    return tuple(_judged(head, ordered, period) for head in ordered)


def _judged(head: DocumentHead, among: Sequence[DocumentHead], period: Period) -> Selected:
    original = _original(head, among)
    if original is not head:
        return Selected(head, Verdict.COPY, original.file)
    if head.kind in _NO_RESULTS and not head.corrects:
        return Selected(head, Verdict.PLAN)
    if head.kind is DocumentKind.NEWS or not head.issuer:
        return Selected(head, Verdict.NEWS)
    successor = _successor(head, among)
    if successor is not None:
        return Selected(head, Verdict.REPLACED, successor.file)
    if not _is_of(head, period):
        return Selected(head, Verdict.OTHER_PERIOD)
    return Selected(head, Verdict.COUNTED)


def _original(head: DocumentHead, among: Iterable[DocumentHead]) -> DocumentHead:
    """Of documents with the same bytes or the same words the one with the shortest name: a copy's
    name is the first one's with something added."""
    same = [other for other in among if other is head or _is_copy(head, other)]
    return min(same, key=lambda other: (len(other.file), other.file, other.sha256))


def _is_copy(one: DocumentHead, other: DocumentHead) -> bool:
    if one.sha256 == other.sha256:
        return True
    return bool(one.fingerprint) and one.fingerprint == other.fingerprint


def _successor(head: DocumentHead, among: Iterable[DocumentHead]) -> DocumentHead | None:
    """The newest document that replaces this one."""
    replacing = [other for other in among if other is not head and _replaces(other, head)]
    return max(replacing, key=lambda other: (other.date or date.min, other.file), default=None)


def _replaces(newer: DocumentHead, older: DocumentHead) -> bool:
    """A document replaces another of its issuer when it says so, or when it is the same sort of
    document under the same number with a later date. A letter corrects figures, not documents."""
    if newer.kind in _NO_RESULTS or newer.kind is DocumentKind.NEWS or not older.number:
        return False
    if not _is_same_issuer(newer, older) or _is_copy(newer, older):
        return False
    if _is_number(newer.replaces, older.number):
        return not _is_later(older, newer)
    same = newer.kind is older.kind and _is_number(newer.number, older.number)
    return same and _is_later(newer, older)


def _is_later(one: DocumentHead, other: DocumentHead) -> bool:
    return one.date is not None and other.date is not None and one.date > other.date


def _is_number(said: str, number: str) -> bool:
    """ "87" and "Số 87 / BC-UBND" mean the number 87/BC-UBND."""
    one, other = _plain_number(said), _plain_number(number)
    if not one or not other:
        return False
    if one == other:
        return True
    digits = (re.match(r"\d+", one), re.match(r"\d+", other))
    bare = one.isdigit() or other.isdigit()
    return bool(bare and digits[0] and digits[1] and digits[0][0] == digits[1][0])


def _plain_number(number: str) -> str:
    return re.sub(r"[\s.]|^so:?", "", fold(number)).lstrip("0")


def _is_same_issuer(one: DocumentHead, other: DocumentHead) -> bool:
    return _issuer(one) == _issuer(other)


def _issuer(head: DocumentHead) -> str:
    return fold(head.issuer)


def _is_of(head: DocumentHead, period: Period) -> bool:
    """True when at least half of what a document covers lies in the period: a quarter of the year
    and a civil year do, last year and a whole term do not."""
    if head.period is not None:
        first = max(head.period.since, period.since)
        last = min(head.period.until, period.until)
        return 2 * (last - first).days >= head.period.days
    if head.date is None:
        return True
    return period.since < head.date < period.until + _REPORTING_TIME

"""The spellings that a programme learned: those that stand, and all as people look at them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from chungtay.domain.learning import Spelling, disputed
from chungtay.domain.paging import page_of
from chungtay.domain.permissions import Deed, NotFound, check_may
from chungtay.domain.spelling import sort_key
from chungtay.queries.books import Ledger, open_ledger
from chungtay.queries.bringings.cards import Quoted, quoted
from chungtay.queries.people import names_of
from chungtay.queries.visitors import Visitor
from chungtay.storage import models, rows
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures

PER_PAGE = 30


def standing_spellings(programme: str) -> list[Spelling]:
    """Those by which reports of a programme are read now."""
    found = _rows(programme).filter(ended_by__isnull=True)
    return _spellings(list(found))


def _rows(programme: str) -> QuerySet[models.LearnedSpelling]:
    kept = models.LearnedSpelling.objects.filter(programme_code=programme)
    return kept.select_related("entry", "of__entry", "ended_by", "claim").order_by("words", "id")


def _spellings(found: Iterable[models.LearnedSpelling]) -> list[Spelling]:
    """Who taught a spelling is whoever said it first, not whoever switched it on again."""
    found = list(found)
    names = names_of(first_of(row).entry.by for row in found)
    return [
        Spelling(
            id=str(row.id),
            words=row.words,
            measure=row.measure,
            indicator=row.indicator,
            by=first_of(row).entry.by,
            name=names.get(first_of(row).entry.by, ""),
            on=timezone.localdate(first_of(row).entry.at),
        )
        for row in found
    ]


def first_of(row: models.LearnedSpelling) -> models.LearnedSpelling:
    """The row in which a spelling was taught."""
    return row.of or row


@dataclass(frozen=True, slots=True)
class SpellingLine:
    """A learned spelling, finished. `quoted` is the sentence that taught it, for whoever may read
    its document; `can_switch` is for whoever reaches the unit that taught it."""

    id: str
    words: str
    measure: str
    means: str
    was: str
    by: str
    at: datetime
    unit: str
    claim: str
    document: str
    quoted: Quoted | None
    agreed: int
    changed: int
    is_on: bool
    is_at_odds: bool
    switched_by: str
    switched_at: datetime | None
    can_switch: bool

    @property
    def uses(self) -> int:
        return self.agreed + self.changed


@dataclass(frozen=True, slots=True)
class LearnedPage:
    """What the programme learned: what is in dispute first, then what stands, then what is off.
    The counts are of all pages."""

    lines: tuple[SpellingLine, ...]
    page: int
    pages: int
    on: int
    off: int
    at_odds: int
    from_reports: bool  # whether the visitor brings reports


def learned_page(visitor: Visitor, *, page: int = 1) -> LearnedPage:
    """Raises `NotAllowed`."""
    check_may(visitor.actor, Deed.TEACH)
    every = _latest(_rows(visitor.programme))
    at_odds = disputed(_spellings([row for row in every if row.ended_by is None]))
    here = page_of(len(every), page, size=PER_PAGE)
    shown = sorted(every, key=lambda row: _order(row, at_odds))[here.shown]
    off = sum(row.ended_by is not None for row in every)
    return LearnedPage(
        tuple(_lines(shown, visitor, at_odds)),
        page=here.number,
        pages=here.last,
        on=len(every) - off - len(at_odds),
        off=off,
        at_odds=len(at_odds),
        from_reports=visitor.may(Deed.RECORD),
    )


def _order(row: models.LearnedSpelling, at_odds: Container[str]) -> tuple[object, ...]:
    is_at_odds, is_off = str(row.id) in at_odds, row.ended_by is not None
    return not is_at_odds, is_off, sort_key(row.words), str(row.id)


def _latest(found: Iterable[models.LearnedSpelling]) -> list[models.LearnedSpelling]:
    """Of every spelling the row that was switched last."""
    last: dict[object, models.LearnedSpelling] = {}
    for row in sorted(found, key=lambda one: (one.entry.number, str(one.id))):
        last[first_of(row).id] = row
    return list(last.values())


def _lines(
    shown: Sequence[models.LearnedSpelling], visitor: Visitor, at_odds: Container[str]
) -> list[SpellingLine]:
    ledger = open_ledger(visitor.programme)
    names = names_of([*(first_of(r).entry.by for r in shown), *(_switch(r)[0] for r in shown)])
    uses = _uses(visitor.programme)
    return [_line(row, ledger, visitor, names, uses, str(row.id) in at_odds) for row in shown]


def _switch(row: models.LearnedSpelling) -> tuple[str, datetime | None]:
    """Who switched it last, and when; nobody where it stands as it was taught."""
    entry = row.ended_by or (row.entry if row.of_id else None)
    return (entry.by, entry.at) if entry else ("", None)


def _uses(programme: str) -> Mapping[object, tuple[int, int]]:
    """By the spelling as it was taught: how often what it read stayed, and how often not."""
    kept = models.SpellingUse.objects.filter(
        spelling__programme_code=programme, ended_by__isnull=True
    ).order_by()
    told: dict[object, tuple[int, int]] = {}
    counted = kept.values("spelling_id", "spelling__of_id").annotate(
        right=Count("id", filter=Q(agreed=True)), wrong=Count("id", filter=Q(agreed=False))
    )
    for row in counted:
        first = row["spelling__of_id"] or row["spelling_id"]
        right, wrong = told.get(first, (0, 0))
        told[first] = (right + row["right"], wrong + row["wrong"])
    return told


def _line(
    row: models.LearnedSpelling,
    ledger: Ledger,
    visitor: Visitor,
    names: Mapping[str, str],
    uses: Mapping[object, tuple[int, int]],
    is_at_odds: bool,
) -> SpellingLine:
    first = first_of(row)
    claim = ledger.book.by_id.get(str(row.claim_id))
    unit = str(row.claim.unit_id)
    sees = claim is not None and visitor.reach(Deed.SEE_RECORDS).holds(unit)
    switched_by, switched_at = _switch(row)
    agreed, changed = uses.get(first.id, (0, 0))
    units, language = ledger.book.units, visitor.language
    return SpellingLine(
        id=str(row.id),
        words=row.words,
        measure=measures()[row.measure].text(language) if row.measure in measures() else "",
        means=_named(row.indicator, language),
        was=_named(row.was, language),
        by=names.get(first.entry.by, first.entry.by),
        at=first.entry.at,
        unit=units[unit].name if unit in units else "",
        claim=str(row.claim_id) if sees else "",
        document=claim.source.document if claim and sees else "",
        quoted=quoted(claim) if claim and sees else None,
        agreed=agreed,
        changed=changed,
        is_on=row.ended_by is None,
        is_at_odds=is_at_odds,
        switched_by=names.get(switched_by, switched_by),
        switched_at=switched_at,
        can_switch=visitor.reach(Deed.TEACH).holds(unit),
    )


def _named(indicator: str, language: str) -> str:
    return indicators()[indicator].text(language) if indicator in indicators() else indicator


def spelling_row(programme: str, id: str) -> models.LearnedSpelling:
    """Raises `NotFound`."""
    try:
        asked = rows.uuid_of(id)
    except rows.IdMalformed as error:
        raise NotFound() from error
    row = _rows(programme).filter(id=asked).first()
    if row is None:
        raise NotFound()
    return row

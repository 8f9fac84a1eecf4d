"""The consolidated report's contents, counted from what is stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils import timezone

from chungtay.domain.consolidating import Setting, consolidate
from chungtay.domain.consolidation import Against, Consolidation, Known, Proposal, Remark
from chungtay.domain.documents import DocumentHead, DocumentKind, Selected, Verdict
from chungtay.domain.measures import from_steps
from chungtay.domain.periods import Period
from chungtay.domain.recognition import Strength
from chungtay.queries.books import Ledger, open_ledger, organisation_names
from chungtay.queries.reasons import why_same
from chungtay.queries.structures import StructuresMixed
from chungtay.storage import facts, models
from chungtay.vocabulary.indicators import measure_of


def consolidation(
    programme: str | None,
    *,
    period_code: str,
    language: str,
    remarks: Iterable[Remark] = (),
    known: str | None = None,
    on: date | None = None,
    as_reported: bool = False,
    against: str | None = None,
) -> Consolidation:
    """What a programme did in a period, ready to be written, as it was `known` and on the structure
    of the day `on`, else of the period's last, or of each figure's own day; beside an earlier
    period on the same structure. Raises `StructuresMixed`."""
    if against and as_reported:
        raise StructuresMixed()
    ledger = open_ledger(programme, known=known)
    period = ledger.period(period_code)
    setting = Setting(
        period_code=period_code,
        period=period,
        programme=ledger.programme.name_vi if language == "vi" else ledger.programme.name_en,
        place=ledger.programme.place_name,
        issuer=ledger.programme.issuer,
        organisation_names=organisation_names(ledger.book, language),
        targets=_targets(ledger, period),
        previous=_previous(ledger, period),
        on=on,
        as_reported=as_reported,
        against=earlier(ledger, against),
        known=known_at(ledger),
    )
    return consolidate(
        ledger.book,
        setting,
        documents=documents(ledger),
        proposals=proposals(ledger, language),
        remarks=remarks,
    )


def earlier(ledger: Ledger, code: str | None) -> Against | None:
    """The period against, by its code. Raises `PeriodUnknown`."""
    return Against(code, ledger.period(code)) if code else None


def known_at(ledger: Ledger) -> Known | None:
    """The entry at which a ledger was read."""
    at = models.LedgerEntry.objects.filter(number=ledger.number).values_list("at", flat=True)
    found = at.first()
    return Known(ledger.number, timezone.localtime(found)) if found else None


def documents(ledger: Ledger) -> Sequence[Selected]:
    """The programme's documents with their verdicts, in the order of their names."""
    kept = models.Document.objects.filter(programme_code=ledger.programme.code)
    return [_selected(row) for row in facts.as_known(kept.order_by("file", "id"), ledger.number)]


def _selected(row: models.Document) -> Selected:
    period = Period(row.since, row.until) if row.since and row.until else None
    head = DocumentHead(
        file=row.file,
        sha256=row.sha256,
        kind=DocumentKind(row.kind),
        issuer=row.issuer,
        parent_issuer=row.parent_issuer,
        number=row.number,
        date=row.date,
        place=row.place_name,
        title=row.title,
        period=period,
        replaces=row.replaces,
        fingerprint=row.fingerprint,
    )
    return Selected(head, Verdict(row.verdict), row.other)


def proposals(ledger: Ledger, language: str) -> list[Proposal]:
    """What the machine recognised and no person confirmed, the least sure first: joined where it
    was sure, else for a person to decide."""
    ids = {claim.id for claim in ledger.book.claims}
    wanted = [j for j in ledger.book.joins if j.strength is not Strength.PERSON]
    kept = models.Join.objects.filter(id__in=[join.id for join in wanted]).order_by("id")
    reasons = dict(kept.values_list("id", "reasons"))
    found = [
        Proposal(
            tuple(sorted(join.claims & ids)),
            join.score,
            why_same(reasons.get(UUID(join.id), []), language),
            joined=join.strength is Strength.MACHINE,
        )
        for join in wanted
    ]
    return sorted(found, key=lambda p: (p.score, p.claims))


def _targets(ledger: Ledger, period: Period) -> Mapping[str, Decimal]:
    kept = models.Target.objects.filter(
        programme__code=ledger.programme.code, since=period.since, until=period.until
    )
    standing = facts.as_known(kept.order_by("indicator", "id"), ledger.number)
    return {row.indicator: _amount(row.indicator, row.steps) for row in standing}


def _amount(indicator: str, steps: int) -> Decimal:
    return from_steps(steps, measure_of(indicator))


def _previous(ledger: Ledger, period: Period) -> Mapping[str, Decimal]:
    """What was published of the year before, where it was."""
    year = str(period.last.year - 1)
    kept = models.Publication.objects.filter(programme_code=ledger.programme.code, period=year)
    last = facts.as_known(kept.order_by("-known", "-id"), ledger.number).first()
    totals = last.results.get("totals", {}) if last else {}
    return {
        code: Decimal(said["total"])
        for code, said in totals.items()
        if said.get("total") is not None
    }

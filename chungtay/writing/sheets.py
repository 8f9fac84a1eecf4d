"""What each sheet of the spreadsheet holds: its columns and its rows, as typed values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.claims import Claim
from chungtay.domain.consolidation import CountedActivity, IndicatorTotal
from chungtay.writing.account import Account, difference, reconciled
from chungtay.writing.cells import Value
from chungtay.writing.quoting import shown_quote


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the key of its name, its columns as (key, width in characters), its rows."""

    name: str
    columns: Sequence[tuple[str, int]]
    rows: Callable[[Account], Iterator[Sequence[Value]]]


def _totals(account: Account) -> Iterator[Sequence[Value]]:
    for number, total in enumerate(account.told.totals, start=1):
        yield number, *_total(account, total)


def _total(account: Account, total: IndicatorTotal) -> Sequence[Value]:
    is_known = total.sum_of_reports is not None and total.total is not None
    return (
        account.terms.indicator(total.indicator),
        account.terms.unit_of(total.indicator),
        total.total,
        total.low,
        total.high,
        account.say(f"state.{account.silence(total) or 'counted'}"),
        total.sum_of_reports,
        difference(total) if is_known else None,
        total.activities,
        total.joint,
        total.mentions,
        total.disputed,
        total.target,
        _percent(total.total, total.target),
        total.previous,
        _percent(total.total, total.previous),
        account.notes(total),
    )


def _percent(value: Decimal | None, whole: Decimal | None) -> Decimal | None:
    if value is None or not whole:
        return None
    return (value * 100 / whole).quantize(Decimal("0.1"))


def _activities(account: Account) -> Iterator[Sequence[Value]]:
    for activity in account.told.activities:
        yield from _activity(account, activity)


def _activity(account: Account, activity: CountedActivity) -> Iterator[Sequence[Value]]:
    """One row for each figure, so that every amount is a number in its own cell."""
    told: Sequence[Value] = (
        account.trace.activity_number(activity.id),
        activity.day,
        account.title(activity),
        activity.place,
        activity.lead,
        ", ".join(account.partners(activity)),
        account.recognition(activity),
    )
    for figure in activity.figures:
        yield (
            *told,
            account.terms.indicator(figure.indicator),
            figure.value,
            figure.low,
            figure.high,
            account.terms.unit_of(figure.indicator),
        )
    if not activity.figures:
        yield (*told, None, None, None, None, None)


def _claims(account: Account) -> Iterator[Sequence[Value]]:
    for number, claim in enumerate(account.trace.claims.values(), start=1):
        yield number, *_claim(account, claim)


def _claim(account: Account, claim: Claim) -> Sequence[Value]:
    activity = account.trace.activity_of(claim)
    return (
        account.terms.indicator(claim.indicator),
        account.terms.unit(claim.unit),
        claim.figure.value,
        claim.figure.value_max,
        account.terms.unit_of(claim.indicator),
        claim.literal or claim.source.quote,
        account.say(account.trace.use(claim)),
        account.trace.activity_number(activity) if activity else None,
        claim.source.document,
        account.say.place_in(claim.source.where),
        shown_quote(claim),
    )


def _organisations(account: Account) -> Iterator[Sequence[Value]]:
    for total in account.told.totals:
        lines = [line for line in account.told.ledgers if line.indicator == total.indicator]
        name = account.terms.indicator(total.indicator)
        measure = account.terms.unit_of(total.indicator)
        for line in lines:
            yield name, account.organisation(line.organisation), measure, line.credit, line.own
        if len(lines) > 1 and total.total is not None:
            credits = [line.credit for line in lines]
            for key, amount in reconciled(credits, total.total, "row.sum"):
                yield name, account.say(key), measure, amount, None


def _two_periods(account: Account) -> Iterator[Sequence[Value]]:
    for line in account.told.two_periods:
        yield (
            account.terms.indicator(line.indicator),
            account.who(line),
            account.organisation(line.organisation) if line.unit else "",
            account.terms.unit_of(line.indicator),
            line.before,
            account.say(f"state.{line.before_state.value}"),
            line.now,
            account.say(f"state.{line.now_state.value}"),
            line.difference,
            account.change(line),
        )


def _documents(account: Account) -> Iterator[Sequence[Value]]:
    for number, chosen in enumerate(account.told.documents, start=1):
        head = chosen.head
        kind = account.say(f"document.{head.kind.value}")
        verdict = account.verdict(chosen)
        yield number, head.file, head.issuer, head.number, head.date, kind, verdict


def _remarks(account: Account) -> Iterator[Sequence[Value]]:
    for number, remark in enumerate(account.told.remarks, start=1):
        where = account.say.place_in(remark.where)
        yield number, remark.file, where, remark.quote, account.terms.remark(remark)


TWO_PERIODS = Sheet(
    "periods",
    (
        ("indicator", 42),
        ("who", 36),
        ("organisation", 28),
        ("measure", 13),
        ("before", 18),
        ("before-state", 18),
        ("now", 18),
        ("now-state", 18),
        ("difference", 18),
        ("change", 12),
    ),
    _two_periods,
)
SHEETS = (
    Sheet(
        "totals",
        (
            ("number", 6),
            ("indicator", 42),
            ("measure", 13),
            ("once", 16),
            ("low", 16),
            ("high", 16),
            ("state", 18),
            ("reports-sum", 16),
            ("difference", 16),
            ("activities", 11),
            ("joint", 11),
            ("mentions", 11),
            ("disputed", 11),
            ("plan", 16),
            ("of-plan", 11),
            ("previous", 16),
            ("of-previous", 11),
            ("note", 40),
        ),
        _totals,
    ),
    Sheet(
        "activities",
        (
            ("number", 6),
            ("day", 12),
            ("activity", 45),
            ("place", 22),
            ("lead", 28),
            ("partners", 40),
            ("recognition", 16),
            ("indicator", 36),
            ("value", 16),
            ("low", 16),
            ("high", 16),
            ("measure", 13),
        ),
        _activities,
    ),
    Sheet(
        "claims",
        (
            ("number", 6),
            ("indicator", 36),
            ("unit", 30),
            ("value", 16),
            ("upper", 14),
            ("measure", 13),
            ("quote", 26),
            ("use", 28),
            ("activity-number", 11),
            ("document", 36),
            ("where", 20),
            ("sentence", 60),
        ),
        _claims,
    ),
    Sheet(
        "organisations",
        (
            ("indicator", 42),
            ("organisation", 36),
            ("measure", 13),
            ("credit", 18),
            ("own", 18),
        ),
        _organisations,
    ),
    Sheet(
        "documents",
        (
            ("number", 6),
            ("file", 42),
            ("issuer", 36),
            ("number-letter", 20),
            ("date", 14),
            ("kind", 14),
            ("verdict", 45),
        ),
        _documents,
    ),
    Sheet(
        "remarks",
        (
            ("number", 6),
            ("file", 42),
            ("where", 22),
            ("quote", 36),
            ("remark", 70),
        ),
        _remarks,
    ),
)

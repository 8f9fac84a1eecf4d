"""What a programme's people chose: the indicators asked for, who decides, by when units report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chungtay.domain.measures import from_steps
from chungtay.domain.periods import Calendar, Period
from chungtay.domain.permissions import Deed, NotFound, check_may
from chungtay.domain.programmes import Campaign, Choices, choices_of, due_on
from chungtay.queries.books import open_ledger, year_of
from chungtay.queries.headlines import headline
from chungtay.queries.totals import Filters
from chungtay.queries.unchanged import unchanged
from chungtay.queries.visitors import Visitor
from chungtay.storage import facts, models
from chungtay.vocabulary.confidence import tried
from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.indicators import indicators, measure_of


def asked_indicators(code: str) -> tuple[str, ...]:
    """The indicators a programme asks for, in its order. One that asks for none in particular asks
    for what was spoken of, and for the whole catalogue while nothing was said."""
    return _asked(code) or _spoken_of(code) or tuple(indicators())


def offered_indicators(code: str) -> tuple[str, ...]:
    """What can be said in a programme: what it asks for; where it asks for none in particular the
    whole catalogue, those spoken of first."""
    asked = _asked(code)
    return asked or tuple(dict.fromkeys((*_spoken_of(code), *indicators())))


def is_asking(code: str) -> bool:
    """Whether a programme asks for some indicators in particular."""
    return bool(_asked(code))


def _asked(code: str) -> tuple[str, ...]:
    return unchanged(("asked-indicators", code), lambda: _asked_now(code))


def _asked_now(code: str) -> tuple[str, ...]:
    rows = models.AskedIndicator.objects.filter(programme_code=code, ended_by__isnull=True)
    asked = rows.order_by("place", "id").values_list("indicator", flat=True)
    return tuple(indicator for indicator in asked if indicator in indicators())


def _spoken_of(code: str) -> tuple[str, ...]:
    """In the order of the catalogue."""

    def read() -> tuple[str, ...]:
        spoken = {claim.indicator for claim in open_ledger(code).book.claims if claim.counts}
        return tuple(indicator for indicator in indicators() if indicator in spoken)

    return unchanged(("spoken-indicators", code), read)


def choices(code: str) -> Choices:
    """What was chosen, with the usual value where nothing was."""
    return unchanged(("choices", code), lambda: _choices_now(code))


def _choices_now(code: str) -> Choices:
    rows = models.ProgrammeChoice.objects.filter(programme_code=code, ended_by__isnull=True)
    return choices_of(dict(rows.order_by("name", "id").values_list("name", "value")))


def deadline(code: str, *, level: str, period: Period) -> date:
    """The last day on which a unit of a level (commune, province …) reports on a period."""
    return due_on(choices(code), level=level, period=period)


# ------------------------------------------------------------------ as an administrator sees it
@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """The charter that stands with what was chosen beyond it; `seen` is the charter's id."""

    code: str
    seen: str
    name_vi: str
    name_en: str
    place_name: str
    issuer: str
    close_month: int
    close_day: int
    campaigns: tuple[Campaign, ...]
    propose: Decimal
    accept: Decimal
    stock_days: int
    choices: Choices
    asked: int
    ticked: int  # per cent of figures of labelled texts that reach the threshold
    right: int  # per cent of those that are right

    @property
    def name(self) -> str:
        return self.name_vi


def programme_page(visitor: Visitor) -> ProgrammePage:
    """The visitor's programme. Raises `NotFound` where there is none."""
    check_may(visitor.actor, Deed.ADMINISTER)
    row = _charter(visitor.programme)
    calendar, chosen = facts.calendar(row), choices(row.code)
    ticked, right = tried(chosen.preticked / 100)
    return ProgrammePage(
        code=row.code,
        seen=str(row.id),
        name_vi=row.name_vi,
        name_en=row.name_en,
        place_name=row.place_name,
        issuer=row.issuer,
        close_month=calendar.close_month,
        close_day=calendar.close_day,
        campaigns=tuple(Campaign(code, p.since, p.last) for code, p in calendar.campaigns),
        propose=_per_cent(row.propose_ppm),
        accept=_per_cent(row.accept_ppm),
        stock_days=row.stock_days,
        choices=chosen,
        asked=len(_asked(row.code)),
        ticked=round(ticked * 100),
        right=round(right * 100),
    )


def _charter(code: str) -> models.Programme:
    row = models.Programme.objects.filter(code=code, ended_by__isnull=True).first()
    if row is None:
        raise NotFound()
    return row


def _per_cent(millionths: int) -> Decimal:
    return Decimal(millionths) / 10_000


@dataclass(frozen=True, slots=True)
class AskedRow:
    """An indicator of the programme's list."""

    indicator: str
    field: str
    place: int


@dataclass(frozen=True, slots=True)
class IndicatorsPage:
    """What is asked for, in order, and what else there is, by field of work."""

    asked: tuple[AskedRow, ...]
    others: tuple[tuple[str, tuple[str, ...]], ...]


def indicators_page(visitor: Visitor) -> IndicatorsPage:
    """Raises `NotFound` where there is no programme."""
    check_may(visitor.actor, Deed.ADMINISTER)
    asked = _asked(_charter(visitor.programme).code)
    rows = [
        AskedRow(code, fields()[indicators()[code].field].text(visitor.language), place)
        for place, code in enumerate(asked, start=1)
    ]
    others: dict[str, list[str]] = {}
    for code, term in indicators().items():
        if code not in asked:
            others.setdefault(fields()[term.field].text(visitor.language), []).append(code)
    return IndicatorsPage(
        tuple(rows), tuple((field, tuple(codes)) for field, codes in others.items())
    )


@dataclass(frozen=True, slots=True)
class TargetRow:
    """An indicator's target in a period beside the year's before it. `result` is what was done
    then, for who may see results."""

    indicator: str
    measure: str
    amount: Decimal | None
    before: Decimal | None
    result: Decimal | None


@dataclass(frozen=True, slots=True)
class TargetsPage:
    """The targets of a period; `year` is the year it is of, for the way to the next one."""

    code: str
    period: Period
    year: int
    rows: tuple[TargetRow, ...]
    shows_results: bool


def targets_page(visitor: Visitor, *, period: str = "") -> TargetsPage:
    """Raises `NotFound`, `PeriodUnknown`."""
    check_may(visitor.actor, Deed.ADMINISTER)
    programme = _charter(visitor.programme)
    calendar = facts.calendar(programme)
    code = period.strip() or str(year_of(calendar, visitor.on).last.year)
    asked, year = calendar.parse(code), calendar.parse(code).last.year
    earlier = _year_before(calendar, code)
    wanted, before = _targets(programme.code, asked), _targets(programme.code, earlier)
    shows = visitor.may(Deed.SEE_RESULTS)
    results = _results(visitor, earlier) if shows else {}
    listed = dict.fromkeys((*asked_indicators(programme.code), *wanted))
    rows = [
        TargetRow(
            indicator,
            indicators()[indicator].indicator.measure,
            _amount(indicator, wanted.get(indicator)),
            _amount(indicator, before.get(indicator)),
            results.get(indicator),
        )
        for indicator in listed
        if indicator in indicators()
    ]
    return TargetsPage(code, asked, year, tuple(rows), shows)


def _year_before(calendar: Calendar, code: str) -> Period | None:
    """The same stretch of the year before; a campaign has none."""
    if not code[:4].isdecimal() or "/" in code:
        return None
    return calendar.parse(f"{int(code[:4]) - 1}{code[4:]}")


def _targets(code: str, period: Period | None) -> Mapping[str, int]:
    """Steps by indicator."""
    if period is None:
        return {}
    rows = models.Target.objects.filter(
        programme__code=code, since=period.since, until=period.until, ended_by__isnull=True
    )
    return dict(rows.order_by("indicator", "id").values_list("indicator", "steps"))


def _amount(indicator: str, steps: int | None) -> Decimal | None:
    if steps is None:
        return None
    return from_steps(steps, measure_of(indicator))


def _results(visitor: Visitor, period: Period | None) -> Mapping[str, Decimal | None]:
    if period is None:
        return {}
    days = f"{period.since.isoformat()}/{period.last.isoformat()}"
    asked = Filters(programme=visitor.programme, period=days, language=visitor.language)
    return {row.indicator: row.total for row in headline(asked).rows}

"""An activity in one line, and a claim as a page tells it: names, words and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chungtay.domain.activities import Activity
from chungtay.domain.claims import Claim, Coverage, Kind, Role, Standing
from chungtay.domain.figures import Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.places import COUNTRY
from chungtay.domain.settling import Settled, chosen_among, settle
from chungtay.queries.addresses import called
from chungtay.queries.sight import Sight
from chungtay.vocabulary.category_names import category_name, dimension_name
from chungtay.vocabulary.indicators import indicators


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """What an activity comes to for one indicator, in its measure. `value` is None where it was
    only mentioned. `own` are the stated own parts: (unit's name, amount)."""

    indicator: str
    measure: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    disputed: bool = False
    chosen: str | None = None
    own: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One activity in a list. `bodies` are names, those who tell of it first."""

    id: str
    title: str
    place: str
    since: date
    last: date
    bodies: tuple[str, ...]
    figures: tuple[CountedFigure, ...]
    joint: bool
    confirmed: bool
    disputed: bool

    @property
    def weight(self) -> int:
        """How much it takes to remember."""
        return 3 + len(self.bodies) + len(self.figures)


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim: who said what, where it stands, and whether it counts. `document` is the id of
    the document whose text the visitor may open, "" for none."""

    id: str
    unit: str
    organisation: str
    indicator: str
    measure: str
    value: Decimal | None
    value_max: Decimal | None
    qualifier: Qualifier
    literal: str
    title: str
    sentence: str
    quote: str
    file: str
    where: str
    is_form: bool
    since: date
    last: date
    place: str
    lead: str
    partners: tuple[str, ...]
    partners_complete: bool
    share: Share
    role: Role
    coverage: Coverage
    kind: Kind
    standing: Standing
    said_on: date | None
    categories: tuple[tuple[str, str], ...]
    replaced_by: str
    replaces: str
    activity: str
    document: str = ""


def title_of(activity: Activity, language: str) -> str:
    """What it is called, else what was counted in it."""
    if activity.title:
        return activity.title
    code = activity.claims[0].indicator
    return indicators()[code].text(language) if code in indicators() else code


def unit_names(sight: Sight, units: tuple[str, ...]) -> tuple[str, ...]:
    known = sight.ledger.book.units
    return tuple(known[u].name for u in units if u in known)


def bodies_of(sight: Sight, activity: Activity) -> tuple[str, ...]:
    """Those who tell of it first, each group by name."""
    told = sorted(unit_names(sight, tuple(activity.claimants)))
    named = sorted(unit_names(sight, tuple(activity.participants - activity.claimants)))
    return (*told, *named)


def figures_of(sight: Sight, activity: Activity) -> tuple[CountedFigure, ...]:
    """The activity's own figure for every indicator somebody spoke of in it."""
    book = sight.ledger.book
    codes = dict.fromkeys(c.indicator for c in activity.claims if c.kind is Kind.RESULT)
    figures = []
    for code in codes:
        indicator = book.catalogue.get(code)
        if indicator is None:
            continue
        chosen = chosen_among(activity.claims, book.decisions, code)
        settled = settle(activity.claims, indicator=indicator, lead=activity.lead, decision=chosen)
        figures.append(_figure(sight, code, indicator.measure, settled))
    return tuple(figures)


def _figure(sight: Sight, code: str, measure: str, settled: Settled | None) -> CountedFigure:
    if settled is None:
        return CountedFigure(code, measure, None, None, None)
    units = sight.ledger.book.units
    own = tuple((units[u].name, part) for u, part in settled.own if u in units)
    return CountedFigure(
        code, measure, settled.value, settled.low, settled.high, settled.disputed, settled.chosen,
        own,
    )  # fmt: skip


def place_of(sight: Sight, activity: Activity) -> str:
    territory = sight.ledger.book.territory
    place = activity.place(territory)
    if place != COUNTRY:
        return called(territory, place)
    return next((c.place_name for c in activity.claims if c.place_name), "")


def activity_line(sight: Sight, activity: Activity, language: str) -> ActivityLine:
    """Remembered with the book for what is one activity now; the same for all who see it."""
    if sight.decided.by_id.get(activity.id) is not activity:
        return _activity_line(sight, activity, language)
    made: ActivityLine = sight.ledger.answers.made(
        ("activity-line", activity.id, language), lambda: _activity_line(sight, activity, language)
    )
    return made


def _activity_line(sight: Sight, activity: Activity, language: str) -> ActivityLine:
    figures = figures_of(sight, activity)
    return ActivityLine(
        id=activity.id,
        title=title_of(activity, language),
        place=place_of(sight, activity),
        since=activity.days.since,
        last=activity.days.last,
        bodies=bodies_of(sight, activity),
        figures=figures,
        joint=len(activity.participants) > 1,
        confirmed=activity.confirmed,
        disputed=any(figure.disputed for figure in figures),
    )


def claim_line(sight: Sight, claim: Claim, *, language: str, replaced_by: str = "") -> ClaimLine:
    book = sight.ledger.book
    indicator = book.catalogue.get(claim.indicator)
    territory, source = book.territory, claim.source
    known_place = claim.place is not None and claim.place in territory
    return ClaimLine(
        id=claim.id,
        unit=book.units[claim.unit].name if claim.unit in book.units else claim.unit_name,
        organisation=claim.organisation,
        indicator=claim.indicator,
        measure=indicator.measure if indicator else claim.written_measure,
        value=claim.figure.value,
        value_max=claim.figure.value_max,
        qualifier=claim.figure.qualifier,
        literal=claim.literal,
        title=claim.title,
        sentence=source.sentence or source.quote,
        quote=source.quote,
        file=source.document,
        where=source.where,
        is_form=source.where == "form" or not source.document,
        since=claim.days.since,
        last=claim.days.last,
        place=called(territory, claim.place or "") if known_place else claim.place_name,
        lead=book.units[claim.lead].name if claim.lead and claim.lead in book.units else "",
        partners=unit_names(sight, claim.partners) or claim.partner_names,
        partners_complete=claim.partners_complete,
        share=claim.share,
        role=claim.role,
        coverage=claim.coverage,
        kind=claim.kind,
        standing=claim.standing,
        said_on=claim.said_on,
        categories=_categories(claim, language),
        replaced_by=replaced_by,
        replaces=claim.replaces or "",
        activity=sight.home.get(claim.id, ""),
    )


def _categories(claim: Claim, language: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (dimension_name(name, language), category_name(name, value, language))
        for name, value in claim.categories
    )

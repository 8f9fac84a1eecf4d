"""Rows in, domain values out: everything a programme counts, as it was known at one moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from chungtay.domain.claims import Claim, Coverage, Kind, Role, Source, Standing
from chungtay.domain.counting import Book
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Indicator, Share
from chungtay.domain.ledger import Known, resolve
from chungtay.domain.measures import Measure, from_steps
from chungtay.domain.periods import Calendar, Period
from chungtay.domain.places import COUNTRY, Inheritance, Place, Territory
from chungtay.domain.recognition import Join, NotSame, PartOf, Strength, activities_of
from chungtay.domain.settling import Decision
from chungtay.domain.units import Line, Parent, Succession, Unit, Units
from chungtay.storage import models

R = TypeVar("R", bound=models.Recorded)


def number_of(known: str | None) -> int | None:
    """The ledger number that `known=` names, or None for now. Raises `MomentUnknown`."""
    if known is None:
        return None
    entries = models.LedgerEntry.objects.order_by("number").values_list("number", "at")
    return resolve(known, [] if known.isdecimal() else [Known(n, at) for n, at in entries])


def as_known(rows: QuerySet[R], known: int | None) -> QuerySet[R]:
    """The rows that stood at a ledger number; None is now."""
    if known is None:
        return rows.filter(ended_by__isnull=True)
    written = Q(entry__number__lte=known)
    return rows.filter(written & (Q(ended_by__isnull=True) | Q(ended_by__number__gt=known)))


def units(known: int | None = None) -> Units:
    """Every body of the installation with both lines."""
    names = dict(
        as_known(models.UnitName.objects.filter(language="vi"), known)
        .order_by("since", "id")
        .values_list("unit_id", "text")
    )
    return Units(
        [
            Unit(
                str(u.id),
                names.get(u.id, ""),
                u.organisation,
                u.kind,
                str(u.place_id) if u.place_id else None,
                u.since,
                u.until,
            )
            for u in as_known(models.Unit.objects.order_by("id"), known)
        ],
        [
            Parent(str(p.unit_id), Line(p.line), str(p.parent_id), p.since, p.until)
            for p in as_known(models.UnitParent.objects.order_by("unit", "line", "id"), known)
        ],
        [
            Succession(str(s.unit_id), str(s.heir_id), s.day)
            for s in as_known(models.UnitSuccession.objects.order_by("day", "id"), known)
        ],
    )


def territory(known: int | None = None) -> Territory:
    """Every place of the installation with what inherited what."""
    names = dict(
        as_known(models.PlaceName.objects.filter(language="vi"), known)
        .order_by("since", "id")
        .values_list("place_id", "text")
    )
    return Territory(
        [
            Place(
                str(p.id),
                names.get(p.id, ""),
                p.level,
                str(p.parent_id) if p.parent_id else COUNTRY,
                p.since,
                p.until,
                p.kind,
            )
            for p in as_known(models.Place.objects.order_by("id"), known)
        ],
        [
            Inheritance(str(e.place_id), str(e.heir_id), e.whole, e.population)
            for e in as_known(models.Inheritance.objects.order_by("place", "heir", "id"), known)
        ],
    )


def book(
    programme: models.Programme,
    *,
    catalogue: Mapping[str, Indicator],
    measures: Mapping[str, Measure],
    known: int | None = None,
) -> Book:
    """Everything a programme counts."""
    selected = as_known(models.Selection.objects.filter(programme_code=programme.code), known)
    rows = models.Claim.objects.filter(id__in=selected.values("claim")).order_by("order", "id")
    said = _with_replaced([claim(row, measures) for row in rows.iterator(chunk_size=5000)])
    ids = {c.id for c in said}
    joined = joins(known, among=ids)
    return Book(
        claims=said,
        units=units(known),
        territory=territory(known),
        catalogue=catalogue,
        joins=tuple(joined),
        parts=tuple(parts(known, among=ids)),
        decisions=tuple(_decisions(known, said, joined)),
        oldest_stock=timedelta(days=programme.stock_days),
    )


def _with_replaced(said: Sequence[Claim]) -> tuple[Claim, ...]:
    """A claim that a newer one replaces stays, and counts no more (laws 8, 15)."""
    gone = {c.replaces for c in said if c.replaces and c.counts}
    return tuple(
        replace(c, standing=Standing.REPLACED) if c.id in gone and c.counts else c for c in said
    )


def claim(row: models.Claim, measures: Mapping[str, Measure]) -> Claim:
    """One claim as it was said; persons' names are not loaded with it."""
    return Claim(
        id=str(row.id),
        unit=str(row.unit_id),
        indicator=row.indicator,
        figure=_figure(row, measures[row.measure]),
        days=Period(row.since, row.until),
        place=_text(row.place_id),
        kind=Kind(row.kind),
        role=Role(row.role),
        share=Share(row.share),
        of_unit=_text(row.of_unit_id),
        coverage=Coverage(row.coverage),
        lead=_text(row.lead_id),
        partners=tuple(row.partners),
        partners_complete=row.partners_complete,
        categories=tuple((dimension, value) for dimension, value in row.categories),
        parts=(Decimal(row.numerator), Decimal(row.denominator)) if row.numerator else None,
        shared=row.shared,
        either=row.either,
        standing=Standing(row.standing),
        within=_text(row.within_id),
        replaces=_text(row.replaces_id),
        said_on=row.said_on,
        confidence=row.confidence_ppm / models.MILLION,
        **_words(row),
    )


def _figure(row: models.Claim, measure: Measure) -> Figure:
    value, most = row.value_steps, row.value_max_steps
    return Figure(
        value=None if value is None else from_steps(value, measure),
        qualifier=Qualifier(row.qualifier),
        value_max=None if most is None else from_steps(most, measure),
        precision=from_steps(row.precision_steps, measure),
    )


def _words(row: models.Claim) -> dict[str, Any]:  # of several types, as the claim's fields have
    return {
        "unit_name": row.unit_name,
        "organisation": row.organisation,
        "place_name": row.place_name,
        "place_code": row.place_code or None,
        "title": row.title,
        "partner_names": tuple(row.partner_names),
        "statement": row.statement,
        "literal": row.literal,
        "written_value": Decimal(row.written_value) if row.written_value else None,
        "written_measure": row.written_measure,
        "source": Source(
            row.source_document,
            row.source_where,
            row.source_quote,
            row.source_start,
            row.source_end,
            row.source_sentence,
        ),
    }


def with_persons(claims: Iterable[Claim]) -> list[Claim]:
    """The same claims with the names that recognition needs, where they were not erased."""
    kept = models.ClaimPersons.objects.filter(names__isnull=False).order_by("claim_id")
    names = {str(id): tuple(said or ()) for id, said in kept.values_list("claim_id", "names")}
    return [replace(claim, person_names=names.get(claim.id, ())) for claim in claims]


def joins(known: int | None = None, *, among: Iterable[str] | None = None) -> list[Join]:
    """The joins that stand, restricted to some claims where given."""
    wanted = None if among is None else set(among)
    linked: dict[object, set[str]] = {}
    links = as_known(models.JoinClaim.objects.order_by("join", "id"), known)
    for join, said in links.values_list("join_id", "claim_id"):
        if wanted is None or str(said) in wanted:
            linked.setdefault(join, set()).add(str(said))
    rows = as_known(models.Join.objects.order_by("id"), known)
    return [
        Join(
            str(row.id),
            frozenset(linked[row.id]),
            Strength(row.strength),
            row.score_ppm / models.MILLION,
        )
        for row in rows
        if len(linked.get(row.id, ())) > 1
    ]


def apart(known: int | None = None) -> list[NotSame]:
    """What people said is not the same."""
    rows = as_known(models.NotSame.objects.order_by("id"), known)
    return [NotSame(str(r.id), frozenset({str(r.one_id), str(r.other_id)})) for r in rows]


def parts(known: int | None = None, *, among: Iterable[str] | None = None) -> list[PartOf]:
    """Which activities are part of which, by one claim of each."""
    wanted = None if among is None else set(among)
    rows = as_known(models.PartOf.objects.order_by("id"), known)
    links = [PartOf(str(r.id), str(r.part_id), str(r.whole_id)) for r in rows]
    return [p for p in links if wanted is None or {p.part, p.whole} <= wanted]


def _decisions(known: int | None, claims: Iterable[Claim], joined: list[Join]) -> list[Decision]:
    """A decision holds for the activity in which the claim it was made on stands now."""
    rows = as_known(models.Decision.objects.order_by("id"), known)
    home = activities_of([c.id for c in claims], joined)
    return [
        Decision(home[str(r.seed_id)], r.indicator, str(r.claim_id))
        for r in rows
        if str(r.seed_id) in home
    ]


def calendar(programme: models.Programme) -> Calendar:
    """The programme's own calendar, the state's where it says nothing."""
    kept = programme.calendar
    campaigns = tuple(
        (code, Calendar().parse(f"{first}/{last}"))
        for code, (first, last) in sorted(kept.get("campaigns", {}).items())
    )
    state = Calendar()
    return Calendar(
        kept.get("close_month", state.close_month),
        kept.get("close_day", state.close_day),
        campaigns,
    )


def _text(id: object) -> str | None:
    return None if id is None else str(id)

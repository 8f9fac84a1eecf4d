"""Rows in, domain values out: everything a programme counts, as it was known at one moment."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from chungtay.domain.claims import Claim, Coverage, Kind, Role, Source, Standing
from chungtay.domain.counting import Book
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Indicator, Share
from chungtay.domain.ledger import Known, resolve
from chungtay.domain.measures import Measure, from_steps
from chungtay.domain.periods import Calendar, Period
from chungtay.domain.places import Territory
from chungtay.domain.recognition import Join, NotSame, PartOf, Strength, activities_of
from chungtay.domain.settling import Decision
from chungtay.domain.units import Units
from chungtay.storage import models
from chungtay.storage.registers import (
    as_known,
    called,
    codes,
    land,
    successions,
    territory,
    unit_names,
    units,
)

__all__ = [
    "BATCH",
    "Gathered",
    "apart",
    "as_known",
    "asset_ties",
    "book",
    "calendar",
    "called",
    "choices",
    "claim",
    "claims_of",
    "codes",
    "database",
    "entry_at",
    "gathered",
    "joins",
    "joins_of",
    "land",
    "number_of",
    "numbers_of",
    "other_assets",
    "parts",
    "standing_entries",
    "successions",
    "territory",
    "unit_names",
    "units",
    "with_persons",
]
BATCH = 2000  # ids asked for at once


def database() -> tuple[str, ...]:
    """Which database is asked."""
    said = connection.settings_dict
    return connection.vendor, str(said["HOST"]), str(said["PORT"]), str(said["NAME"])


def number_of(known: str | None) -> int | None:
    """The ledger number that `known=` names, or None for now. Raises `MomentUnknown`."""
    if known is None or known.isdecimal():
        return None if known is None else int(known)
    resolve(known, [])
    until = models.LedgerEntry.objects.filter(at__lte=datetime.fromisoformat(known))
    last = until.order_by("-number").values_list("number", "at")[:1]
    return resolve(known, [Known(number, at) for number, at in last])


def entry_at(known: int | None) -> tuple[int, str]:
    """Number and id of the last entry, or of the last one up to a number; (0, "") before all."""
    entries = models.LedgerEntry.objects.order_by("-number").values_list("number", "id")
    found = (entries if known is None else entries.filter(number__lte=known)).first()
    return (found[0], str(found[1])) if found else (0, "")


def numbers_of(ids: Iterable[str]) -> dict[str, int]:
    """The numbers of those of some entries that are in the ledger."""
    found = models.LedgerEntry.objects.filter(id__in=[id for id in ids if id]).order_by("number")
    return {str(id): number for id, number in found.values_list("id", "number")}


def standing_entries(ids: Iterable[str]) -> set[str]:
    """Those of some entries that are in the ledger: one that was rolled back never was."""
    found = models.LedgerEntry.objects.filter(id__in=list(ids)).order_by("id")
    return {str(id) for id in found.values_list("id", flat=True)}


@dataclass(frozen=True)
class Gathered:
    """What a programme's book is made of, piece by piece, so that a piece can be read anew.

    `claims` are the selected ones as they were said, with their place in the order of saying;
    `joins`, `parts` and `choices` are the installation's. A choice names the claim it was made on.
    """

    programme: models.Programme
    claims: Mapping[str, tuple[int, Claim]]
    units: Units
    territory: Territory
    joins: tuple[Join, ...]
    parts: tuple[PartOf, ...]
    choices: tuple[Decision, ...]
    ties: tuple[Join, ...] = ()
    other_assets: tuple[NotSame, ...] = ()

    def book(self, catalogue: Mapping[str, Indicator]) -> Book:
        """Everything the programme counts."""
        in_order = sorted(self.claims.values(), key=lambda told: (told[0], told[1].id))
        said = _with_replaced([claim for _, claim in in_order])
        joined = _among(self.joins, self.claims.keys())
        return Book(
            claims=said,
            units=self.units,
            territory=self.territory,
            catalogue=catalogue,
            joins=joined,
            parts=tuple(p for p in self.parts if p.part in self.claims and p.whole in self.claims),
            decisions=_decisions(self.choices, said, joined),
            oldest_stock=timedelta(days=self.programme.stock_days),
            ties=_among(self.ties, self.claims.keys()),
        )


def gathered(
    programme: models.Programme, *, measures: Mapping[str, Measure], known: int | None = None
) -> Gathered:
    """Everything that a programme's book is made of, read from its rows."""
    selected = as_known(models.Selection.objects.filter(programme_code=programme.code), known)
    rows = models.Claim.objects.filter(id__in=selected.values("claim"))
    return Gathered(
        programme,
        _claims(rows, measures),
        units(known),
        territory(known),
        tuple(joins(known)),
        tuple(parts(known)),
        choices(known),
        tuple(asset_ties(known)),
        tuple(other_assets(known)),
    )


def book(
    programme: models.Programme,
    *,
    catalogue: Mapping[str, Indicator],
    measures: Mapping[str, Measure],
    known: int | None = None,
) -> Book:
    """Everything a programme counts."""
    return gathered(programme, measures=measures, known=known).book(catalogue)


def _with_replaced(said: Sequence[Claim]) -> tuple[Claim, ...]:
    """A claim that a newer one replaces stays, and counts no more (laws 8, 15)."""
    gone = {c.replaces for c in said if c.replaces and c.counts}
    return tuple(
        replace(c, standing=Standing.REPLACED) if c.id in gone and c.counts else c for c in said
    )


_COLUMNS = tuple(
    field.attname
    for field in models.Claim._meta.concrete_fields
    if field.name not in ("entry", "ended_by", "document", "client_key", "payload_digest")
)


def claims_of(
    ids: Collection[str], measures: Mapping[str, Measure]
) -> dict[str, tuple[int, Claim]]:
    """Some claims by id, each with its place in the order of saying."""
    asked, found = sorted(ids), dict[str, tuple[int, Claim]]()
    for start in range(0, len(asked), BATCH):
        rows = models.Claim.objects.filter(id__in=asked[start : start + BATCH])
        found.update(_claims(rows, measures))
    return found


def _claims(
    rows: QuerySet[models.Claim], measures: Mapping[str, Measure]
) -> dict[str, tuple[int, Claim]]:
    """Plain columns, not models: a programme's every claim passes here."""
    told = rows.order_by("order", "id").values_list(*_COLUMNS, named=True)
    said = ((row.order, claim(row, measures)) for row in told.iterator(chunk_size=5000))
    return {claim.id: (order, claim) for order, claim in said}


def claim(row: Any, measures: Mapping[str, Measure]) -> Claim:  # columns of a claim, or its model
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


def _figure(row: Any, measure: Measure) -> Figure:
    value, most = row.value_steps, row.value_max_steps
    return Figure(
        value=None if value is None else from_steps(value, measure),
        qualifier=Qualifier(row.qualifier),
        value_max=None if most is None else from_steps(most, measure),
        precision=from_steps(row.precision_steps, measure),
    )


def _words(row: Any) -> dict[str, Any]:  # of several types, as the claim's fields have
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
    claims = list(claims)
    kept = models.ClaimPersons.objects.filter(names__isnull=False).order_by("claim_id")
    names: dict[str, tuple[str, ...]] = {}
    for start in range(0, len(claims), BATCH):
        rows = kept.filter(claim_id__in=[claim.id for claim in claims[start : start + BATCH]])
        names |= {str(id): tuple(said or ()) for id, said in rows.values_list("claim_id", "names")}
    return [replace(claim, person_names=names.get(claim.id, ())) for claim in claims]


def joins(known: int | None = None, *, among: Iterable[str] | None = None) -> list[Join]:
    """The joins that stand, restricted to some claims where given."""
    linked: dict[object, set[str]] = {}
    links = as_known(models.JoinClaim.objects.order_by("join", "id"), known)
    for join, said in links.values_list("join_id", "claim_id"):
        linked.setdefault(join, set()).add(str(said))
    rows = as_known(models.Join.objects.order_by("id"), known)
    found = [
        Join(str(id), frozenset(linked.get(id, ())), Strength(strength), score / models.MILLION)
        for id, strength, score in rows.values_list("id", "strength", "score_ppm")
    ]
    return list(_among(found, None if among is None else set(among)))


def joins_of(ids: Iterable[str]) -> list[Join]:
    """Some joins as they were made, standing or not; one that links fewer than two says nothing."""
    asked, found = sorted(map(uuid.UUID, ids)), list[Join]()
    for start in range(0, len(asked), BATCH):
        some = asked[start : start + BATCH]
        linked: dict[object, set[str]] = {}
        links = models.JoinClaim.objects.filter(join_id__in=some).order_by("join", "id")
        for join, said in links.values_list("join_id", "claim_id"):
            linked.setdefault(join, set()).add(str(said))
        rows = models.Join.objects.filter(id__in=some).order_by("id")
        found += (
            Join(str(id), frozenset(linked.get(id, ())), Strength(strength), score / models.MILLION)
            for id, strength, score in rows.values_list("id", "strength", "score_ppm")
        )
    return [join for join in found if len(join.claims) > 1]


def _among(found: Iterable[Join], wanted: Set[str] | None) -> tuple[Join, ...]:
    """What the joins say of some claims; one that links fewer than two says nothing."""
    said = (
        join
        if wanted is None or join.claims <= wanted
        else replace(join, claims=join.claims & wanted)
        for join in found
    )
    return tuple(join for join in said if len(join.claims) > 1)


def apart(known: int | None = None) -> list[NotSame]:
    """What people said is not the same."""
    rows = as_known(models.NotSame.objects.order_by("id"), known)
    return [NotSame(str(r.id), frozenset({str(r.one_id), str(r.other_id)})) for r in rows]


def asset_ties(known: int | None = None) -> list[Join]:
    """Which two claims people said to tell of works on one asset."""
    rows = as_known(models.AssetTie.objects.filter(same=True).order_by("id"), known)
    return [Join(str(r.id), frozenset({str(r.one_id), str(r.other_id)})) for r in rows]


def other_assets(known: int | None = None) -> list[NotSame]:
    """Which two they said to tell of works on different ones."""
    rows = as_known(models.AssetTie.objects.filter(same=False).order_by("id"), known)
    return [NotSame(str(r.id), frozenset({str(r.one_id), str(r.other_id)})) for r in rows]


def parts(known: int | None = None, *, among: Iterable[str] | None = None) -> list[PartOf]:
    """Which activities are part of which, by one claim of each."""
    wanted = None if among is None else set(among)
    rows = as_known(models.PartOf.objects.order_by("id"), known)
    links = [PartOf(str(r.id), str(r.part_id), str(r.whole_id)) for r in rows]
    return [p for p in links if wanted is None or {p.part, p.whole} <= wanted]


def choices(known: int | None = None) -> tuple[Decision, ...]:
    """What people decided; `activity` is the claim on which each decision was made."""
    rows = as_known(models.Decision.objects.order_by("id"), known)
    return tuple(Decision(str(r.seed_id), r.indicator, str(r.claim_id)) for r in rows)


def _decisions(
    chosen: Iterable[Decision], claims: Iterable[Claim], joined: Iterable[Join]
) -> tuple[Decision, ...]:
    """A decision holds for the activity in which the claim it was made on stands now."""
    if not chosen:
        return ()
    home = activities_of([c.id for c in claims], joined)
    return tuple(replace(d, activity=home[d.activity]) for d in chosen if d.activity in home)


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

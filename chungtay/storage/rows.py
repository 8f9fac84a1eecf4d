"""Domain values in, rows out: how a claim, a unit and a place are written down."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from chungtay.domain.claims import Claim, Source
from chungtay.domain.ledger import digest
from chungtay.domain.measures import Measure, to_steps
from chungtay.domain.places import COUNTRY, Inheritance, Place
from chungtay.domain.problems import Problem
from chungtay.domain.units import ROOT, Parent, Succession, Unit
from chungtay.storage import models

SHARE_DIGITS = 8  # what is kept of a share of the people
MOST_STEPS = 2**63 - 1  # what a database's whole number holds


class AmountTooLarge(Problem):
    """An amount beyond anything that can be kept, as 10^16 kilometres."""

    code = "amount-too-large"


class IdMalformed(Problem):
    """An id that is no UUID."""

    code = "id-malformed"


Columns = dict[str, Any]  # of several types; the model gives each its own


def claim_row(claim: Claim, *, measure: Measure, document: uuid.UUID | None) -> models.Claim:
    """The row of a claim, without its place in the ledger. `measure` is the indicator's own."""
    return models.Claim(
        id=uuid_of(claim.id),
        document_id=document,
        within_id=_id(claim.within),
        replaces_id=_id(claim.replaces),
        **_who_and_where(claim),
        **_amount(claim, measure),
        **_meaning(claim),
        **_words(claim),
        **_source(claim.source),
    )


def _who_and_where(claim: Claim) -> Columns:
    return {
        "unit_id": uuid_of(claim.unit),
        "of_unit_id": _id(claim.of_unit),
        "lead_id": _id(claim.lead),
        "place_id": _id(claim.place),
        "partners": list(claim.partners),
        "partners_complete": claim.partners_complete,
        "since": claim.days.since,
        "until": claim.days.until,
        "said_on": claim.said_on,
    }


def check_keepable(claim: Claim, *, measure: Measure) -> None:
    """Raises `AmountTooLarge`."""
    _amount(claim, measure)


def _amount(claim: Claim, measure: Measure) -> Columns:
    figure, written = claim.figure, claim.written_value
    return {
        "indicator": claim.indicator,
        "measure": measure.code,
        "qualifier": figure.qualifier.value,
        "value_steps": _steps(figure.value, measure),
        "value_max_steps": _steps(figure.value_max, measure),
        "precision_steps": max(1, to_steps(figure.precision, measure)),
        "numerator": str(claim.parts[0]) if claim.parts else "",
        "denominator": str(claim.parts[1]) if claim.parts else "",
        "written_value": "" if written is None else str(written),
        "written_measure": claim.written_measure,
    }


def _meaning(claim: Claim) -> Columns:
    return {
        "kind": claim.kind.value,
        "role": claim.role.value,
        "share": claim.share.value,
        "coverage": claim.coverage.value,
        "standing": claim.standing.value,
        "categories": [list(category) for category in claim.categories],
        "shared": claim.shared,
        "either": claim.either,
        "confidence_ppm": round(claim.confidence * models.MILLION),
    }


def _words(claim: Claim) -> Columns:
    return {
        "unit_name": _kept(claim.unit_name),
        "organisation": claim.organisation,
        "place_name": _kept(claim.place_name),
        "place_code": claim.place_code or "",
        "partner_names": list(claim.partner_names),
        "title": _kept(claim.title),
        "statement": _kept(claim.statement),
        "literal": _kept(claim.literal),
    }


def _source(source: Source) -> Columns:
    return {
        "source_document": _kept(source.document),
        "source_where": source.where,
        "source_quote": _kept(source.quote),
        "source_sentence": _kept(source.sentence),
        "source_start": source.start,
        "source_end": source.end,
    }


def said(row: models.Claim) -> str:
    """The digest of what a claim says, whoever keeps it and wherever it stands in the ledger."""
    kept = {
        "id", "entry_id", "document_id", "client_key", "payload_digest", "persons_digest", "order",
    }  # fmt: skip
    return digest({name: value for name, value in row.payload().items() if name not in kept})


def persons_row(claim: Claim, *, salt: str) -> models.ClaimPersons:
    return models.ClaimPersons(
        claim_id=uuid_of(claim.id), names=list(claim.person_names), salt=salt
    )


def persons_digest(persons: models.ClaimPersons) -> str:
    """What the claim keeps of its persons; without the salt nobody can try names against it."""
    return digest({"names": persons.names, "salt": persons.salt})


def text_digest(text: str) -> str:
    return digest({"text": text})


def unit_rows(units: Iterable[Unit]) -> list[models.Recorded]:
    """Each body and its Vietnamese name. The name's id follows from the body's and the text."""
    rows: list[models.Recorded] = []
    for unit in units:
        id = uuid_of(unit.id)
        rows.append(
            models.Unit(
                id=id,
                organisation=unit.organisation,
                kind=unit.kind,
                place_id=_id(unit.place),
                since=unit.since,
                until=unit.until,
            )
        )
        rows.append(models.UnitName(id=uuid.uuid5(id, unit.name), unit_id=id, text=unit.name))
    return rows


def parent_rows(parents: Iterable[Parent]) -> list[models.Recorded]:
    return [
        models.UnitParent(
            id=uuid.uuid5(uuid.UUID(p.unit), f"{p.line.value} {p.parent} {p.since} {p.until}"),
            unit_id=uuid.UUID(p.unit),
            line=p.line.value,
            parent_id=uuid.UUID(p.parent),
            since=p.since,
            until=p.until,
        )
        for p in parents
        if p.parent != ROOT
    ]


def succession_rows(successions: Iterable[Succession]) -> list[models.Recorded]:
    return [
        models.UnitSuccession(
            id=uuid.uuid5(uuid.UUID(s.unit), f"{s.heir} {s.day}"),
            unit_id=uuid.UUID(s.unit),
            heir_id=uuid.UUID(s.heir),
            day=s.day,
        )
        for s in successions
    ]


def place_rows(places: Iterable[Place]) -> list[models.Recorded]:
    """Each place and its name, those above first: a row may only stand in one that exists."""
    rows: list[models.Recorded] = []
    for place in places:
        id = uuid_of(place.id)
        rows.append(
            models.Place(
                id=id,
                level=place.level,
                kind=place.kind,
                parent_id=_id(place.parent if place.parent != COUNTRY else None),
                since=place.since,
                until=place.until,
            )
        )
        rows.append(models.PlaceName(id=uuid.uuid5(id, place.name), place_id=id, text=place.name))
    return rows


def inheritance_rows(edges: Iterable[Inheritance]) -> list[models.Recorded]:
    return [
        models.Inheritance(
            id=uuid.uuid5(uuid.UUID(edge.place), edge.heir),
            place_id=uuid.UUID(edge.place),
            heir_id=uuid.UUID(edge.heir),
            whole=edge.whole,
            population=None if edge.population is None else round(edge.population, SHARE_DIGITS),
        )
        for edge in edges
    ]


def _id(text: str | None) -> uuid.UUID | None:
    return uuid_of(text) if text else None


def uuid_of(text: str) -> uuid.UUID:
    """Raises `IdMalformed`."""
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise IdMalformed(id=text) from error


def _steps(value: Decimal | None, measure: Measure) -> int | None:
    if value is None:
        return None
    steps = to_steps(value, measure)
    if steps > MOST_STEPS:
        raise AmountTooLarge(amount=value, measure=measure.code)
    return steps


def _kept(text: str) -> str:
    """Without NUL, which PostgreSQL cannot keep and no reader can see."""
    return text.replace("\0", "")

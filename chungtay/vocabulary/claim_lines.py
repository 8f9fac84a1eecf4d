"""A claim as one line of a file: the shape that every door, the reader and the writer agree on."""

from __future__ import annotations

from decimal import Decimal

from chungtay.domain.claims import Claim, Kind, Role
from chungtay.domain.indicators import Share
from chungtay.domain.measures import plain


def line_of(claim: Claim) -> dict[str, object]:
    """The fields of a claim: numbers as they were written, in the measure they were written in;
    both days inclusive. Persons' names are not among them."""
    source, figure = claim.source, claim.figure
    written = figure.value if claim.written_value is None else claim.written_value
    return {
        "id": claim.id,
        "unit": claim.unit_name or claim.unit,
        "organisation": claim.organisation,
        "place": claim.place_name,
        "place_code": claim.place_code,
        "since": claim.days.since.isoformat(),
        "until": claim.days.last.isoformat(),
        "title": claim.title,
        "partners": list(claim.partner_names),
        "indicator": claim.indicator,
        "value": json_number(written),
        "value_max": json_number(_written_top(claim)),
        "qualifier": figure.qualifier.value,
        "measure": claim.written_measure,
        "categories": dict(claim.categories),
        "kind": claim.kind.value,
        "role": role_in_files(claim),
        "share": claim.share.value,
        "statement": claim.statement,
        "literal": claim.literal,
        "counted": claim.counts,
        "source": {
            "document": source.document,
            "where": source.where,
            "quote": source.quote,
            "start": source.start,
            "end": source.end,
        },
    }


def role_in_files(claim: Claim) -> str:
    """What a file calls a claim's role: whole or share of an activity, part, bare, context."""
    if claim.role is not Role.ACTIVITY:
        return str(claim.role.value)
    if claim.kind is Kind.CONTEXT:
        return "context"
    return "share" if claim.share is Share.OWN else "whole"


def json_number(value: Decimal | None) -> int | float | None:
    """A JSON number that prints as it was written; nothing computes with it."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _written_top(claim: Claim) -> Decimal | None:
    """The upper end of a range in the measure in which the lower was written."""
    figure = claim.figure
    if figure.value_max is None or claim.written_value is None or not figure.value:
        return figure.value_max
    return plain(figure.value_max * claim.written_value / figure.value)

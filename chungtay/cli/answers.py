"""Answers as JSON and as tables: the shapes that docs/commands.md promises."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from chungtay.domain.claims import Claim
from chungtay.domain.measures import plain
from chungtay.queries.against import Earlier
from chungtay.queries.totals import TotalRow, Totals, state_of
from chungtay.queries.traces import TraceAnswer, TracePart

# JSON values: a tree of dictionaries, lists and scalars has no narrower useful type.
Json = dict[str, Any]


def text(value: Decimal | None) -> str | None:
    """A decimal string, never a float."""
    return None if value is None else str(plain(value))


def totals_json(totals: Totals) -> Json:
    return {
        "filters": totals.filters,
        "rows": [_row(row) for row in totals.rows],
        "credits": [
            {
                "organisation": credit.organisation,
                "indicator": code,
                "value": text(credit.amount),
                "own": text(credit.own),
            }
            for code, credit in totals.credits
        ],
        "joint": [
            {
                "organisations": [pair.one, pair.other],
                "indicator": code,
                "value": text(pair.amount),
                "activities": pair.activities,
                "possible": text(pair.possible),
            }
            for code, pair in totals.joint
        ],
    }


def _row(row: TotalRow) -> Json:
    """Distinct assets, an estimate and an earlier period only where there are any."""
    told = _counted(row)
    if row.assets is not None:
        told["assets"] = text(row.assets.total)
        told["assets_low"], told["assets_high"] = text(row.assets.low), text(row.assets.high)
    if row.estimate is not None:
        told["estimate"] = text(row.estimate)
    if row.earlier is not None:
        told["against"] = _earlier(row.earlier)
    return told


def _earlier(earlier: Earlier) -> Json:
    counted, amount = earlier.counted, earlier.amount
    return {
        "total": text(amount),
        "low": text(counted.low if counted else amount),
        "high": text(counted.high if counted else amount),
        "state": earlier.state.value,
    }


def _counted(row: TotalRow) -> Json:
    counted = row.counted
    return {
        "keys": row.keys,
        "kind": row.kind,
        "total": text(row.amount),
        "low": text(counted.low if counted else row.amount),
        "high": text(counted.high if counted else row.amount),
        "unit": row.measure,
        "activities": len(counted.atoms) if counted else 0,
        "joint": counted.joint if counted else 0,
        "mentions": len(counted.mentions) if counted else 0,
        "disputed": counted.disputed if counted else 0,
        "state": state_of(row).value,
        "why_range": list(counted.why_range) if counted else [],
        "reported": row.reported,
        "expected": row.expected,
    }


def trace_json(answer: TraceAnswer) -> Json:
    told = _opened(answer)
    if answer.earlier is not None:
        told["against"] = _opened(answer.earlier)
    return told


def _opened(answer: TraceAnswer) -> Json:
    return {
        "indicator": answer.indicator,
        "measure": answer.counted.question.indicator.measure,
        "total": text(answer.counted.total),
        "low": text(answer.counted.low),
        "high": text(answer.counted.high),
        "state": answer.counted.state.value,
        "parts": [_part(part) for part in answer.total],
        "low_parts": [_part(part) for part in answer.low],
        "high_parts": [_part(part) for part in answer.high],
        "mentions": [claim_json(claim) for claim in answer.mentions],
        "held": [claim_json(claim) for claim in answer.held],
    }


def _part(part: TracePart) -> Json:
    return {
        "kind": part.kind,
        "activity": part.activity or None,
        "title": part.title,
        "place": part.place,
        "day": part.day or None,
        "amount": text(part.amount),
        "confirmed": part.confirmed,
        "claims": [claim_json(claim) for claim in part.claims],
    }


def claim_json(claim: Claim) -> Json:
    source = claim.source
    return {
        "id": claim.id,
        "unit": claim.unit_name,
        "organisation": claim.organisation,
        "indicator": claim.indicator,
        "value": text(claim.figure.value),
        "literal": claim.literal,
        "since": claim.days.since.isoformat(),
        "until": claim.days.last.isoformat(),
        "source": {
            "document": source.document,
            "where": source.where,
            "quote": source.quote,
            "sentence": source.sentence,
            "start": source.start,
            "end": source.end,
        },
    }


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int]) -> str:
    """Columns as wide as their widest cell; those in `right` are set to the right."""
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    rule = ["─" * width for width in widths]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in [lines[0], rule, *lines[1:]]
    )

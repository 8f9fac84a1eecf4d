"""The consolidation as JSON for machines: the shape that docs/commands.md promises.

Totals, credits and activities carry decimal strings in the catalogue's measure; claims carry the
number as it was written, with its own measure.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from chungtay.domain.claims import Claim
from chungtay.domain.consolidation import (
    Consolidation,
    CountedActivity,
    IndicatorTotal,
    Proposal,
    Remark,
)
from chungtay.domain.distinct import said_as
from chungtay.domain.documents import Selected
from chungtay.domain.measures import plain
from chungtay.vocabulary.claim_lines import line_of

# JSON values: a tree of dictionaries, lists and scalars has no narrower useful type.
Json = dict[str, Any]


def consolidation_json(
    consolidation: Consolidation, *, documents: Mapping[str, str], remarks: Mapping[Remark, str]
) -> Json:
    """`documents` says by file why a document counts or is left out, `remarks` what each remark
    says in words."""
    return {
        "period": consolidation.period_code,
        "documents": [_document(s, documents) for s in consolidation.documents],
        "claims": [claim_json(c, consolidation.activity_of) for c in consolidation.claims],
        "activities": [_activity(a) for a in consolidation.activities],
        "totals": {t.indicator: _total(t) for t in consolidation.totals},
        **_against(consolidation),
        "credits": _credits(consolidation),
        "joint": [
            {
                "organisations": [pair.one, pair.other],
                "indicator": pair.indicator,
                "amount": _text(pair.amount),
                "activities": pair.activities,
                "possible": _text(pair.possible),
            }
            for pair in consolidation.together
        ],
        "proposals": [_proposal(proposal) for proposal in consolidation.proposals],
        "warnings": [
            {
                "file": remark.file,
                "where": remark.where,
                "quote": remark.quote,
                "code": remark.code,
                "why": remarks.get(remark, remark.code),
            }
            for remark in consolidation.remarks
        ],
    }


def _proposal(proposal: Proposal) -> Json:
    return {
        "claims": list(proposal.claims),
        "score": round(proposal.score, 3),
        "kind": proposal.kind,
        "joined": proposal.joined,
        "why": proposal.why,
    }


def claim_json(claim: Claim, activity_of: Mapping[str, str | None]) -> Json:
    """One claim as a line of a claims file, with the activity it was recognised in."""
    return {
        **line_of(claim),
        "shared": claim.shared,
        "either": claim.either,
        "standing": claim.standing.value,
        "confidence": round(claim.confidence, 3),
        "activity": activity_of.get(claim.id),
    }


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(plain(value))


def _document(selected: Selected, why: Mapping[str, str]) -> Json:
    head = selected.head
    return {
        "file": head.file,
        "issuer": head.issuer,
        "kind": head.kind.value,
        "number": head.number,
        "date": head.date.isoformat() if head.date else None,
        "counted": selected.counted,
        "verdict": selected.verdict.value,
        "other": selected.other,
        "why": why.get(head.file, selected.verdict.value),
    }


def _activity(activity: CountedActivity) -> Json:
    return {
        "id": activity.id,
        "title": activity.title,
        "place": activity.place,
        "day": activity.day.isoformat() if activity.day else None,
        "lead": activity.lead,
        "partners": list(activity.partners),
        "organisations": list(activity.organisations),
        "joint": activity.joint,
        "confirmed": activity.confirmed,
        "figures": {
            figure.indicator: {
                "value": _text(figure.value),
                "low": _text(figure.low),
                "high": _text(figure.high),
                "disputed": figure.disputed,
            }
            for figure in activity.figures
        },
        "claims": list(dict.fromkeys(map(said_as, activity.claims))),
    }


def _total(total: IndicatorTotal) -> Json:
    return {
        "total": _text(total.total),
        "low": _text(total.low),
        "high": _text(total.high),
        "measure": total.measure,
        "activities": total.activities,
        "joint": total.joint,
        "mentions": total.mentions,
        "disputed": total.disputed,
        "bare_sums": total.bare_sums,
        "sum_of_reports": _text(total.sum_of_reports),
        "explicit_zero": total.explicit_zero,
        "open_above": total.open_above,
        "why_range": list(total.why_range),
    }


def _against(consolidation: Consolidation) -> Json:
    """Only where another period was asked for."""
    if consolidation.against is None:
        return {}
    return {
        "against": consolidation.against.period_code,
        "two_periods": [
            {
                "indicator": line.indicator,
                "organisation": line.organisation,
                "unit": line.unit,
                "total": _text(line.now),
                "state": line.now_state.value,
                "against": {"total": _text(line.before), "state": line.before_state.value},
            }
            for line in consolidation.two_periods
        ],
    }


def _credits(consolidation: Consolidation) -> Json:
    ledgers: dict[str, dict[str, str | None]] = {}
    for line in consolidation.ledgers:
        ledgers.setdefault(line.organisation, {})[line.indicator] = _text(line.credit)
    return ledgers

"""What was read of one document, as JSON: the shape of `chungtay read --json`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chungtay.domain.documents import DocumentHead
from chungtay.reading.document import Document, ReadingWarning
from chungtay.reading.figure import ReadFigure
from chungtay.vocabulary.claim_lines import json_number
from chungtay.vocabulary.messages import sentence

# JSON values: a tree of dictionaries, lists and scalars has no narrower useful type.
Json = dict[str, Any]
# Measures that no indicator of the catalogue is kept in: foreign money is kept apart from đồng, and
# bodies and persons under one number are neither.
_OF_NO_INDICATOR = frozenset({"foreign-money", "party"})


def as_json(
    document: Document,
    head: DocumentHead,
    figures: Sequence[ReadFigure],
    warnings: Sequence[ReadingWarning],
    *,
    language: str,
) -> Json:
    """One object a document. Figures without a number ("hàng nghìn") stand in `mentions`."""
    period = head.period
    return {
        "document": document.path,
        "sha256": document.sha256,
        "format": document.format,
        "kind": head.kind.value,
        "issuer": head.issuer,
        "number": head.number,
        "date": head.date.isoformat() if head.date else None,
        "place": head.place,
        "title": head.title,
        "replaces": head.replaces,
        "period": f"{period.since}/{period.last}" if period else None,
        "figures": [_figure(f) for f in figures if f.figure.value is not None],
        "mentions": [_figure(f) for f in figures if f.figure.value is None],
        "warnings": [_warning(w, document, language) for w in warnings],
    }


def _figure(read: ReadFigure) -> Json:
    return {
        "start": read.start,
        "end": read.end,
        "quote": read.quote,
        "value": json_number(read.figure.value),
        "value_max": json_number(read.figure.value_max),
        "qualifier": read.figure.qualifier.value,
        "measure": _measure(read),
        "indicator": read.indicator or "other",
        "kind": read.kind.value,
        "standing": read.standing.value,
        "scope": read.scope,
        "categories": dict(read.categories),
        "parts": [str(part) for part in read.parts] if read.parts else None,
        "part_of": read.part_of,
        "shared": read.shared or read.either,
        "either": read.either,
        "contribution": read.contribution,
        "confidence": round(read.confidence, 3),
        "where": read.where,
        "why": read.why,
        "taught": read.taught or None,
        "doubts": list(read.doubts),
    }


def _measure(read: ReadFigure) -> str:
    """Cases of nothing the catalogue knows are just things."""
    unnamed = read.measure == "case" and not read.indicator
    return "other" if unnamed or read.measure in _OF_NO_INDICATOR else read.measure


def _warning(warning: ReadingWarning, document: Document, language: str) -> Json:
    facts = {"where": warning.where, "quote": warning.quote, "file": document.path}
    return {
        "code": warning.code,
        "where": warning.where,
        "quote": warning.quote,
        "why": sentence(warning.code, language, **{**facts, **dict(warning.facts)}),
    }

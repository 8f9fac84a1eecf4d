"""What was read of one document, as JSON: the shape of `chungtay read --json`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from chungtay.domain.claims import Claim
from chungtay.domain.documents import DocumentHead
from chungtay.domain.periods import Period
from chungtay.reading.claims.doings import BareSum, Doing
from chungtay.reading.document import Document, ReadingWarning
from chungtay.reading.figure import ReadFigure
from chungtay.vocabulary.claim_lines import json_number
from chungtay.vocabulary.messages import sentence

# JSON values: a tree of dictionaries, lists and scalars has no narrower useful type.
Json = dict[str, Any]
# Measures that no indicator of the catalogue is kept in: foreign money is kept apart from đồng, and
# bodies and persons under one number are neither.
_OF_NO_INDICATOR = frozenset({"foreign-money", "party", "case"})


@dataclass(frozen=True, slots=True)
class Told:
    """What the figures of a document tell: `claims` by the place of a figure, the doings and the
    sums."""

    claims: Mapping[int, Claim] = field(default_factory=dict)
    doings: tuple[Doing, ...] = ()
    sums: tuple[BareSum, ...] = ()


_NOTHING = Told()


def as_json(
    document: Document,
    head: DocumentHead,
    figures: Sequence[ReadFigure],
    warnings: Sequence[ReadingWarning],
    *,
    told: Told = _NOTHING,
    language: str,
) -> Json:
    """One object a document. Figures without a number ("hàng nghìn") stand in `mentions`. Doings
    and sums name their figures by their places in `figures` and `mentions`."""
    period = head.period
    numbered = _numbered(figures)
    told_at = _At(figures, {claim.id: place for place, claim in told.claims.items()}, numbered)
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
        "period": _days(period),
        "figures": [
            _figure(f, told.claims.get(place), numbered)
            for place, f in enumerate(figures)
            if f.figure.value is not None
        ],
        "mentions": [
            _figure(f, told.claims.get(place), numbered)
            for place, f in enumerate(figures)
            if f.figure.value is None
        ],
        "activities": [_doing(doing, told_at) for doing in told.doings],
        "sums": [_sum(one, told_at) for one in told.sums],
        "warnings": [_warning(w, document, language) for w in warnings],
    }


def _numbered(figures: Sequence[ReadFigure]) -> Mapping[int, int]:
    """The place of each figure in its own list of the answer."""
    with_value = [place for place, f in enumerate(figures) if f.figure.value is not None]
    without = [place for place, f in enumerate(figures) if f.figure.value is None]
    return {
        place: number for places in (with_value, without) for number, place in enumerate(places)
    }


@dataclass(frozen=True, slots=True)
class _At:
    """Where the figures of claims stand in the answer."""

    figures: Sequence[ReadFigure]
    places: Mapping[str, int]  # of each claim's figure
    numbered: Mapping[int, int]

    def of(self, claims: Sequence[str]) -> dict[str, list[int]]:
        places = [self.places[claim] for claim in claims if claim in self.places]
        is_vague = {place: self.figures[place].figure.value is None for place in places}
        return {
            "figures": [self.numbered[place] for place in places if not is_vague[place]],
            "mentions": [self.numbered[place] for place in places if is_vague[place]],
        }


def _doing(doing: Doing, at: _At) -> Json:
    return {
        "title": doing.title,
        "kind": doing.kind.value,
        "unit": doing.unit,
        "place": doing.place,
        "days": _days(doing.days),
        "lead": doing.lead or None,
        "partners": list(doing.partners),
        **at.of(doing.claims),
    }


def _sum(one: BareSum, at: _At) -> Json:
    return {
        "unit": one.unit,
        "place": one.place,
        "days": _days(one.days),
        "coverage": one.coverage,
        **at.of(one.claims),
    }


def _days(days: Period | None) -> str | None:
    """First and last day, both counted, as in every file."""
    return f"{days.since}/{days.last}" if days else None


def _figure(read: ReadFigure, claim: Claim | None, numbered: Mapping[int, int]) -> Json:
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
        "unit": claim.unit_name if claim else None,
        "place": claim.place_name if claim else None,
        "days": _days(claim.days if claim else read.days),
        "categories": dict(read.categories),
        "parts": [str(part) for part in read.parts] if read.parts else None,
        "part_of": None if read.part_of is None else numbered.get(read.part_of),
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
    """Cases are just things, and so is what no indicator is measured in."""
    return "other" if read.measure in _OF_NO_INDICATOR else read.measure


def _warning(warning: ReadingWarning, document: Document, language: str) -> Json:
    facts = {"where": warning.where, "quote": warning.quote, "file": document.path}
    return {
        "code": warning.code,
        "where": warning.where,
        "quote": warning.quote,
        "why": sentence(warning.code, language, **{**facts, **dict(warning.facts)}),
    }

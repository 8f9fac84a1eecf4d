"""Claims side by side: what each side says of one thing, field by field, and where they differ."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from chungtay.domain.claims import Claim
from chungtay.domain.figures import agree
from chungtay.domain.periods import Period
from chungtay.domain.spelling import fold
from chungtay.queries.activities.lines import ActivityLine
from chungtay.queries.activities.page import with_documents
from chungtay.queries.addresses import called
from chungtay.queries.inbox import side_line
from chungtay.queries.openings.wording import stated
from chungtay.queries.people import names_of
from chungtay.queries.sight import Sight
from chungtay.storage import models
from chungtay.vocabulary.category_names import category_name
from chungtay.vocabulary.formats import short_days
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.whereabouts import place_in


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side says; `note` is how it was written where that is not the same."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field, a list of cells a side; `code` names it in the words of the page."""

    code: str
    cells: tuple[tuple[Cell, ...], ...]
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; figures are marked."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence, with the document where the visitor may open it, and who recorded it when."""

    claim: str
    unit: str
    pieces: tuple[Piece, ...]
    file: str
    where: str
    is_form: bool
    document: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Side:
    """One of what is compared: `claim` is its first claim, `tellings` its sentences."""

    claim: str
    line: ActivityLine
    units: tuple[str, ...]
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What stands side by side; every field has a list of cells for each side."""

    sides: tuple[Side, ...]
    fields: tuple[Field, ...]


def compared(seen: Sight, groups: Sequence[Sequence[Claim]], *, language: str) -> Comparison:
    """`groups` are the claims of each side."""
    tellings = _tellings(seen, groups, language)
    sides = tuple(
        Side(
            claim=claims[0].id,
            line=side_line(seen, claims, language),
            units=tuple(dict.fromkeys(_unit(seen, claim.unit) for claim in claims)),
            tellings=tellings[claims[0].id],
        )
        for claims in groups
    )
    return Comparison(sides, tuple(_fields(seen, groups, language)))


# ------------------------------------------------------------------ fields
def _fields(seen: Sight, groups: Sequence[Sequence[Claim]], language: str) -> Iterable[Field]:
    yield _texts("title", groups, lambda c: [c.title])
    yield from _figures(groups, language)
    yield _places(seen, groups)
    yield _days(groups)
    yield _texts("lead", groups, lambda c: [_unit(seen, c.lead)] if c.lead else [])
    yield _texts("partners", groups, lambda c: _partners(seen, c), strict=False)
    yield _texts("movement", groups, lambda c: _categories(c, "movement", language))
    yield _texts("beneficiary", groups, lambda c: _categories(c, "beneficiary", language))


Words = Callable[[Claim], Sequence[str]]


def _texts(
    code: str, groups: Sequence[Sequence[Claim]], words: Words, *, strict: bool = True
) -> Field:
    """Words differ when no two of them are the same; silence differs from nothing."""
    said = [
        list(dict.fromkeys(word for claim in claims for word in words(claim) if word))
        for claims in groups
    ]
    folded = [{fold(word) for word in side} for side in said if side]
    differs = strict and any(one.isdisjoint(other) for one, other in combinations(folded, 2))
    return Field(code, tuple(tuple(map(Cell, side)) for side in said), differs)


def _figures(groups: Sequence[Sequence[Claim]], language: str) -> Iterable[Field]:
    """A field for each indicator, those of which several sides speak first."""
    codes: dict[str, int] = {}
    for claims in groups:
        for code in dict.fromkeys(claim.indicator for claim in claims):
            codes[code] = codes.get(code, 0) + 1
    for code in sorted(codes, key=lambda code: -codes[code]):
        said = [[c for c in claims if c.indicator == code] for claims in groups]
        figures = [[c.figure for c in side] for side in said if side]
        differs = any(not agree([*one, *other]) for one, other in combinations(figures, 2))
        cells = tuple(tuple(_amount(c, language) for c in side) for side in said)
        name = indicators()[code].text(language) if code in indicators() else code
        yield Field(f"={name}", tuple(tuple(dict.fromkeys(c)) for c in cells), differs)


def _amount(claim: Claim, language: str) -> Cell:
    text = stated(claim, language)
    written = claim.literal.strip()
    return Cell(text, written if written and fold(written) != fold(text) else "")


def _places(seen: Sight, groups: Sequence[Sequence[Claim]]) -> Field:
    territory = seen.ledger.book.territory

    def name(claim: Claim) -> Sequence[str]:
        if claim.place and claim.place in territory:
            return [called(territory, claim.place)]
        return [claim.place_name]

    known = [{c.place for c in claims if c.place and c.place in territory} for claims in groups]
    differs = any(
        not (territory.contains(a, b) or territory.contains(b, a))
        for one, other in combinations(known, 2)
        for a in one
        for b in other
    )
    return Field("place", _texts("place", groups, name).cells, differs)


def _days(groups: Sequence[Sequence[Claim]]) -> Field:
    def name(claim: Claim) -> Sequence[str]:
        return [short_days(claim.days.since, claim.days.last)]

    differs = any(
        not _is_nested(a.days, b.days)
        for one, other in combinations(groups, 2)
        for a in one
        for b in other
    )
    return Field("days", _texts("days", groups, name).cells, differs)


def _is_nested(one: Period, other: Period) -> bool:
    inside = one.since <= other.since and other.until <= one.until
    return inside or (other.since <= one.since and one.until <= other.until)


def _partners(seen: Sight, claim: Claim) -> Sequence[str]:
    known = [_unit(seen, unit) for unit in claim.partners]
    return known or list(claim.partner_names)


def _unit(seen: Sight, unit: str) -> str:
    units = seen.ledger.book.units
    return units[unit].name if unit in units else unit


def _categories(claim: Claim, dimension: str, language: str) -> Sequence[str]:
    values = [value for name, value in claim.categories if name == dimension]
    return [category_name(dimension, value, language) for value in values]


# ------------------------------------------------------------------ sentences
def _tellings(
    seen: Sight, groups: Sequence[Sequence[Claim]], language: str
) -> Mapping[str, tuple[Telling, ...]]:
    every = [claim for claims in groups for claim in claims]
    lines = {line.id: line for line in with_documents(seen, every, language=language)}
    recorded = _recorded(every)
    told: dict[str, tuple[Telling, ...]] = {}
    for claims in groups:
        spoken: dict[tuple[str, ...], list[Claim]] = {}
        for claim in claims:
            source = claim.source
            key = (claim.unit, source.document, source.where, source.sentence or source.quote)
            spoken.setdefault(key, []).append(claim)
        told[claims[0].id] = tuple(
            Telling(
                claim=together[0].id,
                unit=_unit(seen, together[0].unit),
                pieces=marked(key[3], [c.source.quote for c in together]),
                file=key[1],
                where=place_in(key[2], language) if key[2] else "",
                is_form=lines[together[0].id].is_form,
                document=lines[together[0].id].document,
                by=recorded[together[0].id][0],
                at=recorded[together[0].id][1],
            )
            for key, together in spoken.items()
        )
    return told


def _recorded(claims: Sequence[Claim]) -> Mapping[str, tuple[str, datetime]]:
    """Who recorded each claim, and when."""
    ids = [uuid.UUID(claim.id) for claim in claims]
    kept = models.Claim.objects.filter(id__in=ids).order_by("id")
    rows = list(kept.values_list("id", "entry__by", "entry__at"))
    names = names_of(by for _, by, _ in rows)
    return {str(id): (names.get(by, ""), at) for id, by, at in rows}


def marked(sentence: str, quotes: Iterable[str]) -> tuple[Piece, ...]:
    """A sentence with every quote that stands in it marked, in order."""
    spots = sorted(
        {(at, at + len(q)) for q in quotes if q and (at := sentence.find(q)) >= 0},
        key=lambda spot: (spot[0], -spot[1]),
    )
    pieces, here = [], 0
    for start, end in spots:
        if start < here:
            continue
        pieces += [Piece(sentence[here:start]), Piece(sentence[start:end], True)]
        here = end
    return tuple(piece for piece in (*pieces, Piece(sentence[here:])) if piece.text)

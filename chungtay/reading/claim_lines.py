"""Claims as a file: JSON lines in the shape that every door agrees on, read and written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any

from chungtay.domain.claims import Claim, Kind, Role, Source
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.measures import NotConvertible, convert, plain
from chungtay.domain.periods import Period
from chungtay.domain.problems import Problem
from chungtay.domain.spelling import nfc
from chungtay.vocabulary.claim_lines import line_of
from chungtay.vocabulary.indicators import catalogue
from chungtay.vocabulary.measures import measures

# The role a file gives is the share of an activity, or says that it is none.
_ROLES = {"bare": Role.BARE, "part": Role.PART}


class ClaimsUnreadable(Problem):
    """The file is missing, or is no text."""

    code = "claims-unreadable"


class ClaimLineBroken(Problem):
    """A line that is no claim: the line, the field and what is wrong with it."""

    code = "claim-line-broken"


class ClaimRepeated(Problem):
    """Two lines carry one id."""

    code = "claim-repeated"


_NOWHERE = Source("")

# A line of JSON holds values of any type until its fields are read.
Line = Mapping[str, Any]


def read_claims(path: Path) -> list[Claim]:
    """All claims of a file. Raises `ClaimsUnreadable`, `ClaimLineBroken` or `ClaimRepeated`."""
    claims: dict[str, Claim] = {}
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            claim = _read_line(line, number, str(path))
            if claim.id in claims:
                raise ClaimRepeated(file=str(path), line=number, id=claim.id)
            claims[claim.id] = claim
    return list(claims.values())


def _lines(path: Path) -> Iterator[str]:
    """One after the other: a million claims are never held as one text."""
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            yield from file
    except (OSError, UnicodeDecodeError) as error:
        raise ClaimsUnreadable(file=str(path)) from error


def _read_line(line: str, number: int, file: str) -> Claim:
    try:
        told = json.loads(line, parse_float=Decimal, parse_int=Decimal)
    except ValueError as error:
        raise ClaimLineBroken(file=file, line=number, field="JSON", found=line[:40]) from error
    try:
        return claim_of(told)
    except _FieldBroken as broken:
        raise ClaimLineBroken(
            file=file, line=number, field=broken.field, found=broken.found
        ) from broken


class _FieldBroken(Exception):
    def __init__(self, field: str, found: object) -> None:
        super().__init__(field)
        self.field, self.found = field, "—" if found is None else str(found)[:40]


def claim_of(told: Line) -> Claim:
    """One line as a claim; days that the file counts inclusive become half-open."""
    if not isinstance(told, dict):
        raise _FieldBroken("JSON", told)
    value = _amount(told, "value")
    role = told.get("role") or ""
    unit, code = _text(told, "unit", needed=True), _text(told, "place_code")
    return Claim(
        id=_text(told, "id", needed=True),
        unit=unit,
        indicator=_text(told, "indicator", needed=True),
        figure=_figure(told, value),
        days=_days(told),
        place=code or None,
        kind=_choice(Kind, told, "kind", Kind.RESULT),
        role=_ROLES.get(role, Role.ACTIVITY),
        share=_choice(Share, told, "share", Share.UNSAID),
        categories=_categories(told),
        unit_name=unit,
        organisation=_text(told, "organisation"),
        place_name=_text(told, "place"),
        place_code=code or None,
        title=_text(told, "title"),
        partner_names=_names(told, "partners"),
        person_names=_names(told, "persons"),
        statement=_text(told, "statement"),
        literal=_text(told, "literal"),
        written_value=value,
        written_measure=_text(told, "measure"),
        source=_source(told),
    )


def _text(told: Line, name: str, *, needed: bool = False) -> str:
    found = told.get(name)
    if (found is None or found == "") and not needed:
        return ""
    if not isinstance(found, str) or not found.strip():
        raise _FieldBroken(name, found)
    return _spelled(found)


@lru_cache(maxsize=65536)
def _spelled(found: str) -> str:
    """Bodies, places and codes come again and again: each is kept once."""
    return nfc(found.strip())


def _names(told: Line, name: str) -> tuple[str, ...]:
    found = told.get(name) or []
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise _FieldBroken(name, found)
    return tuple(_spelled(each) for each in found if each.strip())


def _categories(told: Line) -> tuple[tuple[str, str], ...]:
    found = told.get("categories") or {}
    if not isinstance(found, dict):
        raise _FieldBroken("categories", found)
    return tuple(sorted((nfc(str(name)), nfc(str(value))) for name, value in found.items()))


def _amount(told: Line, name: str) -> Decimal | None:
    found = told.get(name)
    if found is None:
        return None
    try:
        amount = Decimal(found) if isinstance(found, str) else found
    except InvalidOperation as error:
        raise _FieldBroken(name, found) from error
    if not isinstance(amount, Decimal) or not amount.is_finite():
        raise _FieldBroken(name, found)
    return amount


def _days(told: Line) -> Period:
    since, until = _day(told, "since"), _day(told, "until")
    if until < since:
        raise _FieldBroken("until", until)
    return _period(since, until)


_period = lru_cache(maxsize=8192)(Period.of_days)


def _day(told: Line, name: str) -> date:
    found = told.get(name)
    try:
        return _day_written(found) if isinstance(found, str) else _no_day(name, found)
    except ValueError as error:
        raise _FieldBroken(name, found) from error


@lru_cache(maxsize=8192)
def _day_written(found: str) -> date:
    return date.fromisoformat(found)


def _no_day(name: str, found: object) -> date:
    raise _FieldBroken(name, found)


def _figure(told: Line, value: Decimal | None) -> Figure:
    """The figure in the catalogue's measure: 2500 m of road are 2.5 km."""
    qualifier = _choice(Qualifier, told, "qualifier", Qualifier.EXACT)
    top = _amount(told, "value_max")
    if value is None or qualifier is Qualifier.VAGUE:
        return Figure(None, Qualifier.VAGUE)
    if (qualifier is Qualifier.RANGE) == (top is None):
        raise _FieldBroken("value_max", top)
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    return Figure(
        _converted(told, value),
        qualifier,
        None if top is None else _converted(told, top),
        _converted(told, step),
    )


def _converted(told: Line, value: Decimal) -> Decimal:
    """Unknown indicators and measures are kept as written: they compare with their like."""
    written = measures().get(_text(told, "measure"))
    indicator = catalogue().get(_text(told, "indicator"))
    if written is None or indicator is None or written.code == indicator.measure:
        return plain(value)
    try:
        return convert(value, written.measure, measures()[indicator.measure].measure)
    except NotConvertible:
        return plain(value)


def _choice(kinds: Any, told: Line, name: str, default: Any) -> Any:  # any of the enums above
    found = told.get(name)
    if found is None or found == "":
        return default
    try:
        return kinds(found)
    except ValueError as error:
        raise _FieldBroken(name, found) from error


def _source(told: Line) -> Source:
    found = told.get("source") or {}
    if not isinstance(found, dict):
        raise _FieldBroken("source", found)
    if not found:
        return _NOWHERE
    return Source(
        document=_text(found, "document"),
        where=_text(found, "where"),
        quote=_text(found, "quote"),
        start=_offset(found, "start"),
        end=_offset(found, "end"),
    )


def _offset(told: Line, name: str) -> int | None:
    found = _amount(told, name)
    return None if found is None else int(found)


def write_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """Claims as lines, without line ends; reading them gives the same claims for recognition."""
    for claim in claims:
        line = {**line_of(claim), "persons": list(claim.person_names)}
        yield json.dumps(line, ensure_ascii=False)

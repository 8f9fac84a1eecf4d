"""What kinds of place, shares of land and doubts about them are called, in both languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from chungtay.domain.gazetteer import Called
from chungtay.vocabulary.terms import Term, table, term


@cache
def _terms(part: str) -> Mapping[str, Term]:
    return {code: term(entry) for code, entry in table("territory/words.toml")[part].items()}


def kinds() -> Mapping[str, Term]:
    """The kinds of place by the letter they have in the files."""
    return _terms("kinds")


def doubt_reasons() -> Mapping[str, Term]:
    """Why an edge is up for review, by code."""
    return _terms("reasons")


def doubt_reason(code: str, language: str) -> str:
    return doubt_reasons()[code].text(language)


def phrase(code: str, language: str, **gaps: str) -> str:
    """A phrase about places with its gaps filled: phrase("share.part", "vi", place="xã X")."""
    return _terms("phrases")[code].text(language).format(**gaps)


def named(place: Called, language: str) -> str:
    """ "xã Tân An", "Tân An commune"; a ward that has only a number is "phường 1", "ward 1"."""
    numbered = place.name.isdecimal()
    code = "place.numbered" if numbered else "place"
    return phrase(code, language, kind=_kind(place.kind, language), name=place.name)


def _kind(kind: str, language: str) -> str:
    return next(known.text(language) for known in kinds().values() if known.vi == kind)


def listed(parts: Sequence[str], language: str) -> str:
    """ "a, b và c", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return phrase("list", language, parts=", ".join(parts[:-1]), last=parts[-1])

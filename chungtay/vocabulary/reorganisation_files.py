"""How the rows of a reorganisation are written: headings and words, as their reader knows them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from chungtay.domain.reorganisations.written import OfKind, Spelling
from chungtay.domain.spelling import fold
from chungtay.vocabulary.organisations import organisations
from chungtay.vocabulary.terms import LANGUAGES, Table, Term, table, term

FILE = "reorganisation_files.toml"


@cache
def spelling() -> Spelling:
    """Everything that may stand in a table, in either language, with or without diacritics."""
    parts = {part: _codes(entries) for part, entries in table(FILE).items()}
    return Spelling(columns=parts.pop("columns"), words=parts, organisations=_organisations())


def columns() -> Mapping[str, Term]:
    """The headings by code."""
    return {code: term(entry) for code, entry in table(FILE)["columns"].items()}


def word(column: str, code: str) -> Term:
    """The words that a column writes a code in: word("change", "merge").vi is "sáp nhập"."""
    return term(table(FILE)[column][code])


def _codes(entries: Table) -> dict[str, str]:
    """Codes by every way to write them."""
    codes: dict[str, str] = {}
    for code, entry in entries.items():
        for text in (code, entry["vi"], entry["en"], *entry.get("also", ())):
            if codes.setdefault(fold(text), code) != code:
                raise ValueError(f"{text} stands for two things in {FILE}")
    return codes


def _organisations() -> dict[str, OfKind]:
    """Kinds of organisation by code, name and other names; a name that two of them bear is known
    by the code alone."""
    found: dict[str, list[OfKind]] = {}
    for code, kind in organisations().items():
        own = OfKind(code, kind.branch, kind.since, kind.until)
        for text in {fold(t) for t in (*map(kind.text, LANGUAGES), *kind.aliases)}:
            found.setdefault(text, []).append(own)
    named = {text: kinds[0] for text, kinds in found.items() if len(kinds) == 1}
    return named | {
        code: OfKind(code, kind.branch, kind.since, kind.until)
        for code, kind in organisations().items()
    }

"""A term has its words in both languages; the tables of terms stand beside this module as TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

LANGUAGES = ("vi", "en")

# TOML gives values of any type; each loader names the types of its own table.
Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Term:
    """What something is called, in Vietnamese and in English."""

    vi: str
    en: str

    def text(self, language: str) -> str:
        """The words in one language; an unknown language is a defect and raises KeyError."""
        return {"vi": self.vi, "en": self.en}[language]


@cache
def table(name: str) -> Table:
    """The table of a file: table("measures.toml"). Fractions come exact, as Decimal."""
    source = resources.files(__package__).joinpath(name)
    return tomllib.loads(source.read_text(encoding="utf-8"), parse_float=Decimal)


@cache
def table_of_folder(name: str) -> Table:
    """The entries of all TOML files of a folder, in the order of the files' names.

    An entry that stands in two files is a defect and raises ValueError.
    """
    entries: dict[str, Any] = {}
    files = (file for file in resources.files(__package__).joinpath(name).iterdir())
    for file in sorted(files, key=lambda found: found.name):
        if file.name.endswith(".toml"):
            for code, entry in table(f"{name}/{file.name}").items():
                if code in entries:
                    raise ValueError(f"{code} stands twice in vocabulary/{name}/")
                entries[code] = entry
    return entries


def term(entry: Table) -> Term:
    return Term(entry["vi"], entry["en"])


def terms(name: str) -> Mapping[str, Term]:
    """The terms of a table by code: terms("fields.toml")["D"].vi is "Nhà ở"."""
    return {code: term(entry) for code, entry in table(name).items()}


def optional_term(entry: Table, name: str) -> Term | None:
    return term(entry[name]) if name in entry else None

"""The files beside this module, as rows; SOURCES.md says what each column means."""

from __future__ import annotations

from csv import reader
from importlib import resources


def rows(name: str) -> list[list[str]]:
    """The rows of a file without its heading: rows("changes_20260430")."""
    source = resources.files(__package__).joinpath(f"{name}.csv")
    return list(reader(source.read_text(encoding="utf-8").splitlines()))[1:]

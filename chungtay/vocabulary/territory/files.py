"""The files beside this module, as rows; SOURCES.md says what each column means."""

from __future__ import annotations

from csv import reader
from importlib import resources

FILES = (
    "before_20250701",
    "since_20250701",
    "provinces_20250701",
    "edges_20250701",
    "changes_20260430",
    "doubts_20250701",
    "clauses_20250701",
)


def rows(name: str) -> list[list[str]]:
    """The rows of a file without its heading: rows("changes_20260430")."""
    source = resources.files(__package__).joinpath(f"{name}.csv")
    return list(reader(source.read_text(encoding="utf-8").splitlines()))[1:]

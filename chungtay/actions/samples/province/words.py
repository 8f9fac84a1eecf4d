"""The words of the sample stand beside this module as TOML: they are what people say, not code."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any


@cache
def words(name: str) -> dict[str, Any]:
    """The table of a file: words("land"). Fractions come exact, as Decimal."""
    source = resources.files(__package__).joinpath(f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"), parse_float=Decimal)


@cache
def words_of_folder(name: str) -> dict[str, Any]:
    """The entries of all files of a folder, in the order of the files' names."""
    files = (file.name for file in resources.files(__package__).joinpath(name).iterdir())
    found: dict[str, Any] = {}
    for file in sorted(name for name in files if name.endswith(".toml")):
        found.update(words(f"{name}/{file.removesuffix('.toml')}"))
    return found

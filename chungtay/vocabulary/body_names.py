"""How bodies are named at each level: patterns with gaps, and the central bodies in full."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from chungtay.vocabulary.terms import Table, Term, table, term


@dataclass(frozen=True, slots=True)
class BodyName:
    """How bodies of one kind are named at one level.

    `pattern` has gaps in braces (`gaps()` explains them); `in_city` is its form in a city under
    the centre, `special` names that differ in one province. `parent` is the kind, or for a central
    body the code, that it stands under.
    """

    code: str
    kind: str
    pattern: str
    in_city: str = ""
    special: Mapping[str, str] | None = None
    parent: str = ""
    role: str = ""
    only_if: str = ""
    repeat: int = 1
    successor_of: tuple[str, ...] = ()

    def name(self, *, city: bool = False, **gaps: str) -> str:
        """The name with its gaps filled: a province's P decides whether it has a special one."""
        special = (self.special or {}).get(gaps.get("P", ""))
        if special:
            return special
        pattern = self.in_city if city and self.in_city else self.pattern
        return pattern.format(**gaps)


@cache
def body_names(level: str) -> Mapping[str, BodyName]:
    """The names of a level (central, province, commune, village) by kind; central by code."""
    return {code: _body(code, entry) for code, entry in table("body_names.toml")[level].items()}


@cache
def gaps() -> Mapping[str, Term]:
    """What the gaps of the patterns stand for."""
    return {name: term(entry) for name, entry in table("body_names.toml")["gaps"].items()}


def _body(code: str, entry: Table) -> BodyName:
    return BodyName(
        code=code,
        kind=entry.get("kind", code),
        pattern=entry["name"],
        in_city=entry.get("name_city", ""),
        special=entry.get("special"),
        parent=entry.get("parent", ""),
        role=entry.get("role", ""),
        only_if=entry.get("only_if", ""),
        repeat=entry.get("repeat", 1),
        successor_of=tuple(entry.get("successor_of", ())),
    )

"""The provinces since 1 July 2025, what they were made of, and the military regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from chungtay.vocabulary.terms import Term, table


@dataclass(frozen=True, slots=True)
class Province:
    """A province or city under the centre. `merged_from` is empty where nothing was merged."""

    code: str
    name: str
    kind: str
    merged_from: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """ "tỉnh Ninh Bình"; the name of one city already says that it is one."""
        if self.name.casefold().startswith(self.kind):
            return self.name
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class ArmyRegionTerm(Term):
    """A military region and its provinces by name; `source` marks what is to be checked."""

    code: str
    provinces: tuple[str, ...]
    source: str


@cache
def provinces() -> Mapping[str, Province]:
    """All provinces by their code in the administrative register."""
    return {
        code: Province(code, entry["name"], entry["kind"], tuple(entry.get("merged_from", ())))
        for code, entry in table("provinces.toml")["provinces"].items()
    }


@cache
def army_regions() -> Mapping[str, ArmyRegionTerm]:
    """All military regions by code."""
    return {
        code: ArmyRegionTerm(
            entry["vi"], entry["en"], code, tuple(entry["provinces"]), entry["source"]
        )
        for code, entry in table("provinces.toml")["regions"].items()
    }

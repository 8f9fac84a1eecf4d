"""Kinds of organisation: their branch, level, life and other names; levels, systems and roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from chungtay.domain.units import EVER, NEVER
from chungtay.vocabulary.terms import Table, Term, optional_term, table, terms


@dataclass(frozen=True, slots=True)
class Under:
    """From `since` on, bodies of this kind stand under those of `kind` on the same-level line."""

    kind: str
    since: date


@dataclass(frozen=True, slots=True)
class OrganisationTerm(Term):
    """A kind of organisation, alive in [since, until).

    `doc_style` is the layout of its documents ("none" where it writes none); `aliases` are other
    names and abbreviations, `source` marks what is still to be verified.
    """

    code: str
    system: str
    levels: tuple[str, ...]
    doc_style: str
    aliases: tuple[str, ...] = ()
    under: tuple[Under, ...] = ()
    since: date = EVER
    until: date = NEVER
    source: str = ""
    note: Term | None = None

    @property
    def branch(self) -> str:
        return branch_of(self.code)


@dataclass(frozen=True, slots=True)
class LevelCount:
    """How many bodies a level has in [since, until)."""

    count: int
    since: date = EVER
    until: date = NEVER


@dataclass(frozen=True, slots=True)
class LevelTerm(Term):
    """A level of bodies, and how many of it there are where that is known."""

    code: str
    counts: tuple[LevelCount, ...] = ()


def branch_of(kind: str) -> str:
    """The branch is the first part of a kind's code: army-province is of the army."""
    return kind.split("-", 1)[0]


@cache
def organisations() -> Mapping[str, OrganisationTerm]:
    """All kinds of organisation by code."""
    return {code: _kind(code, entry) for code, entry in table("organisations.toml").items()}


@cache
def branches() -> Mapping[str, Term]:
    """The names of branches, under which ledgers are shown."""
    return terms("branches.toml")


@cache
def systems() -> Mapping[str, Term]:
    """Party, Front, state, army …: the systems that kinds belong to."""
    return terms("systems.toml")


@cache
def roles() -> Mapping[str, Term]:
    """What a body or a person is in a programme or an activity."""
    return terms("roles.toml")


@cache
def levels() -> Mapping[str, LevelTerm]:
    """All levels by code, the state's before the army's."""
    return {
        code: LevelTerm(entry["vi"], entry["en"], code, tuple(map(_count, entry.get("counts", ()))))
        for code, entry in table("levels.toml").items()
    }


def _count(entry: Table) -> LevelCount:
    return LevelCount(entry["count"], entry.get("since", EVER), entry.get("until", NEVER))


def _kind(code: str, entry: Table) -> OrganisationTerm:
    return OrganisationTerm(
        vi=entry["vi"],
        en=entry["en"],
        code=code,
        system=entry["system"],
        levels=tuple(entry["levels"]),
        doc_style=entry["doc_style"],
        aliases=tuple(entry.get("aliases", ())),
        under=tuple(Under(link["kind"], link["since"]) for link in entry.get("under", ())),
        since=entry.get("since", EVER),
        until=entry.get("until", NEVER),
        source=entry.get("source", ""),
        note=optional_term(entry, "note"),
    )

"""Names of the people who were helped serve recognition and are never written into a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from chungtay.domain.claims import Claim
from chungtay.domain.consolidation import Consolidation
from chungtay.domain.discretion import hiding


def without_names(consolidation: Consolidation, *, withheld: str) -> Consolidation:
    """The same result with every beneficiary's name replaced by `withheld`, in all its words.

    A full name goes wherever it stands, with or without diacritics; a given name alone goes after
    a word of address ("bà Lan"), because the same syllable may be a place or a plain word. What
    looks like a full name after a word of address goes too, whether or not reading knew it.
    """
    names = {name for claim in _claims(consolidation) for name in claim.person_names}
    nameless = replace(
        consolidation,
        claims=tuple(_without_people(claim) for claim in consolidation.claims),
        mentions=tuple(_without_people(claim) for claim in consolidation.mentions),
    )

    hidden: Consolidation = _changed(nameless, hiding(names, withheld))
    return hidden


def _claims(consolidation: Consolidation) -> Iterable[Claim]:
    yield from consolidation.claims
    yield from consolidation.mentions


def _without_people(claim: Claim) -> Claim:
    return replace(claim, person_names=()) if claim.person_names else claim


def _changed(value: Any, change: Callable[[str], str]) -> Any:  # a walk over any shape
    """The value with every text inside it changed, however deep. Ids are texts like any other:
    they pass unchanged because a name never stands in one."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(item, change) for item in value)
    if isinstance(value, dict):
        return {key: _changed(item, change) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        kept = {item.name: getattr(value, item.name) for item in fields(value)}
        new = {name: _changed(item, change) for name, item in kept.items()}
        return replace(value, **new) if new != kept else value
    return value

"""Whom a claim names: bodies as other people write them, compared by branch, level and number.

"Hội PN tỉnh" is what others call "Hội Liên hiệp Phụ nữ tỉnh Hà Tĩnh"; "f324" is "Sư đoàn 324".
A key is a branch ("women"), a branch at a level ("women/province") or a numbered one ("army#324").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from chungtay.domain.matching.lexicon import Lexicon, Wording

_NUMBERED = re.compile(r"[a-z]?(\d{1,4})$")
_LEVELS = ("village", "commune", "district", "province")


def keys_of_unit(wording: Wording, organisation: str, lexicon: Lexicon) -> frozenset[str]:
    """Every key by which somebody may mean this body."""
    branches = _branches(wording)
    if organisation:
        branches |= {lexicon.branch_of.get(organisation, organisation.split("-")[0])}
    level = _level(wording, organisation)
    numbers = _numbers(wording)
    return frozenset(
        key
        for branch in branches
        for key in (
            branch,
            *((f"{branch}/{level}",) if level else ()),
            *(f"{branch}#{number}" for number in numbers),
        )
    )


def key_of_partner(wording: Wording) -> frozenset[str]:
    """What this name says: the most particular keys only, so that "Sư đoàn 324" is no other."""
    branches = _branches(wording)
    numbers = _numbers(wording)
    if numbers and _is_numbered(wording):
        return frozenset(f"{branch}#{n}" for branch in branches or {"army"} for n in numbers)
    level = _level(wording, "")
    return frozenset(f"{branch}/{level}" if level else branch for branch in branches)


def named_in(keys: Iterable[str], unit: frozenset[str]) -> bool:
    return not unit.isdisjoint(keys)


def _branches(wording: Wording) -> set[str]:
    no_body = {i for p in wording.of("not_bodies") for i in range(p.start, p.end)}
    return {p.meaning for p in wording.of("bodies") if p.start not in no_body}


def _level(wording: Wording, organisation: str) -> str:
    """The finest level named; the organisation's code says it where the name does not."""
    named = wording.meanings("levels")
    for level in _LEVELS:
        if level in named:
            return level
    return next((level for level in _LEVELS if organisation.endswith(f"-{level}")), "")


def _numbers(wording: Wording) -> tuple[str, ...]:
    found = (_NUMBERED.match(word.plain) for word in wording.words)
    return tuple(match[1] for match in found if match)


def _is_numbered(wording: Wording) -> bool:
    """ "Sư đoàn 324", "f324", "quân y 4": a branch that tells its bodies apart by numbers."""
    return bool({"army", "hospital"} & wording.meanings("bodies")) or len(wording.words) == 1

"""Whom a claim names: bodies as other people write them, compared by branch, level and number.

"Hội PN tỉnh" is what others call "Hội Liên hiệp Phụ nữ tỉnh Hà Tĩnh"; "f324" is "Sư đoàn 324".
A key is a branch ("women"), a branch at a level ("women/province"), a numbered one ("army#324") or,
of a body without a branch, two neighbouring words of its own name ("=hat nang").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from chungtay.domain.matching.lexicon import Found, Lexicon, Wording
from chungtay.domain.matching.places import names_in

_NUMBERED = re.compile(r"[a-z]?(\d{1,4})$")
_LEVELS = ("village", "commune", "district", "province")


def keys_of_unit(wording: Wording, organisation: str, lexicon: Lexicon) -> frozenset[str]:
    """Every key by which somebody may mean this body."""
    branches = _branches(wording)
    if organisation:
        branches |= {lexicon.branch_of.get(organisation, organisation.split("-")[0])}
    if not branches:
        return _own_names(wording)
    level = _level(wording, organisation)
    numbers = _numbers(wording)
    if not level and not numbers and not wording.of("posts"):
        level = "commune"  # where nothing tells, a body is one of those that most are
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
    if not branches:
        return _own_names(wording)
    level = _level(wording, "")
    return frozenset(f"{branch}/{level}" if level else branch for branch in branches)


def key_in_title(wording: Wording) -> frozenset[str]:
    """Bodies of a branch that a title tells of."""
    return key_of_partner(wording) if _branches(wording) else frozenset()


def named_in(keys: Iterable[str], unit: frozenset[str]) -> bool:
    return not unit.isdisjoint(keys)


def _branches(wording: Wording) -> set[str]:
    no_body = {i for p in wording.of("not_bodies") for i in range(p.start, p.end)}
    found = {p.meaning for p in wording.of("bodies") if p.start not in no_body}
    return found or {p.meaning for p in wording.of("heads") if p.start == 0}


def _own_names(wording: Wording) -> frozenset[str]:
    """ "Nhóm thiện nguyện Hạt Nắng", "Công ty 72": not the name of a place behind its kind."""
    seats = {level.end for level in wording.of("levels")}
    places = {wording.plain(p, p + 2) for p in seats}
    named = {pair for name in names_in(wording) for pair in pairwise(name)} - places
    return frozenset(
        [f"={' '.join(pair)}" for pair in named] + [f"=#{number}" for number in _numbers(wording)]
    )


def _level(wording: Wording, organisation: str) -> str:
    """The finest level named; the organisation's code says it where the name does not. The "Làng"
    of Làng Ven is a name."""
    named = {p.meaning for p in wording.of("levels") if not _begins_a_name(wording, p)}
    for level in _LEVELS:
        if level in named:
            return level
    return next((level for level in _LEVELS if organisation.endswith(f"-{level}")), "")


def _begins_a_name(wording: Wording, level: Found) -> bool:
    following = wording.words[level.end : level.end + 1]
    return bool(
        level.start
        and level.meaning == "village"
        and wording.words[level.start].shape == "name"
        and following
        and following[0].shape == "name"
    )


def _numbers(wording: Wording) -> tuple[str, ...]:
    found = (_NUMBERED.match(word.plain) for word in wording.words if word.plain[-1:].isdigit())
    return tuple(match[1] for match in found if match)


def _is_numbered(wording: Wording) -> bool:
    """ "Sư đoàn 324", "f324", "quân y 4": a branch that tells its bodies apart by numbers."""
    return bool({"army", "hospital"} & wording.meanings("bodies")) or len(wording.words) == 1

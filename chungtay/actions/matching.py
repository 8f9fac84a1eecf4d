"""Recognition in a file of claims: nothing is kept, the database is not touched."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path

from chungtay.domain.claims import Claim
from chungtay.domain.gazetteer import Called, Gazetteer
from chungtay.domain.matching import Matching, match
from chungtay.domain.places import COUNTRY, Territory
from chungtay.reading.claim_lines import read_claims
from chungtay.vocabulary.matching_words import matching_words
from chungtay.vocabulary.place_words import place_words
from chungtay.vocabulary.territory import national

LIKELY = 0.6  # the least score of a place that is taken for the one meant


def match_file(path: Path) -> Matching:
    """What the claims of a JSON-lines file have in common. Raises the problems of reading it."""
    with _without_collecting():
        return match(placed(read_claims(path)), lexicon=matching_words())


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Nothing of a comparison goes round in circles; looking for what does, again and again among
    millions of claims, would take a quarter of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def placed(claims: Sequence[Claim]) -> list[Claim]:
    """The same claims; a place without a code is looked up in the country's list, in the province
    of which most of the others are. "Xã Phú Gia cũ" is the commune that took it over."""
    unplaced = [c for c in claims if not c.place and not c.place_code and c.place_name]
    near = _province(claims) if unplaced else ""
    if not near:
        return list(claims)
    meant = {claim.id: _in_its_heir(claim, near) for claim in unplaced}
    return [meant.get(claim.id, claim) for claim in claims]


def _province(claims: Sequence[Claim]) -> str:
    """The place of the province in which most claims lie; nothing where no code is known."""
    codes = Counter(c.place_code for c in claims if c.place_code)
    provinces: Counter[str] = Counter()
    for code, often in codes.items():
        provinces[_province_of(code or "")] += often
    provinces.pop("", None)
    return min(provinces, key=lambda place: (-provinces[place], place), default="")


def _province_of(code: str) -> str:
    by_code, by_place = _listed()
    called = by_code.get(code)
    while called is not None and called.level != "province":
        called = by_place.get(called.parent) if called.parent != COUNTRY else None
    return called.place if called else ""


def _in_its_heir(claim: Claim, near: str) -> Claim:
    """In the one commune of today that its place means, where there is just one; the name of one
    that is no more is marked as old."""
    found = _gazetteer().find(claim.place_name, on=claim.days.last, near=near)
    if not found or found[0].score < LIKELY or found[0].level != "commune":
        return claim
    heirs = {heir.code for heir in found[0].heirs}
    if len(heirs) != 1:
        return claim
    mark = matching_words().sections["old"]["marks"][0]
    is_old = not found[0].lives(claim.days.last) and mark not in claim.place_name
    name = f"{claim.place_name} ({mark})" if is_old else claim.place_name
    return replace(claim, place_code=heirs.pop(), place_name=name)


@cache
def _listed() -> tuple[dict[str, Called], dict[str, Called]]:
    """The country's places by code and by id, as they are called last."""
    called = sorted(national().called, key=lambda one: one.since)
    return {one.code: one for one in called if one.code}, {one.place: one for one in called}


@cache
def _gazetteer() -> Gazetteer:
    country = national()
    land = Territory(country.places, country.inheritances, country.nestings)
    return Gazetteer(country.called, land, place_words())

"""Kinds of things that are done: who does them, how large they are, and how people tell of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from chungtay.actions.samples.province.words import words_of_folder

Categories = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a kind. `each` are prices or sizes of one of the first figure; `same` is the
    figure whose number this one shares; `of` is whose own part it is, by place in the list of
    bodies."""

    indicator: str
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)
    step: Decimal = Decimal(1)
    each: tuple[Decimal, ...] = ()
    scatter: int = 0
    same: int | None = None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """One way of telling: a sentence with gaps and a title; `by` are the branches that tell it
    so, everybody where it is empty, and `indicator` what they count by it."""

    text: str
    title: str
    by: tuple[str, ...] = ()
    indicator: str = ""
    categories: Categories = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing done. `many` in the programme's year, `before` in the year before; `first` is
    the number of the first of them, from which what is told of them follows; `spots` are what it is
    done to; `since` and `until` bound the days of its first and last month."""

    code: str
    section: str
    first: int
    many: int
    before: int
    months: tuple[int, ...]
    days: tuple[int, int]
    spots: tuple[str, ...]
    bodies: tuple[tuple[str, ...], ...]
    measures: tuple[Measure, ...]
    says: tuple[Say, ...]
    categories: Categories = ()
    place: str = "commune"
    since: tuple[int, int] = (0, 0)
    until: tuple[int, int] = (13, 0)
    border: bool = False
    stock: bool = False
    campaign: str = ""

    def says_of(self, branch: str) -> tuple[Say, ...]:
        """The ways in which a branch may tell of it."""
        own = tuple(say for say in self.says if branch in say.by)
        return own or tuple(say for say in self.says if not say.by) or self.says


@cache
def kinds() -> Mapping[str, Kind]:
    """All kinds by code."""
    return {code: _kind(code, entry) for code, entry in words_of_folder("kinds").items()}


def _kind(code: str, entry: Mapping[str, Any]) -> Kind:
    return Kind(
        code=code,
        section=entry["section"],
        first=entry["first"],
        many=entry["many"],
        before=entry.get("before", 0),
        months=tuple(entry["months"]),
        days=_pair(entry.get("days", (1, 1))),
        spots=tuple(entry["spots"]),
        bodies=tuple(tuple(bodies.split()) for bodies in entry["bodies"]),
        measures=tuple(_measure(figure) for figure in entry["figures"]),
        says=tuple(_say(say) for say in entry["say"]),
        categories=_categories(entry),
        place=entry.get("place", "commune"),
        since=_pair(entry.get("from", (0, 0))),
        until=_pair(entry.get("until", (13, 0))),
        border=entry.get("border", False),
        stock=entry.get("stock", False),
        campaign=entry.get("campaign", ""),
    )


def _pair(of: Any) -> tuple[int, int]:
    first, last = of
    return first, last


def _measure(entry: Mapping[str, Any]) -> Measure:
    return Measure(
        indicator=entry["indicator"],
        least=Decimal(entry.get("least", 0)),
        most=Decimal(entry.get("most", 0)),
        step=Decimal(entry.get("step", 1)),
        each=tuple(Decimal(size) for size in entry.get("each", ())),
        scatter=entry.get("scatter", 0),
        same=entry.get("same"),
        of=entry.get("of"),
    )


def _say(entry: Mapping[str, Any]) -> Say:
    return Say(
        text=entry["text"],
        title=entry["title"],
        by=tuple(entry.get("by", ())),
        indicator=entry.get("indicator", ""),
        categories=_categories(entry),
    )


def _categories(entry: Mapping[str, Any]) -> Categories:
    return tuple((dimension, value) for dimension, value in entry.get("categories", ()))

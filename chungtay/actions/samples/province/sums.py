"""Bare sums, mentions without a number, states and silences: what is said of no single doing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_CEILING, Decimal
from functools import cache
from random import Random
from typing import Any

from chungtay.actions.samples.province.amounts import Manner, Written, write
from chungtay.actions.samples.province.bodies import Body
from chungtay.actions.samples.province.doings import SEED, Doing, doings
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.papers import Paper, Said, papers
from chungtay.actions.samples.province.places import id_of
from chungtay.actions.samples.province.tellings import tellings
from chungtay.actions.samples.province.wording import filled
from chungtay.actions.samples.province.words import words
from chungtay.domain.claims import Claim, Coverage, Role, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.periods import Period
from chungtay.domain.spelling import nfc
from chungtay.domain.units import Line
from chungtay.vocabulary.indicators import indicators

BEGUN = date(2022, 1, 1)  # since when cumulative numbers run


@dataclass(frozen=True, slots=True)
class Sum:
    """One sentence of sums in a paper."""

    paper: Paper
    said: Said


@cache
def sums() -> tuple[Sum, ...]:
    """Every sentence of sums, in the order in which they stand written."""
    return tuple(_sum(entry, place) for place, entry in enumerate(words("sums")["sums"]))


def _sum(entry: Mapping[str, Any], order: int) -> Sum:
    paper = papers()[entry["body"], entry["period"]]
    figures = list(enumerate(entry["figures"]))
    numbers = {place: _written(figure, entry, paper) for place, figure in figures}
    shown = {str(p): "" if _is_silent(figure) else numbers[p].text for p, figure in figures}
    sentence = filled(nfc(entry["text"]), shown)
    claims = tuple(
        (place, _claim(figure, entry, paper, order, place, numbers[place]))
        for place, figure in figures
    )
    titled = filled(nfc(entry["text"]), dict.fromkeys(shown, "")).text.strip(" .")
    claims = tuple((p, _titled(claim, titled)) for p, claim in claims)
    return Sum(paper, Said(sentence, claims, entry["section"]))


def _is_silent(figure: Mapping[str, Any]) -> bool:
    """The words of the sentence say it without a number."""
    return bool(figure.get("vague") or figure.get("hidden"))


def _titled(claim: Claim, title: str) -> Claim:
    return replace(claim, title=" ".join(title.split()))


def _written(figure: Mapping[str, Any], entry: Mapping[str, Any], paper: Paper) -> Written:
    indicator = figure["indicator"]
    if figure.get("vague"):
        measure = indicators()[indicator].indicator.measure
        return Written("", Figure(None, Qualifier.VAGUE), None, measure)
    amount = Decimal(figure["amounts"]) if "amounts" in figure else _amount(figure, entry, paper)
    return write(amount, indicator, Manner.EXACT, Random(f"{SEED} {paper.file} {indicator}"))


def _amount(figure: Mapping[str, Any], entry: Mapping[str, Any], paper: Paper) -> Decimal:
    """So many times what is itemised in it, rounded up to the step."""
    step = Decimal(figure["step"])
    inside = sum(_itemised(figure["indicator"], entry, paper), Decimal(0))
    amount = inside * Decimal(figure["times"]) / step
    rounded = amount.to_integral_value(ROUND_CEILING) * step
    return max(rounded, Decimal(figure.get("least", 0)))


def _itemised(indicator: str, entry: Mapping[str, Any], paper: Paper) -> Iterator[Decimal]:
    """What was told of doings that the sum holds."""
    coverage = _coverage(entry, paper.body)
    below = {paper.body.id}
    if coverage is Coverage.BELOW:
        below |= _below(paper.body, paper.period.last)
    for doing in doings():
        takers = {body.id for body in doing.bodies} | _tellers().get(doing.number, set())
        here = paper.body.commune in _communes(doing)
        is_in = here if coverage is Coverage.PLACE else bool(below & takers)
        if is_in and paper.period.contains(doing.days):
            yield from _amounts(doing, indicator)


def _amounts(doing: Doing, indicator: str) -> Iterator[Decimal]:
    for measure, amount in zip(doing.kind.measures, doing.amounts, strict=True):
        if measure.indicator == indicator:
            yield amount


@cache
def _below(body: Body, day: date) -> frozenset[str]:
    return land().units.below(body.id, Line.SECTOR, day)


def _communes(doing: Doing) -> set[str]:
    """The commune where it was done, and those that took over from it."""
    commune = doing.commune
    return {commune.key, *(heir for heir, _ in commune.heirs)} if commune else set()


@cache
def _tellers() -> Mapping[int, set[str]]:
    found: dict[int, set[str]] = {}
    for telling in tellings():
        found.setdefault(telling.doing.number, set()).add(telling.body.id)
    return found


def _coverage(entry: Mapping[str, Any], body: Body) -> Coverage:
    default = Coverage.OWN if body.commune else Coverage.BELOW
    return Coverage(entry.get("coverage", default.value))


def _claim(
    figure: Mapping[str, Any],
    entry: Mapping[str, Any],
    paper: Paper,
    order: int,
    place: int,
    number: Written,
) -> Claim:
    body = paper.body
    holder = figure.get("part")
    standing = Standing(figure.get("standing", Standing.COUNTED.value))
    since = BEGUN if standing is Standing.CUMULATIVE else paper.period.since
    return Claim(
        id=_id(order, place),
        unit=body.id,
        indicator=figure["indicator"],
        figure=number.figure,
        days=Period(since, paper.period.until),
        place=land().place_of(body, paper.period.last),
        role=Role.BARE if holder is None else Role.PART,
        coverage=_coverage(entry, body),
        categories=tuple((d, value) for d, value in figure.get("categories", ())),
        standing=standing,
        within=None if holder is None else _id(order, holder),
        unit_name=paper.issuer,
        organisation=body.branch,
        written_value=number.value,
        written_measure=number.measure,
    )


def _id(order: int, place: int) -> str:
    return id_of(f"sum {order} {place}")

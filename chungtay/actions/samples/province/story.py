"""The whole year as it was told: every paper with its text, every form, and the day of each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from random import Random
from typing import Any

from chungtay.actions.documents import KeptDocument
from chungtay.actions.samples.province.amounts import Manner, other, write
from chungtay.actions.samples.province.assets import assets
from chungtay.actions.samples.province.bodies import Body
from chungtay.actions.samples.province.doings import SEED, YEAR
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.papers import Said, Written, papers, written
from chungtay.actions.samples.province.places import id_of
from chungtay.actions.samples.province.sums import sums
from chungtay.actions.samples.province.tellings import Telling, quote_of, said, tellings
from chungtay.actions.samples.province.wording import filled
from chungtay.actions.samples.province.words import words
from chungtay.domain.claims import Claim
from chungtay.domain.documents import DocumentHead, DocumentKind, Selected, Verdict
from chungtay.domain.periods import Period
from chungtay.domain.spelling import nfc


@dataclass(frozen=True, slots=True)
class Arrival:
    """A paper, or some forms, on the day they came."""

    day: date
    body: Body
    claims: tuple[Claim, ...]
    document: KeptDocument | None = None


@dataclass(frozen=True)
class Story:
    """Everything that came, in the order in which it came. Each telling has its finished claims;
    `again` are those of works on one asset, which are not drawn by chance."""

    arrivals: tuple[Arrival, ...]
    tellings: tuple[Telling, ...]
    again: tuple[Telling, ...] = ()

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for arrival in self.arrivals for claim in arrival.claims)

    @cached_property
    def days(self) -> Mapping[str, Period]:
        return {claim.id: claim.days for claim in self.claims}

    def known(self, day: date) -> frozenset[str]:
        """The ids of all claims that had come by the end of a day."""
        return frozenset(c.id for a in self.arrivals if a.day <= day for c in a.claims)

    def told_together(self, known: frozenset[str]) -> Mapping[int, frozenset[str]]:
        """The claims of every doing of which all tellings are known, and there are several."""
        told: dict[int, list[Telling]] = {}
        for telling in self.tellings:
            told.setdefault(telling.doing.number, []).append(telling)
        several = {number: of for number, of in told.items() if len(of) > 1}
        claims = {n: frozenset(c.id for t in of for c in t.claims) for n, of in several.items()}
        return {number: together for number, together in claims.items() if together <= known}


@cache
def story() -> Story:
    """The year, always the same."""
    wrote = [*_papers()]
    wrote.append(_correction(wrote))
    placed = {claim.id: claim for paper in wrote for claim in paper.claims}
    told = tuple(
        replace(t, claims=tuple(placed.get(c.id, c) for c in t.claims)) for t in tellings()
    )
    came = [Arrival(w.paper.said_on, w.paper.body, w.claims, w.document) for w in wrote]
    again = tuple(telling for asset in assets() for telling in asset.tellings)
    came += [*_left_out(), _copy(wrote), *_forms([*told, *again])]
    in_order = sorted(came, key=lambda a: (a.day, a.document is None, a.body.code))
    return Story(tuple(in_order), told, again)


def _papers() -> Iterator[Written]:
    """Every paper that has something to say: its sums before the doings of a section."""
    lines: dict[tuple[str, str], list[Said]] = {}
    for one in sums():
        lines.setdefault(one.paper.key, []).append(one.said)
    for telling in sorted(tellings(), key=lambda t: t.doing.days):
        if telling.paper is not None:
            lines.setdefault(telling.paper.key, []).append(said(telling))
    for key, paper in papers().items():
        if key in lines:
            yield written(paper, lines[key])


def _correction(wrote: Sequence[Written]) -> Written:
    """A letter that puts one figure of a report right (law 15)."""
    told = words("deeds")["correction"]
    paper = papers()[told["paper"][0], told["paper"][1]]
    wrong = _wrong(next(one for one in wrote if one.paper is paper))
    chance = Random(f"{SEED} correction")
    amount = other(wrong.figure.value or Decimal(0), wrong.indicator, chance)
    right = write(amount, wrong.indicator, Manner.EXACT, chance)
    changed = replace(wrong, figure=right.figure, written_measure=right.measure)
    gaps = {"0": quote_of(changed), "report": paper.number, "old": wrong.source.quote,
            "title": wrong.title, "issuer_name": paper.issuer}  # fmt: skip
    sentence = filled(nfc(told["text"]), gaps)
    claim = replace(changed, id=id_of("correction"), written_value=right.value, replaces=wrong.id)
    letter = replace(
        paper, layout="letter", said_on=told["said_on"], number=told["number"], file=told["file"]
    )
    return written(letter, [Said(sentence, ((0, claim),), "")])


def _wrong(report: Written) -> Claim:
    """The first figure that this body alone told."""
    told: dict[int, list[Telling]] = {}
    for telling in tellings():
        told.setdefault(telling.doing.number, []).append(telling)
    alone = {c.id for of in told.values() if len(of) == 1 for t in of for c in t.claims}
    return next(c for c in report.claims if c.id in alone and c.figure.value)


def _left_out() -> Iterator[Arrival]:
    """Papers whose figures are no results."""
    for entry in words("deeds")["left_out"]:
        body = land().bodies[entry["body"]]
        text = nfc("\n".join(entry["lines"]))
        yield Arrival(entry["said_on"], body, (), _plain(entry, body, text))


def _plain(entry: Mapping[str, Any], body: Body, text: str) -> KeptDocument:
    sealed = hashlib.sha256(text.encode()).hexdigest()
    head = DocumentHead(
        file=entry["file"], sha256=sealed, kind=DocumentKind.PLAN,
        issuer=body.called(entry["said_on"]).name,
        number=entry["number"], date=entry["said_on"], place=land().province.place.name,
        title=entry["title"], period=YEAR, fingerprint=sealed,
    )  # fmt: skip
    return KeptDocument(Selected(head, Verdict(entry["verdict"])), text)


def _copy(wrote: Sequence[Written]) -> Arrival:
    """One report came twice under another name."""
    told = words("deeds")["copy"]
    first = next(one for one in wrote if list(one.paper.key) == told["of"])
    head = replace(first.document.selected.head, file=told["file"])
    copied = Selected(head, Verdict.COPY, first.paper.file)
    return Arrival(
        first.paper.said_on, first.paper.body, (), KeptDocument(copied, first.document.text)
    )


def _forms(told: Sequence[Telling]) -> Iterator[Arrival]:
    """Each body's forms month by month and year by year, on the day of the last of them."""
    together: dict[tuple[str, bool, int, int], list[Telling]] = {}
    for telling in told:
        if telling.paper is None:
            day, is_before = telling.said_on, telling.doing.days.last < YEAR.since
            key = (telling.body.code, is_before, day.year, day.month)
            together.setdefault(key, []).append(telling)
    for typed in together.values():
        typed.sort(key=lambda t: (t.said_on, t.doing.number))
        claims = tuple(claim for telling in typed for claim in telling.claims)
        yield Arrival(typed[-1].said_on, typed[0].body, claims)

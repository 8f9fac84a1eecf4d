"""What the machine took for one activity, and what people decided on it, session by session.

Of the year before everything is decided: what two told together is joined, what only looks alike is
kept apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import cycle
from random import Random
from typing import Any

from chungtay.actions.recognising import recognised
from chungtay.actions.recognitions import Recognised
from chungtay.actions.samples.province.amounts import Manner
from chungtay.actions.samples.province.assets import assets
from chungtay.actions.samples.province.doings import BEFORE, SEED, YEAR
from chungtay.actions.samples.province.land import land
from chungtay.actions.samples.province.story import Story, story
from chungtay.actions.samples.province.words import words
from chungtay.domain.claims import Claim, Role
from chungtay.domain.matching import DEFAULT_RUBRIC, Rubric, match
from chungtay.domain.periods import Period
from chungtay.domain.recognition import Strength
from chungtay.queries.matching import communes
from chungtay.vocabulary.matching_words import matching_words

Claims = frozenset[str]


@dataclass(frozen=True, slots=True)
class Different:
    """Two claims that a person says are not the same."""

    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The claim whose figure a person lets count, and why."""

    claim: str
    reason: str


@dataclass(frozen=True, slots=True)
class Session:
    """One look of the machine at all that was told, and what people decided some days later."""

    machine: date
    people: date
    found: tuple[Recognised, ...]
    among: Claims
    joins: tuple[Claims, ...] = ()
    different: tuple[Different, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    choices: tuple[Choice, ...] = ()


def rubric() -> Rubric:
    """The thresholds that the programme chose."""
    told = words("deeds")["programme"]
    chosen = {"propose": told["propose"], "auto_accept": told["accept"]}
    return replace(DEFAULT_RUBRIC, **{name: float(value) for name, value in chosen.items()})


@cache
def sessions() -> tuple[Session, ...]:
    """All sessions of both years, always the same."""
    return tuple(
        session for year in (BEFORE, YEAR) for session in _sessions(_Making(story(), year))
    )


def _sessions(making: _Making) -> Iterator[Session]:
    drawn = [
        making.session(entry)
        for entry in words("deeds")["sessions"]
        if making.year.holds(entry["people"])
    ]
    yield from drawn
    # What people decided is no question of the machine any more.
    last = drawn[-1]
    yield Session(last.people, last.people, making.found(last.among), last.among)


class _Making:
    """Sessions of a year, one after another: what was joined, kept apart or chosen is not asked
    again."""

    def __init__(self, told: Story, year: Period) -> None:
        self.story, self.year = told, year
        self._chance = Random(f"{SEED} sessions" + ("" if year == YEAR else f" {year.last.year}"))
        every = (*told.tellings, *told.again)
        self._doing = {c.id: t.doing.number for t in every for c in t.claims}
        corrected = [claim for claim in told.claims if claim.replaces in self._doing]
        self._doing.update({c.id: self._doing[c.replaces or ""] for c in corrected})
        self._unit = {claim.id: claim.unit for claim in told.claims}
        own = [claim for claim in told.claims if year.holds(claim.days.last)]
        self._own = frozenset(claim.id for claim in own)
        self._recognised = _recognised(own)
        self._joined: dict[int, Claims] = {}
        self._apart: list[Different] = []
        self._parted: set[str] = set()
        self._chosen = 0
        self._reasons = cycle(words("deeds")["different"]["reasons"])

    def session(self, entry: Mapping[str, Any]) -> Session:
        known = self.story.known(entry["machine"]) & self._own
        found = self.found(known)
        joins = tuple(self._joins(found, known, entry))
        return Session(
            machine=entry["machine"],
            people=entry["people"],
            found=found,
            among=known,
            joins=joins,
            different=tuple(self._different(found)),
            parts=tuple(self._parts(known)),
            choices=tuple(self._choices(joins)),
        )

    def found(self, known: Claims) -> tuple[Recognised, ...]:
        """What the machine finds among what is known, without what people joined already."""
        settled = [*self._joined.values(), *(said for one in assets() for said in one.joined)]
        apart = [{said.one, said.other} for said in self._apart]
        return tuple(
            said
            for said in self._recognised
            if said.claims <= known
            and not any(said.claims <= joined for joined in settled)
            and not any(pair <= said.claims for pair in apart)
        )

    def _joins(
        self, found: Sequence[Recognised], known: Claims, entry: Mapping[str, Any]
    ) -> Iterator[Claims]:
        """People confirm some of what the machine joined, decide most of what it asks, and see what
        it missed."""
        sure = [said.claims for said in found if said.strength is Strength.MACHINE]
        for number, claims in self.story.told_together(known).items():
            if number in self._joined and number not in _open():
                continue
            share = entry["confirm" if any(claims <= s for s in sure) else "decide"]
            missed = not any(self._links(said.claims & claims) for said in found)
            wanted = self._chance.random() < float(share) or missed
            if wanted and number not in self._joined:
                self._joined[number] = claims
                yield claims

    def _links(self, claims: Claims) -> bool:
        """Whether claims of two bodies are among them."""
        return len({self._unit[claim] for claim in claims}) > 1

    def _different(self, found: Sequence[Recognised]) -> Iterator[Different]:
        """Proposals over two doings: a person says that they are not the same."""
        most = _many("different") if self.year == YEAR else len(found)
        for said in found:
            doings = {self._doing[claim]: claim for claim in sorted(said.claims)}
            if len(doings) == 2 and len(self._apart) < most:
                one, other = doings.values()
                different = Different(one, other, next(self._reasons))
                self._apart.append(different)
                yield different

    def _parts(self, known: Claims) -> Iterator[tuple[str, str]]:
        """The days of a campaign, once both it and they were told."""
        first = {t.doing.number: t.claims[0].id for t in reversed(self.story.tellings)}
        for telling in self.story.tellings:
            whole = telling.claims[0].id
            inside = {first[part] for part in telling.doing.parts if part in first}
            if inside and {whole, *inside} <= known and whole not in self._parted:
                self._parted.add(whole)
                yield from ((part, whole) for part in sorted(inside))

    def _choices(self, joins: Sequence[Claims]) -> Iterator[Choice]:
        """A quarrel between joined claims is decided for whoever told first, if at all."""
        reasons = words("deeds")["choices"]["reasons"]
        for claims in joins:
            told = [t for t in self.story.tellings if t.claims[0].id in claims]
            quarrel = any(t.manner is Manner.OTHER for t in told)
            quarrel = quarrel and told[0].doing.number not in _open()
            if quarrel and self._chosen < _many("choices") and self._chance.random() < 0.7:
                self._chosen += 1
                yield Choice(told[0].claims[0].id, reasons[self._chosen - 1])


def _open() -> Sequence[int]:
    """Doings that people look at in every session, and over whose figures they still talk."""
    numbers: Sequence[int] = words("deeds")["choices"]["open"]
    return numbers


def _many(what: str) -> int:
    return int(words("deeds")[what]["many"])


def _recognised(told: Sequence[Claim]) -> list[Recognised]:
    counting = [c for c in told if c.counts and c.role is Role.ACTIVITY]
    known = communes(land().territory, counting)
    return recognised(match(counting, lexicon=matching_words(), rubric=rubric(), communes=known))

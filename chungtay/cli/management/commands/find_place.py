"""`chungtay find-place`: the places that a text means on a day, one text or line by line."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.cli.answers import Json, table
from chungtay.cli.command import Command as Base
from chungtay.cli.command import UsageWrong, help_of
from chungtay.domain.gazetteer import Candidate, Heir
from chungtay.domain.problems import Problem
from chungtay.queries.gazetteer import Lookup, lookup
from chungtay.queries.registers import began, ended
from chungtay.vocabulary.formats import percent
from chungtay.vocabulary.messages import problem_sentence, sentence

MOST_SHOWN = 10
MOST_HEIRS = 3
MOST_LINES = 10  # named in the refusal


class PlaceLineBroken(Problem):
    """A line that asks for no place."""

    code = "place-line-broken"


class PlaceLinesBroken(Problem):
    """Some lines could not be answered; each says why, the others are answered."""

    code = "place-lines-broken"


class Command(Base):
    """With TEXT one answer for people or as JSON; without it a line of JSON for each on standard
    input, in their order."""

    code = "find-place"
    example = "18529 --on 2026-03-01"
    needs_database = False

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("text", nargs="*", metavar="TEXT", help=help_of("place-text"))
        parser.add_argument("--on", metavar="DAY", help=help_of("place-on"))
        parser.add_argument("--near", metavar="PLACE", default="", help=help_of("near"))
        parser.add_argument("--json", action="store_true", help=help_of("json"))

    def answer(self, **options: Any) -> None:
        self.today = timezone.localdate()
        on, near, known = self._day(options["on"]), options["near"], lookup()
        if not options["text"]:
            self._answer_lines(known, on, near)
            return
        found = known.find(" ".join(options["text"]), on=on, near=near, today=self.today)
        if options["json"]:
            self.write_json(_as_json(found))
        elif found:
            self._show(found)
        else:
            self.say("places-none", on=on)

    def _day(self, typed: str | None) -> date:
        if not typed:
            return self.today
        try:
            return date.fromisoformat(typed)
        except ValueError as error:
            message = sentence("usage-place-day", self.language, name="--on", value=typed[:80])
            raise UsageWrong(message=message, command=f"chungtay {self.code}") from error

    # -------------------------------------------------------------- line by line
    def _answer_lines(self, known: Lookup, on: date, near: str) -> None:
        """Every line but an empty one is answered at once: whoever asks may wait for it."""
        broken: list[int] = []
        for number, line in enumerate(sys.stdin.buffer, start=1):
            if not line.strip():
                continue
            try:
                told = self._line(known, line, number, on, near)
            except Problem as problem:
                told = {"error": problem_sentence(problem, self.language)}
                broken.append(number)
            self.stdout.write(json.dumps(told, ensure_ascii=False))
            self.stdout.flush()
        if broken:
            named = ", ".join(map(str, broken[:MOST_LINES])) + ("…" * (len(broken) > MOST_LINES))
            raise PlaceLinesBroken(many=len(broken), lines=named)

    def _line(self, known: Lookup, line: bytes, number: int, on: date, near: str) -> Json:
        try:
            asked = json.loads(line.decode("utf-8-sig"))
            day = date.fromisoformat(asked["on"]) if asked.get("on") else on
            text, place = asked["text"], asked.get("near") or near
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise PlaceLineBroken(line=number) from error
        if not isinstance(text, str) or not isinstance(place, str):
            raise PlaceLineBroken(line=number)
        return _as_json(known.find(text, on=day, near=place, today=self.today))

    # -------------------------------------------------------------- for people
    def _show(self, found: Sequence[Candidate]) -> None:
        names = ("score", "code", "place", "province", "life", "heirs")
        head = [sentence(f"head-found-{name}", self.language) for name in names]
        rows = [
            [
                percent(Decimal(round(100 * candidate.score)), self.language),
                candidate.code,
                _named(candidate),
                candidate.province,
                self._life(candidate),
                self._heirs(candidate),
            ]
            for candidate in found[:MOST_SHOWN]
        ]
        self.stdout.write(table(head, rows, right=[0]))

    def _life(self, candidate: Candidate) -> str:
        since, until = began(candidate.since), ended(candidate.until)
        if since and until:
            return sentence("life-between", self.language, since=since, until=until)
        if since:
            return sentence("life-since", self.language, since=since)
        return sentence("life-until", self.language, until=until) if until else ""

    def _heirs(self, candidate: Candidate) -> str:
        """Nothing where it still is what it was."""
        others = [heir for heir in candidate.heirs if heir.place != candidate.place]
        told = ", ".join(f"{_named(heir)} ({heir.code})" for heir in others[:MOST_HEIRS])
        more = len(others) - MOST_HEIRS
        return sentence("heirs-more", self.language, heirs=told, more=more) if more > 0 else told


def _named(place: Candidate | Heir) -> str:
    return f"{place.kind} {place.name}".strip()


def _as_json(found: Sequence[Candidate]) -> Json:
    return {"candidates": [_candidate(candidate) for candidate in found]}


def _candidate(candidate: Candidate) -> Json:
    since, until = began(candidate.since), ended(candidate.until)
    return {
        "code": candidate.code,
        "name": candidate.name,
        "kind": candidate.kind,
        "level": candidate.level,
        "province": candidate.province,
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
        "score": candidate.score,
        "heirs_today": [
            {"code": heir.code, "name": heir.name, "kind": heir.kind} for heir in candidate.heirs
        ],
    }

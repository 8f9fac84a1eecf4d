"""`chungtay load-territory`: the country's own territory, and what is doubtful in its sources."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.actions.readiness import make_ready
from chungtay.actions.territory import load
from chungtay.cli.command import Command as Base
from chungtay.cli.command import help_of
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.queries.territory_doubts import DoubtLine, doubts
from chungtay.vocabulary.messages import sentence

OPERATOR = Actor("chungtay load-territory", (Post(PersonRole.ADMINISTRATOR),))


class Command(Base):
    """Loads what is not there yet; with `--review` only lists what somebody should look at."""

    code = "load-territory"
    needs_database = False

    def arguments(self, parser: CommandParser) -> None:
        review = help_of("load-territory-review")
        parser.add_argument("--review", action="store_true", help=review)
        parser.add_argument("--json", action="store_true", help=help_of("json"))

    def answer(self, **options: Any) -> None:
        found = doubts(self.language)
        if options["review"]:
            self._review(found, as_json=options["json"])
            return
        make_ready()
        progress = self.progress("territory-progress")
        loaded = load(by=OPERATOR, at=timezone.now(), progress=progress)
        left = sum(not doubt.applied for doubt in found)
        if options["json"]:
            self.write_json({**asdict(loaded), "doubts": len(found), "not_applied": left})
            return
        self.say("territory-loaded", **asdict(loaded))
        self.say("territory-source")
        self.say("territory-doubts", many=len(found), left=left)

    def _review(self, found: tuple[DoubtLine, ...], *, as_json: bool) -> None:
        if as_json:
            self.write_json({"doubts": [asdict(doubt) for doubt in found]})
            return
        for doubt in found:
            state = sentence("doubt-applied" if doubt.applied else "doubt-left", self.language)
            self.say(
                "doubt-line", place=doubt.code, old=doubt.old, new=doubt.new, state=state,
                reason=doubt.reason,
            )  # fmt: skip
            self.say("doubt-clause", clause=doubt.clause)
            if doubt.printed:
                self.say("doubt-printed", text=doubt.printed)

"""`chungtay check`: tries the laws on what is stored, recomputing from the claims."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import CommandParser

from chungtay.cli.command import Command as Base
from chungtay.cli.command import help_of
from chungtay.queries.checks import check

BROKEN = 1


class Command(Base):
    """Exit 0 when every law holds; exit 1 with the first broken one."""

    code = "check"

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help=help_of("json"))

    def answer(self, **options: Any) -> None:
        report = check()
        if options["json"]:
            broken = [
                {"law": b.law, "programme": b.programme, "what": b.what} for b in report.broken
            ]
            self.write_json({"holds": report.holds, "tried": report.tried, "broken": broken})
        elif report.holds:
            self.say("laws-hold", tried=report.tried)
        else:
            first = report.broken[0]
            self.say("law-broken", law=first.law, programme=first.programme, what=first.what)
        if not report.holds:
            sys.exit(BROKEN)

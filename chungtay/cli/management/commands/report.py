"""`chungtay report`: the consolidated report from the database, as it stands or as it was known."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.actions.reports import Targets, check_targets, with_issuer, write
from chungtay.cli.command import Command as Base
from chungtay.cli.command import UsageWrong, help_of
from chungtay.cli.management.commands.totals import add_structure, structure_of
from chungtay.queries.consolidations import consolidation
from chungtay.vocabulary.messages import sentence

COMMAND = "chungtay report"


class Command(Base):
    """The report of what was recorded, on a structure and as known at a moment."""

    code = "report"
    example = "--period 2026 --known 2026-12-20T17:00:00+07:00 --out tong-hop-2026.docx"

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--period", required=True, help=help_of("period"))
        parser.add_argument("--programme", metavar="CODE", help=help_of("programme"))
        add_structure(parser)
        parser.add_argument("--against", metavar="PERIOD", help=help_of("against"))
        parser.add_argument("--known", metavar="MOMENT", help=help_of("known"))
        parser.add_argument("--out", type=Path, metavar="FILE.docx", help=help_of("out"))
        parser.add_argument("--appendix", type=Path, metavar="FILE.xlsx", help=help_of("appendix"))
        parser.add_argument("--json", type=Path, metavar="FILE", help=help_of("json-file"))
        parser.add_argument("--layout", choices=["nd30", "party"], help=help_of("layout"))
        parser.add_argument("--dated", metavar="DAY", help=help_of("dated"))

    def answer(self, **options: Any) -> None:
        targets = Targets(options["out"], options["appendix"], options["json"])
        if not targets.paths():
            raise UsageWrong(message=sentence("usage-report", self.language), command=COMMAND)
        check_targets(targets)
        bears = self._dated(options["dated"])
        on, as_reported = structure_of(options, language=self.language, command=COMMAND)
        told = consolidation(
            options["programme"],
            period_code=options["period"],
            language=self.language,
            known=options["known"],
            on=on,
            as_reported=as_reported,
            against=options["against"],
        )
        made = with_issuer(told)
        write(made, targets, layout=options["layout"], on=bears, language=self.language)
        for code, path in (
            ("word-report", targets.word),
            ("excel-appendix", targets.appendix),
            ("json-answer", targets.json),
        ):
            if path:
                self.say(code, path=path)

    def _dated(self, typed: str | None) -> date:
        """The day that the report bears; today where none is said."""
        try:
            return date.fromisoformat(typed) if typed else timezone.localdate()
        except ValueError as error:
            message = sentence("usage-day", self.language, name="--dated", value=typed)
            raise UsageWrong(message=message, command=COMMAND) from error

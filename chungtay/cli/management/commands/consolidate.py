"""`chungtay consolidate`: from a folder of reports to one report, each activity counted once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.actions.consolidations import Consolidated, consolidate_folder
from chungtay.actions.reports import why_left_out, with_issuer, write
from chungtay.cli.answers import table
from chungtay.cli.command import Command as Base
from chungtay.cli.command import help_of
from chungtay.cli.main import REFUSED
from chungtay.domain.consolidation import Consolidation, IndicatorTotal
from chungtay.vocabulary.formats import number
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.messages import problem_sentence, sentence

OPERATOR = "chungtay consolidate"


class Command(Base):
    """The main job. Exit 2 when nothing could be done; a file that failed is listed."""

    code = "consolidate"

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help=help_of("folder"))
        parser.add_argument("--period", required=True, help=help_of("period"))
        parser.add_argument("--programme", help=help_of("programme"))
        parser.add_argument("--out", type=Path, metavar="FILE.docx", help=help_of("out"))
        parser.add_argument("--appendix", type=Path, metavar="FILE.xlsx", help=help_of("appendix"))
        parser.add_argument("--json", type=Path, metavar="FILE", help=help_of("json-file"))
        parser.add_argument("--layout", choices=["nd30", "party"], help=help_of("layout"))

    def answer(self, **options: Any) -> None:
        now = timezone.now()
        done = consolidate_folder(
            options["folder"],
            period=options["period"],
            programme=options["programme"],
            language=self.language,
            by=OPERATOR,
            at=now,
            progress=self.progress("reading-progress"),
        )
        made = with_issuer(done.consolidation)
        out: Path | None = options["out"]
        appendix = options["appendix"] or (out.with_suffix(".xlsx") if out else None)
        write(
            made,
            out=out,
            appendix=appendix,
            data=options["json"],
            layout=options["layout"],
            on=timezone.localtime(now).date(),
            language=self.language,
        )
        self._show(made, done)
        if out:
            self.say("word-report", path=out)
            self.say("excel-appendix", path=appendix)
        if not any(chosen.counted for chosen in made.documents):
            sys.exit(REFUSED)

    def _show(self, made: Consolidation, done: Consolidated) -> None:
        counted = sum(chosen.counted for chosen in made.documents)
        self.stdout.write(self._totals(made))
        self.stdout.write("")
        left = len(made.documents) - counted
        self.say("consolidated", read=len(made.documents), counted=counted, left=left)
        for chosen in made.documents:
            if not chosen.counted:
                problem = done.unread.get(chosen.head.file)
                why = (
                    problem_sentence(problem, self.language)
                    if problem
                    else why_left_out(chosen, self.language)
                )
                self.say("left-out", file=chosen.head.file, why=why)

    def _totals(self, made: Consolidation) -> str:
        heads = ("indicator", "measure", "total", "range", "sum", "joint", "mentions")
        head = [sentence(f"head-{name}", self.language) for name in heads]
        return table(head, [self._line(total) for total in made.totals], right=(2, 3, 4, 5, 6))

    def _line(self, total: IndicatorTotal) -> list[str]:
        low, high = total.low, total.high
        is_range = low is not None and high is not None and low != high
        ends = [number(end, self.language) for end in (low, high) if end is not None]
        return [
            indicators()[total.indicator].text(self.language),
            measures()[total.measure].text(self.language),
            "—" if total.total is None else number(total.total, self.language),
            " – ".join(ends) if is_range else "",
            "" if total.sum_of_reports is None else number(total.sum_of_reports, self.language),
            str(total.joint or ""),
            str(total.mentions or ""),
        ]

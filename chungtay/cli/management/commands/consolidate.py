"""`chungtay consolidate`: from a folder of reports to one report, each activity counted once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.actions.consolidations import NothingCounted, consolidate_folder
from chungtay.actions.reports import (
    Targets,
    check_targets,
    remark_sentence,
    why_documents,
    with_issuer,
    write,
)
from chungtay.cli.answers import table
from chungtay.cli.command import Command as Base
from chungtay.cli.command import UsageWrong, help_of
from chungtay.domain.consolidation import Consolidation, IndicatorTotal
from chungtay.vocabulary.formats import number
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.messages import sentence

LONGEST_CODE = 80
OPERATOR = "chungtay consolidate"


class Command(Base):
    """The main job. Exit 2 when nothing could be done; a file that failed is listed."""

    code = "consolidate"
    example = "bao-cao-2026/ --period 2026 --out tong-hop-2026.docx"

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="FOLDER", help=help_of("folder"))
        parser.add_argument("--period", required=True, help=help_of("period"))
        parser.add_argument("--programme", metavar="CODE", help=help_of("programme-of-folder"))
        parser.add_argument("--out", type=Path, metavar="FILE.docx", help=help_of("out"))
        parser.add_argument("--appendix", type=Path, metavar="FILE.xlsx", help=help_of("appendix"))
        parser.add_argument("--json", type=Path, metavar="FILE", help=help_of("json-file"))
        parser.add_argument("--layout", choices=["nd30", "party"], help=help_of("layout"))

    def answer(self, **options: Any) -> None:
        targets = self._targets(options)
        check_targets(targets)
        self._check_code(options["programme"])
        now = timezone.now()
        try:
            counted = consolidate_folder(
                options["folder"],
                period=options["period"],
                programme=options["programme"],
                leaving=targets.paths(),
                language=self.language,
                by=OPERATOR,
                at=now,
                progress=self.progress("reading-progress"),
            )
        except NothingCounted as nothing:
            self._show_left_out(nothing)
            raise
        made = with_issuer(counted)
        on = timezone.localtime(now).date()
        write(made, targets, layout=options["layout"], on=on, language=self.language)
        self._show(made)
        self._show_files(targets)

    def _check_code(self, code: str | None) -> None:
        if code is not None and not 0 < len(code) <= LONGEST_CODE:
            message = sentence("usage-length", self.language, name="--programme", most=LONGEST_CODE)
            raise UsageWrong(message=message, command="chungtay consolidate")

    def _targets(self, options: dict[str, Any]) -> Targets:
        out: Path | None = options["out"]
        appendix = options["appendix"] or (out.with_suffix(".xlsx") if out and out.name else None)
        return Targets(word=out, appendix=appendix, json=options["json"])

    def _show(self, made: Consolidation) -> None:
        counted = sum(chosen.counted for chosen in made.documents)
        self.stdout.write(self._totals(made))
        self.stdout.write("")
        left = len(made.documents) - counted
        self.say("consolidated", read=len(made.documents), counted=counted, left=left)
        why = why_documents(made, self.language)
        for chosen in made.documents:
            if not chosen.counted:
                self.say("left-out", file=chosen.head.file, why=why[chosen.head.file])

    def _show_files(self, targets: Targets) -> None:
        for code, path in (
            ("word-report", targets.word),
            ("excel-appendix", targets.appendix),
            ("json-answer", targets.json),
        ):
            if path:
                self.say(code, path=path)

    def _show_left_out(self, nothing: NothingCounted) -> None:
        for remark in nothing.remarks:
            why = remark_sentence(remark, self.language)
            told = sentence("left-out", self.language, file=remark.file, why=why)
            self.stderr.write(told)

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

"""`chungtay read`: the figures found in documents, each with its place in the source."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.actions.readiness import make_ready
from chungtay.actions.reading import ReadAnswer, read_documents, write_text
from chungtay.cli.answers import table
from chungtay.cli.command import Command as Base
from chungtay.cli.command import UsageWrong, help_of
from chungtay.cli.main import REFUSED
from chungtay.domain.claims import Kind, Standing
from chungtay.vocabulary.formats import short_day
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.messages import problem_sentence, sentence
from chungtay.vocabulary.states import state
from chungtay.vocabulary.whereabouts import place_in


class Command(Base):
    """Reads files and keeps nothing. Exit 2 when none of them could be read."""

    code = "read"
    example = "bao-cao-xa.docx bang-ke.xlsx"
    needs_database = False

    def arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="FILE", help=help_of("paths"))
        parser.add_argument("--text", type=Path, metavar="FILE", help=help_of("text"))
        parser.add_argument("--programme", metavar="CODE", help=help_of("programme-learned"))
        parser.add_argument("--json", action="store_true", help=help_of("json"))

    def answer(self, **options: Any) -> None:
        paths: list[Path] = options["paths"]
        if options["text"] and len(paths) > 1:
            message = sentence("usage-one-file", self.language, name="--text")
            raise UsageWrong(message=message, command="chungtay read")
        programme = options["programme"] or ""
        if programme:
            make_ready()
        found = read_documents(
            paths, language=self.language, on=timezone.localdate(), programme=programme
        )
        read = self._told(found, len(paths), options["text"])
        if options["json"]:
            count = self.write_json_list(answer.answer for answer in read)
        else:
            count = self._show_all([*read])
        if not count:
            sys.exit(REFUSED)

    def _told(
        self, found: Iterable[ReadAnswer], count: int, text: Path | None
    ) -> Iterator[ReadAnswer]:
        """The documents that could be read, one after another; of the others it is said why not."""
        progress = self.progress("reading-progress")
        for done, answer in enumerate(found, start=1):
            progress(done, count)
            if answer.problem:
                self.stderr.write(problem_sentence(answer.problem, self.language))
                continue
            if text:
                write_text(answer.text, text)
            yield answer

    def _show_all(self, answers: Sequence[ReadAnswer]) -> int:
        for answer in answers:
            self._show(answer)
        return len(answers)

    def _show(self, answer: ReadAnswer) -> None:
        told = answer.answer or {}
        days = [self._days(told["date"]), self._days(told["period"])]
        head = [told["issuer"], told["number"], *days]
        self.stdout.write(f"{answer.path}\n  {' · '.join(text for text in head if text)}")
        heads = ("head-quote", "head-indicator", "head-kind", "head-place")
        rows = [
            [
                figure["quote"],
                self._named(figure["indicator"]),
                self._said_as(figure),
                place_in(figure["where"], self.language),
            ]
            for figure in (*told["figures"], *told["mentions"])
        ]
        self.stdout.write(table([sentence(h, self.language) for h in heads], rows, right=()))
        for warning in told["warnings"]:
            self.stdout.write(f"  ! {warning['why']}")
        self.stdout.write("")

    def _days(self, stated: str | None) -> str:
        """A day, or a period's first and last, as people write them."""
        days = stated.split("/") if stated else []
        return " – ".join(short_day(date.fromisoformat(day)) for day in days)

    def _said_as(self, figure: dict[str, Any]) -> str:
        """What kind of number it is, or why it is not counted."""
        standing = Standing(figure["standing"])
        shown = Kind(figure["kind"]) if standing is Standing.COUNTED else standing
        return state(shown).text(self.language)

    def _named(self, code: str) -> str:
        return indicators()[code].text(self.language) if code in indicators() else "—"

"""`chungtay reorganise`: a reorganisation as a recorded event, looked at, applied or undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from chungtay.actions.reorganisations import apply, read_file, undo
from chungtay.cli.command import Command as Base
from chungtay.cli.command import UsageWrong, help_of
from chungtay.cli.reorganisations import Told, preview_json
from chungtay.domain.permissions import Actor, PersonRole, Post
from chungtay.queries.reorganisations import preview_of
from chungtay.vocabulary.messages import sentence

# Whoever has the machine itself.
OPERATOR = Actor("chungtay reorganise", (Post(PersonRole.ADMINISTRATOR),))


class Command(Base):
    """Shows what a table of changes comes to; writes only with `--apply` or `--undo`."""

    code = "reorganise"
    example = "sap-xep.csv --apply"

    def arguments(self, parser: CommandParser) -> None:
        file = help_of("reorganise-file")
        parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=file)
        what = parser.add_mutually_exclusive_group()
        for name in ("preview", "apply"):
            what.add_argument(f"--{name}", action="store_true", help=help_of(f"reorganise-{name}"))
        what.add_argument("--undo", metavar="ID", help=help_of("reorganise-undo"))
        parser.add_argument("--json", action="store_true", help=help_of("json"))

    def answer(self, **options: Any) -> None:
        if options["undo"]:
            self._undo(options["undo"], options)
            return
        if options["file"] is None:
            raise self._wrong("usage-reorganise-file")
        event = read_file(options["file"])
        if options["apply"]:
            done = apply(event, by=OPERATOR, at=timezone.now())
            self._tell("applied" if done.is_new else "repeated", done.id, options)
            return
        shown = preview_of(
            event,
            language=self.language,
            on=timezone.localdate(),
            progress=self.progress("reorganise-progress"),
        )
        if options["json"]:
            self.write_json(preview_json(shown))
            return
        for line in Told(shown, self.language).lines():
            self.stdout.write(line)

    def _undo(self, id: str, options: dict[str, Any]) -> None:
        if options["file"] is not None:
            raise self._wrong("usage-reorganise-undo")
        undo(id, by=OPERATOR, at=timezone.now())
        self._tell("undone", id, options)

    def _tell(self, done: str, id: str, options: dict[str, Any]) -> None:
        if options["json"]:
            self.write_json({"done": done, "id": id})
        else:
            self.say(f"reorganise-{done}", id=id)

    def _wrong(self, code: str) -> UsageWrong:
        message = sentence(code, self.language)
        return UsageWrong(message=message, command=f"chungtay {self.code}")

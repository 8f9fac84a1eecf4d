"""What all commands share: help in both languages, `--json`, progress, a database that is ready."""

from __future__ import annotations

import json
import sys
from argparse import SUPPRESS, Action, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from chungtay.actions.readiness import make_ready
from chungtay.cli.main import language
from chungtay.cli.usage import told
from chungtay.domain.problems import Problem
from chungtay.vocabulary.messages import sentence

# The framework's own options by name, and whether they are switches.
FRAMEWORK_OPTIONS = {
    "--settings": False,
    "--pythonpath": False,
    "--verbosity": False,
    "--traceback": True,
    "--no-color": True,
    "--force-color": True,
    "--skip-checks": True,
}


BETWEEN_LANGUAGES = " / "


class UsageWrong(Problem):
    """Arguments that a command does not understand."""

    code = "usage-wrong"


class _Parser(CommandParser):
    """Says what is wrong with the arguments in the person's language."""

    def error(self, message: str) -> Any:  # never returns; typed as the base class has it
        raise UsageWrong(message=told(message, language(sys.argv)), command=self.prog)


class _Help(RawDescriptionHelpFormatter):
    """Each language begins a line of its own."""

    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or f"{help_of('usage')}: ")

    def _split_lines(self, text: str, width: int) -> list[str]:
        parts = text.split(BETWEEN_LANGUAGES)
        return [line for part in parts for line in super(_Help, self)._split_lines(part, width)]


class Command(BaseCommand):
    """A command of ours. Subclasses name their `code`, add arguments in `arguments` and answer in
    `answer`; the help stands in the vocabulary under `command-CODE` and `help-CODE-ARGUMENT`."""

    code: ClassVar[str]
    example: ClassVar[str] = ""
    needs_database: ClassVar[bool] = True
    requires_system_checks = ()

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = _Parser(
            prog=f"{Path(prog_name).name} {subcommand.replace('_', '-')}",
            description="\n".join(both(f"command-{self.code}")),
            epilog=self._example(),
            formatter_class=_Help,
            add_help=False,
            **kwargs,
        )
        _in_both_languages(parser)
        self.arguments(parser)
        parser.add_argument("--language", choices=["vi", "en"], help=help_of("language"))
        parser.add_argument("-h", "--help", action="help", help=help_of("help"))
        for name in FRAMEWORK_OPTIONS:
            _hidden(parser, name)
        return parser

    def _example(self) -> str:
        line = f"  chungtay {self.code} {self.example}"
        return f"{help_of('example')}:\n{line}" if self.example else ""

    def arguments(self, parser: CommandParser) -> None:
        """Adds the command's own arguments."""

    def handle(self, *_: Any, **options: Any) -> None:
        self.language = options.get("language") or settings.LANGUAGE_CODE
        if self.needs_database:
            make_ready()
        self.answer(**options)

    def answer(self, **options: Any) -> None:
        raise NotImplementedError

    def say(self, code: str, **facts: object) -> None:
        """A sentence of the vocabulary on standard output."""
        self.stdout.write(sentence(code, self.language, **facts))

    def write_json(self, value: object) -> None:
        self.stdout.write(json.dumps(value, ensure_ascii=False, indent=1))

    def write_json_list(self, values: Iterable[object]) -> int:
        """A list as `write_json` would write it, each value as soon as there is one, so that a
        long list is never held whole; how many there were."""
        count = 0
        for count, value in enumerate(values, start=1):
            told = json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n ")
            self.stdout.write(f"{',' if count > 1 else '['}\n {told}", ending="")
        self.stdout.write("\n]" if count else "[]")
        return count

    def progress(self, code: str) -> Callable[[int, int], None]:
        """Shows how far long work has come, on a terminal only."""
        if not sys.stderr.isatty():
            return _silence

        def show(done: int, total: int) -> None:
            told = sentence(code, self.language, done=done, total=total)
            # Plain, where the framework would colour it as an error, and at once.
            self.stderr.write(f"\r{told}", style_func=str, ending="\n" if done == total else "")
            self.stderr.flush()

        return show


def _silence(_done: int, _total: int) -> None:
    """Nobody watches."""


def _in_both_languages(parser: CommandParser) -> None:
    """The parser's own headings; it has no other way to name them."""
    parser._positionals.title = help_of("arguments")
    parser._optionals.title = help_of("options")


def _hidden(parser: CommandParser, name: str) -> None:
    """The framework's own options stay usable and out of people's sight."""
    more: dict[str, Any] = {"action": "store_true"} if FRAMEWORK_OPTIONS[name] else {}
    if name == "--verbosity":
        more = {"type": int, "default": 1}
    parser.add_argument(name, help=SUPPRESS, **more)


def both(code: str) -> tuple[str, str]:
    """A sentence in Vietnamese and in English."""
    return sentence(code, "vi"), sentence(code, "en")


def help_of(argument: str) -> str:
    """What an argument is, in both languages."""
    return BETWEEN_LANGUAGES.join(both(f"help-{argument}")).replace("%", "%%")

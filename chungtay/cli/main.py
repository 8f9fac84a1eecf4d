"""`chungtay`: the console script. It prepares the database, runs one command, and turns every
expected refusal into one sentence in the person's language and exit code 2."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version

import django
from django.core.management import ManagementUtility, get_commands

from chungtay.domain.problems import Problem
from chungtay.vocabulary.messages import problem_sentence, sentence

FAILED = 1
REFUSED = 2
INTERRUPTED = 130


def main() -> None:
    """Runs the command that the arguments name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chungtay.config.settings")
    _speak_vietnamese()
    try:
        _run_to_the_end(sys.argv)
    except Problem as problem:
        print(problem_sentence(problem, language(sys.argv)), file=sys.stderr)
        sys.exit(FAILED if problem.code in ENDED else REFUSED)
    except KeyboardInterrupt:
        print(sentence("stopped", language(sys.argv)), file=sys.stderr)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Whoever read the answer has gone (`chungtay totals | head`); nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_vietnamese() -> None:
    """A pipe or a console whose code table lacks our letters must not stop the answer."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def _run_to_the_end(arguments: Sequence[str]) -> None:
    """What is still in the buffer counts too: a reader may be gone before it is written."""
    try:
        run(list(arguments))
    finally:
        sys.stdout.flush()


class CommandUnknown(Problem):
    """A command that there is not."""

    code = "command-unknown"


def run(arguments: list[str]) -> None:
    """Shows the overview where no command is named, else runs the command."""
    asked = arguments[1] if len(arguments) > 1 else "--help"
    if asked in ("--help", "-h") or (asked == "help" and len(arguments) == 2):
        print(overview(language(arguments)))
        return
    if asked == "--version":
        print(f"chungtay {version('chungtay')}")
        return
    if asked == "demo":
        os.environ["CHUNGTAY_DEMO"] = "1"  # its settings are its own, and its processes'
    # Reading a setting reads them all: a wrong variable is refused before anything else.
    django.setup()
    if not asked.startswith("-") and asked != "help" and module_of(asked) not in get_commands():
        raise CommandUnknown(command=asked, known=", ".join(COMMANDS))
    ManagementUtility([arguments[0], module_of(asked), *arguments[2:]]).execute()


def module_of(command: str) -> str:
    """The module of a command as it is typed: "find-place" stands in `find_place.py`."""
    return command if command.startswith("-") else command.replace("-", "_")


def language(arguments: Sequence[str] = ()) -> str:
    """The person's language as far as it is known before the arguments and settings are read."""
    stated = [os.environ.get("CHUNGTAY_LANGUAGE", "")]
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        name, _, value = argument.partition("=")
        if name == "--language":
            stated.append(value or following)
    return next((code for code in reversed(stated) if code in ("vi", "en")), "vi")


# Not refused but begun, and ended by something that nobody asked for.
ENDED = frozenset(("serving-stopped", "serving-silent"))
COMMANDS = (
    "demo", "serve", "administrator", "consolidate", "report", "read", "totals", "trace", "match",
    "find-place", "reorganise", "load-territory", "check", "sample", "bench", "migrate",
)  # fmt: skip


def overview(spoken: str) -> str:
    """Every command with what it does, in the person's language."""
    lines = [sentence("chungtay", spoken), ""]
    lines += [f"  chungtay {name:12} {sentence(f'command-{name}', spoken)}" for name in COMMANDS]
    return "\n".join([*lines, "", sentence("more-help", spoken)])

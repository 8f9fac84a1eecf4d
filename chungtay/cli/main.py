"""`chungtay`: the console script. It prepares the database, runs one command, and turns every
expected refusal into one sentence in the person's language and exit code 2."""

from __future__ import annotations

import os
import sys

import django
from django.core.management import ManagementUtility, get_commands

from chungtay.domain.problems import Problem
from chungtay.vocabulary.messages import problem_sentence, sentence

REFUSED = 2


class CommandUnknown(Problem):
    """A command that there is not."""

    code = "command-unknown"


def main() -> None:
    """Runs the command that the arguments name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chungtay.config.settings")
    try:
        run(sys.argv)
    except Problem as problem:
        print(problem_sentence(problem, language()), file=sys.stderr)
        sys.exit(REFUSED)
    except KeyboardInterrupt:
        print(sentence("stopped", language()), file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read the answer has gone (`chungtay totals | head`); nothing is left to say.
        sys.stderr.close()
        sys.exit(0)


def run(arguments: list[str]) -> None:
    """Shows the overview where no command is named, else runs the command."""
    if len(arguments) < 2 or (len(arguments) == 2 and arguments[1] in ("help", "--help", "-h")):
        print(overview())
        return
    # Reading a setting reads them all: a wrong variable is refused before anything else.
    django.setup()
    if not arguments[1].startswith("-") and arguments[1] not in get_commands():
        raise CommandUnknown(command=arguments[1], known=", ".join(COMMANDS))
    ManagementUtility(arguments).execute()


def language() -> str:
    """The person's language as far as it is known before the settings are read."""
    asked = os.environ.get("CHUNGTAY_LANGUAGE", "vi")
    return asked if asked in ("vi", "en") else "vi"


COMMANDS = (
    "consolidate", "read", "totals", "trace", "match", "check", "sample", "bench", "migrate",
)  # fmt: skip


def overview() -> str:
    """Every command with what it does, in the person's language."""
    lines = [sentence("chungtay", language()), ""]
    lines += [
        f"  chungtay {name:12} {sentence(f'command-{name}', language())}" for name in COMMANDS
    ]
    return "\n".join([*lines, "", sentence("more-help", language())])

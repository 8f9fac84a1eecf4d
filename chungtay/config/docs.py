"""Writes the generated pages of docs/: settings, commands, indicators and the glossary.

    python -m chungtay.config.docs

The pages are committed, so that they can be read without installing anything; the check fails when
one is stale.
"""

from __future__ import annotations

import os
from argparse import SUPPRESS, Action, _HelpAction
from collections.abc import Iterable, Mapping
from pathlib import Path

import django
from django.core.management import find_commands, load_command_class

from chungtay.cli.main import COMMANDS, module_of
from chungtay.config.environ import VARIABLES
from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.glossary import glossary
from chungtay.vocabulary.indicators import IndicatorTerm, indicators
from chungtay.vocabulary.measures import measures

DOCS = Path(__file__).parents[2] / "docs"
MANAGEMENT = Path(__file__).parents[1] / "cli" / "management"
# The path of the clone differs between machines and does not belong on a page.
DEFAULT_DATABASE = "sqlite:///var/chungtay.sqlite3"
BAR = r"\|"
NOTICE = "<!-- Written by `make docs`; change the source and not this page. -->"


def pages() -> Mapping[str, str]:
    """Every generated page by its file's name."""
    return {
        "commands.md": commands_page(),
        "glossary.md": glossary_page(),
        "indicators.md": indicators_page(),
        "settings.md": settings_page(),
    }


def commands_page() -> str:
    """Every command with its arguments, as `--help` says them."""
    return _page(
        "Commands · Lệnh",
        "`chungtay COMMAND --help` says the same. Exit 0 on success, 2 with one sentence when "
        "something was asked that cannot be; then nothing was written.",
        *(_command(name) for name in COMMANDS if module_of(name) in find_commands(str(MANAGEMENT))),
    )


def _command(name: str) -> str:
    parser = load_command_class("chungtay.cli", module_of(name)).create_parser("chungtay", name)
    shown = [
        action
        for action in parser._actions
        if action.help != SUPPRESS and not isinstance(action, _HelpAction)
    ]
    about = (parser.description or "").replace("\n", "\n\n")
    rows = [(_spelled(action), (action.help or "").replace("%%", "%")) for action in shown]
    return f"## chungtay {name}\n\n{about}\n\n{_table(('argument', 'tiếng Việt / English'), rows)}"


def _spelled(action: Action) -> str:
    """An argument as a person types it: `--json`, `--period PERIOD`, `PATH…`."""
    value = "" if action.nargs == 0 else str(action.metavar or action.dest).upper()
    if action.choices:
        value = " | ".join(map(str, action.choices))
    if action.nargs in ("+", "*"):
        value += "…"
    return f"`{' '.join(part for part in ('/'.join(action.option_strings), value) if part)}`"


def settings_page() -> str:
    """What may differ between two installations."""
    return _page(
        "Settings · Thiết lập",
        "Variables of the environment; without any of them a clone runs. A wrong value stops the "
        "start. Source: `chungtay/config/environ.py`.",
        _table(
            ("variable", "type", "default", "tiếng Việt", "English"),
            [
                (f"`{v.name}`", v.kind, f"`{v.default or DEFAULT_DATABASE}`", v.vi, v.en)
                for v in VARIABLES.values()
            ],
        ),
    )


def glossary_page() -> str:
    """One English word for each Vietnamese one."""
    rows = [(f"`{code}`", term.vi, term.en) for code, term in glossary().items()]
    return _page(
        "Glossary · Từ điển",
        "One English word for each Vietnamese one, in code, words and papers. "
        "Source: `chungtay/vocabulary/glossary.toml`.",
        _table(("identifier", "tiếng Việt", "English"), rows),
    )


def indicators_page() -> str:
    """The catalogue by field of work."""
    parts = [
        f"## {letter}. {field.vi} · {field.en}\n\n{_indicators_of(letter)}"
        for letter, field in fields().items()
    ]
    return _page(
        "Indicators · Chỉ tiêu",
        "*One unit* decides how an indicator is counted once ([rules](rules)); *unsaid* is how a "
        "claim on a joint activity is meant that says neither whole nor own part. "
        "Source: `chungtay/vocabulary/indicators/`.",
        *parts,
    )


def _indicators_of(field: str) -> str:
    return _table(
        ("code", "tiếng Việt", "English", "measure", "one unit", "adds up", "unsaid"),
        [_indicator_row(term) for term in indicators().values() if term.field == field],
    )


def _indicator_row(term: IndicatorTerm) -> tuple[str, ...]:
    known = term.indicator
    return (
        f"`{term.code}`",
        term.vi,
        term.en,
        measures()[known.measure].vi,
        known.identity.value,
        known.aggregation.value,
        known.share.value,
    )


def _page(title: str, opening: str, *parts: str) -> str:
    return "\n\n".join((f"# {title}", NOTICE, opening, *parts)).rstrip() + "\n"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', BAR) for cell in row)} |" for row in lines)


def main() -> None:
    """Writes every page anew."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "chungtay.config.settings")
    django.setup()
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

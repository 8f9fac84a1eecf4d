"""Every command explains itself and each of its arguments in both languages."""

from __future__ import annotations

import argparse
import io
from itertools import pairwise

import pytest
from django.core.management import load_command_class

from chungtay.cli import command
from chungtay.cli.main import COMMANDS, module_of
from chungtay.vocabulary.messages import sentence

OURS = [name for name in COMMANDS if name != "migrate"]


def parser_of(name):
    return load_command_class("chungtay.cli", module_of(name)).create_parser("chungtay", name)


@pytest.mark.parametrize("name", OURS)
def test_the_help_of_a_command_is_in_both_languages(name):
    shown = parser_of(name).format_help()
    for language in ("vi", "en"):
        assert sentence(f"command-{name}", language) in shown
        assert sentence("help-usage", language) in shown
        assert sentence("help-help", language) in shown
    assert "positional arguments" not in shown


@pytest.mark.parametrize("name", OURS)
def test_every_argument_is_explained_in_both_languages(name):
    for action in parser_of(name)._actions:
        if action.help != argparse.SUPPRESS:
            vi, between, en = action.help.partition(command.BETWEEN_LANGUAGES)
            assert vi, action.dest
            assert between, action.dest
            assert en, action.dest


@pytest.mark.parametrize("name", OURS)
def test_the_example_in_the_help_is_one_that_the_command_takes(name):
    chosen = load_command_class("chungtay.cli", module_of(name))
    if chosen.example:
        assert chosen.example in parser_of(name).format_help()
        parser_of(name).parse_args(chosen.example.split())


def test_each_language_begins_a_line_of_its_own():
    lines = [line.strip() for line in parser_of("read").format_help().splitlines()]
    assert sentence("help-paths", "vi") in [line.split("  ")[-1].strip() for line in lines]
    assert sentence("help-paths", "en") in lines


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_shown_on_a_terminal_only(monkeypatch):
    for stream, shown in ((Terminal(), "\rReading 1/2\rReading 2/2\n"), (io.StringIO(), "")):
        monkeypatch.setattr("sys.stderr", stream)
        asking = load_command_class("chungtay.cli", "read")
        asking.stderr = command.BaseCommand(stderr=stream).stderr
        asking.language = "en"
        show = asking.progress("reading-progress")
        show(1, 2)
        show(2, 2)
        assert stream.getvalue() == shown


def test_the_framework_s_own_options_are_not_in_sight():
    assert "--pythonpath" not in parser_of("read").format_help()
    assert parser_of("read").parse_args(["a.txt", "--traceback"]).traceback


def test_a_long_list_is_written_as_it_comes_and_looks_like_any_other():
    out = io.StringIO()
    asking = command.Command(stdout=out)
    for values in ([], [{"quote": "5 căn\nnhà"}, {"sums": []}, 3]):
        out.truncate(out.seek(0))
        asking.write_json(values)
        whole = out.getvalue()
        out.truncate(out.seek(0))
        written = []

        def told(values=values, written=written):
            for value in values:
                yield value
                written.append(out.getvalue())

        assert asking.write_json_list(told()) == len(values)
        assert out.getvalue() == whole
        assert all(len(one) > len(before) for before, one in pairwise(["", *written]))

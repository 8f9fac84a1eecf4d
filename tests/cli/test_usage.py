"""Wrong arguments are explained in the person's language, down to the parser's own words."""

from __future__ import annotations

import pytest

from chungtay.cli.command import UsageWrong
from chungtay.cli.management.commands.consolidate import Command as Consolidate
from chungtay.cli.management.commands.totals import Command as Totals
from chungtay.cli.usage import told

WRONG = [
    (Consolidate, [], "thiếu FOLDER, --period"),
    (Consolidate, ["x", "--period"], "--period thiếu giá trị đi kèm"),
    (Totals, ["--foo"], "không có tham số --foo"),
    (Totals, ["--by", "x"], "--by không nhận 'x', hãy chọn một trong: 'indicator'"),
    (Totals, ["--unit", "a", "--place", "b"], "--place không dùng cùng --unit"),
    (Totals, ["--p", "a"], "--p có thể là --programme, --place, --period"),
    (Totals, ["--json=3"], "--json không nhận giá trị '3'"),
]


@pytest.mark.parametrize(("command", "arguments", "sentence"), WRONG)
def test_what_the_parser_refuses_is_said_in_vietnamese(command, arguments, sentence):
    parser = command().create_parser("chungtay", command.code)
    with pytest.raises(UsageWrong) as wrong:
        parser.parse_args(arguments)
    assert sentence in wrong.value.facts["message"]


def test_in_english_the_parsers_own_words_stand():
    message = "argument --facts: invalid int value: 'many'"
    assert told(message, "en") == message
    assert told(message, "vi") == "--facts không hiểu 'many' (cần kiểu int)"


def test_words_that_no_entry_knows_are_not_lost():
    assert told("something new", "vi") == "something new"

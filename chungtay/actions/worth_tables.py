"""Takes out of the house what counting once is worth, as a spreadsheet or comma-separated text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from chungtay.actions.tables import FILES, TableFile, asked_of
from chungtay.domain.permissions import Deed
from chungtay.domain.spelling import fold
from chungtay.queries.results.scope import Wanted
from chungtay.queries.visitors import Visitor
from chungtay.queries.worth import Worth, WorthLine, worth
from chungtay.vocabulary.formats import short_day
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.measures import measures
from chungtay.writing.cells import Value
from chungtay.writing.table_files import Column, WrittenTable, csv_content, xlsx_content

EVERY = 100_000  # joint activities in one file
_HEADS = (
    ("measure", 14), ("adding", 18), ("once", 18), ("low", 16), ("high", 16), ("difference", 18),
    ("per-cent", 12), ("joint", 18), ("overlap", 18), ("activities", 14),
)  # fmt: skip
_OF_ACTIVITIES = (
    ("place", 28), ("since", 14), ("last", 14), ("organisations", 44), ("times", 12),
    ("amount", 18), ("excess", 18),
)  # fmt: skip


def worth_file(visitor: Visitor, wanted: Wanted, *, kind: str) -> TableFile:
    """Of all indicators a row each, with a column an organisation; of one the joint activities that
    explain its difference. `kind` is one of `FILES`."""
    found = worth(visitor, wanted, size=EVERY, deed=Deed.TAKE_OUT)
    table = _of_one(found, found.one) if found.one else _of_all(found)
    closed = found.scope.asking.period.until
    content = csv_content(table) if kind == "csv" else xlsx_content(table, closed=closed)
    return TableFile(f"{_name(found)}.{kind}", FILES[kind], content)


def _name(found: Worth) -> str:
    scope = found.scope
    told = f"{furniture('worth-title', scope.language)} {scope.wanted.period} {scope.unit_name}"
    return re.sub(r"[^a-z0-9]+", "-", fold(told)).strip("-")[:80]


def _of_all(found: Worth) -> WrittenTable:
    say = _Say(found.scope.language)
    organisations = [(one.code, one.name) for one in found.organisations]
    return WrittenTable(
        title=say("worth-title"),
        asked=asked_of(found.scope),
        columns=(
            Column(say("totals-head-name"), 44),
            *(Column(say(f"worth-head-{code}"), width) for code, width in _HEADS),
            *(Column(name, 18) for _, name in organisations),
        ),
        rows=tuple(_row(line, [code for code, _ in organisations], say) for line in found.lines),
        notes=(say("worth-lead"), say("worth-note")),
    )


def _row(line: WorthLine, organisations: list[str], say: _Say) -> tuple[Value, ...]:
    shares = {share.code: share.amount for share in line.shares}
    return (
        line.name,
        _measure(line, say),
        line.adding,
        line.once,
        line.low,
        line.high,
        line.difference,
        None if line.per_cent is None else round(line.per_cent, 1),
        line.joint,
        line.overlap,
        line.activities,
        *(shares.get(code) for code in organisations),
    )


def _of_one(found: Worth, line: WorthLine) -> WrittenTable:
    say = _Say(found.scope.language)
    rows = [*_activities(found, say), *_sums(line, say)]
    sums = len(rows) - len(found.listed)
    return WrittenTable(
        title=f"{say('worth-title')}: {line.name} ({_measure(line, say)})",
        asked=asked_of(found.scope),
        columns=(
            Column(say("worth-head-activity"), 44),
            *(Column(say(f"worth-head-{code}"), width) for code, width in _OF_ACTIVITIES),
        ),
        rows=tuple(rows),
        notes=(say("worth-lead"), say("worth-note")),
        strong=frozenset(range(len(rows) - sums, len(rows))),
    )


def _activities(found: Worth, say: _Say) -> Iterator[tuple[Value, ...]]:
    for told in found.listed:
        title = told.title or say("trace-untitled" if told.seen else "trace-unseen")
        days = (short_day(told.since), short_day(told.last))
        many = len(told.organisations)
        names = ", ".join(told.organisations)
        yield title, told.place, *days, names, many, told.amount, told.excess


def _sums(line: WorthLine, say: _Say) -> Iterator[tuple[Value, ...]]:
    """How the sum of all reports comes down to what is counted once."""
    for code, amount in (
        ("worth-head-adding", line.adding),
        ("worth-less-joint", -line.joint),
        ("worth-less-overlap", -line.overlap),
        ("worth-head-once", line.once),
    ):
        if amount or code.startswith("worth-head"):
            yield say(code), None, None, None, None, None, Decimal(amount), None


def _measure(line: WorthLine, say: _Say) -> str:
    return measures()["vnd"].text(say.language) if line.measure == "vnd" else line.unit


class _Say:
    """Words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, code: str, **facts: object) -> str:
        return furniture(code, self.language, **facts)

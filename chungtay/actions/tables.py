"""Takes a table of results out of the house, as a spreadsheet or as comma-separated text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chungtay.domain.measures import plain
from chungtay.domain.permissions import Deed
from chungtay.domain.questions import State
from chungtay.domain.rollup import RowKind
from chungtay.domain.spelling import fold
from chungtay.queries.results import Results, all_results
from chungtay.queries.results.lines import Group, ResultLine
from chungtay.queries.results.scope import Scope, Wanted
from chungtay.queries.visitors import Visitor
from chungtay.vocabulary.formats import short_day
from chungtay.vocabulary.furniture import furniture
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.states import state
from chungtay.writing.cells import Value
from chungtay.writing.table_files import Column, WrittenTable, csv_content, xlsx_content

FILES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
_HEADS = (
    ("measure", 14), ("total", 18), ("low", 16), ("high", 16), ("state", 22), ("why", 44),
    ("activities", 12), ("joint", 12), ("mentions", 14), ("disputed", 14), ("held", 12),
)  # fmt: skip
_OF_INDICATORS = (
    ("adding", 18), ("shared", 16), ("target", 16), ("share", 10), ("reported", 12),
    ("expected", 14),
)  # fmt: skip
_OF_ASSETS = (("assets", 20), ("assets-low", 16), ("assets-high", 16))
Further = Sequence[Callable[[ResultLine], tuple[Value, ...]]]  # columns that only some tables have


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file to hand over: its name, what it is, and its bytes."""

    name: str
    media_type: str
    content: bytes


def table_file(visitor: Visitor, wanted: Wanted, *, kind: str) -> TableFile:
    """The whole table that a page of results shows a part of; `kind` is one of `FILES`. Raises
    what `results` raises, within reach of what the visitor may take out."""
    found = all_results(visitor, wanted, deed=Deed.TAKE_OUT)
    table = _table(found)
    closed = found.scope.asking.period.until
    content = csv_content(table) if kind == "csv" else xlsx_content(table, closed=closed)
    return TableFile(f"{_name(found.scope)}.{kind}", FILES[kind], content)


def _name(scope: Scope) -> str:
    """ "ket-qua-2026-khe-son" """
    told = f"{furniture('totals-title', scope.language)} {scope.wanted.period} {scope.unit_name}"
    return re.sub(r"[^a-z0-9]+", "-", fold(told)).strip("-")[:80]


def _table(found: Results) -> WrittenTable:
    scope = found.scope
    rows = list(_rows(found))
    return WrittenTable(
        title=furniture("totals-title", scope.language),
        asked=asked_of(scope),
        columns=_columns(found),
        rows=tuple(row for row, _ in rows),
        notes=_notes(found),
        strong=frozenset(place for place, (_, strong) in enumerate(rows) if strong),
    )


def asked_of(scope: Scope) -> tuple[tuple[str, str], ...]:
    """The question, as the page tells it."""

    def say(code: str, **facts: object) -> str:
        return furniture(code, scope.language, **facts)

    period = scope.asking.period
    days = say("totals-days", since=short_day(period.since), last=short_day(period.last))
    told = [
        (say("totals-who"), scope.who),
        (say("totals-where"), scope.place_name or say("totals-where-all")),
        (say("totals-when"), f"{scope.period_name} ({days})"),
        ("", scope.structure_told),
    ]
    if scope.filters.known:
        told.append(("", say("totals-known", known=scope.filters.known)))
    return tuple(told)


def _columns(found: Results) -> tuple[Column, ...]:
    scope = found.scope
    heads = _HEADS + (_OF_INDICATORS if scope.by == "indicator" else ())
    if _has_assets(found):
        heads = (*heads, *_OF_ASSETS)
    if _has_estimates(found):
        heads = (*heads, ("estimate", 18))
    group = "totals-field" if scope.by == "indicator" else "totals-head-name"
    named = (Column(furniture(group, scope.language), 34),)
    of = Column(furniture(f"totals-by-{scope.by}", scope.language), 44)
    if scope.asking.against is not None:
        return (*named, of, *_columns_of_both(scope))
    return (
        *named,
        of,
        *(Column(furniture(f"totals-head-{code}", scope.language), w) for code, w in heads),
    )


def _columns_of_both(scope: Scope) -> Iterator[Column]:
    """Each period with its ends and its state, the earlier one first, and the change."""

    def say(code: str) -> str:
        return furniture(f"totals-head-{code}", scope.language)

    yield Column(say("measure"), 14)
    for name in (scope.against_name, scope.period_name):
        yield Column(name, 18)
        for code, width in (("low", 16), ("high", 16), ("state", 22)):
            yield Column(f"{name}: {say(code)}", width)
    yield Column(say("difference"), 18)
    yield Column(say("percent"), 12)


def _has_estimates(found: Results) -> bool:
    return any(line.estimate is not None for line in _every(found))


def _has_assets(found: Results) -> bool:
    return any(line.assets is not None for line in _every(found))


def _every(found: Results) -> Iterator[ResultLine]:
    for group in found.groups:
        yield from (*group.lines, *group.extras)
        if group.whole is not None:
            yield group.whole


def _rows(found: Results) -> Iterator[tuple[tuple[Value, ...], bool]]:
    more = (*([_assets] if _has_assets(found) else []),
            *([_estimate] if _has_estimates(found) else []))  # fmt: skip
    for group in found.groups:
        for line in group.lines:
            yield _row(found, group, line, more), False
        for line in group.extras:
            yield _row(found, group, line, more), False
        if group.whole is not None:
            yield _row(found, group, group.whole, more, whole=True), True


def _row(
    found: Results, group: Group, line: ResultLine, more: Further, *, whole: bool = False
) -> tuple[Value, ...]:
    language = found.scope.language
    name = furniture("totals-rows-whole", language) if whole else _named(line, language)
    if found.scope.asking.against is not None:
        return group.name, name, *_row_of_both(line, language)
    return (
        group.name,
        name,
        _measure(line, language),
        line.total,
        line.low,
        line.high,
        _state(line, language),
        _why(line, language),
        *_counts(found, line),
        *(value for told in more for value in told(line)),
    )


def _counts(found: Results, line: ResultLine) -> tuple[Value, ...]:
    is_row, of_indicators = line.kind == RowKind.ROW.value, found.scope.by == "indicator"
    if not is_row:
        return (None,) * (5 + (len(_OF_INDICATORS) if of_indicators else 0))
    counts = (line.activities, line.joint, line.mentions, line.disputed, line.held)
    if not of_indicators:
        return counts
    target: Decimal | None = found.targets.get(line.indicator)
    return (*counts, line.adding, line.shared, target, found.share(line), line.reported,
            line.expected)  # fmt: skip


def _assets(line: ResultLine) -> tuple[Value, ...]:
    known = line.assets
    return (None, None, None) if known is None else (known.total, known.low, known.high)


def _estimate(line: ResultLine) -> tuple[Value, ...]:
    return (None if line.estimate is None else plain(line.estimate),)


def _row_of_both(line: ResultLine, language: str) -> Iterator[Value]:
    yield _measure(line, language)
    for told in (line.earlier, line):
        if told is None:
            yield from (None, None, None, "")
        else:
            yield from (told.total, told.low, told.high, _state(told, language))
    yield line.difference
    yield line.per_cent


def _named(line: ResultLine, language: str) -> str:
    """What makes the rows add up says why something is held here."""
    held = line.because
    if not held.names:
        return line.name
    code = "totals-divided" if held.amount == line.total else "totals-partly-divided"
    why = furniture(code, language, names=", ".join(held.names), amount=held.amount)
    return f"{line.name}; {why}"


def _measure(line: ResultLine, language: str) -> str:
    return measures()[line.measure].text(language) if line.measure == "vnd" else line.unit


def _state(line: ResultLine, language: str) -> str:
    """In words for every number and every silence, so that none passes for another."""
    if line.kind != RowKind.ROW.value:
        return ""
    words = state(line.state).text(language)
    if line.mentions and line.state is not State.MENTIONED:
        return f"{words}; {furniture('totals-mentions', language, n=line.mentions)}"
    return words


def _why(line: ResultLine, language: str) -> str:
    return "; ".join(furniture(f"totals-why-{code}", language) for code in line.why)


def _notes(found: Results) -> tuple[str, ...]:
    language = found.scope.language

    def say(code: str, **facts: object) -> str:
        return furniture(code, language, **facts)

    notes = [say("totals-which"), say("totals-silences")]
    if found.silent:
        notes.append(f"{say('totals-silent', n=len(found.silent))}: {', '.join(found.silent)}")
    if found.scope.by != "indicator":
        notes.append(say("totals-rows-sum"))
    return tuple(notes)

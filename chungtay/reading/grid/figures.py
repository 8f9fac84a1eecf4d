"""The figures of a table or sheet: its cells, the prose inside its rows, and what disagrees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from chungtay.domain.claims import Standing
from chungtay.domain.measures import NotConvertible, convert
from chungtay.reading.document import Cell, ReadingWarning, Table
from chungtay.reading.figure import ReadFigure
from chungtay.reading.grid.across import sum_warnings, sums_across, with_wholes, without_sums
from chungtay.reading.grid.amounts import Moment, cell_figures
from chungtay.reading.grid.items import Items, with_items
from chungtay.reading.grid.moments import Moments, moments
from chungtay.reading.grid.rows import GridRow, rows_of
from chungtay.reading.grid.stretches import Times
from chungtay.reading.grid.titles import Column, Role
from chungtay.reading.grid.totals import subtotals, total_warnings
from chungtay.reading.lengths import LONGEST_SENTENCE
from chungtay.reading.prose.blocks import Setting, figures_of
from chungtay.reading.prose.labels import Section
from chungtay.reading.prose.parts import with_parts
from chungtay.reading.prose.passages import passage
from chungtay.vocabulary.measures import measures

_PROSE_ROLES = (Role.CONTENT, Role.NOTE)
_FEWEST_WORDS_OF_PROSE = 8
_MOST_CELLS_OF_A_PAGE = 2_000
_UNDATED = Times()


@dataclass(frozen=True, slots=True)
class TableReading:
    """The figures of a table and the warnings about them."""

    figures: tuple[ReadFigure, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()


def table_figures(
    table: Table, *, plans: bool, times: Times = _UNDATED, above: tuple[str, ...] = ()
) -> TableReading:
    """The figures of a table. Rows of totals and subtotals are checked and give no figures; a table
    without a header is a page laid out in cells, and its cells are read as prose. `above` are the
    lines over the table and the name of its sheet."""
    rows = [_under(row, above) for row in with_items(rows_of(table))]
    if not rows:
        return TableReading(tuple(_laid_out(table, plans=plans)))
    skipped = subtotals(rows)
    when = moments(rows, times)
    sums = sums_across([row for row in rows if not row.is_total], year=when.year)
    figures: list[ReadFigure] = []
    warnings: list[ReadingWarning] = []
    items = Items()
    for row in rows:
        if row.is_total or row.index in skipped:
            continue
        read = _row_figures(without_sums(row, sums), when, plans=plans)
        base = len(figures)
        figures += [_shifted(one, base) for one in with_wholes(read.figures, row, sums)]
        items.tie(figures, row, base)
        warnings += read.warnings
    warnings += items.warnings(figures)
    warnings += (*total_warnings(rows), *sum_warnings(rows, sums))
    return TableReading(tuple(figures), tuple(warnings))


def _under(row: GridRow, above: tuple[str, ...]) -> GridRow:
    return replace(row, captions=(*row.captions, *above)) if above else row


def _shifted(figure: ReadFigure, by: int) -> ReadFigure:
    return figure if figure.part_of is None else replace(figure, part_of=figure.part_of + by)


def _laid_out(table: Table, *, plans: bool) -> Iterator[ReadFigure]:
    if len(table.cells) > _MOST_CELLS_OF_A_PAGE:
        return
    for cell in table.cells:
        if len(cell.text.split()) >= _FEWEST_WORDS_OF_PROSE and not cell.hidden:
            yield from _prose(cell, "", plans=plans)


def _prose(cell: Cell, lead: str, *, plans: bool) -> list[ReadFigure]:
    """The figures of a cell's text, read behind the words of its row; none of one that nobody can
    have written."""
    if len(lead) + len(cell.text) > LONGEST_SENTENCE:
        return []
    offset = cell.start - len(lead)
    return [
        replace(
            one,
            start=one.start + offset,
            end=one.end + offset,
            sentence_start=one.sentence_start + offset,
            sentence_end=one.sentence_end + offset,
            statement=f"{int(one.statement) + offset}",
            where=cell.where,
        )
        for one in _read(lead + cell.text, plans)
        if one.start >= len(lead)
    ]


@lru_cache(maxsize=2048)  # the rows of a list repeat their words
def _read(text: str, plans: bool) -> tuple[ReadFigure, ...]:
    """The figures of a text by itself, none of them parts of others."""
    words = passage(text)
    setting = Setting(section=Section.TARGETS if plans else Section.OTHER)
    found = with_parts(words, figures_of(words, setting), offset=0)
    return tuple(replace(one, part_of=None) for one in found)


def _row_figures(row: GridRow, when: Moments, *, plans: bool) -> TableReading:
    """A row's figures: those of its cells first, then those its words tell beside them."""
    cells = [
        figure
        for column, cell in row.amounts
        for figure in _cell(row, column, cell, when.of(row, column), plans=plans)
    ]
    figures, warnings = list(cells), list[ReadingWarning]()
    for role in _PROSE_ROLES:
        for known, cell in row.cells:
            if known is not role:
                continue
            for told in _prose(cell, _lead(row, role), plans=plans):
                told = replace(
                    told,
                    statement=f"{row.start}",
                    sentence_start=row.start,
                    sentence_end=row.end,
                )
                _settle(figures, told, warnings, row_note=role is Role.NOTE)
    return TableReading(tuple(figures), tuple(warnings))


def _cell(
    row: GridRow, column: Column, cell: Cell, moment: Moment, *, plans: bool
) -> list[ReadFigure]:
    """The figures of a cell: its one number, or those of its words: "1,2 km; 85 ngày công"."""
    found = cell_figures(row, column, cell, plans=plans, moment=moment)
    if found or column.role is not Role.VALUE or not any(map(str.isalpha, cell.text)):
        return found
    lead = row.words(Role.CONTENT)
    return [
        replace(
            told,
            statement=f"{row.start}",
            sentence_start=row.start,
            sentence_end=row.end,
            days=moment.days,
            kind=moment.kind or told.kind,
        )
        for told in _prose(cell, f"{lead}: " if lead else "", plans=plans)
    ]


def _lead(row: GridRow, role: Role) -> str:
    """The words a note is read behind: what was done and what was counted, "Trao quà, 60 suất
    quà, " before "tổng trị giá 30 triệu đồng"."""
    if role is not Role.NOTE:
        return ""
    told = [row.words(Role.CONTENT)]
    told += [
        f"{cell.text} {column.unit} {column.titles[-1]}"
        for column, cell in row.amounts
        if column.titles
    ]
    return "".join(f"{part}, " for part in told if part)


def _settle(
    figures: list[ReadFigure],
    told: ReadFigure,
    warnings: list[ReadingWarning],
    *,
    row_note: bool,
) -> None:
    """Adds a figure told in a row's words, unless its cells say it already.

    Where both name one indicator and the numbers differ only by a slip of units (850 under "km",
    850 m in words), the cell is held and the words are counted; any other difference is shown and
    the cell counts.
    """
    for place, cell in enumerate(figures):
        if not told.indicator or cell.indicator != told.indicator or cell.standing is Standing.HELD:
            continue
        if _same_amount(cell, told) or _is_among(told, cell, row_note):
            figures.append(replace(told, standing=Standing.REPEATED))
        elif cell.figure.value == told.figure.value:
            figures[place] = replace(cell, standing=Standing.HELD)
            figures.append(told)
            warnings.append(_warning("unit-slip", cell, told))
        else:
            figures.append(replace(told, standing=Standing.REPEATED))
            warnings.append(_warning("row-disagrees", cell, told))
        return
    figures.append(told)


def _is_among(told: ReadFigure, cell: ReadFigure, row_note: bool) -> bool:
    """A note may speak of some of what its row counts: "2 căn tại xã Làng Ven" of 4."""
    if not row_note or told.figure.value is None or cell.figure.value is None:
        return False
    return told.measure == cell.measure and told.figure.value < cell.figure.value


def _warning(code: str, cell: ReadFigure, told: ReadFigure) -> ReadingWarning:
    facts = (("cell", f"{cell.quote} {cell.measure}"), ("words", told.quote))
    return ReadingWarning(code, cell.where, cell.quote, facts)


def _same_amount(one: ReadFigure, other: ReadFigure) -> bool:
    if one.figure.value is None or other.figure.value is None:
        return one.figure.value is other.figure.value
    known = measures()
    if one.measure not in known or other.measure not in known:
        return one.figure.value == other.figure.value
    try:
        value = convert(
            other.figure.value, known[other.measure].measure, known[one.measure].measure
        )
    except NotConvertible:
        return False
    return value == one.figure.value

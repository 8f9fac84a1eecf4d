"""The figures of a table or sheet: its cells, the prose inside its rows, and what disagrees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from chungtay.domain.claims import Standing
from chungtay.domain.measures import NotConvertible, convert
from chungtay.reading.document import Cell, ReadingWarning, Table
from chungtay.reading.figure import ReadFigure
from chungtay.reading.grid.across import sum_warnings, sums_across, with_wholes, without_sums
from chungtay.reading.grid.amounts import cell_figures
from chungtay.reading.grid.columns import Role
from chungtay.reading.grid.rows import GridRow, rows_of
from chungtay.reading.grid.totals import subtotals, total_warnings
from chungtay.reading.lengths import LONGEST_SENTENCE
from chungtay.reading.prose.blocks import Setting, figures_of
from chungtay.reading.prose.kinds import Section
from chungtay.reading.prose.parts import with_parts
from chungtay.reading.prose.passages import passage
from chungtay.vocabulary.measures import measures

_PROSE_ROLES = (Role.CONTENT, Role.NOTE)
_FEWEST_WORDS_OF_PROSE = 8
_MOST_CELLS_OF_A_PAGE = 2_000


@dataclass(frozen=True, slots=True)
class TableReading:
    """The figures of a table and the warnings about them."""

    figures: tuple[ReadFigure, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()


def table_figures(table: Table, *, plans: bool) -> TableReading:
    """The figures of a table. Rows of totals and subtotals are checked and give no figures; a table
    without a header is a page laid out in cells, and its cells are read as prose."""
    rows = rows_of(table)
    if not rows:
        return TableReading(tuple(_laid_out(table, plans=plans)))
    skipped = subtotals(rows)
    sums = sums_across([row for row in rows if not row.is_total])
    figures: list[ReadFigure] = []
    warnings: list[ReadingWarning] = []
    for row in rows:
        if row.is_total or row.index in skipped:
            continue
        read = _row_figures(without_sums(row, sums), plans=plans)
        base = len(figures)
        figures += [_shifted(one, base) for one in with_wholes(read.figures, row, sums)]
        warnings += read.warnings
    warnings += (*total_warnings(rows), *sum_warnings(rows, sums))
    return TableReading(tuple(figures), tuple(warnings))


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
    words = passage(lead + cell.text)
    setting = Setting(
        offset=cell.start - len(lead),
        where=cell.where,
        section=Section.TARGETS if plans else Section.OTHER,
    )
    found = with_parts(words, figures_of(words, setting), offset=setting.offset)
    return [replace(one, part_of=None) for one in found if one.start >= cell.start]


def _row_figures(row: GridRow, *, plans: bool) -> TableReading:
    """A row's figures: those of its cells first, then those its words tell beside them."""
    cells = [
        figure
        for column, cell in row.amounts
        for figure in cell_figures(row, column, cell, plans=plans)
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
                _settle(figures, told, warnings)
    return TableReading(tuple(figures), tuple(warnings))


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


def _settle(figures: list[ReadFigure], told: ReadFigure, warnings: list[ReadingWarning]) -> None:
    """Adds a figure told in a row's words, unless its cells say it already.

    Where both name one indicator and the numbers differ only by a slip of units (850 under "km",
    850 m in words), the cell is held and the words are counted; any other difference is shown and
    the cell counts.
    """
    for place, cell in enumerate(figures):
        if not told.indicator or cell.indicator != told.indicator or cell.standing is Standing.HELD:
            continue
        if _same_amount(cell, told):
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

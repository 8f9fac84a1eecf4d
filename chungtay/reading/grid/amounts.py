"""A cell with a figure: its amount, what it counts by title and row, and how it is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from chungtay.domain.claims import Kind
from chungtay.domain.figures import Figure, Qualifier
from chungtay.reading.document import Cell
from chungtay.reading.figure import ReadFigure
from chungtay.reading.grid.columns import Column, Role, unit_and_magnitude, written_number
from chungtay.reading.grid.rows import GridRow
from chungtay.reading.numbers.written import Amount
from chungtay.reading.prose.blocks import Setting, figures_of
from chungtay.reading.prose.catalogue import catalogue
from chungtay.reading.prose.passages import passage
from chungtay.reading.wording import comparable, wording
from chungtay.vocabulary.reading_words import reading_words

_KINDS = {Role.PLAN: Kind.TARGET, Role.RATE: Kind.CONTEXT, Role.CONTEXT: Kind.CONTEXT}
_CELL_IS_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Subject:
    """What a column counts in a row."""

    indicator: str = ""
    measure: str = ""
    categories: tuple[tuple[str, str], ...] = ()
    why: str = ""
    shared: str = ""  # the second indicator that the same number counts


def cell_figures(row: GridRow, column: Column, cell: Cell, *, plans: bool) -> list[ReadFigure]:
    """The figures of a cell: none when it holds no number ("-", "x"), two when one number counts
    for two indicators ("Khám bệnh, cấp thuốc | 310 lượt người")."""
    written = _written(cell, _in_unit_of_row(row, column))
    if written is None:
        return []
    figure, measure = written
    subject = (measure and _of_words(row, cell)) or subject_of(row, column)
    told = _told(row, column, cell, figure, measure or subject.measure, subject, plans=plans)
    if not subject.shared:
        return [told]
    return [replace(told, shared=True), replace(told, indicator=subject.shared, shared=True)]


def _told(
    row: GridRow,
    column: Column,
    cell: Cell,
    figure: Figure,
    measure: str,
    subject: Subject,
    *,
    plans: bool,
) -> ReadFigure:
    return ReadFigure(
        start=cell.start,
        end=cell.end,
        quote=cell.text,
        figure=figure,
        measure=measure,
        indicator=subject.indicator,
        where=cell.where,
        sentence_start=row.start,
        sentence_end=row.end,
        kind=Kind.TARGET if plans else _KINDS.get(column.role, Kind.RESULT),
        categories=subject.categories,
        statement=f"{row.start}",
        confidence=_CELL_IS_SURE if subject.indicator else 0.5,
        why=f"column: {column.title}" + (f" · {subject.why}" if subject.why else ""),
        noun=column.title if column.role is Role.AMOUNT else row.words(Role.CONTENT),
    )


def _of_words(row: GridRow, cell: Cell) -> Subject | None:
    """What a cell counts that names it: "150 phần quà" under "Khối lượng"."""
    words = passage(f"{row.words(Role.CONTENT)}: {cell.text}", bare=False)
    subject = _subject_of(figures_of(words, Setting()))
    return subject if subject is not None and subject.indicator else None


def _subject_of(found: Sequence[ReadFigure]) -> Subject | None:
    """What the last number counts; one that two indicators share comes twice."""
    if not found:
        return None
    last = found[-1]
    first = next(one for one in found if one.start == last.start)
    shared = last.indicator if last.shared and first is not last else ""
    return Subject(first.indicator, first.measure, first.categories, first.why, shared)


def _in_unit_of_row(row: GridRow, column: Column) -> Column:
    """A column whose unit stands in the row: "Quỹ | tỷ đồng | 3,4"."""
    if column.unit or column.role not in (Role.VALUE, Role.PLAN):
        return column
    magnitude, unit = unit_and_magnitude(row.words(Role.MEASURE))
    return replace(column, unit=unit, magnitude=magnitude)


def _written(cell: Cell, column: Column) -> tuple[Figure, str] | None:
    """The amount of a cell by the unit of its title; a unit in the cell itself comes first."""
    text = cell.text.strip()
    amount = _typed(cell.number) if cell.number is not None else written_number(text)
    if amount is not None:
        of_column = amount.times(column.magnitude)
        return Figure(of_column.value, precision=of_column.precision), ""
    found = passage(text, bare=False).expressions
    if len(found) != 1 or found[0].start or found[0].number.qualifier is Qualifier.VAGUE:
        return None
    number = found[0].number
    assert number.value is not None
    factor = column.magnitude if number.magnitude == 1 and not found[0].named else Decimal(1)
    most = None if number.value_max is None else number.value_max * factor
    figure = Figure(number.value * factor, number.qualifier, most, number.precision * factor)
    return figure, found[0].measure if found[0].named else ""


def _typed(number: str) -> Amount:
    """A stored number: 1800, 2.5; what is shown as 150.0 keeps no more digits than it has."""
    value = Decimal(number)
    whole = value == value.to_integral_value()
    step = Decimal(1) if whole else Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    return Amount(value.quantize(Decimal(1)) if whole else value.normalize(), step)


def subject_of(row: GridRow, column: Column) -> Subject:
    """What is counted, read as prose: what the row is about, then one unit of the title.

    "Lợp lại mái nhà sau bão" and "Nhà (căn)" become "Lợp lại mái nhà sau bão: 1 căn Nhà"; where
    the rows name what is counted ("Chỉ tiêu | ĐVT | Kết quả"), "1 suất Quà tặng hộ nghèo".
    """
    content = row.words(Role.CONTENT) or row.words(Role.UNIT)
    column = _in_unit_of_row(row, column)
    title = column.title if column.role is Role.AMOUNT else ""
    measure = column.unit or unit_and_magnitude(row.words(Role.MEASURE))[1]
    sentences = list(_sentences(row, column, content, measure))
    for sentence in sentences:
        subject = _subject(sentence)
        if subject is not None and subject.indicator:
            return subject
    return (
        _by_title(title or content, measure)
        or _under_heading(row, title, measure)
        or _subject(sentences[0])
        or Subject()
    )


def _sentences(row: GridRow, column: Column, content: str, measure: str) -> Iterator[str]:
    """What a row and a title say together, the likeliest wording first."""
    title = column.title if column.role is Role.AMOUNT else ""
    if measure == "đồng":
        if title and _is_general(title):
            yield f"{row.caption.lower()}, {content}, {title} 1 {measure}"
        yield f"{content}, {title} 1 {measure}"
    elif column.role is Role.AMOUNT:
        yield f"{content}, 1 {measure} {_reversed(column)}"
        yield f"{title}, {content}, 1 {measure}"
    else:
        yield f"1 {measure} {content}"
        yield f"{content}: 1 {measure}"


def _is_general(title: str) -> bool:
    """A title that says only that it holds money: "Kinh phí", "Trị giá"."""
    return comparable(title) in {comparable(word) for word in reading_words("money")["worth"]}


def _under_heading(row: GridRow, title: str, measure: str) -> Subject | None:
    """Where row and title are general, the heading of the group and the name of the table say what
    is counted: "MÁI ẤM CÔNG ĐOÀN" above "Số căn"."""
    counted = measure or title.removeprefix("Số ").removeprefix("số ")
    for heading in filter(None, (row.group, row.caption)):
        for sentence in (f"1 {counted} {heading.lower()}", f"{heading.lower()}, 1 {counted}"):
            subject = _subject(sentence)
            if subject is not None and subject.indicator:
                return subject
    return None


def _reversed(column: Column) -> str:
    """The lower title first, as prose says it: "suất" of "Quà Tết"; "Số" adds nothing."""
    told = [title.removeprefix("Số ").removeprefix("số ") for title in reversed(column.titles)]
    return " ".join(told)


@lru_cache(maxsize=4096)
def _subject(sentence: str) -> Subject | None:
    """The subject of the last number of a made-up sentence."""
    words = passage(sentence, bare=False)
    found = figures_of(words, Setting())
    return _subject_of([one for one in found if one.figure.value == 1])


def _by_title(title: str, measure: str) -> Subject | None:
    """The indicator a title names outright, in its own measure, when the unit in brackets is a
    general word: "Hiến máu (đơn vị)"."""
    words = wording(title)
    found = max(
        (one for one in catalogue().spellings.all_in(words) if not catalogue().is_faint(one)),
        key=lambda one: one.length,
        default=None,
    )
    if found is None or measure in {"km", "m", "đồng", "%"}:
        return None
    return Subject(found.meaning, catalogue().measure[found.meaning], why=found.phrase)

"""A cell with a figure: its amount, what it counts by title and row, and how it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from chungtay.domain.claims import Kind, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.periods import Period
from chungtay.domain.spelling import has_diacritics
from chungtay.reading.document import Cell
from chungtay.reading.figure import ReadFigure
from chungtay.reading.grid.cells import unit_and_magnitude, written_number
from chungtay.reading.grid.rows import GridRow
from chungtay.reading.grid.titles import Column, Role, is_body, is_sum_word, is_unit
from chungtay.reading.numbers.written import Amount
from chungtay.reading.prose.blocks import Setting, figures_of
from chungtay.reading.prose.catalogue import catalogue
from chungtay.reading.prose.passages import passage
from chungtay.reading.wording import comparable, wording
from chungtay.vocabulary.reading_words import reading_words

_KINDS = {Role.PLAN: Kind.TARGET, Role.CONTEXT: Kind.CONTEXT}
_OF_ROW = (Role.VALUE, Role.PLAN, Role.CONTEXT)
_CELL_IS_SURE = 0.9
_MOST_CAPTIONS = 3
_TAKES_PART = "taking-part"
_ABOUT = ("~", "≈", "±")
_OF_TABLES = re.compile(
    r"(?:(?:bảng|biểu|danh sách|tổng hợp|thống kê|theo dõi|kết quả|số liệu|báo cáo|tình hình|thực"
    r" hiện|công tác|tổng số|số lượng|số)\s+)+"
)
_OF_GIVING = re.compile(r"^(?:tổng\s+)|\s+(?:hỗ trợ|thực hiện|đã hỗ trợ)$")
_BRACKET = re.compile(r"\(([^()]{1,20})\)\s*$")


@dataclass(frozen=True, slots=True)
class Moment:
    """When the numbers of a column are of, as far as the table says, and what they are for that:
    last year's beside this year's are CONTEXT, those of a time to come TARGET."""

    days: Period | None = None
    kind: Kind | None = None


_SAME_TIME = Moment()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a column counts in a row."""

    indicator: str = ""
    measure: str = ""
    categories: tuple[tuple[str, str], ...] = ()
    why: str = ""
    shared: str = ""  # the second indicator that the same number counts


def cell_figures(
    row: GridRow, column: Column, cell: Cell, *, plans: bool, moment: Moment = _SAME_TIME
) -> list[ReadFigure]:
    """The figures of a cell: none when it holds no number ("-", "x") or only compares two others
    ("Đạt 104 %"), two when one number counts for two indicators ("Khám bệnh, cấp thuốc | 310 lượt
    người")."""
    if column.role is Role.RATE:
        return []
    written = _written(cell, _in_unit_of_row(row, column))
    if written is None:
        return []
    figure, measure = written
    subject = (measure and _of_words(row, cell)) or subject_of(row, column)
    told = _told(row, column, cell, figure, measure or subject.measure, subject)
    told = replace(told, kind=_kind(column, moment, plans=plans), days=moment.days)
    if column.cumulative:
        told = replace(told, standing=Standing.CUMULATIVE)
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
        categories=subject.categories,
        statement=f"{row.start}",
        confidence=_CELL_IS_SURE if subject.indicator else 0.5,
        why=f"column: {column.title}" + (f" · {subject.why}" if subject.why else ""),
        noun=column.title if column.role is Role.AMOUNT else row.words(Role.CONTENT),
    )


def _kind(column: Column, moment: Moment, *, plans: bool) -> Kind:
    """By the title, then by its time; in a plan all that is left is planned."""
    said = _KINDS.get(column.role) or _KINDS.get(column.meant) or moment.kind
    return said or (Kind.TARGET if plans else Kind.RESULT)


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
    """A column whose unit stands in the row: "Quỹ | tỷ đồng | 3,4", "Quỹ (tỷ đồng) | 3,4"."""
    if column.unit or column.role not in _OF_ROW:
        return column
    magnitude, unit = unit_and_magnitude(row.words(Role.MEASURE) or _unit_behind(row))
    return replace(column, unit=unit, magnitude=magnitude)


def _unit_behind(row: GridRow) -> str:
    """The unit in brackets at the end of a row's words, if it is one."""
    bracket = _BRACKET.search(row.words(Role.CONTENT))
    return bracket[1] if bracket and is_unit(bracket[1]) else ""


def _written(cell: Cell, column: Column) -> tuple[Figure, str] | None:
    """The amount of a cell by the unit of its title; a unit in the cell itself comes first."""
    text = cell.text.strip()
    amount = _typed(cell.number) if cell.number is not None else written_number(text)
    if amount is not None:
        of_column = amount.times(column.magnitude)
        return Figure(of_column.value, precision=of_column.precision), ""
    about = text.startswith(_ABOUT)
    if about:
        amount = written_number(text.lstrip("".join(_ABOUT)))
        if amount is not None:
            of_column = amount.times(column.magnitude)
            return Figure(of_column.value, Qualifier.ABOUT, None, of_column.precision), ""
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
    column = _in_unit_of_row(row, column)
    title = column.title if column.role is Role.AMOUNT else ""
    measure = column.unit or unit_and_magnitude(row.words(Role.MEASURE))[1]
    content = row.words(Role.CONTENT)
    if not content and (not title or is_body(title)):
        named = _under_heading(row, "", measure)
        if named is not None:
            return named
    found = _best(row, column, content or row.words(Role.UNIT), measure)
    if found is not None and found.indicator:
        return found
    if not has_diacritics(f"{title} {content} {row.words(Role.UNIT)}"):
        found = _bare_subject(row, column, content or row.words(Role.UNIT), measure) or found
        if found is not None and found.indicator:
            return found
    return (
        _by_title(title or content or row.words(Role.UNIT), measure)
        or _under_heading(row, title, measure)
        or found
        or Subject()
    )


def _best(row: GridRow, column: Column, content: str, measure: str) -> Subject | None:
    """What the first sentence says that names something. Who takes part ("1 em đỡ đầu") is so told
    only where no other wording names what was done ("Đỡ đầu: 1 em")."""
    told = [
        subject
        for words in _wordings(row, content)
        for sentence in _sentences(row, column, words, measure)
        if (subject := _subject(sentence)) is not None
    ]
    named = [subject for subject in told if subject.indicator]
    sure = (subject for subject in named if not subject.why.startswith(_TAKES_PART))
    return next(sure, None) or next(iter([*named, *told]), None)


def _bare_subject(row: GridRow, column: Column, content: str, measure: str) -> Subject | None:
    """The same of a table typed without any diacritics."""
    both = (*_sentences(row, column, "", measure), *_sentences(row, column, content, measure))
    for sentence in both:
        subject = _subject(sentence, bare=True)
        if subject is not None and subject.indicator:
            return subject
    return None


def _wordings(row: GridRow, content: str) -> Iterator[str]:
    """The words of a row, then behind those of the row it is an item of: "Bê tông" of "Đường giao
    thông nông thôn"."""
    behind = [f"{row.lead}: {content}"] if row.lead and content else []
    yield from [*behind, content] if _is_general(content) else [content, *behind]


def _sentences(row: GridRow, column: Column, content: str, measure: str) -> Iterator[str]:
    """What a row and a title say together, the likeliest wording first."""
    title = column.title if column.role is Role.AMOUNT else ""
    if measure == "đồng":
        if title and _is_general(title):
            for counted in (*_counted_beside(row, column), *row.captions[:1]):
                yield f"{counted.lower()}, {content}, {title} 1 {measure}"
        yield f"{content}, {title} 1 {measure}"
    elif column.role is Role.AMOUNT:
        yield f"{content}, 1 {measure} {_reversed(column)}"
        yield f"{title}, {content}, 1 {measure}"
    else:
        yield f"1 {measure} {content}"
        yield f"{content}: 1 {measure}"


def _counted_beside(row: GridRow, column: Column) -> list[str]:
    """What the column before one of money counts: "Quà (suất) | Trị giá"."""
    before = [
        one
        for one, _ in row.amounts
        if one.index < column.index and one.titles and one.inside is None
    ]
    named = (one for one in before[-1:] if one.unit != "đồng")
    return [one.titles[-1] for one in named if not is_sum_word(one.titles[-1])]


def _is_general(title: str) -> bool:
    """A title that says only that it holds money: "Kinh phí", "Trị giá"."""
    plain = _OF_GIVING.sub("", comparable(title))
    return plain in {comparable(word) for word in reading_words("money")["worth"]}


def _under_heading(row: GridRow, title: str, measure: str) -> Subject | None:
    """Where row and title are general, the heading of the group and the name of the table say what
    is counted: "MÁI ẤM CÔNG ĐOÀN" above "Số căn"."""
    counted = measure or title.removeprefix("Số ").removeprefix("số ")
    for heading in _headings(row):
        for sentence in (f"1 {counted} {heading}", f"{heading}, 1 {counted}"):
            subject = _subject(sentence)
            if subject is not None and subject.indicator:
                return subject
    return None


def _headings(row: GridRow) -> Iterator[str]:
    """What stands above a row, also without the words that only say that it is a table."""
    for heading in filter(None, (row.group, *row.captions[:_MOST_CAPTIONS])):
        plain = comparable(heading)
        yield heading.lower()
        bare = _OF_TABLES.sub("", plain, count=1)
        if bare != plain:
            yield bare


def _reversed(column: Column) -> str:
    """The lower title first, as prose says it: "suất" of "Quà Tết"; "Số" adds nothing."""
    told = [title.removeprefix("Số ").removeprefix("số ") for title in reversed(column.titles)]
    return " ".join(told)


@lru_cache(maxsize=4096)
def _subject(sentence: str, *, bare: bool = False) -> Subject | None:
    """The subject of the last number of a made-up sentence."""
    words = passage(sentence, bare=bare)
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

"""Documents to figures: every number of prose and tables, understood, with what does not add up."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from chungtay.domain.documents import DocumentHead, DocumentKind
from chungtay.domain.periods import STATE_CALENDAR, Calendar
from chungtay.reading.confidence import Sentence, sentences_of, with_confidence
from chungtay.reading.document import Block, BlockKind, Document, ReadingWarning, Table
from chungtay.reading.figure import ReadFigure
from chungtay.reading.grid.figures import table_figures
from chungtay.reading.grid.stretches import Times
from chungtay.reading.headings import heading_level
from chungtay.reading.lengths import readable, too_long
from chungtay.reading.plausible import doubtful
from chungtay.reading.prose.begun import begun_in
from chungtay.reading.prose.blocks import Setting, explicit_zeros, figures_of
from chungtay.reading.prose.context import book
from chungtay.reading.prose.labels import Section, opens_later, section_of
from chungtay.reading.prose.parts import part_warnings, with_parts
from chungtay.reading.prose.passages import Passage, passage
from chungtay.reading.prose.people import topics_of
from chungtay.reading.repeats import with_repeats
from chungtay.reading.taught import NOTHING, Taught
from chungtay.reading.wording import comparable, wording

_ITEM = re.compile(r"\s*(?:[-+•*–✅👉]|\d{1,2}[.)]|[a-zđ][.)])\s")
_OF_COMMUNE = re.compile(r"\b(?:xã|xa|phường|phuong|đặc khu|dac khu)\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """The figures of a document in text order, and what a person should look at."""

    figures: tuple[ReadFigure, ...]
    warnings: tuple[ReadingWarning, ...] = ()


def read_figures(document: Document, *, head: DocumentHead | None = None) -> tuple[ReadFigure, ...]:
    """The figures of a document in text order. `head` tells whose it is and whether it plans."""
    return read(document, head=head).figures


def read(
    document: Document,
    *,
    head: DocumentHead | None = None,
    taught: Taught = NOTHING,
    calendar: Calendar = STATE_CALENDAR,
) -> Reading:
    """The figures of a document with the warnings about them. `taught` is what a programme's people
    taught the reader, `calendar` says which days a month of its reports has."""
    times = Times(calendar, head.period if head is not None else None)
    course = _Course(document, head, taught)
    prose = [block for block in document.blocks if block.kind is not BlockKind.CELL]
    within = list(readable(prose))
    for index, block in enumerate(within):
        course.read(block, opening=index == 0)
    above = _Above(document, prose).of
    warnings = [*too_long(document.blocks), *part_warnings(course.figures)]
    for table in (known for known in document.tables if known.cells):
        plans = course.plans_at(table.cells[0].start)
        cells = table_figures(table, plans=plans, times=times, above=above(table))
        course.figures += _moved(map(taught.in_cell, cells.figures), len(course.figures))
        warnings += cells.warnings
    figures = with_repeats(_in_text_order(course.figures), news=course.is_news)
    warnings += doubtful(figures, within, head)
    sure = with_confidence(document, figures, course.sentences)
    return Reading(tuple(sure), tuple(warnings))


_LONGEST_CAPTION = 30  # words


@dataclass(frozen=True, slots=True)
class _Above:
    """What stands over the tables of a document: the line before each, and its sheet's name."""

    document: Document
    prose: Sequence[Block]

    def of(self, table: Table) -> tuple[str, ...]:
        name = (table.name,) if self.document.format == "xlsx" else ()
        start = table.cells[0].start
        place = bisect_right(self.prose, start, key=lambda block: block.start) - 1
        if place < 0 or self._tables_between(self.prose[place].end, start):
            return name
        line = self.prose[place].text
        return (line, *name) if len(line.split()) <= _LONGEST_CAPTION else name

    def _tables_between(self, end: int, start: int) -> bool:
        return any(t.cells and end <= t.cells[0].start < start for t in self.document.tables)


_YEAR_BEGINS_IN = frozenset({12, 1})


@dataclass(slots=True)
class _Course:
    """What is known while the blocks are read one after another."""

    document: Document
    head: DocumentHead | None
    taught: Taught = NOTHING
    figures: list[ReadFigure] = field(default_factory=list)
    section: Section = Section.OTHER
    level: int = 9
    topics: frozenset[str] = frozenset()
    headings: list[tuple[int, Section]] = field(default_factory=list)
    sentences: dict[tuple[int, int], Sentence] = field(default_factory=dict)
    above: Passage | None = None  # the block before
    asks: bool = False  # whether the items of the list at hand are asked for or planned

    @property
    def until(self) -> date | None:
        """The last day of the document's time."""
        period = self.head.period if self.head is not None else None
        return period.last if period is not None else None

    @property
    def plans(self) -> bool:
        return self.head is not None and self.head.kind is DocumentKind.PLAN

    @property
    def is_news(self) -> bool:
        return self.head is None or self.head.kind in {DocumentKind.NEWS, DocumentKind.UNKNOWN}

    def plans_at(self, offset: int) -> bool:
        """Whether a table at an offset stands in a plan or under next year's tasks."""
        above = bisect_right(self.headings, offset, key=lambda heading: heading[0])
        section = self.headings[above - 1][1] if above else Section.OTHER
        return self.plans or section is Section.TARGETS

    def read(self, block: Block, *, opening: bool) -> None:
        words = passage(block.text)
        level = block.level or heading_level(block.text)
        if level or opening:
            self.topics = topics_of(words, 0, len(words.text.words))
        if level:
            self._enter(section_of(words), level)
            self.headings.append((block.start, self.section))
        later = opens_later(block.text, self.until)
        plans = self.plans or later or self._is_asked_for(block.text)
        setting = Setting(
            offset=block.start,
            where=block.where,
            section=Section.TARGETS if plans else self.section,
            topics=self.topics,
            lower_body=self._is_of_lower_body(),
            of_commune=self._is_of_commune(),
            of_part_year=self._is_of_part_year(),
            until=self.until,
            begun_above=bool(words.expressions and self.above and begun_in(self.above)),
            taught=self.taught,
        )
        found = [*figures_of(words, setting), *explicit_zeros(words, setting)]
        found.sort(key=lambda figure: figure.start)
        self._lead(words, level)
        self.above = words
        self.sentences |= sentences_of(words, offset=block.start)
        self.figures += _moved(with_parts(words, found, offset=block.start), len(self.figures))

    def _lead(self, words: Passage, level: int) -> None:
        """A line that ends in a colon says what the items below it are: asked for, planned."""
        text, count = words.text.text.rstrip(), len(words.text.words)
        if text.endswith(":") and not level:
            asked = [
                one.meaning for one in book("kinds", "asking").longest_in(words.text, 0, count)
            ]
            self.asks = bool(asked) and all(asked)
        elif level or _ITEM.match(text) is None:
            self.asks = False

    def _is_asked_for(self, text: str) -> bool:
        return self.asks and _ITEM.match(text) is not None

    def _enter(self, section: Section, level: int) -> None:
        """A heading without a word of its own keeps the section of the heading above it."""
        if section is not Section.OTHER or level <= self.level:
            self.section, self.level = section, level

    def _is_of_part_year(self) -> bool:
        """Whether the document tells of a month or a quarter that does not begin the year; the
        year's books close in December."""
        if self.head is None or self.head.period is None:
            return False
        return self.head.period.since.month not in _YEAR_BEGINS_IN

    def _is_of_commune(self) -> bool:
        issuer = comparable(self.head.issuer) if self.head is not None else ""
        return _OF_COMMUNE.search(issuer) is not None

    def _is_of_lower_body(self) -> bool:
        if self.head is None or self.is_news:
            return False
        issuer = wording(self.head.issuer)
        return book("bodies", "lower").any_in(issuer) is not None


def _moved(figures: Iterable[ReadFigure], by: int) -> list[ReadFigure]:
    """Figures of a block in the list of the document: `part_of` counts from its start."""
    return [
        figure if figure.part_of is None else replace(figure, part_of=figure.part_of + by)
        for figure in figures
    ]


def _in_text_order(figures: Sequence[ReadFigure]) -> list[ReadFigure]:
    order = sorted(range(len(figures)), key=lambda index: (figures[index].start, index))
    place = {old: new for new, old in enumerate(order)}
    return [
        figure if figure.part_of is None else replace(figure, part_of=place[figure.part_of])
        for figure in (figures[index] for index in order)
    ]

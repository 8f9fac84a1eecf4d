"""Reads text, Markdown and CSV files, keeping the offsets of the text as it stands in the file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from chungtay.domain.spelling import has_diacritics
from chungtay.reading.document import BlockKind
from chungtay.reading.draft import CellText, Draft
from chungtay.reading.encodings import decode
from chungtay.reading.headings import heading_level
from chungtay.reading.safety import FileCorrupt
from chungtay.reading.sheets.cells import LAST_COLUMN, MOST_CELLS, SheetTooLarge, place
from chungtay.reading.typed_tables import Line, fields_of, typed_tables

# How the usual chats mark who wrote when: [14/12/2026 16:42] Minh · 16:42, 14/12/2026 - Minh:
# · Minh, 14/12/2026 16:42 on a line of its own.
_MOMENT = r"\d{1,2}[:hg]\d{2}(?::\d{2})?"
_DAY = r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
_CHAT = re.compile(
    rf"(?m)^[ \t]*+(?:\[(?:{_DAY}[, ]*)?{_MOMENT}(?:[, ]*{_DAY})?(?:\s*[AP]M)?\]"
    rf"|(?:{_DAY}[, ]+{_MOMENT}|{_MOMENT}[, ]+{_DAY})\s*[-–:]\s*[^\n:]{{1,60}}:"
    rf"|[^\n,:]{{1,60}},\s*(?:{_DAY}[, ]+{_MOMENT}|{_MOMENT}[, ]+{_DAY})\s*:?\s*$)"
)
_LOOKED_AT = 100_000  # signs in which the delimiter shows itself
_LOOKED_THROUGH = 5_000  # lines: in more than that no table is looked for
_LINE = re.compile(r"[^\n]+")
_WRAPPED_FROM = 60  # characters: a line this long may go on in the next
_ITEM = re.compile(r"\s*(?:[-+*•–]|\d+[.)]|[a-zđ]\)|[IVX]+\.)\s")
_MD_HEADING = re.compile(r"\s{0,3}(#{1,6})[ \t]+([^ \t#].*)", re.DOTALL)
_MD_ROW = re.compile(r"\s*\|.*\|\s*$")
_MD_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?)?\s*$")
# The line by which Excel is told the sign; it shows the rows from the next one on.
_STATED_DELIMITER = re.compile(r"sep=([;,|\t])\n", re.IGNORECASE)
_DELIMITERS = ";\t,|"


def read(content: bytes, name: str, draft: Draft) -> None:
    """A text: messages line by line when it was copied from a chat, else paragraphs."""
    draft.text = _text(content, name, draft)
    is_chat, last = _is_chat(draft.text), 0
    lines = [*islice(_lines(draft.text), _LOOKED_THROUGH)]
    if len(lines) == _LOOKED_THROUGH:
        _mark_lines(draft, _lines(draft.text), is_chat=is_chat)
        return
    for table in typed_tables(draft.text, lines):
        _mark_lines(draft, lines[last : table.first], is_chat=is_chat)
        _mark_fields(
            draft,
            [fields_of(draft.text, line, table.sign) for line in lines[table.first : table.last]],
        )
        last = table.last
    _mark_lines(draft, lines[last:], is_chat=is_chat)


def _mark_lines(draft: Draft, lines: Iterable[Line], *, is_chat: bool) -> None:
    if is_chat:
        for start, end, number in lines:
            draft.mark(start, end, f"line {number}", kind=BlockKind.MESSAGE)
        return
    for start, end, number in _paragraphs(draft.text, lines):
        level = heading_level(draft.text[start:end])
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
        draft.mark(start, end, f"line {number}", kind=kind, level=level)


def read_markdown(content: bytes, name: str, draft: Draft) -> None:
    """Markdown: headings by their signs, pipe tables as tables, the rest as text."""
    draft.text = _text(content, name, draft)
    rows: list[Line] = []
    for start, end, number in [*_paragraphs(draft.text, [*_lines(draft.text)]), (0, 0, 0)]:
        line = draft.text[start:end]
        if _MD_ROW.match(line) and line:
            rows.append((start, end, number))
            continue
        _mark_rows(draft, rows)
        rows = []
        heading = _MD_HEADING.fullmatch(line)
        if heading:
            begin = start + heading.start(2)
            level, kind = len(heading[1]), BlockKind.HEADING
            end = begin + len(heading[2].rstrip().rstrip("#").rstrip())
            draft.mark(begin, end, f"line {number}", kind=kind, level=level)
        else:
            level = heading_level(line) if line else 0
            kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
            draft.mark(start, end, f"line {number}", kind=kind, level=level)


def read_csv(content: bytes, name: str, draft: Draft) -> None:
    """One table; the delimiter is the sign that parts most lines alike."""
    text = _text(content, name, draft)
    sheet = name.rpartition(".")[0] or name
    stated = _STATED_DELIMITER.match(text)
    if stated:
        text = text[stated.end() :]
    try:
        rows = csv.reader(io.StringIO(text), delimiter=stated[1] if stated else delimiter_of(text))
        draft.lay_table(sheet, list(_cells(rows, sheet, name)))
    except csv.Error as error:
        raise FileCorrupt(file=name) from error


def _cells(rows: Iterable[list[str]], sheet: str, name: str) -> Iterator[CellText]:
    """The cells in which something stands. Raises `SheetTooLarge`."""
    count = 0
    for row, fields in enumerate(rows, start=1):
        for column, field in enumerate(fields, start=1):
            if field:
                count += 1
                if count > MOST_CELLS or column > LAST_COLUMN:
                    raise SheetTooLarge(file=name, sheet=sheet, most=min(count, MOST_CELLS))
                yield CellText(row, column, field, place(sheet, row, column))


def delimiter_of(text: str) -> str:
    """The sign that gives the most columns on which most lines agree; "," when none does."""
    sample = text[:_LOOKED_AT].split("\n", 60)[:60]

    def columns(sign: str) -> tuple[int, int]:
        try:
            counts = [len(row) for row in csv.reader(sample, delimiter=sign) if row]
        except csv.Error:
            return 0, 0
        usual = max(set(counts), key=lambda count: (counts.count(count), count), default=1)
        return (counts.count(usual) if usual > 1 else 0), usual

    return max(_DELIMITERS, key=lambda sign: (columns(sign), sign == ","))


def _text(content: bytes, name: str, draft: Draft) -> str:
    text, encoding = decode(content, name=name)
    draft.properties["encoding"] = encoding
    if not encoding.startswith("utf"):
        draft.warn("encoding-guessed", name, encoding=encoding)
    elif "\ufffd" in text:
        draft.warn("letters-lost", name)
    return text


def _is_chat(text: str) -> bool:
    """Marked as a chat, or several lines typed without any diacritics."""
    if _CHAT.search(text):
        return True
    lines = text.strip().count("\n") + 1
    return lines > 1 and not has_diacritics(text)


def _lines(text: str) -> Iterator[Line]:
    """Start, end and number of every line on which something is seen, blanks trimmed."""
    number, counted_to = 1, 0
    for match in _LINE.finditer(text):
        number += text.count("\n", counted_to, match.start())
        counted_to = match.start()
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        if line.strip():
            yield start, start + len(line.strip()), number


def _paragraphs(text: str, lines: Iterable[Line]) -> Iterator[Line]:
    """Lines, with those that were broken at a margin put together again."""
    held: Line | None = None
    for start, end, number in lines:
        if held is not None and _goes_on(text, held, start):
            held = held[0], end, held[2]
            continue
        if held is not None:
            yield held
        held = start, end, number
    if held is not None:
        yield held


def _goes_on(text: str, held: Line, start: int) -> bool:
    begin, end, _ = held
    last_line = text[max(begin, text.rfind("\n", begin, end) + 1) : end]
    return (
        text.count("\n", end, start) == 1
        and len(last_line) >= _WRAPPED_FROM
        and text[end - 1] not in ".:;!?…|"
        and text[start].islower()
        and not _ITEM.match(text[start : start + 8])
    )


def _mark_rows(draft: Draft, rows: list[Line]) -> None:
    """The cells of a pipe table, where they stand in the text."""
    lines = [row for row in rows if not _MD_RULE.fullmatch(draft.text[row[0] : row[1]])]
    _mark_fields(draft, [fields_of(draft.text, line, "|") for line in lines])


def _mark_fields(draft: Draft, rows: Sequence[Sequence[tuple[str, int]]]) -> None:
    number = len(draft.tables) + 1
    cells = [
        (CellText(row, column, shown, f"T{number}!R{row}C{column}"), begin)
        for row, fields in enumerate(rows, start=1)
        for column, (shown, begin) in enumerate(fields, start=1)
    ]
    draft.mark_table(f"T{number}", cells)

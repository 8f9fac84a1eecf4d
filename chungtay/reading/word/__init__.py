"""Reads Word files as people make them: with and without styles, with tracked changes, text boxes,
footnotes, nested tables and old fonts."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from chungtay.reading.document import BlockKind
from chungtay.reading.draft import Draft, seen
from chungtay.reading.headings import heading_level
from chungtay.reading.safety import FileCorrupt, checked_archive, parsed_xml, part
from chungtay.reading.word.grids import read_grid
from chungtay.reading.word.markup import W, descendant, local, transitional, unwrapped
from chungtay.reading.word.runs import Line, read_line
from chungtay.reading.word.styles import Styles, read_styles


def read(content: bytes, name: str, draft: Draft) -> None:
    """Write a Word file on the draft: body first, footnotes after it."""
    with checked_archive(content, name=name) as archive:
        document = _part(archive, "word/document.xml", name)
        styles = read_styles(
            _part(archive, "word/styles.xml", name), _part(archive, "word/numbering.xml", name)
        )
        body = None if document is None else descendant(document, "body")
        if body is None:
            raise FileCorrupt(file=name)
        story = _Story(draft, styles)
        story.read_body(body)
        story.write_notes(_part(archive, "word/footnotes.xml", name), "footnote")
        story.write_notes(_part(archive, "word/endnotes.xml", name), "endnote")
        draft.stamps += _page_heads(archive, name)


def _part(archive: zipfile.ZipFile, path: str, name: str) -> etree._Element | None:
    content = part(archive, path, name=name)
    return None if content is None else parsed_xml(transitional(content), name=name)


def _page_heads(archive: zipfile.ZipFile, name: str) -> Iterable[str]:
    """Heads and feet of pages: no part of the text, but a mark of secrecy may stand there."""
    for path in archive.namelist():
        if path.startswith(("word/header", "word/footer")) and path.endswith(".xml"):
            root = _part(archive, path, name)
            for paragraph in root.iter(f"{W}p") if root is not None else ():
                yield seen("".join(text.text or "" for text in paragraph.iter(f"{W}t")))


@dataclass(slots=True)
class _Story:
    """The body as it is being read: how many paragraphs and tables have gone by."""

    draft: Draft
    styles: Styles
    paragraphs: int = 0
    tables: int = 0
    box_tables: int = 0
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    carried: str = ""  # of a paragraph whose end mark was deleted: it runs on into the next
    changed: bool = False

    def read_body(self, body: etree._Element) -> None:
        for child in unwrapped(body):
            if local(child) == "p":
                self.paragraphs += 1
                self._read_paragraph(child)
            elif local(child) == "tbl":
                self.tables += 1
                self._read_table(child, f"T{self.tables}")
            self._write_boxes()
        if self.carried:
            self.draft.write(self.carried, self._here)
        if self.changed:
            self.draft.warn("tracked-changes")

    @property
    def _here(self) -> str:
        return f"paragraph {max(self.paragraphs, 1)}"

    def _read_paragraph(self, paragraph: etree._Element) -> None:
        line = self._line(paragraph)
        text = self.carried + line.text
        self.carried = ""
        if descendant(paragraph, "pPr/rPr/del") is not None:
            self.carried = text
        else:
            level = self._level(paragraph, seen(text), line)
            style = next((style.name for style in self.styles.of_paragraph(paragraph)), "")
            kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
            self.draft.write(text, self._here, kind=kind, style=style, level=level)

    def _line(self, paragraph: etree._Element) -> Line:
        line = read_line(paragraph, self.styles)
        self.boxes += line.boxes
        self.notes += line.notes
        self.changed |= line.changed
        return line

    def _level(self, paragraph: etree._Element, text: str, line: Line) -> int:
        stated = self.styles.level(paragraph)
        if stated or not text:
            return stated
        label = self.styles.label(paragraph)
        return heading_level(f"{label} {text}" if label else text, bold=line.bold)

    def _read_table(self, table: etree._Element, name: str) -> None:
        grid = read_grid(table, name, lambda paragraph: self._line(paragraph).text)
        self.draft.lay_table(name, grid.cells)
        for number, nested in enumerate(grid.nested, start=1):
            self._read_table(nested, f"{name}.{number}")

    def _write_boxes(self) -> None:
        """Text boxes stand after the paragraph or table they are anchored in."""
        while self.boxes:
            box = self.boxes.pop(0)
            for child in unwrapped(box):
                if local(child) == "p":
                    text = self._line(child).text
                    self.draft.stamps.append(seen(text))
                    self.draft.write(text, self._here, style="text box")
                elif local(child) == "tbl":
                    self.box_tables += 1
                    self._read_table(child, f"box {self.box_tables}")

    def write_notes(self, part_of_notes: etree._Element | None, kind: str) -> None:
        """The notes that the text refers to, in its order."""
        if part_of_notes is None:
            return
        by_id = {note.get(f"{W}id", ""): note for note in part_of_notes.findall(f"{W}{kind}")}
        wanted = [identity for which, identity in self.notes if which == kind]
        for number, identity in enumerate(dict.fromkeys(wanted), start=1):
            note = by_id.get(identity)
            lines = note.findall(f"{W}p") if note is not None else []
            text = "\n".join(read_line(line, self.styles).text for line in lines)
            self.draft.write(text, f"{kind} {number}", style=kind)

"""The text of one Word paragraph as a person sees it: insertions in, deletions out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from chungtay.reading.encodings import from_font
from chungtay.reading.word.markup import W, is_on, local, unwrapped, value
from chungtay.reading.word.styles import Style, Styles, font_of

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_FRAMES = frozenset(("drawing", "pict", "object", "AlternateContent"))


@dataclass(slots=True)
class Line:
    """A paragraph: its text, what hangs on it, and whether all of it is bold."""

    text: str = ""
    bold: bool = False
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # (footnote or endnote, id)
    changed: bool = False  # it held tracked deletions or insertions


def read_line(paragraph: etree._Element, styles: Styles) -> Line:
    line = Line()
    line.changed = any(
        paragraph.find(f".//{W}{name}") is not None for name in ("del", "ins", "moveFrom")
    )
    inherited = styles.of_paragraph(paragraph)
    bolds: list[bool] = []
    for run in _runs(paragraph):
        text = _text_of(run, line)
        if text:
            look = [*styles.chain(value(run, "rPr/rStyle") or ""), *inherited]
            line.text += _as_seen(text, run, look, styles)
            if text.strip():
                bolds.append(_said(is_on(run, "rPr/b"), [style.bold for style in look]))
    line.bold = bool(bolds) and all(bolds)
    return line


def _runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    return (child for child in unwrapped(paragraph) if local(child) == "r")


def _text_of(run: etree._Element, line: Line) -> str:
    if is_on(run, "rPr/vanish"):
        return ""
    pieces: list[str] = []
    for child in run:
        name = local(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name in ("footnoteReference", "endnoteReference"):
            line.notes.append((name.removesuffix("Reference"), child.get(f"{W}id", "")))
        elif name in _FRAMES:
            line.boxes += _boxes(child)
    return "".join(pieces)


def _boxes(frame: etree._Element) -> Iterator[etree._Element]:
    """The contents of text boxes; a box saved twice, for new and for old Word, is taken once."""
    if local(frame) == "txbxContent":
        yield frame
        return
    for child in list(frame)[: 1 if local(frame) == "AlternateContent" else None]:
        yield from _boxes(child)


def _as_seen(text: str, run: etree._Element, look: list[Style], styles: Styles) -> str:
    font = font_of(run) or next((style.font for style in look if style.font), styles.default_font)
    text = from_font(text, font)
    capitals = _said(is_on(run, "rPr/caps"), [style.capitals for style in look])
    return text.upper() if capitals else text


def _said(own: bool | None, inherited: list[bool | None]) -> bool:
    """The nearest word on a switch; silence is no."""
    return next((word for word in [own, *inherited] if word is not None), False)

"""What a Word file's styles and lists say of a paragraph: its heading level, font and weight."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from chungtay.reading.word.markup import W, descendant, is_on, value

_HEADING_NAME = re.compile(r"(?:heading|tiêu đề|đề mục)\s*(\d)", re.IGNORECASE)
_LABELS = {"upperRoman": "I.", "decimal": "1.", "lowerLetter": "a)", "upperLetter": "A."}
_MOST_ANCESTORS = 20


@dataclass(frozen=True, slots=True)
class Style:
    """One style as written; what it does not say it takes from `based_on`."""

    name: str = ""
    based_on: str = ""
    outline: int = 0
    font: str = ""
    bold: bool | None = None
    capitals: bool | None = None


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a file, its default font, and the labels of its numbered lists."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default_font: str = ""
    default_paragraph: str = ""
    list_labels: dict[tuple[str, str], str] = field(default_factory=dict)

    def chain(self, style_id: str) -> list[Style]:
        """A style and its ancestors, nearest first."""
        found: list[Style] = []
        while style_id in self.by_id and len(found) < _MOST_ANCESTORS:
            found.append(self.by_id[style_id])
            style_id = found[-1].based_on
        return found

    def of_paragraph(self, paragraph: etree._Element) -> list[Style]:
        return self.chain(value(paragraph, "pPr/pStyle") or self.default_paragraph)

    def level(self, paragraph: etree._Element) -> int:
        """The heading level that a style or the paragraph itself states; 0 for none."""
        own = value(paragraph, "pPr/outlineLvl")
        if own is not None and own.isdecimal():
            return _level(own)
        return next((style.outline for style in self.of_paragraph(paragraph) if style.outline), 0)

    def label(self, paragraph: etree._Element) -> str:
        """The sort of label an automatic number gives the paragraph, such as "I."; "" for none."""
        number = value(paragraph, "pPr/numPr/numId")
        depth = value(paragraph, "pPr/numPr/ilvl") or "0"
        return self.list_labels.get((number, depth), "") if number else ""


def read_styles(styles: etree._Element | None, numbering: etree._Element | None) -> Styles:
    if styles is None:
        return Styles(list_labels=_list_labels(numbering))
    by_id = {
        style.get(f"{W}styleId", ""): _style(style)
        for style in styles.findall(f"{W}style")
        if style.get(f"{W}type") in ("paragraph", "character", None)
    }
    default = next(
        (
            style.get(f"{W}styleId", "")
            for style in styles.findall(f"{W}style")
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")
        ),
        "",
    )
    fonts = font_of(descendant(styles, "docDefaults/rPrDefault"))
    return Styles(by_id, fonts, default, _list_labels(numbering))


def font_of(element: etree._Element | None) -> str:
    """The font that an element's run properties name; "" when they name none."""
    fonts = descendant(element, "rPr/rFonts")
    if fonts is None:
        return ""
    return fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""


def _style(element: etree._Element) -> Style:
    name = value(element, "name") or ""
    outline = value(element, "pPr/outlineLvl")
    named = _HEADING_NAME.match(name)
    by_name = int(named[1]) if named else 0
    return Style(
        name=name,
        based_on=value(element, "basedOn") or "",
        outline=_level(outline) if outline and outline.isdecimal() else by_name,
        font=font_of(element),
        bold=is_on(element, "rPr/b"),
        capitals=is_on(element, "rPr/caps"),
    )


def _level(outline: str) -> int:
    """Word counts outline levels from 0, and 9 is body text."""
    return int(outline) + 1 if len(outline) == 1 and outline != "9" else 0


def _list_labels(numbering: etree._Element | None) -> dict[tuple[str, str], str]:
    if numbering is None:
        return {}
    abstract = {
        item.get(f"{W}abstractNumId", ""): item for item in numbering.findall(f"{W}abstractNum")
    }
    labels: dict[tuple[str, str], str] = {}
    for number in numbering.findall(f"{W}num"):
        levels = abstract.get(value(number, "abstractNumId") or "")
        for level in levels.findall(f"{W}lvl") if levels is not None else ():
            label = _LABELS.get(value(level, "numFmt") or "", "")
            nested = (value(level, "lvlText") or "").count("%") > 1
            key = number.get(f"{W}numId", ""), level.get(f"{W}ilvl", "0")
            labels[key] = "1.1." if nested and label == "1." else label
    return labels

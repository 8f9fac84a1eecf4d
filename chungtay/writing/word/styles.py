"""The styles of an official report, named so that Word's own panes and shortcuts know them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from chungtay.writing.word.elements import Element, element
from chungtay.writing.word.grids import twips

POINT = 20  # twips


class Align(Enum):
    LEFT = "left"
    RIGHT = "right"
    CENTRE = "center"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Look:
    """What a layout decides: the font, the sizes in points and how headings are numbered."""

    language: str = "vi-VN"
    font: str = "Times New Roman"
    body: float = 14
    table: float = 12
    national_title: float = 12
    motto: float = 13
    agency: float = 13
    number: float = 13
    place_date: float = 14
    type_name: float = 14
    subject: float = 14
    signer: float = 14
    recipients_label: float = 12
    recipients: float = 11
    recipients_label_underlined: bool = False
    appendix: float = 14
    page_number: float = 14
    first_line_mm: float = 12.7
    heading_numbers: tuple[str, str, str] = ("%1.", "%2.", "%3)")


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """How the paragraphs of a style stand. Spaces are in points, indents in millimetres."""

    align: Align = Align.LEFT
    before: float = 0
    after: float = 0
    line: float = 1
    first_line: float = 0
    left: float = 0
    hanging: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    numbering: tuple[int, int] | None = None  # list and level


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style. A capital form is a look: the words stay as they were typed."""

    id: str
    name: str
    size: float
    layout: Paragraphs = field(default_factory=Paragraphs)
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    underline: bool = False
    based_on: str = "Normal"
    following: str = ""


ROW_ROOM = 2  # points above and below the words of a table
HEADINGS, BULLETS = 1, 2  # the two lists of numbering.xml

_CENTRED = Paragraphs(Align.CENTRE)


def styles(look: Look) -> Element:
    """The whole styles part."""
    root = element("styles", _defaults(look), _normal(look))
    made = (*_text(look), *_head(look), *_foot(look), *_tables(look))
    root.extend(_paragraph_style(style) for style in made)
    root.extend(_character_styles())
    root.extend(_table_styles())
    return root


def _text(look: Look) -> tuple[Style, ...]:
    body = Paragraphs(Align.BOTH, before=3, after=6, line=1.1, first_line=look.first_line_mm)

    def heading(level: int, before: float) -> Paragraphs:
        return Paragraphs(
            Align.LEFT,
            before=before,
            after=6,
            line=1.1,
            first_line=look.first_line_mm,
            keep_next=True,
            keep_lines=True,
            outline=level,
            numbering=(HEADINGS, level),
        )

    bullet = Paragraphs(
        Align.BOTH, 0, 4, 1.1, first_line=look.first_line_mm, numbering=(BULLETS, 0)
    )
    caption = Paragraphs(Align.CENTRE, 6, 4, keep_next=True, keep_lines=True)
    note = Paragraphs(Align.BOTH, 4, 6, keep_lines=True)
    size = look.body
    return (
        Style("BodyText", "Body Text", size, body),
        Style("LeadIn", "Lead-in", size, replace(body, keep_next=True), based_on="BodyText"),
        Style("ListBullet", "List Bullet", size, bullet),
        Style("Heading1", "heading 1", size, heading(0, 10), bold=True, capitals=True),
        Style("Heading2", "heading 2", size, heading(1, 8), bold=True),
        Style("Heading3", "heading 3", size, heading(2, 6), bold=True, italic=True),
        Style("Caption", "caption", size - 1, caption, bold=True, following="BodyText"),
        Style("Note", "Note", look.table, note, italic=True),
    )


def _head(look: Look) -> tuple[Style, ...]:
    spaced = Paragraphs(Align.CENTRE, before=6)
    return (
        Style(
            "NationalTitle", "National Title", look.national_title, _CENTRED, True, capitals=True
        ),
        Style("Motto", "Motto", look.motto, _CENTRED, bold=True),
        Style("ParentAgency", "Parent Agency", look.agency, _CENTRED, capitals=True),
        Style("Agency", "Agency", look.agency, _CENTRED, bold=True, capitals=True),
        Style("Rule", "Rule", 2, Paragraphs(Align.CENTRE, before=4)),
        Style("Number", "Number and Notation", look.number, spaced),
        Style("PlaceDate", "Place and Date", look.place_date, spaced, italic=True),
        Style("Title", "Title", look.type_name, Paragraphs(Align.CENTRE, 18), True, capitals=True),
        Style("Subtitle", "Subtitle", look.subject, _CENTRED, bold=True, following="BodyText"),
    )


def _foot(look: Look) -> tuple[Style, ...]:
    label = Paragraphs(before=6, keep_next=True)
    items = Paragraphs(keep_next=True)
    underlined = look.recipients_label_underlined
    appendix = Paragraphs(Align.CENTRE, keep_next=True, keep_lines=True, outline=0)
    title = Paragraphs(Align.CENTRE, keep_next=True, keep_lines=True)
    signed = Paragraphs(Align.CENTRE, before=6, keep_next=True)
    return (
        Style(
            "RecipientsLabel",
            "Recipients Label",
            look.recipients_label,
            label,
            bold=not underlined,
            italic=not underlined,
            underline=underlined,
        ),
        Style("Recipients", "Recipients", look.recipients, items),
        Style("Authority", "Authority", look.signer, signed, bold=True, capitals=True),
        Style("SignerName", "Signer Name", look.signer, _CENTRED, bold=True),
        Style("AppendixLabel", "Appendix Label", look.appendix, appendix, bold=True),
        Style("AppendixTitle", "Appendix Title", look.appendix, title, True, capitals=True),
        Style(
            "AppendixReference",
            "Appendix Reference",
            look.appendix,
            Paragraphs(Align.CENTRE, after=8, keep_next=True),
            italic=True,
        ),
        Style("Header", "header", look.page_number, _CENTRED),
        Style("SectionEnd", "Section End", 1),
    )


def _tables(look: Look) -> tuple[Style, ...]:
    size = look.table
    heading = Paragraphs(Align.CENTRE, ROW_ROOM, ROW_ROOM, keep_next=True)
    group = Paragraphs(Align.LEFT, ROW_ROOM, ROW_ROOM, keep_next=True)
    return (
        Style("TableText", "Table Text", size, Paragraphs(Align.LEFT, ROW_ROOM, ROW_ROOM)),
        Style("TableCentre", "Table Centre", size, Paragraphs(Align.CENTRE, ROW_ROOM, ROW_ROOM)),
        Style("TableNumber", "Table Number", size, Paragraphs(Align.RIGHT, ROW_ROOM, ROW_ROOM)),
        Style("TableHeading", "Table Heading", size, heading, bold=True),
        Style("TableNumbers", "Table Column Numbers", size - 2, heading, italic=True),
        Style("TableGroup", "Table Group", size, group, bold=True),
        Style("TableSource", "Table Source", size, group, italic=True),
    )


def _fonts(font: str) -> Element:
    return element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font)


def _defaults(look: Look) -> Element:
    language = element("lang", val=look.language, eastAsia=look.language, bidi="ar-SA")
    runs = element("rPr", _fonts(look.font), *_sizes(look.body), language)
    return element(
        "docDefaults", element("rPrDefault", runs), element("pPrDefault", element("pPr"))
    )


def _normal(look: Look) -> Element:
    return element(
        "style",
        element("name", val="Normal"),
        element("qFormat"),
        element("pPr", element("widowControl")),
        element("rPr", _fonts(look.font), *_sizes(look.body)),
        type="paragraph",
        default=1,
        styleId="Normal",
    )


def _sizes(points: float) -> tuple[Element, Element]:
    return element("sz", val=round(points * 2)), element("szCs", val=round(points * 2))


def _paragraph_style(style: Style) -> Element:
    return element(
        "style",
        element("name", val=style.name),
        element("basedOn", val=style.based_on),
        element("next", val=style.following or style.id),
        element("qFormat"),
        paragraph_properties(style.layout),
        _run_properties(style),
        type="paragraph",
        styleId=style.id,
        **({} if style.name[0].islower() or style.name in _BUILT_IN else {"customStyle": 1}),
    )


_BUILT_IN = frozenset({"Body Text", "List Bullet", "Title", "Subtitle"})


def paragraph_properties(layout: Paragraphs) -> Element:
    """The properties in the order that the schema asks for."""
    made = element("pPr")
    for name, wanted in (("keepNext", layout.keep_next), ("keepLines", layout.keep_lines)):
        if wanted:
            made.append(element(name))
    if layout.numbering:
        numbers, level = layout.numbering
        made.append(element("numPr", element("ilvl", val=level), element("numId", val=numbers)))
    made.append(
        element(
            "spacing",
            before=round(layout.before * POINT),
            after=round(layout.after * POINT),
            line=round(layout.line * 240),
            lineRule="auto",
        )
    )
    made.append(_indents(layout))
    made.append(element("jc", val=layout.align.value))
    if layout.outline is not None:
        made.append(element("outlineLvl", val=layout.outline))
    return made


def _indents(layout: Paragraphs) -> Element:
    if layout.hanging:
        return element("ind", left=twips(layout.left), hanging=twips(layout.hanging))
    return element("ind", left=twips(layout.left), firstLine=twips(layout.first_line))


def _run_properties(style: Style) -> Element:
    made = element("rPr")
    for name, wanted in (("b", style.bold), ("i", style.italic)):
        made.append(element(name, val=int(wanted)))
        made.append(element(f"{name}Cs", val=int(wanted)))
    if style.capitals:
        made.append(element("caps"))
    made.extend(_sizes(style.size))
    if style.underline:
        made.append(element("u", val="single"))
    return made


def _character_styles() -> list[Element]:
    """Links keep the black of an official text; gaps stand out until they are filled."""
    plain = element("rPr", element("u", val="none"))
    grey = element("rPr", element("color", val="7F7F7F"))
    raised = element("rPr", element("vertAlign", val="superscript"))
    wanted = (
        ("Source", "Source Link", plain, 1),
        ("PlaceholderText", "Placeholder Text", grey, 0),
        ("Mark", "Mark", raised, 1),
    )
    return [
        element(
            "style",
            element("name", val=name),
            element("qFormat"),
            look,
            type="character",
            styleId=code,
            **({"customStyle": 1} if own else {}),
        )
        for code, name, look, own in wanted
    ]


def _table_styles() -> list[Element]:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    rules = element("tblBorders", *(_rule(side) for side in sides))
    return [
        _table_style("TableNormal", "Normal Table", element("tblPr", _padding(0)), default=True),
        _table_style("FigureTable", "Figure Table", element("tblPr", rules, _padding(1.2))),
        _table_style("LayoutTable", "Layout Table", element("tblPr", _padding(0))),
    ]


def _rule(side: str) -> Element:
    return element(side, val="single", sz=4, space=0, color="000000")


def _padding(millimetres: float) -> Element:
    return element(
        "tblCellMar",
        *(element(side, w=twips(millimetres), type="dxa") for side in ("left", "right")),
    )


def _table_style(code: str, name: str, properties: Element, *, default: bool = False) -> Element:
    kind = {"default": 1} if default else {"customStyle": 1}
    made = element("style", element("name", val=name), type="table", styleId=code, **kind)
    if not default:
        made.append(element("basedOn", val="TableNormal"))
    made.append(properties)
    return made


def numbering(look: Look) -> Element:
    """Two lists: the numbered headings, tied to their styles, and the dashes of List Bullet."""
    forms = ("upperRoman", "decimal", "lowerLetter")
    levels = [
        _level(number, form, pattern, style=f"Heading{number + 1}")
        for number, (form, pattern) in enumerate(zip(forms, look.heading_numbers, strict=True))
    ]
    dashes = _level(0, "bullet", "-", style="ListBullet")
    return element(
        "numbering",
        _list(HEADINGS, levels, kind="multilevel"),
        _list(BULLETS, [dashes], kind="singleLevel"),
        *(
            element("num", element("abstractNumId", val=code), numId=code)
            for code in (HEADINGS, BULLETS)
        ),
    )


def _level(number: int, form: str, pattern: str, *, style: str) -> Element:
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=form),
        element("pStyle", val=style),
        element("suff", val="space"),
        element("lvlText", val=pattern),
        element("lvlJc", val="left"),
        ilvl=number,
    )


def _list(code: int, levels: list[Element], *, kind: str) -> Element:
    return element("abstractNum", element("multiLevelType", val=kind), *levels, abstractNumId=code)

"""A written Word file opened again, as the tests look at it."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from chungtay.writing.consolidated_report import report_content
from chungtay.writing.consolidated_report.draft import Draft
from chungtay.writing.consolidated_report.layout import report_layout
from chungtay.writing.discretion import without_names
from chungtay.writing.speech import Speech
from tests.writing import cast

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def draft(layout="nd30", language="vi", **changes):
    say = Speech(language)
    told = without_names(cast.consolidation(**changes), withheld=say("name.withheld"))
    return Draft(told, say, report_layout(layout, language=language), cast.ON)


def words(element):
    """All characters of an element, paragraphs on lines of their own."""
    paragraphs = [element] if element.tag == f"{W}p" else element.iter(f"{W}p")
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in paragraphs)


def told(elements):
    return "\n".join(words(element) for element in elements)


def style(paragraph):
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val")


def links(element):
    return [link.get(f"{W}anchor") for link in element.iter(f"{W}hyperlink")]


def bookmarks(element):
    return [mark.get(f"{W}name") for mark in element.iter(f"{W}bookmarkStart")]


def rows(table):
    """The rows of a table as lists of the words of their cells."""
    return [[words(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]


class Opened:
    """A finished report."""

    def __init__(self, layout="nd30", language="vi", on=cast.ON, **changes):
        self.bytes = report_content(
            cast.consolidation(**changes), layout=layout, on=on, language=language
        )
        with ZipFile(BytesIO(self.bytes)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.body = etree.fromstring(self.parts["word/document.xml"])[0]

    @property
    def text(self):
        return words(self.body)

    def paragraphs(self, named):
        return [p for p in self.body.iter(f"{W}p") if style(p) == named]

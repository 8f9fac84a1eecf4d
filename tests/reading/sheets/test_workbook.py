"""The shared parts of a workbook."""

import zipfile

import pytest
from lxml import etree

from chungtay.reading.safety import FileCorrupt
from chungtay.reading.sheets.workbook import S, read_workbook, related, rich_text


def test_sheets_are_listed_in_the_order_of_their_tabs(save_sheet):
    path = save_sheet("a.xlsx", [["chữ", 1]])
    with zipfile.ZipFile(path) as archive:
        book = read_workbook(archive, "a.xlsx")
    assert [(entry.name, entry.hidden) for entry in book.sheets] == [("Bảng kê", False)]


def test_shared_strings_are_found_by_number(tmp_path):
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{S[1:-1]}"/>')
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{relations}">'
            f'<Relationship Id="r1" Type="{kind}" Target="words.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/words.xml", f'<sst xmlns="{S[1:-1]}"><si><t>một</t></si><si><t>hai</t></si></sst>'
        )
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        book = read_workbook(archive, "a.xlsx")
    assert book.string("1") == "hai"
    with pytest.raises(FileCorrupt):
        book.string("2")


def test_rich_text_is_joined_and_old_fonts_are_read():
    runs = (
        '<r><rPr><rFont val=".VnTime"/></rPr><t>x·</t></r><r><t> Kỳ Lạc</t></r><rPh><t>z</t></rPh>'
    )
    root = etree.fromstring(f'<si xmlns="{S[1:-1]}">{runs}</si>')
    assert rich_text(root) == "xã Kỳ Lạc"


def test_a_part_without_relations_points_to_nothing(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a", "")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert related(archive, "xl/workbook.xml", "a.xlsx") == {}

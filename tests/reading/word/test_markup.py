"""Wrappers of Word's XML are opened, and switches read as Word reads them."""

from lxml import etree

from chungtay.reading.word.markup import W, descendant, is_on, local, transitional, unwrapped, value


def element(xml):
    return etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{xml}</w:p>')


def test_wrappers_are_opened_and_deletions_are_left_to_the_reader():
    root = element(
        "<w:ins><w:r/></w:ins><w:sdt><w:sdtContent><w:tbl/></w:sdtContent></w:sdt><w:del/>"
    )
    assert [local(child) for child in unwrapped(root)] == ["r", "tbl", "del"]


def test_a_switch_is_on_off_or_unsaid():
    assert is_on(element("<w:rPr><w:b/></w:rPr>"), "rPr/b") is True
    assert is_on(element('<w:rPr><w:b w:val="0"/></w:rPr>'), "rPr/b") is False
    assert is_on(element("<w:rPr/>"), "rPr/b") is None


def test_values_and_descendants_of_nothing_are_nothing():
    assert value(None, "pPr/pStyle") is None
    assert descendant(element(""), "pPr") is None
    assert value(element('<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'), "pPr/pStyle") == "Heading1"


def test_a_strict_file_gets_the_ordinary_names():
    strict = b'<p xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    assert etree.fromstring(transitional(strict)).tag == f"{W}p"

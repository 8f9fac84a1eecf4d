"""The text of a Word paragraph, run by run."""

from lxml import etree

from chungtay.reading.word.markup import W
from chungtay.reading.word.runs import read_line
from chungtay.reading.word.styles import Style, Styles


def line(xml, styles=None):
    root = etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{xml}</w:p>')
    return read_line(root, styles or Styles())


def test_tabs_breaks_and_hard_hyphens_are_signs():
    runs = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>"
    assert line(runs).text == "a\tb\nc-"


def test_a_line_is_bold_when_all_its_words_are():
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"
    assert line(bold + "<w:r><w:t> </w:t></w:r>").bold
    assert not line(bold + "<w:r><w:t>b</w:t></w:r>").bold


def test_a_run_takes_its_look_from_the_paragraphs_style():
    styles = Styles(by_id={"A": Style(based_on="B"), "B": Style(bold=True, font=".VnTime")})
    read = line('<w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x·</w:t></w:r>', styles)
    assert (read.text, read.bold) == ("xã", True)

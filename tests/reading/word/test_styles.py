"""Heading levels, fonts and list labels as a Word file's styles state them."""

from lxml import etree

from chungtay.reading.word.markup import W
from chungtay.reading.word.styles import Style, Styles, font_of, read_styles


def element(xml, root="styles"):
    return etree.fromstring(f'<w:{root} xmlns:w="{W[1:-1]}">{xml}</w:{root}>')


SHEET = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:styleId="N" w:default="1"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 3"/>
<w:basedOn w:val="N"/></w:style>
<w:style w:type="paragraph" w:styleId="M"><w:name w:val="Mục"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
"""


def paragraph(style):
    return element(f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>', "p")


def test_a_level_comes_from_the_styles_name_or_its_outline():
    styles = read_styles(element(SHEET), None)
    assert styles.level(paragraph("H")) == 3
    assert styles.level(paragraph("M")) == 1
    assert styles.level(element("", "p")) == 0
    assert styles.default_font == ".VnTime"


def test_a_paragraph_may_state_its_own_level_and_nine_is_body_text():
    own = element('<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', "p")
    assert Styles().level(own) == 2
    assert Styles().level(element('<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', "p")) == 0


def test_styles_that_rest_on_each_other_in_a_circle_end():
    circle = Styles(by_id={"A": Style(based_on="B"), "B": Style(based_on="A")})
    assert len(circle.chain("A")) <= 20


def test_a_run_without_a_font_names_none():
    assert font_of(element("", "r")) == ""

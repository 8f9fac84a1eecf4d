"""The file as its parts."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx

from chungtay.writing.word.elements import paragraph
from chungtay.writing.word.parts import Properties, Sheet, WordText
from chungtay.writing.word.styles import Look

WIDE = Sheet(width=297, height=210, restart=True)


def content(on=date(2026, 12, 22)):
    text = WordText(Look())
    text.add(paragraph("Một"))
    text.end_section(Sheet())
    text.add(paragraph("Hai"))
    return text.content(WIDE, Properties("Báo cáo", "Cơ quan", on))


def test_word_opens_it_with_its_sections():
    document = docx.Document(BytesIO(content()))
    assert [p.text for p in document.paragraphs if p.text] == ["Một", "Hai"]
    first, second = document.sections
    assert (round(first.page_width.mm), round(first.left_margin.mm)) == (210, 30)
    assert second.page_width > second.page_height


def test_the_first_page_carries_no_number_and_the_others_do():
    document = docx.Document(BytesIO(content()))
    assert all(section.different_first_page_header_footer for section in document.sections)
    assert b"PAGE" in ZipFile(BytesIO(content())).read("word/header1.xml")


def test_the_properties_say_the_day_that_was_given():
    properties = docx.Document(BytesIO(content())).core_properties
    assert (properties.author, properties.title) == ("Cơ quan", "Báo cáo")
    assert properties.created.date() == properties.modified.date() == date(2026, 12, 22)


def test_the_same_text_gives_the_same_bytes():
    assert content() == content()
    assert content() != content(on=date(2026, 12, 23))


def test_the_width_of_the_text_is_what_the_margins_leave():
    assert Sheet().text_width == 160
    assert WIDE.landscape
    assert not Sheet().landscape

"""Styles that people can edit."""

from chungtay.writing.word.styles import Look, numbering, styles
from tests.writing.opened import W


def named(look=None):
    look = look or Look()
    return {style.get(f"{W}styleId"): style for style in styles(look).findall(f"{W}style")}


def test_words_own_styles_bear_words_own_names():
    names = {code: style.find(f"{W}name").get(f"{W}val") for code, style in named().items()}
    assert (names["Heading1"], names["BodyText"], names["Title"]) == (
        "heading 1",
        "Body Text",
        "Title",
    )
    assert named()["Heading1"].get(f"{W}customStyle") is None
    assert named()["Agency"].get(f"{W}customStyle") == "1"


def test_the_font_is_set_for_every_script():
    fonts = named()["Normal"].find(f"{W}rPr/{W}rFonts")
    assert {fonts.get(f"{W}{kind}") for kind in ("ascii", "hAnsi", "eastAsia", "cs")} == {
        "Times New Roman"
    }


def test_headings_stay_with_what_they_head():
    for code in ("Heading1", "Heading2", "Caption", "TableGroup", "LeadIn"):
        assert named()[code].find(f"{W}pPr/{W}keepNext") is not None


def test_the_body_is_justified_and_indented_by_the_decree():
    properties = named()["BodyText"].find(f"{W}pPr")
    assert properties.find(f"{W}jc").get(f"{W}val") == "both"
    assert properties.find(f"{W}ind").get(f"{W}firstLine") == "720"  # 1.27 cm
    assert int(properties.find(f"{W}spacing").get(f"{W}after")) >= 120  # 6 pt


def test_every_style_that_another_names_exists():
    known = named()
    for style in known.values():
        for tag in ("basedOn", "next"):
            other = style.find(f"{W}{tag}")
            assert other is None or other.get(f"{W}val") in known


def test_headings_number_themselves_as_the_layout_writes_them():
    party = numbering(Look(heading_numbers=("%1-", "%2.", "%3)")))
    levels = party.find(f"{W}abstractNum").findall(f"{W}lvl")
    assert [level.find(f"{W}lvlText").get(f"{W}val") for level in levels] == ["%1-", "%2.", "%3)"]
    assert levels[0].find(f"{W}numFmt").get(f"{W}val") == "upperRoman"
    assert [level.find(f"{W}pStyle").get(f"{W}val") for level in levels] == [
        "Heading1",
        "Heading2",
        "Heading3",
    ]

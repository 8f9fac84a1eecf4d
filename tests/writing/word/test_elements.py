"""Runs, links, bookmarks, gaps and fields."""

from chungtay.writing.word.elements import (
    Gap,
    Words,
    bookmark,
    element,
    field,
    gap,
    link,
    number_bookmarks,
    paragraph,
    plain,
    run,
)
from tests.writing.opened import W, bookmarks, links, words


def test_a_run_says_only_what_differs_from_its_style():
    assert run(Words("a")).find(f"{W}rPr") is None
    bold = run(Words("a", bold=True)).find(f"{W}rPr/{W}b")
    assert bold.get(f"{W}val") == "1"


def test_lines_of_a_text_stay_lines():
    assert len(run(Words("a\nb")).findall(f"{W}br")) == 1


def test_characters_that_xml_cannot_carry_are_left_out():
    assert words(paragraph("a\x00\x0bb")) == "ab"


def test_a_link_leads_to_its_bookmark():
    made = paragraph("xem ", Words("5 km", to="chi_tieu_1"), anchor="here")
    assert links(made) == ["chi_tieu_1"]
    assert bookmarks(made) == ["here"]
    assert link(Words("5", to="x")).get(f"{W}history") == "1"


def test_a_gap_shows_its_prompt_until_it_is_filled():
    control = gap(Gap("Số văn bản", "……"))
    assert control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
    assert "".join(control.itertext()) == "……"


def test_bookmarks_are_numbered_in_pairs():
    body = element("body")
    body.extend([*bookmark("a", element("r")), *bookmark("b")])
    number_bookmarks(body)
    assert [mark.get(f"{W}id") for mark in body if "bookmark" in mark.tag] == ["1", "1", "2", "2"]


def test_a_field_shows_a_value_until_word_computes_it():
    made = element("p", *field("PAGE", "2"))
    assert words(made) == "2"
    assert made.findtext(f".//{W}instrText").strip() == "PAGE"


def test_empty_pieces_leave_no_run():
    assert len(paragraph("", "a").findall(f"{W}r")) == 1


def test_pieces_can_be_read_without_their_looks():
    assert plain(["a", Words("b"), Gap("name", "c")]) == "abc"

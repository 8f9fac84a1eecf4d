"""What is written on a draft is what a person sees."""

import pytest

from chungtay.reading import draft as draft_module
from chungtay.reading.document import BlockKind
from chungtay.reading.draft import CellText, Draft, TooMuchText, seen


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("  Trao\u00ad quà \r\n \u200b5 suất\t", "Trao quà\n5 suất"),
        ("a\u0302\u0301", "ấ"),
        ("\ufeff", ""),
        ("2\u00a0500", "2\u00a0500"),
    ],
)
def test_nothing_invisible_is_kept(raw, shown):
    assert seen(raw) == shown


def test_an_empty_block_is_not_written():
    draft = Draft()
    draft.write(" \n ", "paragraph 1")
    draft.lay_table("T1", [CellText(1, 1, "", "T1!R1C1")])
    document = draft.finished(path="x", sha256="", format_name="docx")
    assert (document.text, document.blocks, document.tables) == ("", (), ())


def test_cells_of_a_row_stand_on_one_line():
    draft = Draft()
    draft.lay_table(
        "T1", [CellText(2, 1, "c", ""), CellText(1, 2, "b", ""), CellText(1, 1, "a", "")]
    )
    document = draft.finished(path="x", sha256="", format_name="docx")
    assert document.text == "a\tb\nc\n"
    assert {block.kind for block in document.blocks} == {BlockKind.CELL}


def test_a_warning_tells_its_facts_in_order():
    draft = Draft()
    draft.warn("cells-hidden", "Bảng kê", sheet="Bảng kê", count=3)
    assert draft.warnings[0].facts == (("count", "3"), ("sheet", "Bảng kê"))


def test_more_paragraphs_than_any_report_has_are_refused(monkeypatch):
    monkeypatch.setattr(draft_module, "MOST_PARAGRAPHS", 2)
    draft = Draft("so.txt")
    draft.write("a", "paragraph 1")
    draft.write("b", "paragraph 2")
    with pytest.raises(TooMuchText) as refusal:
        draft.write("c", "paragraph 3")
    assert refusal.value.facts == {"file": "so.txt", "most": 2}

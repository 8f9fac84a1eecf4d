"""Tables that place, and tables that carry figures."""

from chungtay.writing.word.elements import paragraph
from chungtay.writing.word.grids import Column, band, cell, hidden, ruled, twips
from tests.writing.opened import W, bookmarks, rows, style

COLUMNS = [Column("Chỉ tiêu", 40), Column("Kết quả", 25.4, "TableNumber")]


def test_headings_repeat_on_every_page_and_no_row_splits():
    table = ruled(COLUMNS, [[cell("a"), cell("1")]])
    made = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in made] == [True, True, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in made)


def test_the_row_of_column_numbers_can_be_left_out():
    assert rows(ruled(COLUMNS, [], numbered=False)) == [["Chỉ tiêu", "Kết quả"]]
    assert rows(ruled(COLUMNS, [])) == [["Chỉ tiêu", "Kết quả"], ["(1)", "(2)"]]


def test_cells_take_the_style_of_their_column():
    table = ruled(COLUMNS, [[cell("a"), cell("1")]], numbered=False)
    assert [style(p) for p in table.iter(f"{W}p")][2:] == ["TableText", "TableNumber"]


def test_widths_are_set_and_a_band_covers_them_all():
    table = ruled(COLUMNS, [[band("Nhà ở", span=2, anchor="here")]], numbered=False)
    assert [c.get(f"{W}w") for c in table.iter(f"{W}gridCol")] == [str(twips(40)), "1440"]
    last = table.findall(f"{W}tr")[-1].find(f"{W}tc")
    assert last.find(f"{W}tcPr/{W}gridSpan").get(f"{W}val") == "2"
    assert bookmarks(last) == ["here"]


def test_a_hidden_table_has_no_rules_and_no_padding():
    table = hidden((70, 95), [([paragraph("a")], [paragraph("b")])])
    assert table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "LayoutTable"
    assert {side.get(f"{W}w") for side in table.find(f"{W}tblPr/{W}tblCellMar")} == {"0"}

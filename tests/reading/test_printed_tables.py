"""Tables of print."""

from chungtay.reading.printed_tables import (
    Piece,
    PrintedLine,
    going_on,
    printed_tables,
    titles_of,
)

LEFTS = (60, 100, 260, 330)


def lines(*rows):
    """Each row a list of words in the columns; None leaves one free."""
    return [
        PrintedLine(
            tuple(
                Piece(text, left, left + 6 * len(text))
                for left, text in zip(LEFTS, row, strict=False)
                if text
            ),
            700 - 20 * number,
        )
        for number, row in enumerate(rows)
    ]


ROWS = [
    ("STT", "Nội dung", "ĐVT", "Kết quả"),
    ("1", "Làm đường", "km", "4,2"),
    ("2", "Tặng quà", "suất", "350"),
]


def cells(*rows):
    (table,) = printed_tables(lines(*rows), "page 1")
    return [(cell.row, cell.column, cell.text) for cell in table.cells]


def test_words_below_one_another_are_a_table():
    found = cells(*ROWS)
    assert (2, 4, "4,2") in found
    assert (3, 2, "Tặng quà") in found
    (table,) = printed_tables(lines(("Kết quả như sau:",), *ROWS), "page 3")
    assert (table.first, table.last, table.cells[0].where) == (1, 4, "page 3")


def test_a_line_of_fewer_pieces_close_below_goes_on_with_the_row_above():
    found = cells(*ROWS[:2], (None, "liên thôn"), ROWS[2])
    assert (2, 2, "Làm đường liên thôn") in found
    assert (3, 4, "350") in found


def test_words_side_by_side_without_titles_are_no_table():
    head = [("UBND XÃ", "LÀNG VEN", "CỘNG HÒA", "XÃ HỘI")] * 3
    assert list(printed_tables(lines(*head), "page 1")) == []
    assert list(printed_tables(lines(*ROWS[:2]), "page 1")) == []


def test_a_table_goes_on_under_the_titles_of_the_page_before():
    titles = titles_of(lines(*ROWS))
    assert [piece.text for piece in titles[0].pieces] == list(ROWS[0])
    page = lines(("3", "Trồng cây", "cây", "900"), ("4", "Hiến đất", "m2", "450"))
    table = going_on(titles, page, "page 2")
    assert (table.first, table.last) == (0, 2)
    assert (2, 4, "900") in [(cell.row, cell.column, cell.text) for cell in table.cells]
    assert going_on((), page, "page 2") is None
    assert going_on(titles, lines(("Nơi nhận:",)), "page 2") is None

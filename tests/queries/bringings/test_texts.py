"""The text is shown with every figure marked once, however figures overlap, however long it is."""

from __future__ import annotations

from chungtay.queries.bringings.texts import SHOWN_WHOLE, Gap, Grid, Paragraph, Span, pieces

TEXT = "Làm 2,5 km đường, trao 40 suất quà."


def paragraph(text=TEXT, start=0, level=0):
    return {"at": [start, start + len(text)], "level": level}


def shown(piece):
    return [(s.text, s.marks, s.of) for s in piece.segments]


def test_figures_are_marked_where_they_stand():
    (told,) = pieces(TEXT, [paragraph()], [Span(4, 10, "a"), Span(23, 34, "b")])
    assert shown(told) == [
        ("Làm ", (), ""),
        ("2,5 km", ("a",), "a"),
        (" đường, trao ", (), ""),
        ("40 suất quà", ("b",), "b"),
        (".", (), ""),
    ]


def test_overlapping_figures_are_cut_and_each_has_its_mark_once():
    (told,) = pieces(TEXT, [paragraph()], [Span(4, 16, "a"), Span(4, 10, "b"), Span(8, 20, "c")])
    assert "".join(s.text for s in told.segments) == TEXT
    marks = [mark for s in told.segments for mark in s.marks]
    assert sorted(marks) == ["a", "b", "c"]
    assert told.segments[1].marks == ("a", "b")


def test_a_short_text_is_shown_whole():
    text = "Một\nHai"
    told = pieces(text, [paragraph("Một"), paragraph("Hai", 4, 1)], [])
    assert [p.level for p in told] == [0, 1]


def test_of_a_long_text_only_what_stands_around_figures_is_shown():
    lines = [f"Dòng {n:05d} không có số." for n in range(2000)]
    text = "\n".join(lines)
    assert len(text) > SHOWN_WHOLE
    blocks, start = [], 0
    for line in lines:
        blocks.append(paragraph(line, start))
        start += len(line) + 1
    at = blocks[1000]["at"][0]
    told = pieces(text, blocks, [Span(at, at + 4, "a")])
    assert [type(p) for p in told] == [Paragraph, Gap, Paragraph, Paragraph, Paragraph, Gap]
    assert [p.many for p in told if isinstance(p, Gap)] == [998, 998]


def test_a_paragraph_without_an_end_is_cut_around_its_figures():
    text = "x" * 60_000
    (told,) = pieces(text, [paragraph(text)], [Span(30_000, 30_005, "a")])
    assert sum(len(s.text) for s in told.segments) < 5_000
    assert ("xxxxx", ("a",), "a") in shown(told)


def test_a_table_has_every_figure_under_its_heading():
    text = "A\tB\n1\t\n\t2"
    block = {"table": "T", "cells": [[1, 1, 0, 1, 1, 1], [1, 2, 2, 3, 1, 1], [2, 1, 4, 5, 2, 1],
                                     [3, 2, 8, 9, 1, 1]]}  # fmt: skip
    (told,) = pieces(text, [block], [Span(8, 9, "m")])
    assert isinstance(told, Grid)
    rows = [["".join(s.text for s in cell.segments) for cell in row] for row in told.rows]
    assert rows == [["A", "B"], ["1", ""], ["2"]]
    assert told.rows[1][0].rows == 2
    assert told.rows[2][0].segments[0].marks == ("m",)


def test_of_a_long_table_the_head_and_the_rows_around_figures_are_shown():
    text = "\n".join(f"{n:07d}" for n in range(5000))
    cells = [[n + 1, 1, 8 * n, 8 * n + 7, 1, 1] for n in range(5000)]
    (told,) = pieces(text, [{"table": "T", "cells": cells}], [Span(8 * 900, 8 * 900 + 7, "m")])
    assert [row is None for row in told.rows] == [False] * 3 + [True] + [False] * 3 + [True]

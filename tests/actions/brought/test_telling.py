"""Paragraphs and tables are laid out in reading order, as places in the text."""

from __future__ import annotations

from chungtay.actions.brought.telling import blocks_of
from chungtay.reading.draft import CellText, Draft


def test_paragraphs_and_tables_stand_in_reading_order():
    draft = Draft()
    draft.write("Mở đầu", "paragraph 1", level=1)
    draft.lay_table("T1", [CellText(1, 1, "Quà", "a"), CellText(1, 2, "25", "b", row_span=2)])
    draft.write("Kết", "paragraph 2")
    laid = blocks_of(draft.finished(path="a", sha256="", format_name="docx"))
    assert laid == [
        {"at": [0, 6], "level": 1},
        {"table": "T1", "cells": [[1, 1, 7, 10, 1, 1], [1, 2, 11, 13, 2, 1]]},
        {"at": [14, 17], "level": 0},
    ]

"""Paragraphs and tables are laid out in reading order, as places in the text."""

from __future__ import annotations

from dataclasses import replace

from chungtay.actions.brought.telling import blocks_of, row_of
from chungtay.domain.claims import Source
from chungtay.reading.draft import CellText, Draft
from tests import cast

TEXT = "STT\tNội dung\tQuà\n1\tTrao quà Tết\t60\t30\nTrao 40 suất quà."


def told(quote, sentence=""):
    start = TEXT.index(quote)
    source = Source("a", "Quà!C3", quote, start, start + len(quote), sentence or quote)
    return replace(cast.says(cast.LAN, cast.ROADS, "60"), source=source)


def test_a_number_of_a_table_has_its_row_beside_it():
    beside = ("1 · Trao quà Tết · ", " · 30")
    assert row_of(TEXT, told("60")) == beside
    assert row_of(TEXT, told("60", "Trao quà Tết")) == beside


def test_a_number_of_a_sentence_has_its_sentence():
    assert row_of(TEXT, told("40", "Trao 40 suất quà.")) is None
    assert row_of(TEXT, told("40")) is None
    assert row_of(TEXT, replace(told("60"), source=Source("a", "", "60"))) is None


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

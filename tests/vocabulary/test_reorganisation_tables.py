"""Rows are written in words and read back as they were."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from chungtay.domain.reorganisations.cases import numbered_anew
from chungtay.domain.reorganisations.written import rows_of
from chungtay.vocabulary.reorganisation_files import spelling
from chungtay.vocabulary.reorganisation_tables import as_file, as_text, cell_words, columns_of

ROWS = numbered_anew(
    [
        {"what": "place", "change": "merge", "subject": "00123", "heir": "xã A",
         "bodies": "follow"},
        {"what": "unit", "change": "parent", "subject": "Hội, “X”", "parent": "none",
         "line": "sector", "basis": "=1+1"},
    ]
)  # fmt: skip


def read(text):
    return rows_of(list(csv.reader(StringIO(text))), spelling())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_table_is_read_back_as_it_was(language):
    for text in (as_text(ROWS, language), as_file(ROWS, language).decode("utf-8")):
        assert [row.cells for row in read(text)] == [row.cells for row in ROWS]


def test_only_columns_in_which_something_is_said_are_shown_in_their_order():
    assert columns_of(ROWS) == (
        "what", "change", "subject", "heir", "parent", "line", "basis", "bodies",
    )  # fmt: skip
    assert columns_of(()) == ()


def test_codes_are_words_and_names_stay_names():
    assert cell_words("change", "merge", "vi") == "sáp nhập"
    assert cell_words("parent", "none", "vi") == "không"
    assert cell_words("subject", "merge", "vi") == "merge"
    assert cell_words("change", "hát", "vi") == "hát"


def test_a_spreadsheet_computes_nothing_and_keeps_the_zeros_of_a_code():
    text = as_file(ROWS, "vi").decode("utf-8")
    assert "'=1+1" in text
    assert '"=""00123"""' in text
    assert text.startswith("\ufeff")

"""The generated pages of docs/: complete, and as fresh as what they are made from."""

from __future__ import annotations

import pytest

from chungtay.config import docs
from chungtay.vocabulary.indicators import indicators


@pytest.mark.parametrize("name", docs.pages())
def test_a_generated_page_says_what_its_source_says(name):
    written = docs.DOCS / name
    assert written.is_file(), f"make docs: {name} is missing"
    assert written.read_text(encoding="utf-8") == docs.pages()[name], f"make docs: {name} is stale"


def test_every_indicator_stands_in_the_catalogue_once():
    page = docs.indicators_page()
    assert all(page.count(f"| `{code}` |") == 1 for code in indicators())


def test_a_bar_inside_a_word_does_not_break_the_table():
    assert docs._table(("a",), [("x|y",)]).splitlines()[-1] == r"| x\|y |"


def test_writing_the_pages_anew_changes_only_their_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(docs, "DOCS", tmp_path)
    docs.main()
    assert {path.name for path in tmp_path.iterdir()} == docs.pages().keys()

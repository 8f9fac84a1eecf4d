"""Every table of the vocabulary says everything in both languages, and is read once."""

from __future__ import annotations

import unicodedata
from importlib import resources

import pytest

from chungtay.vocabulary import terms as module
from chungtay.vocabulary.terms import Term, table, table_of_folder, terms

VOCABULARY = resources.files("chungtay.vocabulary")


def test_a_term_speaks_both_languages_and_no_third():
    road = Term("đường", "road")
    assert (road.text("vi"), road.text("en")) == ("đường", "road")
    with pytest.raises(KeyError):
        road.text("fr")


def test_a_table_is_read_from_the_disk_once():
    assert table("fields.toml") is table("fields.toml")


def test_the_entries_of_a_folder_are_those_of_all_its_files():
    assert "labour-days" in table_of_folder("indicators")
    assert "inspections" in table_of_folder("indicators")


def test_an_entry_that_stands_twice_is_found_out(monkeypatch):
    monkeypatch.setattr(module, "table", lambda _: {"labour-days": {}})
    with pytest.raises(ValueError, match="stands twice"):
        table_of_folder.__wrapped__("indicators")


def test_the_terms_of_a_table_are_found_by_code():
    assert terms("fields.toml")["D"] == Term("Nhà ở", "Housing")


def toml_files(folder=VOCABULARY):
    for file in folder.iterdir():
        if file.is_dir():
            yield from toml_files(file)
        elif file.name.endswith(".toml"):
            yield file


def test_every_table_is_nfc_and_says_where_its_facts_come_from():
    for file in toml_files():
        text = file.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text), file.name
        assert text.startswith("# "), file.name

"""The words of the sample are read from files beside the code."""

from __future__ import annotations

from decimal import Decimal

from chungtay.actions.samples.province.words import words, words_of_folder


def test_the_words_of_a_file_are_read_once():
    assert words("land")["province"]["name"] == "Khê Sơn"
    assert words("land") is words("land")


def test_a_folder_gives_the_entries_of_all_its_files():
    kinds = words_of_folder("kinds")
    assert {"road", "gifts-tet", "talk"} <= set(kinds)
    assert all(Decimal(f.get("step", 1)) > 0 for k in kinds.values() for f in k["figures"])

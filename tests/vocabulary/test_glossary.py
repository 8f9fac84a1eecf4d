"""The glossary fixes one English word for each Vietnamese one."""

from __future__ import annotations

from chungtay.vocabulary.glossary import glossary


def test_no_vietnamese_term_has_two_english_words():
    said = [part.strip() for term in glossary().values() for part in term.vi.split("·")]
    assert len(said) == len(set(said))


def test_a_programme_is_never_a_program():
    assert glossary()["Programme"].en.startswith("coordination programme")

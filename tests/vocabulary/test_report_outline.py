"""A report has its usual sections and its appendix its usual columns."""

from __future__ import annotations

from chungtay.vocabulary.report_outline import columns, sections


def test_results_stand_third_after_situation_and_direction():
    assert list(sections())[:4] == ["opening", "situation", "direction", "results"]
    assert sections()["results"].vi.startswith("III.")
    assert sections()["results"].en.startswith("III.")


def test_every_part_of_a_section_is_said_in_both_languages():
    parts = [part for section in sections().values() for part in section.parts]
    assert parts
    assert all(part.vi and part.en for part in parts)


def test_the_appendix_has_ten_columns_from_number_to_note():
    assert len(columns()) == 10
    assert (next(iter(columns())), list(columns())[-1]) == ("number", "note")

"""Figures are broken down by values whose words do not mean two of them."""

from __future__ import annotations

import pytest

from chungtay.domain.spelling import tone_normal
from chungtay.vocabulary.categories import beneficiary_groups, dimensions


@pytest.mark.parametrize("code", dimensions())
def test_a_word_names_one_value_of_a_dimension(code):
    meant: dict[str, set[str]] = {}
    for value in dimensions()[code].values.values():
        for word in value.words:
            meant.setdefault(tone_normal(word), set()).add(value.code)
    assert not {word: values for word, values in meant.items() if len(values) > 1}


def test_poor_households_are_a_beneficiary_group():
    assert "hộ nghèo" in beneficiary_groups()["poor"].words
    assert beneficiary_groups()["elderly-alone"].en == "lone elderly person"


def test_repair_is_a_kind_of_work():
    assert "sửa chữa" in dimensions()["work"].values["repair"].words


def test_what_is_regular_or_elsewhere_needs_no_word():
    silent = {v.code for d in dimensions().values() for v in d.values.values() if not v.words}
    assert silent == {"regular", "other"}

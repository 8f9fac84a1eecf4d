"""Categories are told by name, and none is lost where it has none."""

from __future__ import annotations

import pytest

from chungtay.vocabulary.category_names import category_name, dimension_name
from chungtay.vocabulary.movements import movements


@pytest.mark.parametrize(
    ("dimension", "value", "vi", "en"),
    [
        ("beneficiary", "poor", "hộ nghèo", "poor household"),
        ("work", "repair", "sửa chữa", "repaired"),
        ("beneficiary", "of-another-release", "of-another-release", "of-another-release"),
        ("of-another-release", "x", "x", "x"),
    ],
)
def test_a_value_is_told_by_its_name(dimension, value, vi, en):
    assert category_name(dimension, value, "vi") == vi
    assert category_name(dimension, value, "en") == en


def test_movements_are_categories_too():
    code, term = next(iter(movements().items()))
    assert category_name("movement", code, "vi") == term.vi
    assert dimension_name("movement", "vi") != "movement"
    assert dimension_name("beneficiary", "en") == "Beneficiary group"
    assert dimension_name("unheard-of", "en") == "unheard-of"

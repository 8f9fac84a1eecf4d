"""Words for sums."""

from __future__ import annotations

import pytest

from chungtay.reading.claims.sums import BELOW, PLACE, STRETCH, sums_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Các cấp Hội trao", BELOW),
        ("cac cap Hoi trao", BELOW),
        ("Toàn xã huy động", PLACE),
        ("Trong năm đã trao", STRETCH),
    ],
)
def test_a_word_for_a_sum_is_known_with_and_without_diacritics(text, kind):
    assert kind in sums_in(text)


def test_a_particular_doing_has_none():
    assert sums_in("Trao quà tại thôn Bến Đá") == frozenset()

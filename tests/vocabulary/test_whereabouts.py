"""Places inside a document in people's words."""

from __future__ import annotations

import pytest

from chungtay.vocabulary.whereabouts import place_in


@pytest.mark.parametrize(
    ("where", "vi", "en"),
    [
        ("paragraph 4", "đoạn 4", "paragraph 4"),
        ("page 3", "trang 3", "page 3"),
        ("line 8", "dòng 8", "line 8"),
        ("message 2", "tin nhắn 2", "message 2"),
        ("form", "ghi trên hệ thống", "recorded on the screen"),
        ("T2!R3C4", "bảng 2, hàng 3, cột 4", "table 2, row 3, column 4"),
        ("Phụ lục 1!C12", "trang tính Phụ lục 1, ô C12", "sheet Phụ lục 1, cell C12"),
    ],
)
def test_a_place_is_said_as_people_say_it(where, vi, en):
    assert place_in(where, "vi") == vi
    assert place_in(where, "en") == en


def test_a_place_of_another_kind_stays_as_it_is():
    assert place_in("", "vi") == ""
    assert place_in("ảnh 3", "en") == "ảnh 3"

"""No name of a person who was helped stays in a text that is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.domain.claims import Source
from chungtay.domain.discretion import WITHHELD, discreet, hiding
from tests.cast import HOUSES, LAN, says

NAMES = ["Vàng Thị Mỷ"]


@pytest.mark.parametrize(
    "words",
    [
        "bàn giao nhà cho hội viên Vàng Thị Mỷ, bản Nậm",
        "ban giao nha cho ba Vang Thi My, ban Nam",
        "hỗ trợ bà Mỷ, bản Nậm",
        "tặng quà ông Giàng A Tếnh, bản Nậm",
    ],
)
def test_a_name_goes_however_it_is_written(words: str) -> None:
    hidden = hiding(NAMES, WITHHELD)(words)
    assert WITHHELD in hidden
    assert "bản Nậm" in hidden or "ban Nam" in hidden
    for name in ("Mỷ", "My", "Tếnh"):
        assert name not in hidden


def test_places_and_titles_stay() -> None:
    words = "Mẹ Việt Nam Anh hùng ở xã Bác Ái Đông; anh hùng lao động"
    assert hiding(NAMES, WITHHELD)(words) == words


def test_a_name_that_one_body_knows_is_hidden_in_the_words_of_all() -> None:
    known = says(LAN, HOUSES, "1", person_names=("Vàng Thị Mỷ",), title="Nhà Vàng Thị Mỷ")
    source = Source("a.docx", quote="01 nhà", sentence="Trao nhà cho hội viên Vàng Thị Mỷ.")
    other = replace(says("army@lang-ven", HOUSES, "1"), source=source)
    first, second = discreet([known, other])
    assert first.title == "Nhà …"
    assert first.person_names == ("Vàng Thị Mỷ",)
    assert second.source.sentence == "Trao nhà cho hội viên …."
    assert discreet([first, second]) == [first, second]

"""Names of owners: found after titles, compared with what reports do to names."""

from __future__ import annotations

import pytest

from chungtay.domain.matching.lexicon import PhraseBook
from chungtay.domain.matching.persons import Likeness, likeness, person_named, persons_in
from tests.domain.matching.cast import LEXICON, read, told

BOOK = PhraseBook(LEXICON)


def named(text: str):
    return persons_in(BOOK.read(text), LEXICON, frozenset({("ha", "linh")}))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nhà cho bà Trần Thị Hoa thôn 3", "tran thi hoa"),
        ("hộ b. Hoa (thôn 3)", "hoa"),
        ("cho hội viên Lê Văn Thìn, thương binh 3/4", "le van thin"),
        ("cho ba Tran Thi Hoa thon 3", "tran thi hoa"),
        ("cho ba tran thi hoa thon 3", "tran thi hoa"),
        ("cho CCB Hồ Sỹ Lương", "ho si luong"),
        ("hộ bà Neáng Sóc Kha, ấp Tô Hạ", "neang soc kha"),
    ],
)
def test_a_name_stands_after_a_title(text, name):
    assert [" ".join(person.name) for person in named(text)] == [name]


@pytest.mark.parametrize(
    "text", ["cho hộ nghèo thôn Đông", "đoàn viên Hà Linh", "bà con xã Hòa Lâm", "nhớ ơn Bác Hồ"]
)
def test_what_follows_a_title_is_not_always_a_person(text):
    assert named(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("bà Trần Thị Hoa", "chị Trần Thị Hoa", Likeness.SAME),
        ("bà Trần Thị Hoa", "bà Hoa", Likeness.SHORT),
        ("chị Huỳnh Thị Bé Năm", "chị Bé Năm", Likeness.SHORT),
        ("ông Hồ Sỹ Lương", "ông Hồ Sĩ Lương", Likeness.SAME),
        ("bà Trần Thị Hoa", "ba Tran Thi Hoa", Likeness.SAME),
        ("bà Trần Thị Hoa", "bà Trần Thị Hòa", Likeness.MISSPELT),
        ("bà Trần Thị Hoa", "bà Trần Thị Hoan", Likeness.MISSPELT),
        ("bà Trần Thị Lài", "ông Trần Văn Lài", Likeness.OTHER),
        ("bà Lài", "ông Trần Văn Lài", Likeness.OTHER),
        ("chị Võ Thị Hằng", "chị Võ Thị Hằng Nga", Likeness.OTHER),
        ("bà Trần Thị Hoa", "bà Lê Thị Hoa", Likeness.OTHER),
        ("bà Trần Thị Hoa", "hộ nghèo", Likeness.UNSAID),
    ],
)
def test_two_names_are_one_person_or_not(one, other, expected):
    assert likeness(named(one), named(other)) is expected
    assert likeness(named(other), named(one)) is expected


def test_a_name_given_by_a_document_needs_no_title():
    person = person_named(BOOK.read("Trần Thị Hoa"))
    assert (person.name, person.sex, person.words) == (
        ("tran", "thi", "hoa"), "female", "Trần Thị Hoa",
    )  # fmt: skip


def test_without_diacritics_a_title_with_a_capital_is_a_name():
    (owner,) = read(told("Trao nha cho ba Nong Thi Suong, khom Chu Trach"))[0].owners
    assert owner.name == ("nong", "thi", "suong")


def test_a_name_with_an_apostrophe_is_a_name():
    (owner,) = read(told("Trao nhà cho bà H'Lan Niê, buôn Ea"))[0].owners
    assert owner.name == ("h'lan", "nie")
    assert owner.words == "H'Lan Niê"

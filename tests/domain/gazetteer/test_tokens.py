"""A text is taken apart into words that compare as readers compare them."""

from __future__ import annotations

from chungtay.domain.gazetteer.tokens import (
    DASHED,
    GLUED,
    MOST_SIGNS,
    PARTED,
    SPACED,
    one_letter_off,
    tokens,
    toneless,
    word,
)


def keys(text):
    return [token.word.key for token in tokens(text)]


def test_words_know_how_far_apart_they_stand():
    found = tokens("P12, Ea H'Leo – Lạc. Sơn\nA")
    assert [token.apart for token in found] == [
        PARTED, GLUED, PARTED, SPACED, GLUED, DASHED, SPACED, PARTED,
    ]  # fmt: skip
    assert [token.dotted for token in found][-2:] == [True, False]


def test_brackets_are_counted():
    assert [token.depth for token in tokens("a (b [c]) d)) e")] == [0, 1, 2, 0, 0]


def test_spellings_of_one_name_have_one_form():
    same = [("hoà", "hòa"), ("Mỹ", "mĩ"), ("ĐẮK", "đăk"), ("Lăk", "lắc"), ("Qui", "quy")]
    for one, other in same:
        assert word(one).form == word(other).form, one
    assert tokens("Ðức")[0].word.form == word("Đức").form
    assert word("thành").form != word("thanh").form
    assert word("thành").key == word("thanh").key
    assert word("Khánh").key != word("Chánh").key


def test_numbers_lose_their_zeros_and_roman_ones_are_read():
    assert keys("phường 01") == ["phuong", "1"]
    assert keys("phường III") == ["phuong", "3"]
    assert keys("Mỹ Đình II") == ["mi", "dinh", "2"]
    assert keys("0") == ["0"]


def test_only_so_much_is_read():
    assert len(tokens("ab " * MOST_SIGNS)) <= MOST_SIGNS


def test_without_tones_the_marks_of_letters_stay():
    assert toneless("huyện") == "huyên"
    assert toneless("đường") == "đương"


def test_one_letter_off_never_changes_a_number():
    near = one_letter_off("an1")
    assert {"n1", "na1", "anh1", "on1"} <= near
    assert not {"an", "an2", "an12"} & near
    assert "an1" not in near

from chungtay.reading.wording import comparable, phrase_book, without_marks, wording


def test_two_official_spellings_compare_alike_and_keep_their_length():
    for one, other in (("Hoà", "Hòa"), ("tỉ đồng", "tỷ đồng"), ("liệt sỹ", "liệt sĩ")):
        assert comparable(one) == comparable(other)
        assert len(comparable(one)) == len(one)


def test_a_boat_is_not_the_word_for_down():
    boats = phrase_book({"boat": ["xuồng"]})
    assert boats.any_in(wording("điều 9 xuồng cứu hộ")) is not None
    assert boats.any_in(wording("giảm xuống còn 9 hộ")) is None


def test_a_text_without_diacritics_is_searched_without_them():
    books = phrase_book({"canal": ["kênh mương"]})
    assert books.any_in(wording("nao vet kenh muong", bare=True)) is not None
    assert books.any_in(wording("nao vet kenh muong")) is None


def test_a_phrase_is_found_through_quotes_and_commas_but_not_over_a_stop():
    books = phrase_book({"force": ["cán bộ, chiến sĩ"], "house": ["nhà đại đoàn kết"]})
    assert books.any_in(wording("20 cán bộ chiến sĩ")) is not None
    assert books.any_in(wording("nhà “Đại đoàn kết”")) is not None
    assert books.any_in(wording("của nhà. Đại đoàn kết")) is None


def test_of_phrases_that_start_alike_the_longest_is_found():
    books = phrase_book({"short": ["ngày"], "long": ["ngày công"]})
    assert [found.meaning for found in books.longest_in(wording("40 ngày công"))] == ["long"]


def test_words_point_at_their_place_in_the_text():
    text = "Hiến 3.250m2 đất"
    assert [text[word.start : word.end] for word in wording(text).words] == [
        "Hiến", "3.250", "m2", "đất",
    ]  # fmt: skip
    assert without_marks("đường") == "duong"

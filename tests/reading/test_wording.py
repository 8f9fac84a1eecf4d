from chungtay.reading.wording import comparable, without_marks, wording


def test_two_official_spellings_compare_alike_and_keep_their_length():
    for one, other in (("Hoà", "Hòa"), ("tỉ đồng", "tỷ đồng"), ("liệt sỹ", "liệt sĩ")):
        assert comparable(one) == comparable(other)
        assert len(comparable(one)) == len(one)


def test_words_point_at_their_place_in_the_text():
    text = "Hiến 3.250m2 đất"
    assert [text[word.start : word.end] for word in wording(text).words] == [
        "Hiến", "3.250", "m2", "đất",
    ]  # fmt: skip
    assert without_marks("đường") == "duong"


def test_blanks_part_groups_of_one_number_only_where_they_can_mean_nothing_else():
    def words(text):
        return [word.text for word in wording(text).words]

    assert words("trao 1\u00a0250 suất") == ["trao", "1\u00a0250", "suất"]
    assert words("trao 625 000 000 đồng") == ["trao", "625 000 000", "đồng"]
    assert words("thôn 5 120 hộ") == ["thôn", "5", "120", "hộ"]
    assert words("0977 305 118") == ["0977", "305", "118"]

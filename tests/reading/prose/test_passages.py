from chungtay.reading.prose.passages import passage


def test_every_number_knows_its_sentence_and_clause():
    words = passage("Xây 2 cầu; sửa 3 km đường. Trồng 40 cây.")
    assert [(one.sentence, one.clause) for one in words.expressions] == [(0, 0), (0, 1), (1, 2)]
    last = words.expressions[-1]
    span = words.sentence_of(last).span
    assert words.text.text[span.start : span.end] == "Trồng 40 cây."
    assert words.clause_of(last).first == words.sentence_of(last).first
    assert list(words.earlier(last)) == []
    assert words.following(words.expressions[0]) == words.expressions[1]
    assert words.following(last) is None


def test_a_message_without_any_diacritics_is_read_so():
    assert passage("sua 3 km duong thon").text.bare
    assert not passage("Sửa 3 km duong thon").text.bare
    assert not passage("3 km").text.bare


def test_messages_begin_sentences_with_small_letters():
    words = passage("xong 2 nha cho ho ngheo. con 1 nha chua lam")
    assert len(words.sentences) == 2
    assert len(passage("Hội xong 2 nhà cho hộ nghèo. còn 1 nhà").sentences) == 1

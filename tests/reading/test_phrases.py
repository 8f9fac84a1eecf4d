from chungtay.reading.phrases import PhraseBook, phrase_book
from chungtay.reading.wording import wording


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


def test_a_book_that_grows_is_searched_anew():
    books = PhraseBook()
    books.add("ngày công", "days")
    text = wording("40 ngày công, 3 km đường")
    assert [found.meaning for found in books.all_in(text)] == ["days"]
    books.add("đường", "road")
    assert [found.meaning for found in books.all_in(text)] == ["days", "road"]


def test_books_on_the_shelf_find_only_their_own():
    one, other = phrase_book({"a": ["ngày công"]}), phrase_book({"b": ["ngày"]})
    text = wording("40 ngày công")
    assert [found.meaning for found in one.all_in(text)] == ["a"]
    assert [found.meaning for found in other.all_in(text)] == ["b"]


def test_a_phrase_of_several_books_means_in_each_its_own_the_longest_first():
    one = phrase_book({"a": ["ngày công lao động", "ngày công"]})
    other = phrase_book({"b": ["ngày công"], "c": ["ngày"]})
    text = wording("40 ngày công lao động")
    assert [found.meaning for found in one.starting_at(text, 1)] == ["a", "a"]
    assert [found.length for found in one.starting_at(text, 1)] == [4, 2]
    assert [found.meaning for found in other.starting_at(text, 1)] == ["b", "c"]


def test_a_book_put_on_the_shelf_later_is_searched_as_well():
    text = wording("40 ngày công")
    assert phrase_book({"a": ["ngày"]}).any_in(text) is not None
    assert phrase_book({"b": ["công"]}).any_in(text) is not None


def test_that_a_book_may_stand_in_a_text_is_told_by_first_words():
    books = phrase_book({"days": ["ngày công"]})
    assert books.may_stand_in(wording("40 ngày"))
    assert not books.may_stand_in(wording("40 công"))


def test_a_slip_in_the_marks_of_a_long_phrase_is_put_right():
    books = phrase_book({"militia": ["dân quân tự vệ"], "boat": ["xuồng máy"]})
    assert books.but_for_marks(wording("đân quân tự vệ"), 0) == ("dân", "quân", "tự", "vệ")
    assert books.but_for_marks(wording("xuống máy"), 0) == ()  # two words may well be others


def test_whether_anything_of_a_book_stands_in_a_text():
    book = phrase_book({"gift": ["suất quà"]})
    assert book.stands_in(wording("Trao 5 suất quà"))
    assert not book.stands_in(wording("Trao quà cho 5 em"))

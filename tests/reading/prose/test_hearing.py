from chungtay.reading.prose.hearing import audience, hearers, is_schooling, sessions_of
from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.subjects import Candidate


def heard(text):
    words = passage(text)
    found = hearers(words, words.expressions[0])
    return found and found.indicator


def test_persons_behind_a_counted_session_heard_it():
    words = passage("tổ chức 4 buổi nói chuyện cho 210 học sinh")
    sessions = Candidate("communication-sessions", 9.0, "buổi", "head")
    assert audience(words, words.expressions[1], sessions).indicator == "communication-audience"
    assert audience(words, words.expressions[1], None) is None


def test_to_whom_something_is_told_or_taught_is_said_by_the_verb_before_them():
    assert heard("Tuyên truyền biển đảo cho 230 ngư dân.") == "communication-audience"
    assert heard("Trong hè, đoàn xã dạy bơi 64 em.") == "training-participants"
    assert heard("Hướng dẫn kỹ thuật ủ phân cho 75 nông dân.") == "crop-livestock-guidance"
    assert heard("Hội trao quà cho 75 nông dân.") is None


def test_what_children_learn_as_at_school_is_no_training():
    assert heard("Sinh viên dạy tiếng Anh cho 52 em nhỏ.") is None
    assert heard("Sinh viên dạy tiếng Anh cho 52 tiểu thương.") == "training-participants"
    assert heard("Sinh viên dạy bơi cho 52 em nhỏ.") == "training-participants"


def test_a_lesson_is_schooling_by_its_words_and_by_who_learns():
    words = passage("Dạy chữ cho 18 cháu.")
    lesson = Candidate("literacy-turns", 9.0, "dạy chữ", "verb", first=0)
    assert is_schooling(words, words.expressions[0], lesson)
    grown = passage("Dạy chữ cho 18 phụ nữ.")
    assert not is_schooling(grown, grown.expressions[0], lesson)


def test_those_who_are_told_or_taught_something_hear_it():
    assert heard("Tuyên truyền luật biển cho 230 ngư dân.") == "communication-audience"
    assert heard("Tập huấn kỹ năng cho 60 hội viên.") == "training-participants"
    assert heard("Có 75 hội viên được tập huấn.") == "training-participants"
    assert heard("Tuyên truyền, tặng quà cho 50 em.") is None


def test_those_who_were_visited_heard_no_lesson_told_before():
    words = passage("Tổ chức 4 buổi nói chuyện, thăm 30 hội viên.")
    sessions = Candidate("communication-sessions", 9.0, "buổi", "head")
    assert audience(words, words.expressions[1], sessions) is None


def test_the_sessions_behind_their_hearers_are_those_in_which_they_heard_it():
    words = passage("Tuyên truyền cho 700 lượt ngư dân trong 13 buổi.")
    told = Candidate("communication-audience", 9.0, "tuyên truyền", "audience")
    found = sessions_of(words, words.expressions[1], told)
    assert [one.indicator for one in found] == ["communication-sessions"]
    assert sessions_of(words, words.expressions[1], None) == []


def test_whom_one_trains_may_stand_behind_for_whom():
    assert heard("Viện đào tạo cho tuyến xã 14 y sĩ.") == "training-participants"
    assert heard("Viện đào tạo cho tuyến xã, tặng 14 y sĩ sách.") is None

from chungtay.reading.prose.bursaries import holding_bursaries, of_bursaries, portion_of
from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.subjects import Candidate

BURSARIES = frozenset({"scholarships"})
NOTHING = frozenset()


def last(text):
    words = passage(text)
    return words, words.expressions[-1]


def test_in_a_text_on_bursaries_the_students_it_helped_hold_them():
    helped = last("Sau 8 năm, chương trình đã giúp 930 tân sinh viên.")
    assert holding_bursaries(*helped, BURSARIES).indicator == "scholarships"
    assert holding_bursaries(*helped, NOTHING) is None
    assert holding_bursaries(*last("Tại trường có 930 sinh viên."), BURSARIES) is None
    assert holding_bursaries(*last("Chương trình đã giúp 930 nông dân."), BURSARIES) is None


def test_things_given_to_students_are_no_bursaries():
    given = last("Đoàn trao 40 xe đạp cho 40 học sinh.")
    assert holding_bursaries(*given, BURSARIES) is None


def test_in_a_text_on_bursaries_the_cost_of_the_whole_is_theirs():
    whole = last("Tổng kinh phí của chương trình là 780 triệu đồng.")
    assert [one.indicator for one in of_bursaries(*whole, BURSARIES)] == ["scholarships"]
    assert of_bursaries(*whole, NOTHING) == []
    mixed = last("Ban tổ chức còn xây 2 căn nhà, tổng kinh phí 780 triệu đồng.")
    assert of_bursaries(*mixed, BURSARIES) == []


def portion(text):
    words = passage(text)
    number = words.expressions[-1]
    gifts = Candidate("gifts", 9.0, "suất", "head", number.after, number.number.last)
    return portion_of(words, number, gifts).indicator


def test_portions_are_those_of_what_the_sentence_named_last():
    assert portion("Trao 25 suất học bổng, gồm 3 suất đặc biệt.") == "scholarships"
    assert portion("Trao 25 suất học bổng và 40 suất quà, thêm 3 suất sau.") == "gifts"
    assert portion("Trao cho bà con 3 suất.") == "gifts"


def test_portions_with_a_noun_of_their_own_are_of_that():
    words = passage("Trao 25 suất học bổng, phát 300 suất cháo.")
    number = words.expressions[-1]
    gifts = Candidate("gifts", 9.0, "suất", "head", number.number.last + 1, number.number.last)
    assert portion_of(words, number, gifts).indicator == "gifts"


def test_portions_are_of_what_the_text_named_last_or_speaks_of():
    assert portion("Trao học bổng cho học sinh giỏi. Dòng họ Lê thêm 12 suất.") == "scholarships"
    words = passage("Năm nay đã trao 90 suất.")
    number = words.expressions[0]
    gifts = Candidate("gifts", 9.0, "suất", "head", number.after, number.number.last)
    assert portion_of(words, number, gifts, BURSARIES).indicator == "scholarships"
    assert portion_of(words, number, gifts, NOTHING).indicator == "gifts"


def test_in_a_text_on_bursaries_the_sum_behind_its_portions_is_theirs():
    whole = last("Đã trao 90 suất, tổng số tiền 135 triệu đồng.")
    assert [one.indicator for one in of_bursaries(*whole, BURSARIES)] == ["scholarships"]
    mixed = last("Đã trao 90 suất quà, tổng số tiền 135 triệu đồng.")
    assert of_bursaries(*mixed, BURSARIES) == []

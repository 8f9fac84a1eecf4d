from chungtay.domain.claims import Kind
from chungtay.reading.prose.kinds import Meaning
from chungtay.reading.prose.moods import inherited
from chungtay.reading.prose.passages import passage


def second(text, first=Kind.CONTEXT, place=1):
    words = passage(text)
    before = [Meaning(first)] * place
    return inherited(words, place, Meaning(), before).kind


def test_joined_numbers_are_meant_alike():
    assert second("Còn 117 hộ nghèo và 290 hộ cận nghèo.") is Kind.CONTEXT
    assert second("Còn 117 hộ nghèo (3,04%) và 290 hộ cận nghèo.", place=2) is Kind.CONTEXT


def test_a_verb_between_them_parts_their_meanings():
    assert second("Còn 117 hộ nghèo, đã giúp đỡ 40 hộ.") is Kind.RESULT


def test_a_sentence_that_takes_a_sum_apart_keeps_its_meaning():
    text = "Sẽ cấp gạo cho 500 hộ. Trong đó xã Bình An 200 hộ."
    assert second(text, Kind.TARGET) is Kind.TARGET


def test_what_a_place_has_is_context_like_the_place():
    assert second("Có 1 xã với 1.312 hộ.") is Kind.CONTEXT
    assert second("Tại 4 xã, 200 hộ nhận quà.") is Kind.RESULT


def test_own_words_come_first():
    words = passage("Còn 117 hộ nghèo và 290 hộ cận nghèo.")
    own = Meaning(Kind.TARGET)
    assert inherited(words, 1, own, [Meaning(Kind.CONTEXT)]) is own

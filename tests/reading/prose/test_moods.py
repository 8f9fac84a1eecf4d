from chungtay.domain.claims import Kind, Standing
from chungtay.reading.prose.kinds import Meaning
from chungtay.reading.prose.moods import inherited, is_coordinated
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


def test_what_is_in_one_gift_is_no_sum():
    words = passage("Mỗi suất 300.000 đồng và 5 kg gạo.")
    price = Meaning(Kind.CONTEXT, Standing.UNIT_PRICE)
    assert inherited(words, 1, Meaning(), [price]) is price
    apart = passage("Mỗi suất 300.000 đồng; 5 chiếc xe đạp.")
    assert inherited(apart, 1, Meaning(), [price]).kind is Kind.RESULT


def test_alike_numbers_in_one_breath_are_coordinated():
    words = passage("Có 40 hộ nghèo, 30 hộ cận nghèo; trao 5 con bò.")
    first, second_one, third = words.expressions
    assert is_coordinated(words, first, second_one)
    assert not is_coordinated(words, second_one, third)


def test_what_a_plan_is_divided_into_is_planned():
    words = passage("Số tiền sẽ được chia cho 4 tỉnh. Cụ thể: Nghệ An 25 triệu đồng.")
    assert inherited(words, 1, Meaning(), [Meaning(Kind.CONTEXT)]).kind is Kind.TARGET
    given = passage("Số tiền đã được chia cho 4 tỉnh. Cụ thể: Nghệ An 25 triệu đồng.")
    assert inherited(given, 1, Meaning(), [Meaning(Kind.CONTEXT)]).kind is Kind.RESULT

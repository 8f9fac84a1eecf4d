from chungtay.reading.prose.context import book
from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.people import (
    audience,
    hearers,
    in_list,
    is_healer,
    is_object,
    recipients,
    taking_part,
    topics_of,
)
from chungtay.reading.prose.subjects import Candidate


def force(text, topics=frozenset()):
    words = passage(text)
    found = taking_part(words, words.expressions[0], topics)
    return found and found.indicator


def test_who_is_called_to_a_work_takes_part():
    text = "Thu hút 120 đoàn viên, thanh niên tham gia."
    assert force(text) == "participant-turns"
    assert force(text, frozenset({"disaster"})) == "disaster-force-turns"
    assert force(text, frozenset({"epidemic"})) == "epidemic-force-turns"


def test_who_is_given_something_takes_no_part():
    assert force("Tặng áo ấm cho 120 đoàn viên vùng cao.") is None


def test_a_text_on_a_storm_is_about_a_disaster_and_a_campaign_is_no_epidemic():
    words = passage("Sau bão số 4, chiến dịch hè vẫn diễn ra.")
    assert topics_of(words, 0, len(words.text.words)) == {"disaster"}


def test_helped_households_are_counted_unless_a_thing_for_them_is():
    helped = passage("Hội hỗ trợ 28 gia đình sau lũ.")
    assert recipients(helped, helped.expressions[0]).indicator == "poor-households-helped"
    given = passage("Trao 6 con bò cho 6 hộ nghèo.")
    assert recipients(given, given.expressions[1]).rule == "receivers"


def test_persons_behind_a_counted_session_heard_it():
    words = passage("tổ chức 4 buổi nói chuyện cho 210 học sinh")
    sessions = Candidate("communication-sessions", 9.0, "buổi", "head")
    assert audience(words.expressions[1], sessions).indicator == "communication-audience"
    assert audience(words.expressions[1], None) is None


def test_whom_something_is_done_to_takes_no_part():
    for text in ("Cứu 9 người mắc kẹt.", "Có 40 người được khám.", "Khen thưởng 30 cá nhân."):
        words = passage(text)
        assert is_object(words, words.expressions[0])
    saving = passage("Thu hút 760 chị em tham gia, tiết kiệm được nhiều tiền.")
    assert not is_object(saving, saving.expressions[0])
    sent = passage("Có 40 cán bộ được huy động tham gia.")
    assert not is_object(sent, sent.expressions[0])


def test_givers_and_members_of_a_party_take_part():
    assert force("Tiếp nhận tiền từ 19 tổ chức, cá nhân.") == "participant-turns"
    words = passage("Tiếp nhận 80 tỷ đồng của 1.265 tổ chức, cá nhân.")
    assert taking_part(words, words.expressions[1], frozenset()) is not None
    assert force("Thu hút 120 đại biểu, nhận được nhiều ý kiến.") == "participant-turns"
    flood = frozenset({"disaster"})
    assert force("Đoàn công tác gồm 12 thành viên lên đường.", flood) == "participant-turns"


def test_those_who_are_told_or_taught_something_hear_it():
    def heard(text):
        words = passage(text)
        found = hearers(words, words.expressions[0])
        return found and found.indicator

    assert heard("Tuyên truyền luật biển cho 230 ngư dân.") == "communication-audience"
    assert heard("Tập huấn kỹ năng cho 60 hội viên.") == "training-participants"
    assert heard("Có 75 hội viên được tập huấn.") == "training-participants"
    assert heard("Tuyên truyền, tặng quà cho 50 em.") is None


def test_what_opens_a_list_of_receivers_holds_for_all():
    words = passage("Trao quà cho 2 mẹ, 5 thương binh và 12 gia đình.")
    assert recipients(words, words.expressions[2]).indicator == "poor-households-helped"


def test_what_happened_is_told_apart_from_what_one_prepares_for():
    words = passage("Diễn tập phòng chống thiên tai.")
    end = len(words.text.words)
    assert topics_of(words, 0, end) == {"disaster"}
    assert topics_of(words, 0, end, events_only=True) == frozenset()


def test_those_who_came_to_counted_sessions_took_part():
    words = passage("Tổ chức 12 buổi ra quân với 450 lượt ĐVTN.")
    found = taking_part(words, words.expressions[1], frozenset())
    assert found.indicator == "participant-turns"


def test_whoever_is_drawn_takes_part_and_so_do_households_that_join():
    assert force("Cuộc thi thu hút gần 1.100 em.") == "participant-turns"
    assert force("Hơn 60 gia đình kiều bào quyên góp ủng hộ.") == "participant-turns"
    assert force("Có 60 gia đình kiều bào ở Brno.") is None
    assert force("Cùng với 3 huyện đoàn lập danh sách.") == "participant-turns"


def test_who_works_right_behind_the_number_takes_part():
    assert force("Sáng nay 30 đồng chí cùng Xã đoàn thu gom rác.") == "participant-turns"
    assert force("Hơn 1.500 lượt người xem, khám bệnh.") is None


def test_a_delegation_is_no_force_and_doctors_are_no_patients():
    flood = frozenset({"disaster"})
    assert force("Cử đoàn đại diện gồm 9 người về nước.", flood) == "participant-turns"
    words = passage("Bàn khám bệnh với 4 bác sĩ.")
    assert is_healer(words, words.expressions[0])


def test_those_who_are_visited_or_looked_after_receive():
    def received(text):
        words = passage(text)
        found = recipients(words, words.expressions[-1])
        return found and found.rule

    assert received("Thăm hỏi 390 gia đình.") == "recipients"
    assert received("Phân công 24 đảng viên phụ trách 96 hộ.") == "recipients"
    assert received("Đồn phụ trách 96 hộ.") is None
    assert received("Cấp phát gạo của Chính phủ, 73 hộ.") == "recipients"
    assert received("Trao 10 con bò cho 10 hộ.") == "receivers"
    assert received("Cấp 900 thẻ cho người nghèo, hỗ trợ tiền điện cho 80 hộ.") == "recipients"


def test_a_phrase_before_a_list_holds_for_all_of_it():
    words = passage("Thành lập 1 chi hội và 2 câu lạc bộ.")
    founding = book("cues", "founding")
    assert in_list(words, words.expressions[1], founding, within=1) == "thành lập"


def test_a_text_tells_of_its_houses():
    words = passage("Cả huyện xóa nhà tạm.")
    assert topics_of(words, 0, len(words.text.words)) == {"houses-temporary-removed"}

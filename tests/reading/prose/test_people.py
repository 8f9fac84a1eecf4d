from chungtay.reading.prose.context import book
from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.people import (
    in_list,
    is_healer,
    is_object,
    recipients,
    taking_part,
    topics_of,
)


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


def test_a_sentence_on_another_work_is_not_about_the_flood_of_the_text():
    flood = frozenset({"disaster"})
    assert force("Có 75 đoàn viên tham gia trồng cây trên đồi.", flood) == "participant-turns"
    assert force("Có 75 đoàn viên tham gia dọn bùn.", flood) == "disaster-force-turns"
    fought = "Sau lũ quét, 75 đoàn viên tham gia trồng lại hàng tre."
    assert force(fought, flood) == "disaster-force-turns"


def test_a_season_of_storms_one_prepares_for_is_no_disaster_at_hand():
    words = passage("Các đội chú ý an toàn trong mùa mưa bão.")
    assert topics_of(words, 0, len(words.text.words), events_only=True) == frozenset()


def test_the_last_of_those_who_were_there_took_part():
    text = "Đến dự có đồng chí Phó Bí thư Đảng ủy, các ban ngành cùng 64 hội viên."
    assert force(text) == "participant-turns"
    assert force("Thành phần: trưởng ấp, thư ký và 17 hộ dân ven rạch.") == "participant-turns"
    assert force("Xã có chợ, trạm y tế cùng 64 hội viên.") is None


def test_households_that_give_took_part():
    assert force("Có 19 hộ hiến đất mở ngõ.") == "participant-turns"
    assert force("Quỹ thu được do 31 hộ nộp.") == "participant-turns"
    words = passage("Vận động hiến 860 m2 đất của 14 hộ.")
    found = taking_part(words, words.expressions[1], frozenset())
    assert found.indicator == "participant-turns"


def test_soldiers_who_are_let_go_somewhere_are_given_nothing():
    assert force("Xã đội cho hai tiểu đội dân quân xuống đào mương.") == "participant-turns"
    assert force("Xã trao quà cho 16 dân quân ở xa.") is None
    assert force("Trung đoàn duy trì 140 chiến sĩ ở điểm sạt lở.") == "participant-turns"


def test_guests_take_part_where_they_do_something():
    assert force("Tỉnh đón 27 sinh viên nước bạn cùng tham gia chiến dịch.") == "participant-turns"
    assert force("Đảo đón 27 ngư dân vào tránh gió.") is None


def test_a_verb_inside_another_word_tells_of_no_doing():
    assert force("Nhờ vậy 45 chị có việc làm.") is None
    assert force("Sáng nay 45 chị làm cỏ đường xã.") == "participant-turns"


def test_an_army_corps_is_no_delegation():
    text = "Quân đoàn 7 có 250 chiến sĩ đến giúp dân."
    assert force(text, frozenset({"disaster"})) == "disaster-force-turns"


def test_persons_at_work_take_part_also_where_a_title_names_them_alone():
    assert force("Hơn 80 bạn trẻ vớt rác trên kênh") == "participant-turns"
    assert force("Nơi 80 người dân cùng thi gói bánh.") == "participant-turns"
    assert force("Xe đưa được 15 thuyền viên vào bờ.") is None


def test_bodies_that_give_took_part_and_those_named_in_a_list_received():
    assert force("Vận động 7 doanh nghiệp hỗ trợ 60 triệu đồng.") == "participant-turns"
    assert force("Thành lập 7 tổ hợp tác trồng rau.") is None
    assert force("Đội ngũ 28 báo cáo viên đã tuyên truyền tại xã.") == "participant-turns"
    given = passage("Xã được trao quà nhiều nhất là Kim Thủy với 410 hộ.")
    assert recipients(given, given.expressions[0]).indicator == "poor-households-helped"


def test_who_saves_people_struck_by_a_flood_is_not_struck_by_it():
    text = "Huy động 65 chiến sĩ cứu hộ người dân bị lũ cô lập."
    assert force(text, frozenset({"disaster"})) == "disaster-force-turns"


def test_persons_whose_money_it_was_take_part_as_bodies_do():
    words = passage("Nhóm nhận 64 triệu đồng của 120 anh chị.")
    found = taking_part(words, words.expressions[1], frozenset())
    assert found.indicator == "participant-turns"

import pytest

from chungtay.reading.prose.blocks import Setting, figures_of
from chungtay.reading.prose.choosing import (
    beside,
    choices_of,
    is_labelled,
    paired,
    related,
    topics_by_clause,
)
from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.subjects import Candidate

NOTHING = frozenset()


def choice(text, place=0, topics=NOTHING):
    words = passage(text)
    found = choices_of(words, words.expressions[place], topics, None)
    return found[0].indicator if found else ""


def read(text):
    return [one.indicator for one in figures_of(passage(text), Setting())]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Phát quang 4 km đường liên bản.", "clean-road-km"),
        ("Vệ sinh 900 m đường làng.", "clean-road-km"),
        ("Lắp đặt hệ thống chiếu sáng 2 km đường thôn.", "lighting-km"),
        ("Đổ bê tông 2 km đường thôn.", "rural-road-km"),
    ],
)
def test_the_verb_says_what_was_done_to_a_road(text, indicator):
    assert choice(text) == indicator


def test_houses_of_no_brand_are_houses_and_no_more():
    assert choice("Xây mới 12 căn nhà tại bản.") == "houses-distinct-total"
    assert choice("Bản có 12 căn nhà sàn cổ.") == ""
    assert choice("Dựng lại 12 căn nhà.", topics=frozenset({"disaster"})) == "houses-disaster"


def test_who_was_rescued_is_no_force_and_cars_that_carry_gifts_go_to_no_flood():
    flood = frozenset({"disaster"})
    assert choice("Lực lượng tìm kiếm cứu nạn cứu được 9 người.", topics=flood) == ""
    assert choice("Điều 9 xe tải đến vùng lũ.", topics=flood) == "disaster-vehicles"
    assert choice("Tặng 9 chiếc thuyền cho ngư dân.", topics=flood) == ""
    assert choice("Thuê 9 xe đưa công nhân về quê.") == ""


def test_bodies_that_were_founded_are_members_won_and_teams_for_a_task_are_not():
    assert choice("Ra mắt 3 câu lạc bộ thể thao.") == "members-developed"
    assert choice("Có 5 hợp tác xã được thành lập.") == "members-developed"
    assert choice("Ra mắt 3 đội hình trí thức trẻ.") == ""


def test_trees_that_were_felled_were_not_planted():
    assert choice("Trồng 400 cây ăn quả.") == "trees-planted"
    assert choice("Chặt bỏ 400 cây ăn quả.") == ""


def test_loans_medicine_and_lengths_go_with_the_number_before():
    assert read("Giải ngân cho 12 hộ vay 600 triệu đồng.") == ["loans", "loans"]
    worth = "Khám bệnh, cấp thuốc cho 90 lượt người, trị giá 20 triệu đồng."
    assert read(worth)[-1] == "medicine-value"
    assert read("Lắp 180 trụ đèn trên 9 km đường.")[-1] == "lighting-km"
    assert read("Làm 3 tuyến đường liên thôn dài 1.900 m.") == ["rural-road-km", "rural-road-km"]


def test_a_bare_length_behind_another_counts_the_same_thing():
    assert read("Thôn Đông hiến 300 m2 đất, thôn Đoài 250 m2, thôn Trung 180.") == [
        "land-donated",
        "land-donated",
        "land-donated",
    ]


def test_those_told_in_one_breath_with_givers_gave_as_well():
    found = read("Có 137 cơ quan, đơn vị và 2.400 cá nhân đã đóng góp cho quỹ.")
    assert found == ["participant-turns", "participant-turns"]


def test_what_is_only_prepared_for_is_no_topic_of_the_sentences_that_follow():
    words = passage("Dự án phòng chống thiên tai khởi động. Lễ thu hút 90 người tham gia.")
    assert topics_by_clause(words, NOTHING)[-1] == NOTHING
    after = passage("Mưa lũ gây ngập nhiều xã. Lễ thu hút 90 người tham gia.")
    assert topics_by_clause(after, NOTHING)[-1] == frozenset({"disaster"})


def test_related_indicators_share_a_number():
    road, canal = Candidate("rural-road-km", 9, "", "head"), Candidate("canal-km", 9, "", "head")
    assert related(road, canal, "either")
    assert not related(road, canal, "together")
    assert {one.indicator for one in paired([road, canal])} == {"rural-road-km", "canal-km"}
    assert paired([road]) == []


def test_heads_of_households_are_told_beside_them():
    words = passage("Di dời 20 hộ với 81 khẩu.")
    one, other = words.expressions
    told = Candidate("households-evacuated", 9, "di dời", "gap")
    assert beside(words, one, told, other, [])[0].rule == "receivers"


def test_fewer_poor_households_left_poverty():
    assert choice("Toàn Hội chỉ còn hộ nghèo chiếm ít, giảm 74 hộ.") == "households-out-of-poverty"
    assert choice("Nay giảm 74 hộ.") == ""


def test_households_that_were_visited_and_given_something_were_supported():
    assert (
        choice("Thăm, tặng quà trạm ra đa và 25 gia đình chính sách.") == "poor-households-helped"
    )
    assert choice("Thăm hỏi 25 gia đình chính sách.") == "policy-visits"


def test_who_receives_a_bursary_holds_it():
    assert read("Cấp 1,2 tỷ đồng học bổng cho 800 học sinh.") == ["scholarships"] * 2
    assert read("Trao 40 suất học bổng, cho 26 hội viên mượn vốn.")[1] == "loans"


def test_numbers_of_one_list_count_the_same():
    assert read("Đã trao ở Công ty Á 1.800 phần, Công ty Gỗ 950.") == ["gifts", "gifts"]
    text = "Đường bê tông làm mới ở ba xã lần lượt là 7,2; 5,9 và 4,45 km."
    assert read(text)[-3:] == ["rural-road-km"] * 3


def test_households_and_their_heads_were_moved_together():
    flood = Setting(topics=frozenset({"disaster"}))
    found = figures_of(passage("Xã đã đưa 58 hộ/261 nhân khẩu đến ở tạm tại trường."), flood)
    assert {one.indicator for one in found} == {"households-evacuated"}


def test_what_became_of_persons_is_told_behind_them_and_not_by_what_led_to_it():
    assert read("Mở 7 lớp dạy nghề, qua đó 96 chị có việc làm.")[1] == "jobs-created"
    assert read("Nhờ nguồn vốn vay, 14 hộ đã thoát nghèo.") == ["households-out-of-poverty"]
    assert read("Mở 7 lớp dạy nghề cho 96 chị.")[1] == "training-participants"


def test_heads_that_were_moved_speak_for_their_households():
    text = "Cả 36 hộ với 140 khẩu ven suối đã được đưa lên nhà văn hóa tránh lũ."
    assert read(text) == ["households-evacuated", "households-evacuated"]


def test_teams_that_were_set_up_do_not_join_their_members_in_the_work():
    assert read("Thành lập 8 đội hình với 95 sinh viên hỗ trợ thí sinh.")[0] != (
        "participant-turns"
    )
    assert read("Huy động 95 sinh viên chia thành 8 tổ giúp dân.")[1] != "participant-turns"


def test_guidance_in_farming_counts_its_sessions_and_its_hearers():
    text = "Tổ chức 13 buổi hướng dẫn kỹ thuật chăm sóc cam cho 310 nông dân."
    assert read(text) == ["crop-livestock-guidance", "crop-livestock-guidance"]


def test_a_whole_of_houses_is_what_its_parts_are():
    text = "Tổng số 29 căn, gồm 18 căn xây mới và 11 căn sửa chữa."
    assert read(text) == ["houses-distinct-total"] * 3


def test_the_next_line_of_a_list_counts_the_same():
    text = "Hội Nông dân: kết nạp 21 hội viên; Hội Phụ nữ: 33 hội viên."
    assert read(text) == ["members-developed", "members-developed"]
    words = passage(text)
    assert is_labelled(words, *words.expressions)
    other = passage("Hội Nông dân: kết nạp 21 hội viên; tặng quà: 33 hội viên.")
    assert not is_labelled(other, *other.expressions)

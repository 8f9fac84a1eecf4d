from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.rulings import (
    is_lost_tree,
    is_member_body,
    is_ruled_out,
    is_saved,
    undergoes,
)
from chungtay.reading.prose.subjects import Candidate

FLOOD = frozenset({"disaster"})
NOTHING = frozenset()


def last(text):
    words = passage(text)
    return words, words.expressions[-1]


def ruled_out(text, indicator, topics=NOTHING, rule="head"):
    return is_ruled_out(*last(text), Candidate(indicator, 9.0, "", rule), None, topics)


def test_what_was_cleaned_or_propped_up_was_not_built():
    assert ruled_out("Bộ đội dọn vệ sinh 3 trường học.", "school-works")
    assert ruled_out("Dân quân chằng chống 9 trạm y tế.", "clinics-built")
    assert not ruled_out("Bộ đội xây 3 trường học.", "school-works")
    assert ruled_out("Dọn vệ sinh 12 điểm trường.", "clean-road-km")
    assert not ruled_out("Dọn vệ sinh 12 tuyến đường.", "clean-road-km")


def test_what_was_saved_was_not_sent_and_who_was_saved_not_moved():
    assert ruled_out("Cứu 57 người, 19 phương tiện.", "disaster-vehicles", FLOOD)
    assert not ruled_out("Huy động 40 người, 19 phương tiện.", "disaster-vehicles", FLOOD)
    assert ruled_out("Di dời dân, cứu được 7 người.", "households-evacuated", FLOOD)
    assert ruled_out("Đưa 40 hộ đến tham quan.", "households-evacuated")


def test_animals_that_a_family_keeps_were_not_given():
    assert ruled_out("Chị được vay vốn nuôi 15 con vịt.", "livestock-given")
    assert not ruled_out("Hội trao tặng 15 con vịt.", "livestock-given")


def test_only_children_are_sponsored_and_doctors_are_no_patients():
    assert ruled_out(
        "Có 2 cán bộ nhận đỡ đầu em Mua.".replace("em Mua", "bản"), "children-sponsored"
    )
    assert not ruled_out("Nhận đỡ đầu 24 cháu.", "children-sponsored")
    assert ruled_out("Bàn khám bệnh có 4 bác sĩ.", "medical-exam-turns")
    assert ruled_out("Khám bệnh, cắt tóc cho 90 em.", "medical-exam-turns", rule="verb")
    assert not ruled_out("Khám bệnh cho 90 em.", "medical-exam-turns")


def test_a_school_where_something_stands_was_not_built():
    words = passage("Xây 2 nhà tắm tại điểm trường.")
    school = Candidate("school-works", 5.0, "điểm trường", "purpose", first=5)
    assert is_ruled_out(words, words.expressions[0], school, None, NOTHING)


def test_trees_handed_over_or_felled_are_lost_to_planting():
    assert is_lost_tree(*last("Dân đốn 120 cây dừa."))
    assert is_lost_tree(*last("Hội mua tặng 120 cây giống."))
    assert not is_lost_tree(*last("Hội trồng 120 cây dừa."))


def test_the_last_deed_of_a_clause_governs():
    assert undergoes(*last("Khám bệnh, mổ mắt cho 38 người."), "other_care")
    assert not undergoes(*last("Mổ mắt, khám bệnh cho 38 người."), "other_care")


def test_a_club_has_members_and_a_team_for_a_task_has_none():
    assert is_member_body(*last("Ra mắt 3 câu lạc bộ."))
    assert not is_member_body(*last("Ra mắt 3 đội hình."))


def test_classes_of_a_school_train_nobody():
    assert ruled_out("Mở 78 lớp ôn tập hè.", "training-courses", rule="gap")
    assert not ruled_out("Mở 78 lớp đan lát.", "training-courses", rule="gap")


def test_land_that_was_converted_was_not_harvested():
    assert ruled_out("Chuyển đổi 25 ha lúa.", "harvest-ha")
    assert not ruled_out("Gặt 25 ha lúa.", "harvest-ha")


def test_trees_that_were_only_tended_are_not_planted():
    assert is_lost_tree(*last("Quét vôi 300 gốc cây."))
    assert not is_lost_tree(*last("Trồng và chăm sóc 300 gốc cây."))


def test_woods_are_planted_by_the_hectare_and_fields_are_not():
    assert not ruled_out("Trồng được 12 ha rừng ngập mặn.", "trees-planted")
    assert ruled_out("Trồng được 12 ha lúa nếp.", "trees-planted")


def test_lamps_that_were_handed_over_light_no_road_yet():
    assert ruled_out("Tặng 70 bóng đèn tiết kiệm điện.", "lighting-km")
    assert not ruled_out("Tặng khu phố 70 trụ đèn chiếu sáng.", "lighting-km")
    assert not ruled_out("Lắp 70 bóng đèn dọc đường thôn.", "lighting-km")


def test_for_whom_a_house_is_gives_it_no_brand():
    words, number = last("Xây 21 căn nhà cho hộ nghèo.")
    named = Candidate("houses-great-unity", 9.0, "nhà cho hộ nghèo", "head", 0, 3)
    assert is_ruled_out(words, number, named, None, NOTHING)


def test_a_makeshift_house_that_was_put_up_was_not_done_away_with():
    assert ruled_out("Dựng 17 căn nhà tạm cho dân.", "houses-temporary-removed")
    assert not ruled_out("Xóa 17 căn nhà tạm.", "houses-temporary-removed")


def test_schools_that_received_something_were_not_built():
    assert ruled_out("Lắp mạng miễn phí cho 9 trường học.", "school-works")
    assert ruled_out("Tặng 60 bộ sách cho các trường học.", "school-works", rule="purpose")


def test_animals_bought_for_others_are_given_to_them():
    words = passage("Số tiền đủ mua 4 con bê cho 4 hộ nghèo.")
    given = Candidate("livestock-given", 9.0, "con bê", "head")
    assert not is_ruled_out(words, words.expressions[0], given, None, NOTHING)


def test_what_is_found_at_an_examination_is_another_care():
    assert ruled_out("Khi khám, phát hiện 8 người bị bệnh tim.", "medical-exam-turns", rule="verb")


def test_another_deed_is_done_to_others_than_those_visited():
    words = passage("Thăm, tặng quà 33 gia đình chính sách, giúp 5 em mồ côi.")
    visited = Candidate("policy-visits", 7.0, "thăm tặng quà", "verb", 0, 0)
    assert is_ruled_out(words, words.expressions[1], visited, None, NOTHING)


def test_posts_that_were_painted_light_no_road_and_tanks_given_away_are_goods():
    assert ruled_out("Sơn lại 26 cột điện dọc ngõ.", "lighting-km")
    assert not ruled_out("Dựng 26 cột điện dọc ngõ.", "lighting-km")
    assert ruled_out("Tặng 130 bồn chứa nước cho bà con.", "water-works")
    assert not ruled_out("Tặng điểm trường 1 bể nước sạch.", "water-works")


def test_woods_that_were_let_or_tended_were_not_planted():
    assert ruled_out("Giao khoán 48 ha rừng cho dân.", "trees-planted")


def test_a_union_that_did_something_for_persons_won_no_members():
    words = passage("Công đoàn cơ sở tổ chức tất niên cho 640 công nhân.")
    named = Candidate("members-developed", 7.0, "công đoàn cơ sở", "verb", 0, 0)
    assert is_ruled_out(words, words.expressions[0], named, None, NOTHING)


def test_old_people_who_were_congratulated_were_not_examined():
    words = passage("Khám sức khỏe cho 310 người cao tuổi, mừng thọ 45 cụ.")
    examined = Candidate("medical-exam-turns", 7.0, "khám sức khỏe cho", "verb", 0, 0)
    assert is_ruled_out(words, words.expressions[1], examined, None, NOTHING)
    assert ruled_out("Lùa 240 con gia súc lên đồi tránh lũ.", "livestock-given")


def test_land_is_given_by_the_piece_and_not_by_what_else_is_done_to_it():
    assert not ruled_out("Bà Tư hiến 3 sào vườn.", "land-donated", rule="verb")
    assert ruled_out("Bà Tư hiến 3 bộ bàn ghế.", "land-donated", rule="verb")
    assert ruled_out("Xã san lấp 700 m2 đất.", "land-donated")
    assert not ruled_out("Dân hiến 700 m2 đất.", "land-donated")


def test_seedlings_are_planted_only_where_somebody_plants_them():
    assert is_lost_tree(*last("Giúp thôn 900 cây chè giống."))
    assert not is_lost_tree(*last("Trồng 900 cây chè giống."))


def test_children_counted_next_or_in_the_sentence_before_are_others():
    words = passage("Dạy chữ cho 8 em. Chùa nuôi dưỡng 6 cụ già và 9 trẻ mồ côi.")
    care = Candidate("children-sponsored", 9.0, "nuôi dưỡng", "verb")
    assert is_ruled_out(words, words.expressions[1], care, None, NOTHING)
    assert not is_ruled_out(words, words.expressions[2], care, None, NOTHING)


def test_who_is_rewarded_behind_bursaries_holds_none():
    words = passage("Trao học bổng cho 30 em, thưởng 50 học sinh giỏi.")
    bursary = Candidate("scholarships", 9.0, "học bổng", "verb", first=1)
    assert is_ruled_out(words, words.expressions[1], bursary, None, NOTHING)
    assert not is_ruled_out(words, words.expressions[0], bursary, None, NOTHING)


def test_boats_sent_behind_people_who_were_helped_are_not_saved():
    assert not is_saved(*last("Giúp dân lên bờ, điều 2 ca nô."))
    assert is_saved(*last("Giúp bà con 2 ca nô."))

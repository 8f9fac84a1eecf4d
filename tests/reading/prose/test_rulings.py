from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.rulings import is_lost_tree, is_member_body, is_ruled_out, undergoes
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

import pytest

from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.subjects import candidates, end_of_head, next_number


def best(text, place=0):
    words = passage(text)
    found = candidates(words, words.expressions[place])
    return found[0].indicator if found else ""


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Bà con hiến 780 m2 đất mở rộng ngõ.", "land-donated"),
        ("Đoàn viên thắp sáng 6 km đường quê.", "lighting-km"),
        ("Phát quang 14.000m đường trước Tết.", "clean-road-km"),
        ("Kiên cố 640 m mương nội đồng.", "canal-km"),
        ("Quân y khám bệnh cho 212 lượt người dân.", "medical-exam-turns"),
        ("Nhận đỡ đầu 17 cháu mồ côi.", "children-sponsored"),
        ("Giúp 9 hộ thoát nghèo bền vững.", "households-out-of-poverty"),
        ("Bàn giao 3 căn nhà “Đồng đội” tặng quân nhân.", "houses-comrade"),
        ("Mở 2 lớp xóa mù chữ buổi tối.", "literacy-classes"),
        ("Tặng 75 thẻ bảo hiểm y tế.", "health-insurance-cards"),
        ("Gặt giúp dân 5 ha lúa.", "harvest-ha"),
        ("Vận động 11 em bỏ học trở lại trường.", "dropouts-returned"),
    ],
)
def test_the_nearest_fitting_words_decide(text, indicator):
    assert best(text) == indicator


def test_words_that_name_an_earlier_number_do_not_name_the_next():
    assert best("Tặng 60 suất quà, 900 kg gạo.", 1) == "rice-kg"


def test_metres_of_a_wall_are_not_metres_of_the_road_it_makes_room_for():
    assert best("Tháo dỡ 40 m tường rào để mở rộng đường giao thông nông thôn.") == ""


def test_the_road_of_the_border_was_built_by_nobody():
    assert best("Tuần tra 21 km đường biên giới.") == ""


def test_general_words_of_merit_need_a_word_of_praise():
    assert best("Khen thưởng 12 tập thể.") == "awards"
    assert best("Có 12 tập thể ở thôn.") == ""


def test_the_counted_words_end_before_whom_it_is_for():
    words = passage("Tặng 40 suất quà Tết cho hộ nghèo và 5 con bò.")
    first = words.expressions[0]
    assert words.text.words[end_of_head(words, first)].text == "cho"
    assert words.text.words[next_number(words, first)].text == "5"


def test_places_own_no_things_told_behind_them():
    text = "Trong niềm vui của hai thôn, tuyến đường dài gần 3 km đã khánh thành."
    assert best(text, 1) == "rural-road-km"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Bà con tráng xi măng 900 m lộ liên ấp Giồng Ké.", "rural-road-km"),
        ("Hội trao 14 con heo giống cho hội viên.", "livestock-given"),
        ("Hội mở 9 cuộc tuyên truyền về môi trường.", "communication-sessions"),
        ("Đoàn viên đổ 1,2 km đường liên bản.", "rural-road-km"),
        ("Dân quân góp 75 công giúp dân dựng nhà.", "labour-days"),
        ("Bà con góp 75 công.", "labour-days"),
    ],
)
def test_words_of_every_region_are_known(text, indicator):
    assert best(text) == indicator


def test_a_label_names_what_the_number_behind_its_colon_counts():
    assert best("- Đường Khe Lặn - Nà Phung: 900 m, bộ đội giúp") == "rural-road-km"


def test_what_leads_to_the_next_number_is_told_of_that_one():
    text = "Khám bệnh cho 24 người, học bổng cho 110 em."
    assert best(text, 0) == "medical-exam-turns"
    assert best(text, 1) == "scholarships"
    assert best("Đoàn gồm 45 bác sĩ khám bệnh cho 900 ngư dân.", 1) == "medical-exam-turns"


def test_words_behind_a_number_of_another_clause_are_taken():
    text = "Có 640 người được cấp thuốc miễn phí; 113 người được đo mắt."
    assert best(text, 1) == ""


def test_what_was_done_for_persons_was_not_done_to_them():
    text = "Bàn giao vốn của dự án phát triển chăn nuôi cho 23 hội viên."
    assert best(text) != "members-developed"
    assert best("Phát triển thêm 23 hội viên.") == "members-developed"


def test_words_behind_a_comma_that_cannot_name_the_number_before_are_free_for_the_next():
    text = "Với sức của 9 chi đoàn, tuyến đường hoa dài 3km đã xong."
    assert best(text, 1) == "lighting-km"


def test_a_noun_that_nobody_knows_is_not_named_by_the_thing_before_it():
    assert best("Lắp 11 trụ đèn chiếu sáng và 4 xích đu.", 1) != "lighting-km"


def test_each_fund_of_a_list_takes_its_own_sum():
    text = "Quỹ Đền ơn đáp nghĩa đạt 120 triệu đồng; Quỹ Vì người nghèo 85 triệu đồng."
    assert best(text, 0) != "fund-for-poor"
    assert best(text, 1) == "fund-for-poor"


def test_in_a_list_the_thing_stands_before_its_number():
    text = "Trong đó: đường bê tông 2,6km, kênh mương 1,7km, cầu 3 cái."
    assert [best(text, place) for place in range(3)] == [
        "rural-road-km",
        "canal-km",
        "rural-bridges",
    ]


def test_words_before_a_semicolon_are_no_label_of_the_number_behind_it():
    text = "Có 90 người được khám, phát thuốc; 40 người được tặng áo."
    words = passage(text)
    found = candidates(words, words.expressions[1])
    assert [one.rule for one in found if one.rule == "label"] == []

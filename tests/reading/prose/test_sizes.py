from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.sizes import (
    extreme,
    is_along,
    is_beside,
    is_criterion,
    is_inside_gift,
    is_origin,
    is_size,
    is_whole,
    of_a_road,
    sized,
)


def last(text):
    words = passage(text)
    return words, words.expressions[-1]


def test_how_large_how_far_and_how_thick_count_nothing():
    for text in ("Nhà ngang 4 mét.", "Đường dày 16 cm.", "Đi bộ 3 km.", "Ở đó cách bến 25 km."):
        assert sized(*last(text), ""), text
    assert not sized(*last("Đổ bê tông 3 km."), "rural-road-km")


def test_a_bare_number_in_brackets_stands_beside_another():
    assert is_beside(*last("Tuyến đường: 42 tuyến (40)."))
    assert not is_beside(*last("Tuyến đường: 42 tuyến (40 tuyến bê tông)."))


def test_what_one_gift_holds_is_no_gift():
    assert is_inside_gift(*last("Trao 200 phần quà (bánh kẹo, gạo 5 kg)."))
    assert not is_inside_gift(*last("Trao 200 phần quà và 500 kg gạo."))


def test_how_much_a_bottle_holds():
    assert is_size(*last("Tặng 2.000 bình 20 lít."))
    assert not is_size(*last("Tặng 2.000 bình, 20 lít dầu."))


def test_where_persons_come_from():
    assert is_origin(*last("Cuộc thi thu hút 1.100 em của 6 trường THCS."))
    assert not is_origin(*last("Quyên góp 80 tỷ đồng của 1.265 tổ chức."))


def test_where_things_stand_is_no_road_that_was_made():
    assert is_along(*last("Treo 200 lá cờ dọc 2 km đường."), "rural-road-km")
    assert not is_along(*last("Lắp 180 trụ đèn trên 9 km đường."), "lighting-km")


def test_criteria_that_a_place_reached_were_not_given():
    assert is_criterion(*last("Khi bắt đầu, xã chỉ đạt 7 tiêu chí."))
    assert not is_criterion(*last("Giúp xã hoàn thành 7 tiêu chí."))


def test_the_smallest_and_the_largest_of_many_gifts():
    assert extreme(*last("Người góp nhỏ nhất 10 nghìn đồng."))
    assert not extreme(*last("Người góp 10 nghìn đồng."))


def test_the_largest_sum_may_open_with_its_own_words():
    assert extreme(*last("Mức thưởng cao nhất 35 triệu đồng."))


def test_how_long_a_road_is_that_nobody_made():
    assert of_a_road(*last("Con đường từ trung tâm xã vào bản dài 8 km là lối đi duy nhất."))
    assert not of_a_road(*last("Con đường từ trung tâm xã vào bản dài 8 km được bê tông hóa."))
    assert not of_a_road(*last("Tuyến đường hoa dài 2 km."))


def test_how_much_coast_a_place_has():
    assert of_a_road(*last("Xã có 11 km bờ biển."))
    assert not of_a_road(*last("Xã đặt mục tiêu có 11 km đường hoa."))


def test_how_far_a_place_is_counts_no_road():
    assert sized(*last("Đoạn sông cách biển 45 km đã nhiễm mặn."), "canal-km")
    assert not sized(*last("Bằng cách góp công làm 3 km đường."), "rural-road-km")


def test_one_of_many_is_nobody_counted():
    words = passage("Bà Xuyến là 1 trong 62 người được tặng thẻ.")
    assert is_whole(words, words.expressions[0])
    words = passage("Trong số 45 học viên có 38 người được cấp chứng chỉ.")
    assert is_whole(words, words.expressions[0])
    assert not is_whole(*last("Có 38 người được cấp chứng chỉ."))


def test_how_much_a_thing_holds_or_bears():
    assert is_size(*last("Nhóm tặng bà con bồn nhựa loại 500 lít."))
    assert is_size(*last("Cầu mới cho xe 5 tấn qua được."))
    assert not is_size(*last("Đoàn chở lên xe 5 tấn gạo."))


def test_a_way_nobody_makes_may_be_told_late_in_the_sentence():
    assert of_a_road(*last("Những ngày giáp Tết, con đường đất lên bản dài 30 km tấp nập hơn."))
    assert not of_a_road(*last("Những ngày giáp Tết, xã đổ bê tông con đường dài 3 km."))


def test_how_high_the_water_stands_counts_nothing():
    assert sized(*last("Dự báo đỉnh lũ 4,2 m."), "")

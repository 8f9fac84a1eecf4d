from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.sizes import (
    extreme,
    is_along,
    is_beside,
    is_criterion,
    is_inside_gift,
    is_origin,
    is_size,
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

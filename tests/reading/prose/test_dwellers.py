from chungtay.reading.prose.dwellers import is_there, of_people, will_after
from chungtay.reading.prose.passages import passage


def last(text):
    words = passage(text)
    return words, words.expressions[-1]


def test_who_is_there_is_nobody_that_something_was_done_for():
    assert is_there(*last("Hội có 6.842 hội viên."))
    assert not is_there(*last("Có 6.842 hội viên được khám bệnh."))


def test_a_work_serves_those_around_it():
    assert of_people(*last("Cầu giúp hơn 400 hộ dân đi lại thuận tiện."), "")
    assert not of_people(*last("Hội giúp hơn 400 hộ dân sửa nhà."), "")


def test_how_large_a_body_is():
    assert of_people(*last("Ra mắt 1 hợp tác xã với 18 thành viên."), "")
    assert not of_people(*last("Tổ chức 12 buổi với 450 đoàn viên."), "")


def test_households_that_reach_something_are_more_than_there():
    assert not of_people(*last("Có 46 hộ đạt danh hiệu gia đình văn hóa."), "")
    assert of_people(*last("Xã còn 46 hộ khó khăn."), "")


def test_who_still_lacks_work_was_given_none():
    assert of_people(*last("Ở đó 21 người chưa có việc làm."), "jobs-created")
    assert not of_people(*last("Hội mở lớp cho 243 chị theo học."), "training-participants")


def test_what_is_said_to_come_is_said_behind():
    assert will_after(*last("Ở đó 45 hộ sẽ được nhận bò.")) == "sẽ"
    assert will_after(*last("Ở đó 45 hộ đã nhận bò.")) == ""


def test_the_children_of_a_family_are_its_own():
    assert of_people(*last("Chị một mình nuôi 2 con nhỏ."), "")
    assert not of_people(*last("Đồn nhận nuôi 2 cháu mồ côi."), "children-sponsored")

from chungtay.reading.prose.dwellers import are_helped, is_there, of_people, will_after
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


def test_who_came_with_a_committee_was_not_elected():
    assert of_people(*last("Ban Chấp hành khóa mới gồm 15 đồng chí."), "")
    assert not of_people(*last("Dự có các đồng chí trong Ban Thường vụ cùng 150 đoàn viên."), "")


def test_plans_are_told_of_a_subject_with_its_members_and_places():
    words = passage("Theo đó, 120 hộ với 510 khẩu ở 5 xã sẽ được cấp gạo.")
    assert [bool(will_after(words, one)) for one in words.expressions[:2]] == [True, True]
    words = passage("Hội giúp 120 hộ, 5 xã sẽ được cấp gạo.")
    assert not will_after(words, words.expressions[0])


def test_who_lacks_something_may_have_been_helped():
    lacking = "Có 2 công nhân đang gặp khó khăn"
    assert of_people(*last(f"{lacking}."), "")
    assert not of_people(*last(f"{lacking} được công đoàn cơ sở hỗ trợ."), "")
    words, number = last(f"{lacking} được công đoàn cơ sở hỗ trợ.")
    assert are_helped(words, number, number.after + 1)


def test_who_sits_an_examination_takes_part_in_nothing_of_ours():
    assert of_people(*last("Kỳ thi tốt nghiệp năm nay có 14.386 thí sinh đăng ký."), "")
    assert not of_people(*last("Hội thi tiếng hát có 45 thí sinh tham gia."), "")
    assert not of_people(*last("Trong kỳ thi, Đoàn hỗ trợ 1.200 thí sinh."), "")


def test_grandchildren_are_their_own_familys_too():
    assert of_people(*last("Bà sống một mình, nuôi 2 cháu nhỏ."), "")


def test_households_that_give_with_others_are_more_than_there():
    words = passage("Có 215 gia đình và 14 doanh nghiệp đóng góp.")
    assert not of_people(words, words.expressions[0], "")
    words = passage("Có 215 gia đình và 14 doanh nghiệp.")
    assert of_people(words, words.expressions[0], "")


def test_the_gifts_that_were_brought_are_not_merely_there():
    assert not is_there(*last("Quà mang ra đảo gồm 12 chiếc tivi."))
    assert is_there(*last("Phòng trưng bày gồm 12 chiếc tivi."))


def test_what_somebody_else_will_do_is_not_said_of_the_number():
    assert not will_after(*last("Nhận chiếc máy trị giá 6 triệu đồng, chị nói sẽ cố gắng."))


def test_the_stalls_of_a_fair_are_its_doing():
    assert not is_there(*last("Phiên chợ có 32 gian hàng."))
    assert is_there(*last("Khu phố có 32 gian hàng."))


def test_whom_a_station_serves():
    assert of_people(*last("Trạm phụ trách sức khỏe cho hơn 600 hộ dân."), "")


def test_who_was_only_asked_was_given_nothing():
    assert of_people(*last("Có 40 người được hỏi nói chưa có thẻ."), "")


def test_a_bodys_members_are_there_whatever_follows_the_comma():
    assert is_there(*last("Nhóm có 18 thành viên, người lớn tuổi nhất đã nghỉ hưu."))
    assert not is_there(*last("Nhóm có 18 thành viên tham gia nấu cháo."))


def test_a_gift_told_of_each_counts_nobody():
    assert is_there(*last("Điểm trường có 18 học sinh, em nào cũng được nhận áo ấm."))
    assert not is_there(*last("Có 18 học sinh được nhận áo ấm."))

import pytest

from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.plans import is_reached, meant, planned


def plan(text, place=-1, *, under_targets=False):
    words = passage(text)
    return planned(words, words.expressions[place], under_targets=under_targets)


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội quyết nghị xây 25 mái ấm.",
        "Nhà trường mong muốn làm 5 phòng học.",
        "Xin UBND huyện hỗ trợ 30 triệu đồng.",
        "Kế hoạch tháng 8: làm 300 m đường hoa.",
        "Đơn vị được giao triển khai 4 mô hình.",
        "Công ty đăng ký tài trợ 9 tỷ đồng để xây nhà cho 184 hộ.",
        "Theo quyết định, huyện được cấp gạo với 480 hộ.",
    ],
)
def test_what_is_wished_asked_for_pledged_or_allotted_is_planned(text):
    assert plan(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Với mong muốn chia sẻ, nhóm trao 40 suất quà.",
        "Kết quả 100% đạt yêu cầu, xây 3 nhà.",
        "Bước sang năm mới, Hội trao 40 suất quà.",
        "Đăng ký tài trợ 9 căn nhà.",
    ],
)
def test_words_that_look_like_a_plan_plan_nothing(text):
    assert not plan(text)[0]


def test_a_heading_of_plans_holds_unless_something_was_done():
    assert plan("Xây 5 nhà.", under_targets=True) == ("heading", False)
    assert not plan("Năm 2025 đã xây 5 nhà.", under_targets=True)[0]


def test_what_is_said_behind_a_list_is_told_so():
    assert plan("Ở đó 45 hộ sẽ được nhận bò.") == ("sẽ", True)


def test_a_share_of_a_target_was_reached():
    words = passage("Đạt 100% chỉ tiêu; phấn đấu xây 5 nhà.")
    reached = [is_reached(words, one) for one in meant(words, 0, len(words.text.words), "target")]
    assert reached == [True, False]


def test_a_promise_behind_a_deed_plans_nothing_of_it():
    assert not plan("Nhóm đã trao 30 suất học bổng cho học sinh và hứa sẽ trở lại.")[0]
    assert plan("Ở đó có 30 em sẽ được nhận học bổng.")[0]


def test_a_party_that_will_set_out_is_already_chosen():
    assert not plan("Đoàn công tác gồm 6 thành viên sẽ lên đường ngày mai.")[0]
    assert plan("Khoảng 60 thành viên sẽ lên đường ngày mai.")[0]


def test_what_is_needed_is_yet_to_come():
    assert plan("Riêng dịp hè cần khoảng 800 đơn vị máu.")[0]
    assert not plan("Chiếc xe cần cẩu chở 800 thùng hàng.")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện được nhiều hơn (KH 10 km).",
        "quy vi nguoi ngheo ke hoach giao 20 trieu",
        "chi tieu dc giao 15 hoi vien moi",
    ],
)
def test_short_words_of_messages_plan_as_well(text):
    assert plan(text) == ("plan", False)


@pytest.mark.parametrize(
    "text",
    [
        "Sáng mai chi hội làm tiếp 600 m đường.",
        "Họp thống nhất: may 40 bộ áo dài.",
        "Các chi hội lo giúp tôi 20 suất quà.",
        "Tuần này phải thu gom 2 tấn rác.",
    ],
)
def test_orders_and_agreements_are_planned(text):
    assert plan(text)[0]


def test_what_came_in_by_now_was_done():
    assert not plan("Tháng sau sẽ làm cầu, bà con góp được 300 triệu đồng rồi.")[0]
    assert not plan("Dự kiến chi 70 triệu đồng, hiện mới có 20 triệu đồng.")[0]
    assert plan("Tháng sau sẽ làm cầu, bà con góp 300 triệu đồng.")[0]


def test_a_pledge_that_was_made_was_made():
    assert not plan("Đã có 17 đơn vị cam kết tài trợ 2 tỷ đồng.")[0]
    assert plan("Công đoàn hứa sang năm giúp xây 2 phòng học.")[0]

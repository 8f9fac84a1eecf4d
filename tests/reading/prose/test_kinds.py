import pytest

from chungtay.domain.claims import Kind, Standing
from chungtay.reading.prose.kinds import meaning_of
from chungtay.reading.prose.labels import Section, section_of
from chungtay.reading.prose.passages import passage


def meaning(text, place=0, section=Section.OTHER, lower_body=False, indicator=""):
    words = passage(text)
    return meaning_of(
        words, words.expressions[place], indicator, section=section, lower_body=lower_body
    )


@pytest.mark.parametrize(
    "text",
    [
        "Phấn đấu xây 10 nhà tình nghĩa.",
        "Hội sẽ trao 40 suất quà.",
        "Dự kiến có 900 lượt người dự.",
        "Đề nghị hỗ trợ 2 tỷ đồng.",
        "Có 45 hộ sẽ được nhận bò.",
        "Làm nhiều hơn năm trước (kế hoạch 18 km).",
    ],
)
def test_what_is_planned_or_asked_for_is_a_target(text):
    assert meaning(text).kind is Kind.TARGET


@pytest.mark.parametrize(
    "text",
    [
        "Dân số 24.118 người.",
        "Toàn huyện còn 117 hộ nghèo.",
        "Có 5 người chết.",
        "Bão làm 40 ngôi nhà bị sập.",
        "Công trình ở 4 xã.",
        "Doanh thu đạt 300 tỷ đồng.",
        "Tăng 12% so với năm trước.",
        "Đại hội bầu ban chấp hành gồm 15 đồng chí.",
        "Quỹ 1 triệu cây xanh phát động.",
        "Đăng ký ủng hộ 2 tỷ đồng nhưng chưa chuyển tiền.",
    ],
)
def test_what_nobody_did_is_context(text):
    assert meaning(text).kind is Kind.CONTEXT


@pytest.mark.parametrize(
    "text",
    [
        "ủng hộ từ 200.000đ trở lên",
        "mỗi suất 500.000 đồng",
        "trao 01 triệu đồng/suất",
        "hỗ trợ 15 kg/người",
    ],
)
def test_what_one_of_them_costs_is_a_unit_price(text):
    found = meaning(text)
    assert (found.kind, found.standing) == (Kind.CONTEXT, Standing.UNIT_PRICE)


def test_a_house_that_was_repaired_is_a_result_though_it_fell():
    assert meaning("Sửa chữa 6 nhà bị sập do lốc.").kind is Kind.RESULT


def test_a_sum_over_years_is_cumulative():
    found = meaning("Lũy kế từ đầu nhiệm kỳ đã trồng 145.000 cây.")
    assert found.standing is Standing.CUMULATIVE


def test_figures_of_the_whole_army_are_somebody_elses_in_a_lower_bodys_report():
    text = "Toàn quân giúp dân 3 triệu ngày công."
    assert meaning(text, lower_body=True).standing is Standing.THIRD_PARTY
    assert meaning(text).standing is Standing.COUNTED


def test_a_heading_says_what_stands_below_it():
    assert section_of(passage("IV. PHƯƠNG HƯỚNG NĂM 2027")) is Section.TARGETS
    assert section_of(passage("II. KẾT QUẢ THỰC HIỆN")) is Section.RESULTS
    assert section_of(passage("I. ĐẶC ĐIỂM TÌNH HÌNH")) is Section.SITUATION
    assert section_of(passage("1. Nhà ở")) is Section.OTHER
    assert meaning("Xây 5 nhà.", section=Section.TARGETS).kind is Kind.TARGET
    assert meaning("21 km đường.", section=Section.SITUATION).kind is Kind.CONTEXT


@pytest.mark.parametrize(
    "text",
    [
        "Đạt và vượt các chỉ tiêu, kết nạp 40 hội viên.",
        "Theo yêu cầu của xã, điều 40 chiến sĩ.",
        "Thực hiện chương trình mục tiêu quốc gia, hỗ trợ 40 hộ.",
        "Trước đây dự kiến ít, nay đã trao 40 suất quà.",
    ],
)
def test_words_of_a_plan_inside_other_words_plan_nothing(text):
    assert meaning(text).kind is Kind.RESULT


def test_the_name_of_a_movement_is_not_the_country():
    text = "Hưởng ứng phong trào “Cả nước chung tay vì người nghèo”, Hội trao 40 suất quà."
    assert meaning(text, lower_body=True).standing is Standing.COUNTED


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Trong 5 năm qua đã trồng 4.000 cây.", Standing.CUMULATIVE),
        ("Giai đoạn 2021-2025, xây 40 nhà.", Standing.CUMULATIVE),
        ("Thực hiện đề án giai đoạn 2021-2025, năm 2026 xây 4 nhà.", Standing.COUNTED),
    ],
)
def test_sums_of_several_years_are_cumulative(text, standing):
    assert meaning(text).standing is standing


def test_what_a_military_region_did_is_somebody_elses_in_a_lower_bodys_report():
    text = "Quân khu 7 đã giúp dân 52.000 ngày công."
    assert meaning(text, lower_body=True).standing is Standing.THIRD_PARTY
    assert meaning(text).standing is Standing.COUNTED


def test_what_the_whole_province_did_is_somebody_elses_in_a_communes_report():
    words = passage("Năm qua, toàn tỉnh huy động 9.000 ngày công.")
    (number,) = words.expressions
    told = [
        meaning_of(
            words, number, "", section=Section.OTHER, lower_body=True, of_commune=of_commune
        ).standing
        for of_commune in (True, False)
    ]
    assert told == [Standing.THIRD_PARTY, Standing.COUNTED]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Số gạo được phân bổ cho 1.432 hộ.", 0),
        ("Xã A 205 hộ, xã B 388 hộ phải cấp gạo đợt này.", 1),
        ("Yêu cầu các xã hoàn thành xóa 150 căn nhà tạm.", 0),
        ("Toàn tỉnh khởi công 1.204 căn.", 0),
    ],
)
def test_what_is_owed_allotted_or_only_begun_is_a_target(text, place):
    assert meaning(text, place).kind is Kind.TARGET


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ban tổ chức đã phân bổ cho 1.432 hộ.", 0),
        ("Khởi công 1.204 căn, hoàn thành 879 căn.", 1),
        ("Đạt 100% chỉ tiêu; củng cố 18 tổ tự quản.", 1),
    ],
)
def test_what_is_finished_or_reached_is_a_result(text, place):
    assert meaning(text, place).kind is Kind.RESULT


def test_what_is_done_so_often_a_year_is_no_price():
    assert meaning("Mỗi năm tặng 200 suất quà.").standing is Standing.COUNTED
    assert meaning("Mỗi năm cấp 5 triệu đồng.").standing is Standing.UNIT_PRICE


def test_what_is_given_beside_a_gift_for_each_is_no_price():
    text = "Trao 30 con gà cho mỗi hộ và tặng 20 thẻ bảo hiểm y tế."
    assert meaning(text, 0).standing is Standing.UNIT_PRICE
    assert meaning(text, 1).standing is Standing.COUNTED


def test_what_each_one_receives_may_stand_farther_off():
    text = "Mỗi công nhân được nhận phiếu mua hàng trị giá 400.000 đồng."
    assert meaning(text).standing is Standing.UNIT_PRICE


@pytest.mark.parametrize(
    "text",
    [
        "Giao Hội Phụ nữ ra mắt 1 tổ tiết kiệm.",
        "Toàn huyện phải xóa 1.024 căn nhà.",
        "Đây là kế hoạch trồng 250 cây.",
        "Quyên góp vượt so với chỉ tiêu (1,2 tỷ đồng).",
    ],
)
def test_what_was_charged_with_or_must_be_done_is_a_target(text):
    assert meaning(text).kind is Kind.TARGET


@pytest.mark.parametrize(
    "text",
    [
        "Từ đầu năm tới giờ giúp 17 hộ sửa nhà.",
        "Giới thiệu đoàn viên cho Đảng xem xét kết nạp, phát triển 23 hội viên.",
        "Buổi giao lưu có 40 đoàn viên tham gia.",
    ],
)
def test_words_that_only_look_like_a_plan(text):
    assert meaning(text).kind is Kind.RESULT


def test_what_a_plan_says_was_done_is_a_result():
    text = "Năm 2025, liên ngành đã thực hiện được 7.120 ngày công."
    assert meaning(text, section=Section.TARGETS).kind is Kind.RESULT
    assert meaning("Huy động 3.500 ngày công.", section=Section.TARGETS).kind is Kind.TARGET


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Trao 200 suất tiền mặt 1 triệu đồng.", 1),
        ("Làm mới 7 nhà x 60 triệu đồng.", 1),
        ("Mỗi tuần giao ban 2 lần.", 0),
        ("Tiền vận chuyển bớt được 200 đồng mỗi ký.", 0),
        ("Mỗi tin nhắn gửi tới ban tổ chức là một lần chúng ta cùng góp 18.000 đồng.", -1),
    ],
)
def test_what_one_of_them_is_or_how_often_is_a_unit(text, place):
    assert meaning(text, place).standing is Standing.UNIT_PRICE


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Trao 200 suất quà, tổng trị giá 100 triệu đồng.", 1),
        ("Mỗi hộ nhận một con bò, tổng trị giá 960 triệu đồng.", -1),
        ("Giúp 418 hộ, mức 10 triệu đồng mỗi hộ; cấp 652 xe lăn.", -1),
        ("Hội Phụ nữ và Đoàn thanh niên mỗi đơn vị kèm cặp 30 em.", 0),
    ],
)
def test_what_all_of_them_are_is_counted(text, place):
    assert meaning(text, place).standing is Standing.COUNTED


def test_those_to_whom_it_is_allotted_wait_for_it():
    assert meaning("Nơi được phân bổ nhiều nhất là Nậm Khao với 2.815 hộ.").kind is Kind.TARGET
    assert meaning("Ban tổ chức đã phân bổ cho 2.815 hộ.").kind is Kind.RESULT


def test_headings_of_plans_and_of_losses():
    assert section_of(passage("IV. CHỈ TIÊU NĂM 2026")) is Section.TARGETS
    assert section_of(passage("3. Nhiệm vụ tháng 10")) is Section.TARGETS
    assert section_of(passage("1. Tình hình thiệt hại")) is Section.SITUATION


@pytest.mark.parametrize(
    "text",
    [
        "Sẽ hoàn thành 38 căn còn lại.",
        "Phấn đấu 85% chi hội vững mạnh.",
        "Phấn đấu mỗi đơn vị có 2 mô hình.",
    ],
)
def test_a_plan_is_stronger_than_what_is_left_and_what_is_each_ones(text):
    assert meaning(text).kind is Kind.TARGET


def test_what_the_country_has_is_somebody_elses_in_a_lower_bodys_report():
    text = "Cả nước có 900.000 km đường giao thông."
    assert meaning(text, lower_body=True).standing is Standing.THIRD_PARTY
    assert meaning(text).kind is Kind.CONTEXT

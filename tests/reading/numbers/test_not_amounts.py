import pytest

from chungtay.reading.numbers.not_amounts import counted_after, end_of_no_amount
from chungtay.reading.numbers.scanning import find_numbers
from chungtay.reading.wording import wording


@pytest.mark.parametrize(
    "text",
    [
        "ngày 15 tháng 12 năm 2026", "ngày 22/12", "dịp 27-7", "năm 2026", "giai đoạn 2021-2025",
        "nhiệm kỳ 2020 - 2025", "bão số 5", "Quân khu 4", "tuyến QL279", "đợt 3", "lần thứ III",
        "khóa 12", "20 năm qua", "trong 6 tháng", "em 14 tuổi", "lúc 16h", "[14/12/2026 16:42]",
        "Chương trình số 12-CTr/BTV", "theo Nghị quyết 25", "thôn 3", "ở khu vực 3", "kênh N2",
        "BCH PTKV 3", "xã Đông Sơn 1", "ngày 7 - 8/11", "kỷ niệm 79 năm", "điện thoại 0912345678",
        "nhà cấp 4", "quý 2", "rạch Năm Ghe", "chiều 30 Tết", "Công văn số 555-CV/TĐTN",
    ],
)  # fmt: skip
def test_what_names_or_dates_is_no_amount(text):
    assert find_numbers(wording(text)) == []


@pytest.mark.parametrize(
    "text", ["1. Huy động lực lượng", "2) Xây nhà", "1.1. Công tác tuyên truyền", "3/ Tặng quà"]
)
def test_the_label_of_an_item_is_no_amount(text):
    assert find_numbers(wording(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "5 ngày công",
        "tổng số 680 cây",
        "2000 người",
        "đợt này 30 suất quà",
        "9/9 nhiệm vụ",
        "cấp 50 suất quà",
    ],
)
def test_a_counted_thing_makes_it_an_amount(text):
    assert len(find_numbers(wording(text))) == 1


def test_nine_of_nine_tasks_is_a_share_and_the_ninth_of_september_a_day():
    share, day = wording("9/9 nhiệm vụ"), wording("dịp 2/9 tặng quà")
    assert not end_of_no_amount(share, 0, counts=False)
    assert end_of_no_amount(day, 1, counts=False)


def test_a_measure_counts_only_on_the_same_line():
    assert counted_after(wording("40 hộ"), 1)
    assert not counted_after(wording("Quân khu 4\nbộ chỉ huy"), 3)


@pytest.mark.parametrize(
    "text",
    ["từ 25 đến 50 tuổi", "Vùng Cảnh sát biển 8 ra quân", "Đoàn kinh tế - quốc phòng 379 giúp dân"],
)
def test_ages_that_range_and_numbers_of_units_are_no_amounts(text):
    assert find_numbers(wording(text)) == []


def test_what_costs_nothing_is_no_amount():
    assert find_numbers(wording("phiên chợ 0 đồng")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Quân đoàn 9 tổ chức hội nghị",
        "Trung đoàn 16 tổ chức hành quân",
        "học tới hết lớp 12",
        "Đoàn Kinh tế - Quốc phòng 39K",
        "tàu số hiệu 571",
    ],
)
def test_units_grades_and_ships_are_named_by_their_number(text):
    assert find_numbers(wording(text)) == []


def test_a_class_may_be_counted_and_so_may_those_in_it():
    assert len(find_numbers(wording("mở 12 lớp 45 học viên"))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "học sinh lớp 11 Trường THPT Kim Sơn",
        "Lữ đoàn Hải quân 151 tổ chức lễ ra quân",
        "Chi đoàn thôn Hòa Bình 2 tổ chức dọn vệ sinh",
        "phụ huynh khối 5 góp tiền",
        "em học sinh lớp 4 đập ống tiết kiệm",
    ],
)
def test_the_number_of_a_name_counts_nothing_of_what_comes_behind_it(text):
    assert find_numbers(wording(text)) == []


def test_a_number_behind_a_colon_and_a_blank_is_no_hour():
    assert [one.value for one in find_numbers(wording("Thong ke thang 3: 45 cay"))] == [45]
    assert find_numbers(wording("họp lúc 7:45 sáng")) == []


def test_both_ends_of_a_range_behind_a_verb_that_could_open_a_name_are_read():
    (number,) = find_numbers(wording("mỗi buổi cấp 20 - 30 bình nước"))
    assert (number.value, number.value_max) == (20, 30)
    assert find_numbers(wording("nhà cấp 4")) == []


@pytest.mark.parametrize("text", ["Tặng 5 nồi cơm", "Mua 6 chảo lớn", "- Sửa chữa 4 guồng nước"])
def test_a_verb_that_opens_its_sentence_is_no_name(text):
    assert len(find_numbers(wording(text))) == 1

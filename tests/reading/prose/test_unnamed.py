import pytest

from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.subjects import Candidate
from chungtay.reading.prose.unnamed import by_measure, governed

NOTHING = frozenset()


def counted(text, topics=NOTHING):
    words = passage(text)
    found = by_measure(words, words.expressions[-1], topics)
    return found[0].indicator if found else ""


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Nấu 600 suất cháo cho bệnh nhân.", "gifts"),
        ("Phát 600 suất cơm miễn phí.", "gifts"),
        ("Phục vụ 600 bữa ăn sáng cho người lao động.", "gifts"),
        ("Đã có 600 phần được trao tận tay.", "gifts"),
        ("Diễn 600 suất diễn.", ""),
        ("Ban hành 12 văn bản.", "documents-issued"),
        ("Nhận 12 văn bản.", ""),
        ("Bản đã có 400 gốc chuỗi ngọc.", "trees-planted"),
        ("Bê tông hóa 2 km.", "rural-road-km"),
        ("Nạo vét 2 km.", "canal-km"),
        ("Dọn sạch 2 km.", "clean-road-km"),
        ("Thắp sáng 2 km.", "lighting-km"),
        ("Vẽ 300 m tranh tường.", ""),
    ],
)
def test_the_measure_and_the_deed_say_what_is_counted(text, indicator):
    assert counted(text) == indicator


def test_what_the_text_speaks_of_names_what_has_no_name():
    assert counted("Đã mở 17 lớp.", frozenset({"literacy"})) == "literacy-classes"
    assert counted("Trong năm làm được 64 km.", frozenset({"rural-road-km"})) == "rural-road-km"
    assert counted("Trong năm làm được 64 km.", frozenset({"rural-road-km", "canal-km"})) == ""
    assert counted("Đến nay hoàn thành 64 căn.", frozenset({"houses-temporary-removed"})) == (
        "houses-temporary-removed"
    )
    assert counted("Sửa chữa 64 căn.", frozenset({"houses-great-unity"})) == "houses-distinct-total"
    assert counted("Đã có 7 xe bồn chở nước.", frozenset({"disaster"})) == "disaster-vehicles"


def test_a_road_that_was_lit_was_not_built():
    road = Candidate("rural-road-km", 12.0, "đường", "head")
    for text in ("Đã có 31 km đường được chiếu sáng.", "Thắp sáng 31 km đường."):
        words = passage(text)
        assert governed(words, words.expressions[0], [road])[0].indicator == "lighting-km"
    assert governed(words, words.expressions[0], []) == []


def test_a_verb_with_its_outcome_still_says_what_was_done():
    assert counted("Dọn được 2 km.") == "clean-road-km"


def test_houses_that_go_on_with_a_list_of_works_were_built():
    text = "Xây 40 công trình nước sạch; 75 căn nhà cho hộ nghèo."
    assert counted(text) == "houses-distinct-total"


def test_the_verb_that_opens_a_list_of_goods_holds_for_its_gifts():
    assert counted("Tặng ngư dân 60 lá cờ, 85 túi thuốc.") == "gifts"
    assert counted("Bếp có 60 nồi, 85 túi thuốc.") == ""


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Khống chế 2 ổ bệnh sởi.", "outbreaks-suppressed"),
        ("Vớt lục bình và rác (ước 3 tấn).", "waste-tonnes"),
        ("Cả xóm thu gom rác, 2,5 khối.", "waste-tonnes"),
        ("Cả xóm thu gom rác, trồng hoa ở 2 bồn.", ""),
        ("Đợt hiến máu có 90 người đến với 82 đơn vị.", "blood-units"),
        ("Quét dọn 8 tuyến phố.", "clean-road-km"),
    ],
)
def test_the_deed_before_a_bare_amount_says_of_what_it_is(text, indicator):
    assert counted(text) == indicator


def test_classes_before_a_comma_are_those_the_text_speaks_of():
    text = "Bộ đội dạy 3 lớp, giáo viên dạy thêm buổi tối."
    assert counted(text, frozenset({"literacy"})) == "literacy-classes"

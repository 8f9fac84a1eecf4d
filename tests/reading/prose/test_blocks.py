import pytest

from chungtay.domain.claims import Standing
from chungtay.reading.prose.blocks import Setting, explicit_zeros, figures_of
from chungtay.reading.prose.passages import passage


def read(text, **setting):
    return figures_of(passage(text), Setting(**setting))


def test_one_number_of_two_true_things_comes_twice_and_is_shared():
    found = read("Khám bệnh, cấp thuốc miễn phí cho 96 lượt người.")
    assert [one.indicator for one in found] == ["medical-exam-turns", "free-medicine-turns"]
    assert all(one.shared and not one.either for one in found)


def test_one_length_over_two_things_is_either():
    found = read("Làm mới 7,2 km đường giao thông và kênh mương.")
    assert [one.indicator for one in found] == [
        "rural-road-km",
        "canal-km",
    ]  # the first-named first
    assert all(one.either and not one.shared for one in found)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Bàn giao 01 nhà tình nghĩa; Hội hỗ trợ 30 triệu đồng.", True),
        ("Xây 01 nhà tình nghĩa, bộ đội góp 60 ngày công.", True),
        ("Bàn giao 01 nhà tình nghĩa, trị giá 90 triệu đồng.", False),
        ("Doanh nghiệp ủng hộ 2 tỷ đồng.", False),
    ],
)
def test_one_bodys_part_of_a_joint_thing_is_a_contribution(text, own):
    assert read(text)[-1].contribution is own


def test_figures_point_into_the_document():
    text = "Đã trao hơn 40 suất quà."
    (found,) = read(text, offset=100, where="paragraph 3")
    assert found.quote == text[found.start - 100 : found.end - 100] == "hơn 40 suất quà"
    assert (found.sentence_start, found.sentence_end) == (100, 100 + len(text))
    assert found.where == "paragraph 3"


def test_figures_of_one_sentence_share_a_statement():
    one, other, apart = read("Làm 2 km đường với 90 ngày công. Trồng 40 cây.")
    assert one.statement == other.statement != apart.statement


def test_words_of_the_counted_thing_are_surer_than_none():
    named, unnamed = read("Trao 40 suất quà, 15 bếp lửa.")
    assert named.confidence > unnamed.confidence
    assert "suất quà" in named.why


def test_an_explicit_zero_is_an_exact_figure():
    (zero,) = explicit_zeros(passage("Không có ổ dịch nào."), Setting())
    assert zero.figure.value == 0
    assert zero.indicator == "outbreaks-suppressed"


def test_people_joined_to_those_who_came_came_too():
    came, joined = read("Có sự tham gia của 300 đại biểu và 150 học sinh.")
    assert came.indicator == joined.indicator == "participant-turns"
    assert joined.confidence < came.confidence


def test_the_heads_of_counted_households_are_the_same_fact_told_again():
    households, heads = read("Sơ tán 250 hộ/1.020 khẩu.")
    assert households.indicator == heads.indicator == "households-evacuated"
    assert (households.standing, heads.standing) == (Standing.COUNTED, Standing.REPEATED)


def test_households_that_received_counted_things_are_told_again():
    things, receivers = read("Trao 6 con bò cho 6 hộ nghèo.")
    assert things.standing is Standing.COUNTED
    assert receivers.standing is Standing.REPEATED


def test_what_is_told_from_new_year_on_is_more_than_the_month():
    text = "Từ đầu năm đến nay đã trao 120 suất quà."
    assert read(text)[0].standing is Standing.COUNTED
    assert read(text, of_part_year=True)[0].standing is Standing.CUMULATIVE


def test_the_opening_of_a_sentence_is_its_scope():
    (found,) = read("Tại xã Kim Đông, Hội trao 40 suất quà.")
    assert found.scope == "Tại xã Kim Đông"

"""One indicator in sentences."""

import pytest

from chungtay.writing.consolidated_report.results import direction, results, sentences
from chungtay.writing.speech import NBSP
from chungtay.writing.word.elements import Words, plain
from tests.writing import cast
from tests.writing.opened import draft, style, told, words

DRAFT = draft()


def said(code, made=DRAFT):
    return plain(sentences(made, made.totals[code])).replace(NBSP, " ")


def test_a_range_is_told_with_its_reason_the_sum_the_plan_and_the_previous_period():
    assert said("labour-days") == (
        "Ngày công giúp dân: 14.600 ngày công, từ 1 hoạt động phối hợp và "
        "2 số tổng chưa kèm danh sách hoạt động. Đây là số chắc chắn; có thể đến 23.480 ngày công, "
        "vì các số tổng của nhiều đơn vị có thể bao gồm cùng một việc. Nếu cộng đơn thuần các báo "
        "cáo thì được 23.800 ngày công, nhiều hơn 9.200 ngày công. Kết quả đạt 97,3% kế hoạch "
        "(15.000 ngày công), tính theo số chắc chắn. So với kỳ trước (14.000 ngày công) tăng 4,3%."
    )


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("outbreaks-suppressed", "không phát sinh (các báo cáo ghi rõ số 0)."),
        ("canal-km", "có nêu nhưng chưa có con số; câu hỏi gửi đơn vị ghi tại Mục V."),
        ("jobs-created", "chưa có báo cáo."),
        ("blood-units", "không áp dụng."),
    ],
)
def test_each_silence_has_its_own_sentence(code, words):
    assert said(code).endswith(words)


def test_a_dispute_and_a_mention_are_pointed_out():
    assert "Có 1 hoạt động mà các báo cáo nêu số khác nhau (xem Mục V)." in said(
        "medical-exam-turns"
    )
    assert "Ngoài ra có 1 lần nêu mà chưa có con số (xem Mục V)." in said("trees-planted")
    assert "Con số thực có thể còn cao hơn" in said("trees-planted")


def test_less_and_the_same_as_before_are_told():
    assert "So với kỳ trước (1.250,5 suất quà) giảm 8%." in said("gifts")
    assert "Kết quả bằng kỳ trước (420 lượt người)." in said("medical-exam-turns")


def test_a_total_that_is_not_its_own_low_says_where_the_truth_lies():
    total = cast.total("gifts", "gift", "10", low="8", high="12", why_range=("dispute", "overlap"))
    made = draft(totals=(total,))
    assert "nằm trong khoảng từ 8 đến 12 suất quà, vì các báo cáo nêu số khác nhau" in said(
        "gifts", made
    )


def test_joint_activities_are_told_apart_where_not_all_are():
    made = draft(totals=(cast.total("gifts", "gift", "10", activities=3, joint=2),))
    told_ = "10 suất quà, từ 3 hoạt động (trong đó 2 hoạt động phối hợp)."
    assert told_ in said("gifts", made)


def test_the_number_leads_to_its_sources():
    numbers = [p for p in sentences(DRAFT, DRAFT.totals["rural-road-km"]) if isinstance(p, Words)]
    assert [(p.text, p.to) for p in numbers] == [(f"2,5{NBSP}km", "chi_tieu_rural_road_km")]


def test_fields_come_in_the_order_of_the_catalogue_and_empty_ones_are_left_out():
    made = list(results(DRAFT))
    assert [words(p) for p in made if style(p) == "Heading2"] == [
        "Lực lượng, ngày công",
        "Xây dựng nông thôn mới, hạ tầng, môi trường",
        "Y tế, phòng chống dịch",
        "Nhà ở",
        "Chính sách, người có công, hậu phương quân đội",
        "An sinh xã hội, tặng quà",
    ]


def test_an_indicator_that_the_catalogue_does_not_place_is_told_under_other():
    made = draft(totals=(cast.total("own-thing", "km", "3"),))
    assert "Nội dung khác\nown-thing: 3" in told(results(made)).replace(NBSP, " ")


def test_what_only_people_know_of_the_direction_is_a_gap():
    assert "[Nêu các văn bản lãnh đạo, chỉ đạo" in told(direction(DRAFT))


def test_english_is_whole():
    text = said("labour-days", draft(language="en"))
    assert text.startswith(
        "Labour days helping the people: 14,600 labour days, from 1 joint activity and 2 sums"
    )
    assert "This is 97.3% of the plan (15,000 labour days), by the certain figure." in text


def test_the_period_beside_is_named_and_is_not_lost_in_a_silence():
    both = draft(against=cast.AGAINST)
    assert "So với năm 2025 (1.250,5 suất quà) giảm 8%." in said("gifts", both)
    totals = (cast.total("canal-km", "km", None, previous="3.5"),)
    told = said("canal-km", draft(against=cast.AGAINST, totals=totals))
    assert told.endswith("Kỳ so sánh (năm 2025): 3,5 km.")
    assert "3,5" not in said("canal-km", draft(totals=totals))

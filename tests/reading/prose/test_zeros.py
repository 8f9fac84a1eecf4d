import pytest

from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.zeros import zeros_in


@pytest.mark.parametrize(
    "text",
    ["Trong năm không có ổ dịch nào.", "Dịch bệnh: không", "- Dich benh: ko co trong xa"[:18]],
)
def test_nothing_said_in_words_is_an_explicit_zero(text):
    (zero,) = zeros_in(passage(text, bare=text.isascii()))
    assert zero.indicator == "outbreaks-suppressed"


def test_a_label_with_a_nought_or_a_short_no_is_an_explicit_zero():
    for text in ("Ổ dịch phải dập: 0.", "Dịch bệnh: ko phát sinh"):
        (zero,) = zeros_in(passage(text))
        assert zero.indicator == "outbreaks-suppressed"


@pytest.mark.parametrize(
    "text", ["Xã không có nhà tạm.", "Hộ không có khả năng thoát nghèo.", "Ghi chú: không"]
)
def test_other_denials_count_nothing(text):
    assert not list(zeros_in(passage(text)))

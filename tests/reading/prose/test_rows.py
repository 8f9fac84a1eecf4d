import pytest

from chungtay.domain.claims import Kind
from chungtay.reading.prose.kinds import Meaning
from chungtay.reading.prose.passages import passage
from chungtay.reading.prose.rows import adds_to_above, is_done_since, is_for, planned_along

PLANNED = Meaning(Kind.TARGET, why="cần")


def along(text, *before):
    words = passage(text)
    return planned_along(words, len(words.expressions) - 1, before)


def test_the_next_persons_of_a_row_are_planned_too():
    assert along("Cần 30 người đổ bê tông, 10 người san đất.", PLANNED) is PLANNED
    assert along("Cần 30 người đổ bê tông; hôm qua có 10 người san đất.", PLANNED) is None
    assert along("Huy động 30 người đổ bê tông, 10 người san đất.", Meaning()) is None


def test_the_same_in_the_next_place_is_planned_too():
    text = "Sẽ cấp 40 tấn để làm 3 km; tiếp đến là xã Đồng 30 tấn, làm 2 km"
    assert along(text, PLANNED, PLANNED, PLANNED) is PLANNED
    done = "Sẽ cấp 40 tấn để làm 3 km; xã Đồng đã nhận 30 tấn, làm 2 km"
    assert along(done, PLANNED, PLANNED, Meaning()) is None


@pytest.mark.parametrize(
    ("text", "adds"),
    [
        ("Hội sẽ tặng 40 hộ. Ngoài ra, 60 cụ già cũng được tặng chăn.", True),
        ("Hội sẽ tặng 40 hộ. Nguồn kinh phí gồm ngân sách xã 28 triệu đồng.", True),
        ("Hội sẽ tặng 40 hộ. Ngoài ra, 60 cụ già cũng đã được tặng chăn.", False),
        ("Hội sẽ tặng 40 hộ. Hôm qua 60 cụ già cũng được tặng chăn.", False),
    ],
)
def test_one_more_of_what_stands_above(text, adds):
    words = passage(text)
    assert adds_to_above(words, words.expressions[-1]) is adds


def test_those_for_whom_something_was_meant():
    words = passage("Xã chưa giải ngân 900 triệu đồng cho 18 hộ; tặng 5 suất quà cho 5 hộ.")
    assert is_for(words, 1)
    assert not is_for(words, 2)


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Dự kiến chi 70 triệu đồng, hiện đã có 20 triệu đồng.", True),
        ("Dự kiến chi 70 triệu đồng, trong đó dân góp 20 triệu đồng.", False),
    ],
)
def test_what_is_there_by_now_is_told_so(text, done):
    words = passage(text)
    assert is_done_since(words, *words.expressions) is done

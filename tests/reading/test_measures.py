from chungtay.reading.measures import measured_at
from chungtay.reading.wording import wording


def _measure(words: str) -> str:
    found = measured_at(wording(words), 0)
    return found.meaning if found is not None else ""


def test_the_longest_word_says_what_is_counted():
    assert _measure("lượt người") == "person-time"
    assert _measure("người") == "person"
    assert _measure("công dân quân") == "labour-day"


def test_a_word_that_only_begins_like_a_measure_counts_nothing():
    assert _measure("khối") != ""
    assert _measure("khối lượng") == ""

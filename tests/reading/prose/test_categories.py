import pytest

from chungtay.reading.prose.categories import categories_of
from chungtay.reading.prose.passages import passage


def value(text, indicator, dimension, place=0):
    words = passage(text)
    return dict(categories_of(words, words.expressions[place], indicator)).get(dimension)


@pytest.mark.parametrize(
    ("text", "indicator", "dimension", "wanted"),
    [
        ("Nâng cấp 3 km đường nông thôn.", "rural-road-km", "work", "upgrade"),
        ("Nạo vét 900 m kênh mương.", "canal-km", "work", "dredge"),
        ("Tặng 40 suất quà cho hộ nghèo.", "gifts", "beneficiary", "poor"),
        ("Nhân dịp Tết tặng 40 suất quà.", "gifts", "occasion", "tet"),
        ("Trao 2 mái ấm công đoàn.", "houses-partner-brand", "house_brand", "mai-am-cong-doan"),
        ("Tặng 40 suất quà.", "gifts", "occasion", None),
    ],
)
def test_plain_words_give_the_category(text, indicator, dimension, wanted):
    assert value(text, indicator, dimension) == wanted


def test_the_occasion_of_a_part_is_not_that_of_the_whole():
    text = "Tặng 900 suất quà, trong đó dịp Tết 300 suất."
    assert value(text, "gifts", "occasion", 0) is None
    assert value(text, "gifts", "occasion", 1) == "tet"


def test_an_indicator_has_only_its_own_dimensions():
    assert value("Nâng cấp 3 km đường.", "labour-days", "work") is None
    assert value("Nâng cấp 3 km đường.", "", "work") is None

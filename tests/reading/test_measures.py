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


def test_what_a_boat_carried_is_counted_in_loads():
    assert _measure("ghe lục bình") == "piece"
    assert _measure("ghe") == "vehicle"


def test_bodies_listed_with_persons_are_counted_together():
    assert _measure("cơ quan, doanh nghiệp, tập thể, cá nhân") == "party"
    assert _measure("doanh nghiệp, đơn vị và nhà hảo tâm") == "party"
    assert _measure("doanh nghiệp") == "organisation"


def test_to_hold_a_ceremony_is_no_organisation():
    assert _measure("tổ chức lễ") == ""
    assert _measure("tổ chức hội") == "organisation"


def test_money_of_other_countries_is_known_by_its_names():
    for name in ("zloty", "korun Séc", "krona", "đô", "franc Thụy Sĩ", "kíp"):
        assert _measure(name) == "foreign-money"
    assert _measure("đô thị") == ""

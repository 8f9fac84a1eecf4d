"""The catalogue is complete, its references hold, and no spelling means two things."""

from __future__ import annotations

from collections import Counter

from chungtay.domain.indicators import Aggregation, Identity, Share
from chungtay.domain.spelling import tone_normal
from chungtay.vocabulary.categories import dimensions
from chungtay.vocabulary.fields import fields
from chungtay.vocabulary.indicators import catalogue, derived, indicators
from chungtay.vocabulary.measures import measures
from chungtay.vocabulary.movements import movements

CODES = list(indicators())


def test_the_catalogue_has_88_indicators_and_the_total_of_distinct_houses():
    assert len(CODES) == 89
    assert "houses-distinct-total" in CODES


def test_what_an_indicator_refers_to_exists():
    for code, known in indicators().items():
        assert known.indicator.measure in measures(), code
        assert known.field in fields(), code
        assert set(known.movements) <= set(movements()), code
        assert set(known.dimensions) <= set(dimensions()), code
        assert {*known.confusable, *known.overlaps} <= set(CODES) - {code}, code


def test_an_indicator_is_named_in_both_languages():
    for code, known in indicators().items():
        assert known.vi.strip(), code
        assert known.en.strip(), code
        assert known.vi != known.en, code


def test_no_two_indicators_have_one_name():
    for language in ("vi", "en"):
        names = Counter(known.text(language) for known in indicators().values())
        assert max(names.values()) == 1, names.most_common(1)


def test_a_spelling_means_one_indicator():
    meant: dict[str, set[str]] = {}
    for code, known in indicators().items():
        for spelling in known.spellings:
            meant.setdefault(tone_normal(spelling), set()).add(code)
    assert not {spelling: codes for spelling, codes in meant.items() if len(codes) > 1}


def test_all_that_people_write_of_has_a_spelling():
    silent = [code for code, known in indicators().items() if not known.spellings]
    assert silent == ["houses-distinct-total"]


def test_the_phrases_of_a_gap_stand_apart():
    for known in indicators().values():
        assert all(before and after and before != after for before, after in known.gaps)


def test_every_house_label_leads_to_the_distinct_total():
    labels = {code for code in CODES if code.startswith("houses-")} - {"houses-distinct-total"}
    assert {code for code in CODES if catalogue()[code].labels_of} == labels
    assert {catalogue()[code].labels_of for code in labels} == {"houses-distinct-total"}
    assert catalogue()["houses-distinct-total"].labels_of is None


def test_money_is_divisible_and_a_road_is_not():
    money = [known for known in catalogue().values() if known.identity is Identity.MONEY]
    assert {known.share for known in money} == {Share.UNSAID}
    assets = [known for known in catalogue().values() if known.identity is Identity.ASSET]
    assert {known.share for known in assets} == {Share.WHOLE}
    assert catalogue()["labour-days"].share is Share.UNSAID
    assert catalogue()["medical-exam-turns"].share is Share.WHOLE


def test_a_ratio_is_an_average_in_percent_and_nothing_else_is():
    for code, known in catalogue().items():
        is_average = known.aggregation is Aggregation.AVERAGE
        assert is_average == (known.identity is Identity.RATIO) == (known.measure == "percent")
        assert is_average == (indicators()[code].weight is not None)


def test_a_stock_of_sponsored_children_is_not_added_over_time():
    assert catalogue()["children-sponsored"].is_stock


def test_850_km_of_road_in_one_commune_are_not_believed():
    limit = catalogue()["rural-road-km"].plausible.limit("commune")
    assert limit is not None
    assert 6 < limit < 850


def test_a_limit_of_a_province_is_not_below_that_of_a_commune():
    for known in catalogue().values():
        if known.plausible.commune is not None:
            assert known.plausible.province >= known.plausible.commune > 0


def test_what_is_derived_comes_from_indicators_or_a_lines_own_plan_and_past():
    average = derived()["gift-average"]
    assert (average.numerator, average.denominator) == ("gift-value", "gifts")
    for quotient in derived().values():
        assert quotient.measure in measures()
        if quotient.sane is not None:
            assert {quotient.numerator, quotient.denominator} <= set(CODES)
            assert quotient.sane[0] < quotient.sane[1]


def test_a_figure_is_followed_by_the_word_for_what_is_counted():
    assert indicators()["trees-planted"].unit.vi == "cây"
    assert indicators()["rural-road-km"].unit.vi == "km"
    assert indicators()["houses-comrade"].unit.en == "houses"


def test_the_catalogue_is_built_once():
    assert indicators() is indicators()
    assert catalogue() is catalogue()

"""Names of things in the files' language."""

from decimal import Decimal

from chungtay.domain.consolidation import Remark
from chungtay.writing.speech import Speech
from chungtay.writing.terms import OTHER_FIELD, Terms
from tests.writing import cast

VI = Terms(cast.consolidation(), Speech("vi"))
EN = Terms(cast.consolidation(), Speech("en"))


def test_an_indicator_has_its_name_in_both_languages():
    assert VI.indicator("labour-days") == "Ngày công giúp dân"
    assert EN.indicator("labour-days") == "Labour days helping the people"


def test_an_indicator_of_a_programmes_own_is_shown_by_its_code_among_the_rest():
    assert VI.indicator("own-thing") == "own-thing"
    assert VI.field_of("own-thing") == OTHER_FIELD == VI.fields()[-1]
    assert VI.field_name(OTHER_FIELD) == "Nội dung khác"


def test_the_fields_come_in_the_order_of_the_catalogue():
    assert "".join(VI.fields()) == "ABCDEFGHIKLM"
    assert VI.field_name(VI.field_of("labour-days")) == "Lực lượng, ngày công"


def test_a_measure_is_known_even_where_no_total_names_it():
    assert VI.measure_of("labour-days") == "labour-day"
    assert VI.measure_of("rural-bridges")
    assert VI.measure("labour-day") == "ngày công"


def test_a_figure_is_followed_by_the_word_people_count_its_things_with():
    assert VI.unit_of("trees-planted") == "cây"
    assert VI.unit_of("labour-days") == "ngày công"


def test_money_of_a_row_is_shown_in_millions_only_where_that_is_exact():
    assert VI.scaled("gift-value", Decimal(120000000), None) == ("triệu đồng", Decimal(1000000))
    assert VI.scaled("gift-value", Decimal(120000001)) == ("đồng", Decimal(1))
    assert VI.scaled("rural-road-km", Decimal(2)) == ("km", Decimal(1))


def test_a_body_has_the_name_it_reported_under():
    assert VI.unit("women") == "Hội LHPN tỉnh An Bình"
    assert VI.unit("Tên đã rõ") == "Tên đã rõ"


def test_a_reason_that_nobody_foresaw_still_gives_a_sentence():
    assert VI.reason("overlap") != VI.reason("unforeseen")


def test_a_remark_is_told_in_its_sentence_and_an_unknown_one_asks_for_a_look():
    known = VI.remark(Remark("file-empty", "a.txt"))
    assert known not in ("file-empty", VI.remark(Remark("unforeseen", "a.txt")))
    assert VI.remark(Remark("unforeseen", "a.txt")) == "cần xem lại"

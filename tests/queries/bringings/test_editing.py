"""A figure in a form: everything that is known of it is filled in."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chungtay.actions.bringings.confirming import decide_all
from chungtay.actions.bringings.submitting import submit
from chungtay.domain.bringings import BringingClosed, Sweep
from chungtay.domain.counting import Book
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Indicator
from chungtay.domain.permissions import NotFound
from chungtay.queries.bringings.editing import adding, editing, filled
from chungtay.queries.bringings.opening import opened_bringing
from chungtay.queries.bringings.unnamed import number_at, unnamed_of
from chungtay.vocabulary.indicators import catalogue
from tests import cast
from tests.actions.bringings.cast import CUMULATIVE, ROAD, brought, figures, file, row
from tests.actions.cast import later
from tests.queries.bringings.cast import visit

BOOK = Book((), cast.UNITS, cast.TERRITORY, catalogue())
MONEY = Indicator("house-support-value", "vnd")


def test_a_number_stands_as_it_was_written():
    road = cast.says(cast.LAN, cast.ROADS, "1.25", written_measure="m", written_value=Decimal(1250))
    assert (filled(road, BOOK, "vi").amount, filled(road, BOOK, "vi").measure) == ("1.250", "m")
    assert filled(road, BOOK, "en").amount == "1,250"


@pytest.mark.parametrize(
    ("value", "amount", "measure"),
    [
        ("30000000", "30", "vnd-million"),
        ("1200000000", "1,2", "vnd-billion"),
        ("1234567", "1.234,567", "vnd-thousand"),
    ],
)
def test_money_stands_in_a_unit_that_people_write(value, amount, measure):
    told = filled(cast.says(cast.LAN, MONEY, value, written_measure="vnd"), BOOK, "vi")
    assert told.amount == amount
    assert told.measure.startswith("vnd-")


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ("37 bình lọc", ("37", "", "exact", "")),
        ("hơn 1.200 bình lọc", ("1.200", "", "over", "")),
        ("từ 20 đến 30 bình lọc", ("20", "30", "range", "")),
    ],
)
def test_a_number_that_no_indicator_fits_stands_in_the_form_that_names_it(world, told, fields):
    made = brought(world, file(f"HỘI LHPN XÃ LÀNG VEN\nBÁO CÁO\nHội cấp {told} cho trạm xá.\n"))
    (one,) = unnamed_of(opened_bringing(visit(world), made, with_text=True), "vi")
    typed = adding(visit(world), made, quote=one.quote, near=one.near).filled
    assert (typed.amount, typed.amount_max, typed.qualifier, typed.measure) == fields
    assert (typed.quote, typed.near) == (one.quote, one.near)
    assert number_at(opened_bringing(visit(world), made), "9-9") is None


def test_words_that_were_read_as_no_number_stand_alone(world):
    typed = adding(visit(world), brought(world), quote="bộ đồ dùng", near="1-5").filled
    assert (typed.quote, typed.amount) == ("bộ đồ dùng", "")


def test_both_ends_of_a_range_stand_in_the_form():
    road = replace(
        cast.says(cast.LAN, cast.ROADS, "1"),
        figure=Figure(Decimal(40), Qualifier.RANGE, Decimal(50)),
    )
    told = filled(road, BOOK, "vi")
    assert (told.amount, told.amount_max, told.qualifier) == ("40", "50", "range")


def test_partners_stand_one_a_line():
    road = cast.says(
        cast.LAN, cast.ROADS, "1", partners=("army@lang-ven",),
        partner_names=("Ban CHQS xã", "Nhóm thiện nguyện"),
    )  # fmt: skip
    assert filled(road, BOOK, "vi").partners == "Quân sự Làng Ven\nNhóm thiện nguyện"


@pytest.mark.django_db
def test_the_form_offers_what_can_be_chosen(world):
    made = brought(world)
    page = editing(visit(world), made, figures(made)[ROAD].key)
    assert (page.filled.amount, page.filled.indicator) == ("2,5", "rural-road-km")
    assert {one.value for one in page.offered.measures} >= {"", "m", "vnd-million"}
    assert "xã Cửa Sông" in page.offered.places
    codes = {one.value for group in page.offered.indicators for one in group.choices}
    assert codes == set(catalogue())
    assert page.uncounted == ""
    assert "lũy kế" in editing(visit(world), made, figures(made)[CUMULATIVE].key).uncounted


@pytest.mark.django_db
def test_the_form_for_a_new_figure_is_empty_but_for_its_words(world):
    page = adding(visit(world), brought(world), quote="3 con bò")
    assert (page.card, page.filled.quote, page.filled.indicator) == (None, "3 con bò", "")


@pytest.mark.django_db
def test_out_of_reach_and_after_submitting_there_is_no_form(world):
    made = brought(world)
    with pytest.raises(NotFound):
        editing(visit(world, "stranger"), made, "1-0")
    decide_all(made, Sweep.ACCEPT_REST, by=world.actor("reporter"), at=later(5))
    submit(made, version=row(made).version, replacing={}, by=world.actor("reporter"), at=later(7))
    with pytest.raises(BringingClosed):
        adding(visit(world), made)

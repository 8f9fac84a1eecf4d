"""What one statement shows of the doing it tells of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chungtay.domain.claims import Kind, Source, Standing
from chungtay.domain.matching.tellings import may_speak, text_of
from tests.domain.matching.cast import read, told


def test_figures_of_one_statement_are_told_together():
    first = told("Khám bệnh cho 90 người", indicator="medical-exam-turns", value=90)
    second = told("Khám bệnh cho 90 người", indicator="free-medicine-turns", value=90)
    other_day = told("Khám bệnh cho 90 người", on="2026-03-09")
    assert [len(telling.claims) for telling in read(first, second, other_day)] == [2, 1]


def test_claims_without_words_stand_each_alone():
    assert len(read(told(""), told(""))) == 2


@pytest.mark.parametrize(
    ("title", "indicator", "asset"),
    [
        ("Hỗ trợ 50 triệu", "house-support-value", "house"),
        ("Giúp 40 công xây nhà cho bà Hoa", "labour-days", "house"),
        ("Giúp 40 công làm trụ cầu Kênh Xáng", "labour-days", "bridge"),
        ("Họp dân tại nhà văn hóa", "participant-turns", ""),
        ("Tặng quà ở trường mầm non", "gifts", ""),
        ("Tiễn thanh niên lên đường nhập ngũ", "participant-turns", ""),
    ],
)
def test_the_thing_built_is_told_by_the_indicator_or_by_words_of_building(title, indicator, asset):
    assert read(told(title, indicator=indicator))[0].asset == asset


def test_names_are_of_spots_not_of_persons_programmes_communes_or_years():
    telling = read(
        told('Xuân Bính Ngọ: "Mùa Xuân Ấm" cho bà Trần Thị Hoa tại Đồi Trám xã Hòa Lâm')
    )[0]
    assert telling.names == {("doi", "tram")}
    assert telling.programmes == {"mua xuan am"}


def test_a_label_for_houses_is_no_programme():
    telling = read(told('Trao "Mái ấm tình thương" cho bà Hoa', indicator="houses-partner-brand"))[
        0
    ]
    assert telling.programmes == frozenset()
    assert telling.brands == {"mai am tinh thuong"}


def test_persons_that_a_document_names_are_taken_before_words():
    telling = read(told("Trao nhà cho hộ nghèo", person_names=("Trần Thị Hoa",)))[0]
    assert [owner.words for owner in telling.owners] == ["Trần Thị Hoa"]


def test_a_telling_knows_its_figures_and_how_its_days_are_meant():
    day = read(told("Trao quà", value=50))[0]
    month = read(told("Trao quà", value=None, on="2026-03-01/2026-03-31"))[0]
    assert day.is_particular
    assert not day.is_dated_by_period
    assert month.is_dated_by_period
    assert [c.figure.value for c in day.with_number("gifts")] == [Decimal(50)]
    assert month.with_number("gifts") == []


def test_only_results_that_stand_speak():
    assert may_speak(told(""))
    assert not may_speak(told("", kind=Kind.TARGET))
    assert not may_speak(told("", standing=Standing.CUMULATIVE))


def test_without_a_title_the_sentence_speaks():
    assert text_of(told("", source=Source("a.docx", sentence="Trao quà."))) == "Trao quà."

"""Claims kept: one that arrives finds what it is, as if all had been compared at once."""

from __future__ import annotations

from chungtay.domain.matching import Index, match
from tests.domain.matching.cast import LEXICON, told

DOAN = "Đoàn xã Hòa Lâm"
FIRST = told("Khám bệnh cho người nghèo", with_="Đoàn xã", value=97)
OTHER = told("Trồng cây tại Đồi Trám", indicator="trees-planted", value=200, with_="Đoàn xã")
LATER = told("Khám bệnh, phát thuốc", by=DOAN, with_="Hội PN xã", value=97)


def index(*claims):
    return Index(claims, lexicon=LEXICON)


def test_one_that_arrives_finds_what_it_is():
    kept = index(FIRST, OTHER)
    assert kept.add([LATER]).groups == ((FIRST.id, LATER.id),)


def test_it_is_kept_for_those_that_arrive_after_it():
    kept = index(OTHER)
    assert kept.add([FIRST]).groups == ()
    assert kept.add([LATER]).groups == ((FIRST.id, LATER.id),)


def test_all_together_are_what_they_are_one_after_the_other():
    kept = index(FIRST)
    kept.add([OTHER])
    kept.add([LATER])
    assert kept.matching().groups == match([FIRST, OTHER, LATER], lexicon=LEXICON).groups


def test_what_is_asked_of_some_concerns_only_these():
    third = told("Trồng cây Đồi Trám", indicator="trees-planted", value=200, by=DOAN, with_="PN xã")
    kept = index(FIRST, OTHER, LATER, third)
    assert kept.matching_of({LATER.id}).groups == ((FIRST.id, LATER.id),)
    assert len(kept.matching().groups) == 2


def test_what_people_keep_apart_is_not_found():
    kept = Index([FIRST], lexicon=LEXICON, apart=[frozenset({FIRST.id, LATER.id})])
    assert kept.add([LATER]).groups == ()


def test_names_that_the_kept_ones_teach_are_known_in_what_arrives():
    quoted = told('Chương trình "Nắng mới" trao quà', with_="Đoàn xã", value=60)
    plain = told("Tham gia Nắng mới, cắt tóc", by=DOAN, indicator="participant-turns", value=9)
    assert index(quoted).add([plain]).groups == ((quoted.id, plain.id),)

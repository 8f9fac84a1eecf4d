"""What the domain says is written down as it is, and comes back as it was."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.claims import Claim, Coverage, Kind, Role, Source, Standing
from chungtay.domain.figures import Figure, Qualifier
from chungtay.domain.indicators import Share
from chungtay.domain.measures import from_steps
from chungtay.domain.periods import Period
from chungtay.domain.places import COUNTRY, Place
from chungtay.domain.units import ROOT, Line, Parent, Unit
from chungtay.storage import facts, rows
from chungtay.vocabulary.indicators import indicators
from chungtay.vocabulary.measures import measures

MEASURES = {code: term.measure for code, term in measures().items()}
ONE = str(uuid.UUID(int=1))
CLAIM = Claim(ONE, ONE, "rural-road-km", Figure(Decimal("2.5"), precision=Decimal("0.1")),
              Period(date(2026, 1, 1), date(2026, 2, 1)))  # fmt: skip

ids = st.uuids(version=4).map(str)
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def kept(claim: Claim) -> Claim:
    """What a row gives back of a claim that was written into it."""
    measure = MEASURES[indicators()[claim.indicator].indicator.measure]
    return facts.claim(rows.claim_row(claim, measure=measure, document=None), MEASURES)


OF_EACH_MEASURE = {known.indicator.measure: code for code, known in indicators().items()}


@given(steps=st.lists(st.integers(0, 10**15), min_size=2, max_size=2).map(sorted))
def test_amounts_of_every_measure_come_back_to_the_last_digit(steps):
    for name, code in OF_EACH_MEASURE.items():
        measure = MEASURES[name]
        low, high = (from_steps(amount, measure) for amount in steps)
        precision = from_steps(1, measure)
        for figure in (
            Figure(low, precision=precision),
            Figure(low, Qualifier.RANGE, high, precision),
            Figure(None, Qualifier.VAGUE, precision=precision),
        ):
            assert kept(replace(CLAIM, indicator=code, figure=figure)).figure == figure, code


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    return replace(
        CLAIM,
        id=draw(ids),
        unit=draw(ids),
        of_unit=draw(st.none() | ids),
        lead=draw(st.none() | ids),
        place=draw(st.none() | ids),
        within=draw(st.none() | ids),
        replaces=draw(st.none() | ids),
        partners=tuple(draw(st.lists(ids, max_size=3))),
        partners_complete=draw(st.booleans()),
        kind=draw(st.sampled_from(Kind)),
        role=draw(st.sampled_from(Role)),
        share=draw(st.sampled_from(Share)),
        coverage=draw(st.sampled_from(Coverage)),
        standing=draw(st.sampled_from(Standing)),
        categories=tuple(draw(st.lists(st.tuples(words, words), max_size=2))),
        parts=draw(st.none() | st.tuples(st.just(Decimal("7.5")), st.just(Decimal(9)))),
        shared=draw(st.booleans()),
        either=draw(st.booleans()),
        said_on=draw(st.none() | st.dates()),
        confidence=draw(st.integers(0, 10**6)) / 10**6,
        unit_name=draw(words),
        place_name=draw(words),
        place_code=draw(st.none() | st.just("27001")),
        title=draw(words),
        statement=draw(words),
        partner_names=tuple(draw(st.lists(words, max_size=2))),
        literal=draw(words),
        written_value=draw(st.none() | st.just(Decimal("2500.0"))),
        written_measure=draw(words),
        source=Source(draw(words), "T2!R3C4", draw(words), 3, 9, draw(words)),
    )


@given(claims())
def test_a_claim_comes_back_word_for_word(claim):
    assert kept(claim) == claim


@given(claims(), claims())
def test_claims_that_say_the_same_have_one_digest_whoever_keeps_them(one, other):
    first, again = (
        rows.claim_row(replace(one, id=claim.id), measure=MEASURES["km"], document=None)
        for claim in (one, other)
    )
    assert rows.said(first) == rows.said(again)
    if replace(one, id=other.id) != other:
        changed = rows.claim_row(other, measure=MEASURES["km"], document=None)
        assert rows.said(changed) != rows.said(first)


def test_a_sign_that_nobody_sees_is_not_kept():
    assert kept(replace(CLAIM, title="Đường\0 xóm Ven")).title == "Đường xóm Ven"


def test_an_amount_beyond_all_keeping_is_refused():
    with pytest.raises(rows.AmountTooLarge):
        kept(replace(CLAIM, figure=Figure(Decimal(10) ** 16)))


def test_an_id_that_is_no_uuid_is_refused():
    with pytest.raises(rows.IdMalformed):
        kept(replace(CLAIM, id="claim-1"))


def test_names_are_sealed_with_a_salt_so_that_nobody_can_try_them():
    named = replace(CLAIM, person_names=("Nguyễn Thị Mẫu",))
    one, other = (rows.persons_row(named, salt=salt) for salt in ("a", "b"))
    assert rows.persons_digest(one) != rows.persons_digest(other)
    assert rows.persons_digest(one) == rows.persons_digest(rows.persons_row(named, salt="a"))


def test_a_text_has_one_digest():
    assert rows.text_digest("Làng Ven") == rows.text_digest("Làng Ven")
    assert rows.text_digest("Làng Ven") != rows.text_digest("Làng Vẹn")


def test_ids_of_names_and_links_follow_from_their_content():
    unit, parent = Unit(ONE, "Hội Phụ nữ"), Parent(ONE, Line.SECTOR, str(uuid.UUID(int=2)))
    assert [r.id for r in rows.unit_rows([unit])] == [r.id for r in rows.unit_rows([unit])]
    assert rows.parent_rows([parent])[0].id == rows.parent_rows([parent])[0].id
    moved = replace(parent, line=Line.SAME_LEVEL)
    assert rows.parent_rows([parent])[0].id != rows.parent_rows([moved])[0].id


def test_what_hangs_under_the_programme_itself_needs_no_row():
    assert rows.parent_rows([Parent(ONE, Line.SECTOR, ROOT)]) == []
    (place, _) = rows.place_rows([Place(ONE, "Khe Sơn", "province", COUNTRY)])
    assert place.parent_id is None

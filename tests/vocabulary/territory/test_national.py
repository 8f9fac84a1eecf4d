"""What an edge rests on, who went along with it, and what somebody should look at."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chungtay.domain.units import EVER
from chungtay.vocabulary.territory import Share, doubt_reasons, national
from chungtay.vocabulary.territory.national import populations
from tests.vocabulary.territory.register import BEFORE, LATER, SINCE, bearer, heirs, territory


@pytest.mark.parametrize(
    ("shares", "people"),
    [
        ([Share.PEOPLED, Share.REST], [1, 0]),
        ([Share.PART, Share.PEOPLED, Share.REST], [0, 1, 0]),
        ([Share.AREA, Share.REST], [0, 1]),
        ([Share.AREA, Share.AREA, Share.REST], [0, 0, 1]),
        ([Share.AREA, Share.PART, Share.REST], [None, None, None]),
        ([Share.PART, Share.REST], [None, None]),
        ([Share.LAND, Share.PEOPLE, Share.OTHERS], [None, None, None]),
        ([Share.LAND, Share.OTHERS], [None, None]),
    ],
)
def test_shares_of_people_are_known_only_where_one_heir_took_them_all(shares, people):
    assert populations(shares) == people


def test_57_divided_communes_have_known_shares_of_people():
    divided = [p.id for p in national().places if territory().is_divided(p.id)]
    known = [p for p in divided if territory().estimate(p, Decimal(100))]
    assert (len(divided), len(known)) == (441, 57)


def test_the_people_of_long_bien_all_went_to_long_bien():
    shares = territory().estimate(bearer("00145", BEFORE), Decimal(1234))
    assert shares == {bearer("00145", SINCE): 1234, bearer("00118", SINCE): 0}


def test_an_edge_rests_on_a_clause():
    edge = territory().heirs(bearer("00001", BEFORE))[0]
    assert national().basis(edge) == ("1656/NQ-UBTVQH15", 14)
    assert national().share(edge) is Share.WHOLE


def test_an_edge_between_provinces_rests_on_the_resolution_of_the_national_assembly():
    edge = territory().heirs(bearer("36", BEFORE))[0]
    assert national().basis(edge) == ("202/2025/QH15", 0)


def test_every_edge_has_a_basis():
    for edge in national().inheritances:
        assert national().basis(edge).resolution


def test_a_clause_tells_what_it_put_together():
    clause = national().clause(bearer("00118", SINCE))
    assert clause is not None
    forebears = {national().name(place, on=BEFORE).code: share for place, share in clause.forebears}
    assert forebears["00145"] is Share.REST
    assert clause.basis == ("1656/NQ-UBTVQH15", 40)


def test_what_no_resolution_made_has_no_clause():
    assert national().clause(bearer("23938", SINCE)) is None
    assert national().clause(bearer("01", SINCE)) is None
    assert national().clause(bearer("00001", BEFORE)) is None


def test_a_name_before_the_first_and_after_the_last_is_the_nearest():
    pho_bang = bearer("00745", SINCE)
    assert national().name(pho_bang, on=EVER).name == "Phó Bảng"
    assert national().name(pho_bang, on=LATER).name == "Phố Bảng"
    assert national().name(bearer("00001", BEFORE), on=LATER).name == "Phúc Xá"


# ---------------------------------------------------------------------- review
def test_a_doubt_is_applied_exactly_when_its_edge_stands():
    edges = {(edge.place, edge.heir) for edge in national().inheritances}
    for doubt in national().review:
        assert doubt.applied == ((doubt.old, doubt.new) in edges)
        assert doubt.old == "" or national().name(doubt.old, on=BEFORE).code == doubt.code
        assert bool(doubt.called) == (doubt.old == "")


def test_82_edges_are_up_for_review_and_12_of_them_applied():
    review = national().review
    assert (len(review), sum(doubt.applied for doubt in review)) == (82, 12)


def test_every_reason_is_given_by_some_doubt_and_every_doubt_has_its_reason():
    assert {doubt.reason for doubt in national().review} == doubt_reasons().keys()


def test_every_doubt_shows_its_clause_as_printed():
    for doubt in national().review:
        clause = national().clause(doubt.new)
        assert clause is not None
        assert clause.basis == doubt.basis
        heir = national().name(doubt.new, on=SINCE)
        assert clause.text.startswith(("Sắp xếp", "Đổi tên"))
        assert clause.text.endswith(f"có tên gọi là {heir.kind} {heir.name}.")


def test_a_namesake_is_not_applied():
    """Chiềng Hắc of Mộc Châu is not the Chiềng Hặc of Yên Châu that clause 39 names."""
    moc_chau = bearer("04012", BEFORE)
    doubt = next(doubt for doubt in national().review if doubt.old == moc_chau)
    assert (doubt.reason, doubt.basis.clause) == ("not-in-the-clause", 39)
    assert not doubt.applied
    assert heirs("04012") == {"phường Mộc Châu"}


def test_everything_is_read_once():
    assert national() is national()
    assert national().places[0].lives(date(2000, 1, 1))

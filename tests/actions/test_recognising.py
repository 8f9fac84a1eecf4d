"""New claims are compared with the book, and every other recognition stays as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chungtay.actions.ledger import recording
from chungtay.actions.recognising import recognise
from chungtay.actions.recognitions import Recognised, add_joins, not_the_same
from chungtay.domain.periods import Period
from chungtay.domain.recognition import Strength
from chungtay.queries.books import open_ledger
from chungtay.storage import facts
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, later, rekeyed

DAY = Period.of_days(date(2026, 5, 19), date(2026, 5, 19))
ROAD = {"days": DAY, "title": "Làm đường liên thôn xã Làng Ven", "place_name": "xã Làng Ven"}
HERS = cast.says("women@lang-ven", cast.ROADS, "2.5", partner_names=("Quân sự Làng Ven",), **ROAD)
ARMYS = cast.says("army@lang-ven", cast.ROADS, "2.5", partner_names=("Phụ nữ Làng Ven",), **ROAD)


def seen(*fresh):
    """The joins of some recorded claims with the rest of the book."""
    with recording("recognise", by="machine", at=later(5)) as recorder:
        return recognise(
            recorder, [rekeyed(c) for c in fresh], book=open_ledger(PROGRAMME).book,
            programme=PROGRAMME,
        )  # fmt: skip


def test_two_tellings_of_one_road_are_recognised(said):
    hers, armys = said(HERS, ARMYS)
    seen(HERS)
    assert frozenset({hers.id, armys.id}) in {j.claims for j in facts.joins()}


def test_what_the_machine_says_of_other_claims_stays(said):
    _, armys, front = said(HERS, ARMYS, cast.says("front@lang-ven", cast.ROADS, "9"))
    with recording("recognise", by="machine", at=later(2)) as recorder:
        pair = Recognised(frozenset({armys.id, front.id}), Strength.PROPOSED, 0.5)
        (kept,) = add_joins(recorder, [pair])
    seen(HERS)
    assert kept in {join.id for join in facts.joins()}


def test_what_a_person_keeps_apart_stays_apart(said):
    hers, armys = said(HERS, ARMYS)
    not_the_same(hers.id, armys.id, reason="Hai đường", by=LAN, at=later(2))
    assert seen(HERS) == []


def test_recognised_twice_is_recognised_once(said):
    said(HERS, ARMYS)
    seen(HERS)
    before = len(facts.joins())
    seen(HERS)
    assert len(facts.joins()) == before


def test_what_counts_nowhere_is_compared_with_nothing(said):
    from chungtay.domain.claims import Standing

    held = replace(HERS, standing=Standing.HELD)
    said(held, ARMYS)
    assert seen(held) == []

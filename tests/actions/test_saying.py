"""An activity is said in one entry: its claims, that they are one, and who is told."""

from __future__ import annotations

from chungtay.actions.ledger import deciding
from chungtay.actions.saying import say
from chungtay.domain.notices import Matter
from chungtay.queries.books import open_ledger
from chungtay.storage import facts, models
from tests import cast
from tests.actions.cast import LAN, PROGRAMME, key, later, rekeyed

HERS = cast.says("women@lang-ven", cast.ROADS, "2.5", partners=("army@lang-ven",))
HOUSES = cast.says("women@lang-ven", cast.HOUSES, "1", partners=("army@lang-ven",))
FRONTS = cast.says("front@lang-ven", cast.ROADS, "2.5")


def spoken(*claims, same_as=()):
    with deciding("say", by=LAN, at=later(5)) as recorder:
        say(
            recorder, [rekeyed(c) for c in claims], same_as=[rekeyed(c).id for c in same_as],
            book=open_ledger(PROGRAMME).book, programme=PROGRAMME,
        )  # fmt: skip


def told() -> set[tuple[str, str]]:
    rows = models.Notice.objects.order_by("id").values_list("unit_id", "matter")
    return {(str(unit), matter) for unit, matter in rows}


def test_figures_of_one_activity_are_one(programme):
    spoken(HERS, HOUSES)
    (activity,) = open_ledger(PROGRAMME).book.worlds[1].activities
    assert len(activity.claims) == 2


def test_whoever_is_named_is_told(programme):
    spoken(HERS)
    assert told() == {(key("army@lang-ven"), Matter.NAMED.value)}


def test_whoever_recorded_it_first_is_told_that_somebody_joined(programme, said):
    said(FRONTS)
    spoken(HERS, same_as=[FRONTS])
    assert (key("front@lang-ven"), Matter.JOINED.value) in told()
    (activity,) = open_ledger(PROGRAMME).book.worlds[1].activities
    assert activity.claimants == {key("women@lang-ven"), key("front@lang-ven")}


def test_all_of_it_is_one_entry(programme):
    before = models.LedgerEntry.objects.count()
    spoken(HERS, HOUSES)
    assert models.LedgerEntry.objects.count() == before + 1
    assert len(facts.joins()) == 1

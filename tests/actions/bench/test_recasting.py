"""Both passes add the same figures: recast or not, the country has the same total."""

from __future__ import annotations

from time import perf_counter

from chungtay.actions.bench import recasting
from chungtay.vocabulary.territory import national


def test_recast_or_not_every_table_comes_to_the_same_total():
    land = recasting._anew(national())
    communes = [p.id for p in land if p.level == "commune" and p.lives(recasting.BEFORE)]
    told = recasting._told(communes, 2)
    then, today = (
        recasting._by_province(told, communes, recasting._rows(land, communes, on=day))
        for day in (recasting.BEFORE, recasting.TODAY)
    )
    assert [sum(table.values()) for table in then] == [sum(table.values()) for table in today]
    assert {len(table) for table in then} == {63}
    assert {len(table) for table in today} == {34}


def test_the_fewer_facts_the_fewer_tables():
    measured = recasting.recasting(50, stopwatch=perf_counter)
    assert measured.name == "recasting"
    assert measured.amount == 2 * 10_035

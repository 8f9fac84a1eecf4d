"""Counting against a bare pass: both must come to the same total, or the ratio says nothing."""

from __future__ import annotations

from time import perf_counter

from chungtay.actions.bench import counting


def test_the_bare_pass_counts_what_the_laws_count():
    book = counting._book(60)
    question = counting.Question(counting.ROAD, counting.YEAR, counting.YEAR.last)
    assert counting.count(book, question).total == counting._bare(book)


def test_half_as_many_activities_as_facts_are_counted():
    measured = counting.counting(40, stopwatch=perf_counter)
    assert measured.name == "counting"
    assert measured.amount == 40
    assert measured.seconds > 0

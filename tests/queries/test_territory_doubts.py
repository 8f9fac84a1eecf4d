"""What is doubtful in the sources of the national territory."""

from __future__ import annotations

import pytest

from chungtay.domain.permissions import NotAllowed
from chungtay.queries.territory_doubts import doubts, review
from chungtay.vocabulary.territory import national
from tests.queries.cast import seen_by


def test_every_doubt_is_told_with_its_clause_in_both_languages():
    vi, en = doubts("vi"), doubts("en")
    assert len(vi) == len(en) == len(national().review)
    for one, other in zip(vi, en, strict=True):
        assert one.resolution in one.clause
        assert one.resolution in other.clause
        assert one.reason
        assert one.reason != other.reason
        assert one.new
        assert one.old


def test_those_that_are_not_applied_come_first():
    applied = [doubt.applied for doubt in doubts("vi")]
    assert applied == sorted(applied)
    assert not all(applied)


def test_a_clause_is_shown_as_it_was_printed_where_it_is_known():
    printed = [doubt.printed for doubt in doubts("vi") if doubt.clause_number]
    assert all(printed)


@pytest.mark.django_db
def test_an_administrator_looks_at_them(everybody):
    assert review(seen_by(everybody)) == doubts("vi")
    with pytest.raises(NotAllowed):
        review(seen_by(everybody, "standing"))

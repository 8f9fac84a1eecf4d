"""What a place was called holds on its days, the first included and the last not."""

from __future__ import annotations

from chungtay.domain.gazetteer.called import Called, Candidate
from tests.domain.gazetteer.cast import BEFORE, CHANGED, MERGED


def test_a_name_holds_from_its_first_day_until_before_the_day_after_its_last():
    named = Called("a", "Ái", "xã", "commune", since=MERGED, until=CHANGED)
    assert [named.holds(day) for day in (BEFORE, MERGED, CHANGED)] == [False, True, False]


def test_a_candidate_lives_in_its_days():
    found = Candidate("a", "Ái", "xã", "", "commune", "", MERGED, CHANGED, 1.0)
    assert [found.lives(day) for day in (BEFORE, MERGED, CHANGED)] == [False, True, False]

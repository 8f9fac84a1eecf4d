"""The sample: the truth lies inside every range, the laws hold, and making it again is harmless."""

from __future__ import annotations

import pytest

from chungtay.actions import samples
from chungtay.queries.checks import check
from chungtay.queries.totals import Filters, totals
from chungtay.storage.models import Claim, LedgerEntry
from tests.actions.cast import AT, LAN

pytestmark = pytest.mark.django_db

SIZE = samples.SampleSize(units=96, activities=150)


def made(seed: int = 1) -> samples.Sample:
    return samples.make(SIZE, seed=seed, by=LAN, at=AT)


@pytest.mark.parametrize("seed", range(1, 5))
def test_the_truth_lies_between_low_and_high_and_the_laws_hold(seed):
    sample = made(seed)
    rows = {row.keys["indicator"]: row.counted for row in totals(Filters(sample.programme)).rows}
    for code, true in sample.truths.items():
        assert rows[code].low <= true <= rows[code].high, code
    assert check().broken == ()


def test_the_same_seed_makes_the_same_nation_once():
    first = made()
    entries = LedgerEntry.objects.count()
    assert made() == first
    assert LedgerEntry.objects.count() == entries
    assert Claim.objects.count() == first.claims
    assert made(2).truths != first.truths


def test_an_interrupted_making_is_completed(monkeypatch):
    monkeypatch.setattr(samples, "BATCH", 50)

    def interrupted(done: int, _total: int) -> None:
        if done == 100:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        samples.make(SIZE, seed=1, by=LAN, at=AT, progress=interrupted)
    assert made().claims == Claim.objects.count()
    assert check().holds


@pytest.mark.parametrize("size", [samples.SampleSize(8, 10), samples.SampleSize(96, 0)])
def test_a_nation_without_a_commune_or_a_doing_is_refused(size):
    with pytest.raises(samples.SampleTooSmall):
        samples.make(size, seed=1, by=LAN, at=AT)
    assert not LedgerEntry.objects.exists()

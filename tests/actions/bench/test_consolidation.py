"""The main job against reading alone: it is the whole job that is measured, and nothing stays."""

from __future__ import annotations

from time import perf_counter

import pytest

from chungtay.actions.bench import consolidation
from chungtay.actions.bench.corpus import write_reports
from chungtay.storage.models import Claim

pytestmark = pytest.mark.django_db


def test_what_is_measured_counts_the_invented_reports(tmp_path, monkeypatch):
    made = []
    whole = consolidation.consolidate_folder
    monkeypatch.setattr(
        consolidation, "consolidate_folder", lambda *a, **k: made.append(whole(*a, **k))
    )
    write_reports(tmp_path, documents=2, pages=1)
    consolidation._whole_job(tmp_path)
    (done,) = made
    assert sum(document.counted for document in done.documents) >= 1
    assert any(total.total for total in done.totals)


def test_nothing_measured_stays_stored(tmp_path):
    measured = consolidation.consolidation(tmp_path, documents=1, stopwatch=perf_counter)
    assert measured.amount == 1
    assert not Claim.objects.exists()

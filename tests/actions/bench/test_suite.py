"""The suite measures everything that has a threshold, and leaves nothing behind."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter

import pytest

from chungtay.actions.bench.ratios import limits
from chungtay.actions.bench.suite import suite
from chungtay.storage.models import Claim


@pytest.mark.django_db
def test_every_threshold_is_measured_in_one_run(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert {ratio.name for ratio in suite(100, stopwatch=perf_counter)} == limits().keys()
    assert not list(Path(tmp_path).iterdir())
    assert not Claim.objects.exists()

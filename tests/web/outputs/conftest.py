"""The cast with a proposal whose reason has words, as the machine's always have."""

from __future__ import annotations

import pytest

from chungtay.storage.models import Join


@pytest.fixture
def world(world):
    Join.objects.filter(id=world.proposal).update(reasons=[{"code": "same-doing", "facts": {}}])
    return world

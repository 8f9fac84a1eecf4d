"""The same cast in the database as for the actions, with its people."""

from __future__ import annotations

import pytest

from tests.actions.conftest import programme, said
from tests.queries import reorganised as land
from tests.web.conftest import everybody, world

__all__ = ["everybody", "programme", "said", "world"]


@pytest.fixture
def reorganised(everybody):
    """Communes merged and divided on 1 July 2026, and what was said of the year."""
    land.enter()
    land.tell()
    return everybody

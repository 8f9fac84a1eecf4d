"""Chị Lan's draft of a road, saved once and not yet sent."""

from __future__ import annotations

import pytest

from chungtay.actions import drafts
from chungtay.actions.drafts import Version
from tests.actions.cast import PROGRAMME, later
from tests.kept_worlds import kept_world
from tests.queries.drafts.typing import TODAY, TYPED, WOMEN
from tests.web.cast import peopled, told


@pytest.fixture
def world(programme):
    return kept_world("world", lambda: told(kept_world("everybody", peopled)))


@pytest.fixture
def draft(world) -> str:
    lan = world.actor("reporter")
    id = drafts.start(WOMEN, programme=PROGRAMME, language="vi", by=lan, at=later(3), on=TODAY)
    drafts.save(id, TYPED, version=Version(1), by=lan, at=later(4), on=TODAY)
    return id

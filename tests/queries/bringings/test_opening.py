"""A bringing out of reach is not there, as one that does not exist."""

from __future__ import annotations

import uuid

import pytest

from chungtay.actions.bringings.bringing import throw_away
from chungtay.domain.permissions import NotFound
from chungtay.queries.bringings.opening import bringing_row, opened_bringing
from tests.actions.bringings.cast import brought
from tests.actions.cast import later
from tests.queries.bringings.cast import visit

pytestmark = pytest.mark.django_db


def test_whoever_reaches_the_unit_opens_it(world):
    made = brought(world)
    for name in ("reporter", "coordinator", "standing"):
        assert len(opened_bringing(visit(world, name), made).figures) == 4


@pytest.mark.parametrize("name", ["stranger", "leader", "auditor", "administrator"])
def test_to_others_it_is_not_there(world, name):
    made = brought(world)
    with pytest.raises(NotFound):
        bringing_row(visit(world, name), made)


def test_what_does_not_exist_or_was_thrown_away_is_not_there(world):
    made = brought(world)
    throw_away(made, by=world.actor("reporter"), at=later(5))
    for id in (made, str(uuid.uuid4()), "no id"):
        with pytest.raises(NotFound):
            bringing_row(visit(world), id)


def test_a_figure_that_is_none_is_not_there(world):
    found = opened_bringing(visit(world), brought(world))
    assert found.figure("1-0")
    with pytest.raises(NotFound):
        found.figure("1-99")

"""A bringing is changed by whoever reaches its unit, while it is read and not submitted."""

from __future__ import annotations

import pytest

from chungtay.actions.bringings.bringing import bring, throw_away
from chungtay.actions.bringings.holding import changing, check_brings_for, figures_of, name_of
from chungtay.domain.bringings import BringingClosed, BringingUnread
from chungtay.domain.drafts import FigureVerdict
from chungtay.domain.permissions import NotFound
from chungtay.storage import models
from tests.actions.bringings.cast import GIFTS, brought, figures, file, parcel, row
from tests.actions.cast import PROGRAMME, key, later

pytestmark = pytest.mark.django_db


def test_a_change_is_a_new_version(world):
    made = brought(world)
    before = row(made).version
    with changing(made, by=world.actor("reporter"), at=later(5)) as sheet:
        gifts = figures(made)[GIFTS]
        sheet.put([gifts.with_verdict(FigureVerdict.DROPPED, by="x", version=9, alone=True)])
        assert [f.verdict for f in sheet.figures if f.key == gifts.key] == [FigureVerdict.DROPPED]
    assert row(made).version == before + 1
    assert figures(made)[GIFTS].verdict is FigureVerdict.DROPPED


def test_nothing_said_changes_nothing(world):
    made = brought(world)
    before = row(made)
    with changing(made, by=world.actor("reporter"), at=later(5)):
        pass
    assert (row(made).version, row(made).changed_at) == (before.version, before.changed_at)


def test_what_is_still_read_cannot_be_changed(world):
    made = bring([file()], parcel(), by=world.actor("reporter"), at=later(3)).bringing
    with (
        pytest.raises(BringingUnread),
        changing(made, by=world.actor("reporter"), at=later(5)),
    ):
        pass


def test_what_was_thrown_away_cannot_be_changed(world):
    made = brought(world)
    throw_away(made, by=world.actor("reporter"), at=later(4))
    with (
        pytest.raises(BringingClosed),
        changing(made, by=world.actor("reporter"), at=later(5)),
    ):
        pass


@pytest.mark.parametrize("name", ["coordinator", "standing"])
def test_whoever_is_above_the_unit_may_confirm_for_it(world, name):
    made = brought(world)
    with changing(made, by=world.actor(name), at=later(5)) as sheet:
        assert sheet.figures


@pytest.mark.parametrize("address", ["1-999", "9-0", "x", "1-", "-", "1-0x"])
def test_a_figure_that_is_none_is_not_found(world, address):
    made = brought(world)
    with (
        pytest.raises(NotFound),
        changing(made, by=world.actor("reporter"), at=later(5)) as sheet,
    ):
        sheet.figure(address)


def test_reach_is_tried_for_every_unit(world):
    known = {"programme": PROGRAMME, "at": later(1)}
    assert check_brings_for(key("women@lang-ven"), by=world.actor("reporter"), **known)
    with pytest.raises(NotFound):
        check_brings_for(key("women@cua-song"), by=world.actor("reporter"), **known)


def test_figures_are_known_by_file_and_number(world):
    made = brought(world, file(), file("Trao 3 suất quà.", "hai.txt"))
    files = models.BroughtFile.objects.filter(bringing=made).order_by("place")
    assert [f.key for f in figures_of(files)][-1].startswith("2-")


def test_somebody_is_called_by_their_name(world):
    assert name_of(world.people["reporter"]) == "Người reporter"

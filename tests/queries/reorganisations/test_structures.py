"""What an event comes to on the installation, told in names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chungtay.domain.reorganisations import (
    Change,
    ChangedLater,
    NotAlive,
    Reorganisation,
    Step,
    StepUnfit,
    What,
)
from chungtay.queries.books import latest_entry, one_moment
from chungtay.queries.reorganisations import structures
from chungtay.storage import models
from tests.actions.cast import key
from tests.actions.reorganisations.tables import MERGED, done, line, read, table, undone

pytestmark = pytest.mark.django_db
DAY = date(2026, 7, 1)


def test_an_event_is_standing_from_its_application_to_its_undoing(world):
    event = read(MERGED)
    assert structures.standing(event.id) is None
    done(MERGED)
    assert structures.standing(event.id).entry.action == "reorganise"
    undone(event.id)
    assert structures.standing(event.id) is None


def test_before_and_after_and_the_names_of_what_begins(world):
    worked = structures.worked_out(read(MERGED))
    assert worked.before.territory[key("lang-ven")].lives(DAY)
    assert not worked.now.territory[key("lang-ven")].lives(DAY)
    names = {worked.name(id) for id in (*worked.effect.places, *worked.effect.units)}
    assert "xã Ven Sông" in names
    assert "Phụ nữ Ven Sông" in names
    assert worked.name(key("women@lang-ven")) == "Phụ nữ Làng Ven"
    assert worked.name(key("lang-ven")) == "xã Làng Ven"
    assert worked.name("nobody") == ""
    assert key("women@lang-ven") in worked.carrying.ended


def test_an_applied_event_is_worked_out_as_it_was_then(world):
    done(MERGED)
    event = read(MERGED)
    with pytest.raises(NotAlive):
        structures.worked_out(event)
    number = structures.standing(event.id).entry.number
    worked = structures.worked_out(event, number - 1)
    assert worked.number == number - 1
    assert key("lang-ven") in worked.effect.ended_places


def test_what_is_known_at_a_number(world):
    done(MERGED)
    last = models.LedgerEntry.objects.order_by("-number").first().number
    assert structures.known(last - 1).named(What.PLACE, "xã Ven Sông", DAY) == []
    assert structures.known().named(What.PLACE, "xã Ven Sông", DAY)


def test_refusals_speak_in_names_and_circles_of_their_row(world):
    event = read(table(
        line(what="unit", change="rename", subject="Quân sự Làng Ven", name="Khác"),
        line(what="unit", change="parent", subject="Phụ nữ Ninh Bình", line="sector",
             parent="Phụ nữ Làng Ven"),
    ))  # fmt: skip
    with pytest.raises(StepUnfit) as circle:
        structures.worked_out(event)
    facts = circle.value.facts
    assert (facts["row"], facts["why"]) == (3, "in-itself")
    assert {facts["id"], facts["other"]} <= {"Phụ nữ Ninh Bình", "Phụ nữ Làng Ven"}
    unknown = replace(event, steps=(replace(event.steps[0], subject="nobody"),))
    with pytest.raises(NotAlive) as refused:
        structures.worked_out(unknown)
    assert refused.value.facts["id"] == "nobody"


def test_land_in_a_circle_is_told_by_its_row_too(world):
    commune, hamlet = key("lang-ven"), key("cua-song")
    steps = (
        Step(7, What.PLACE, Change.PARENT, commune, parents={None: hamlet}),
        Step(8, What.PLACE, Change.PARENT, hamlet, parents={None: commune}),
    )
    with pytest.raises(StepUnfit) as circle:
        structures.worked_out(Reorganisation(key("e"), DAY, steps))
    assert circle.value.facts["row"] in (7, 8)


def test_names_of_a_later_day_are_no_less_in_the_way(world):
    done(table(line(what="unit", change="rename", subject="Phụ nữ Làng Ven", name="Sau"),
               day="2026-09-01"))  # fmt: skip
    with pytest.raises(ChangedLater) as refused:
        structures.worked_out(read(table(line(what="unit", change="close",
                                              subject="Phụ nữ Làng Ven"))))  # fmt: skip
    assert refused.value.facts["id"] == "Sau"


def test_what_was_known_at_an_entry_is_read_once_while_a_page_reads(world):
    number, _ = latest_entry()
    with one_moment():
        past = structures.known(number - 1)
        assert structures.known(number - 1) is past
        assert structures.known(number) is not past
    assert structures.known(number - 1) is not past  # who acts reads for themselves

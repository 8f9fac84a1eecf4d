"""The list of events, and one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chungtay.actions.reorganisations import apply
from chungtay.domain.permissions import NotAllowed, NotFound
from chungtay.queries.reorganisations import event, events
from chungtay.queries.reorganisations.events import event_from
from chungtay.queries.reorganisations.structures import standing
from tests.actions.cast import key, later
from tests.actions.reorganisations.tables import MERGED, done, line, read, table, undone
from tests.queries.cast import seen_by
from tests.web.cast import OPERATOR

pytestmark = pytest.mark.django_db


def test_all_events_the_latest_first_with_those_undone(world):
    first = done(MERGED, by=world.actor("administrator"))
    second = done(table(line(what="unit", change="rename", subject="Phụ nữ Ninh Bình", name="Mới")),
                  minutes=31)  # fmt: skip
    undone(second)
    later_one, earlier = events(seen_by(world))
    assert (later_one.id, earlier.id) == (second, first)
    assert later_one.undone > later_one.number > earlier.number
    assert (earlier.by, earlier.rows, earlier.undone) == ("Người administrator", 3, 0)


def test_one_event_with_what_it_did_and_what_stands_on_it(world):
    id = done(MERGED)
    page = event(seen_by(world), id)
    assert page.line.id == id
    assert page.did.ends
    assert page.stands == ()
    done(table(line(what="unit", change="close", subject="Quân sự Ven Sông"), day="2026-09-01"),
         minutes=31)  # fmt: skip
    assert event(seen_by(world), id).stands[0].kind == "event"


def test_of_an_event_that_was_undone_only_that(world):
    id = done(MERGED)
    undone(id)
    page = event(seen_by(world), id)
    assert page.line.undone
    assert page.did is None


def test_of_an_event_that_no_rows_tell_of_only_what_stands_on_it(world):
    told = replace(read(MERGED), lines=())
    apply(told, by=OPERATOR, at=later(30))
    page = event(seen_by(world), told.id)
    assert (page.did, page.stands) == (None, ())


def test_the_rows_that_are_kept_are_the_event(world):
    told = read(MERGED)
    again = event_from(standing(done(MERGED)))
    assert (again.id, again.day, again.title) == (told.id, told.day, told.title)
    assert [(s.change, s.subject, s.heir) for s in again.steps] == [
        (s.change, s.subject, s.heir) for s in told.steps
    ]


def test_nobody_else_looks_and_what_is_not_there_is_not_found(world):
    with pytest.raises(NotFound):
        event(seen_by(world), key("nothing"))
    for ask in (events, lambda visitor: event(visitor, key("nothing"))):
        with pytest.raises(NotAllowed):
            ask(seen_by(world, "standing"))

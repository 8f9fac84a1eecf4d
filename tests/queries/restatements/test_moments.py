"""A moment is a number of the ledger, a moment, a publication, or now."""

from __future__ import annotations

import pytest

from chungtay.actions import publications
from chungtay.domain.ledger import MomentUnknown
from chungtay.queries.books import latest_entry
from chungtay.queries.outputs import published
from chungtay.queries.restatements.moments import moment, usual
from chungtay.queries.results.scope import Wanted, scope
from tests.actions.cast import LAN, PROGRAMME, later
from tests.queries.cast import anybody, seen_by

pytestmark = pytest.mark.django_db


def asked(visitor=None):
    return scope(visitor or anybody(), Wanted(period="2026"))


def test_nothing_is_now_and_a_number_is_itself(world):
    number, _ = latest_entry()
    assert moment(asked(), "", ()).number == number
    found = moment(asked(), str(number - 1), ())
    assert (found.number, found.publication) == (number - 1, None)
    assert found.at is not None


def test_a_moment_is_never_after_the_last_entry_or_before_the_programme(world):
    number, _ = latest_entry()
    assert moment(asked(), "999999", ()).number == number
    assert moment(asked(), "0", ()).number == 1
    assert moment(asked(), "2001-01-01T00:00:00+07:00", ()).number == 1


def test_a_moment_with_its_zone_is_the_last_entry_before_it(world):
    found = moment(asked(), later(1).isoformat(), ())
    assert found.at == later(1)


def test_what_nobody_can_mean_is_refused(world):
    with pytest.raises(MomentUnknown):
        moment(asked(), "hôm qua", ())


def test_a_publication_is_the_number_it_was_counted_at(world):
    number, _ = latest_entry()
    id = publications.publish(
        PROGRAMME, period="2026", results={"totals": {"gifts": {"total": "5"}}}, by=LAN,
        at=later(11),
    )  # fmt: skip
    offered = published(asked())
    found = moment(asked(), id, offered)
    assert (found.number, found.publication.period) == (number, "2026")
    assert found.publication.totals == {"gifts": 5}
    assert usual(asked(), offered) == id


def test_without_a_publication_of_the_period_it_is_since_a_month(world):
    assert usual(asked(), ()).startswith("2026-11-2")


def test_publications_are_for_who_reaches_all(world):
    publications.publish(PROGRAMME, period="2026", results={}, by=LAN, at=later(11))
    assert published(asked(seen_by(world, "newsroom"))) == ()
    assert published(asked(seen_by(world, "reporter"))) == ()

"""Numbers of two periods of joint work lead to what is behind them, each in its own period."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from chungtay.queries import ledgers
from chungtay.queries.results.scope import Wanted
from chungtay.web.joint.beside import Both, earlier
from chungtay.web.totals.forms import wanted_of
from tests.cast import ROADS
from tests.queries.cast import seen_by

pytestmark = pytest.mark.django_db


def asked(address: str) -> tuple[str, Wanted, QueryDict]:
    path, _, query = address.partition("#")[0].partition("?")
    return path, wanted_of(QueryDict(query)), QueryDict(query)


def test_pairs_and_organisations_open_into_the_activities_of_a_period(world):
    wanted = Wanted(period="2026", against="2025")
    found = ledgers.joint(seen_by(world, "standing"), wanted)
    links = Both.of(found)
    pair = next(line for line in found.pairs[0].lines if line.key == "army+women")
    path, now, query = asked(links.pairs.opens(pair))
    assert (path, now.period, now.against) == ("/joint/", "2026", "2025")
    assert (query["one"], query["other"]) == ("army", "women")
    _, before, query = asked(links.pairs.before(pair))
    assert (before.period, before.against, query["one"]) == ("2025", "", "army")
    body = found.organisations[0].lines[0]
    path, before, _ = asked(links.organisations.before(body))
    assert (path, before.period, before.against) == (f"/joint/{body.key}/", "2025", "")
    path, now, _ = asked(links.organisations.opens(body))
    assert (path, now.against) == (f"/joint/{body.key}/", "2025")
    assert asked(links.before)[1].period == "2025"


def test_ledgers_of_one_indicator_open_into_the_number(world):
    wanted = Wanted(period="2026", against="2025", indicator=ROADS.code)
    found = ledgers.joint(seen_by(world, "standing"), wanted, one="army", other="women")
    links = Both.of(found)
    (group,) = found.organisations
    path, now, query = asked(links.organisations.before(group.lines[0]))
    assert (path, now.organisation, query["side"]) == (
        "/totals/open/", group.lines[0].key, "before",
    )  # fmt: skip
    assert asked(links.before)[2]["one"] == found.pair[0].code


def test_the_earlier_page_stands_alone():
    assert earlier(Wanted(period="2026", against="2025")) == Wanted(period="2025")

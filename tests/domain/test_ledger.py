"""The ledger's rule: one spelling of every value, chains that hold, moments that mean numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from types import MappingProxyType
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chungtay.domain.figures import Qualifier
from chungtay.domain.ledger import (
    BEGINNING,
    Known,
    Line,
    MomentUnknown,
    digest,
    entry_digest,
    resolve,
)

NOON = datetime(2026, 12, 20, 12, tzinfo=UTC)
HEAD = {"number": 1, "by": "Lan", "at": NOON}
ROWS = [Line("new", "chungtay_claim", "a", "1f"), Line("end", "chungtay_join", "b")]
ENTRIES = [Known(1, NOON), Known(2, NOON + timedelta(hours=1))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (NOON, NOON.astimezone(timezone(timedelta(hours=7)))),
        (Decimal("0.7"), Decimal("0.70000000")),
        (Decimal("6.2E+9"), Decimal("6200000000")),
        (("a", "b"), ["a", "b"]),
        ({"b": 1, "a": 2}, MappingProxyType({"a": 2, "b": 1})),
        ({"army", "women", "youth"}, frozenset({"youth", "army", "women"})),
        (Qualifier.OVER, "over"),
        (date(2026, 1, 2), "2026-01-02"),
        (UUID(int=7), str(UUID(int=7))),
    ],
)
def test_a_value_has_one_spelling_whichever_database_gave_it_back(one, other):
    assert digest({"value": one}) == digest({"value": other})


@pytest.mark.parametrize(
    ("one", "other"), [("1", 1), (None, ""), (False, 0), (Decimal("1.5"), Decimal("15")), ([], {})]
)
def test_values_that_differ_are_spelled_differently(one, other):
    assert digest({"value": one}) != digest({"value": other})


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.none() | st.booleans()))
def test_the_order_of_columns_does_not_matter(payload):
    assert digest(payload) == digest(dict(reversed(payload.items())))


@pytest.mark.parametrize(
    ("head", "rows", "previous"),
    [
        ({**HEAD, "by": "Minh"}, ROWS, BEGINNING),
        ({**HEAD, "at": NOON + timedelta(microseconds=1)}, ROWS, BEGINNING),
        (HEAD, ROWS[:1], BEGINNING),
        (HEAD, ROWS[::-1], BEGINNING),
        (HEAD, ROWS, "1" * 64),
    ],
)
def test_an_entry_s_digest_covers_who_what_and_what_it_follows(head, rows, previous):
    assert entry_digest(head, rows, previous) != entry_digest(HEAD, ROWS, BEGINNING)


def test_a_number_is_known_as_itself():
    assert resolve("2", ENTRIES) == 2


@pytest.mark.parametrize(("minutes", "number"), [(-1, 0), (0, 1), (59, 1), (60, 2), (999, 2)])
def test_a_moment_means_the_last_entry_until_then(minutes, number):
    moment = NOON + timedelta(minutes=minutes)
    assert resolve(moment.isoformat(), ENTRIES) == number


def test_the_same_moment_in_another_zone_is_the_same_moment():
    assert resolve("2026-12-20T19:30:00+07:00", ENTRIES) == 1


@pytest.mark.parametrize("known", ["yesterday", "2026-12-20T12:00:00", "-1", "", "2026-13-01"])
def test_a_moment_without_a_zone_or_a_meaning_is_refused(known):
    with pytest.raises(MomentUnknown):
        resolve(known, ENTRIES)

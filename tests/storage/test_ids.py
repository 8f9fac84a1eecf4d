"""Ids follow the clock of whoever made them, and never repeat."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chungtay.storage.ids import uuid7

MOMENTS = st.integers(0, 30_000_000_000_000).map(
    lambda milliseconds: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
)


@given(MOMENTS, st.integers(1, 10**9))
def test_what_was_made_later_sorts_later(moment, milliseconds):
    later = moment + timedelta(milliseconds=milliseconds)
    assert uuid7(moment) < uuid7(later)
    assert str(uuid7(moment)) < str(uuid7(later))


@given(MOMENTS)
def test_an_id_is_a_version_7_uuid(moment):
    made = uuid7(moment)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")


def test_ids_made_in_one_moment_differ():
    now = datetime(2026, 12, 20, tzinfo=UTC)
    assert len({uuid7(now) for _ in range(1000)}) == 1000

"""Units are told of a decision in the entry that decides it."""

from __future__ import annotations

import pytest

from chungtay.actions.ledger import recording
from chungtay.actions.notices import tell
from chungtay.domain.notices import Matter
from chungtay.queries.seals import broken_seals
from chungtay.storage import models
from tests.actions.cast import LAN, key, later
from tests.cast import ROADS, says

pytestmark = pytest.mark.django_db
WOMEN, ARMY = key("women@lang-ven"), key("army@lang-ven")


def test_each_unit_is_told_once_of_what_and_why(said):
    (hers,) = said(says("women@lang-ven", ROADS, "2"))
    with recording("join", by=LAN, at=later(2)) as recorder:
        tell(
            recorder, [ARMY, WOMEN, ARMY], matter=Matter.JOINED, subject="a", claims=[hers.id],
            reason="Cùng một đường",
        )  # fmt: skip
    told = models.Notice.objects.order_by("id")
    assert sorted(str(notice.unit_id) for notice in told) == sorted([ARMY, WOMEN])
    assert {(n.matter, n.subject, tuple(n.claims), n.reason) for n in told} == {
        ("joined", "a", (hers.id,), "Cùng một đường")
    }
    assert list(broken_seals()) == []


def test_telling_nobody_leaves_no_entry(programme):
    before = models.LedgerEntry.objects.count()
    with recording("join", by=LAN, at=later(2)) as recorder:
        tell(recorder, [], matter=Matter.JOINED, subject="a", claims=[])
    assert models.LedgerEntry.objects.count() == before

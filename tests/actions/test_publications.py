"""Publishing: results with everything needed to say them again."""

from __future__ import annotations

import pytest

from chungtay.actions.publications import publish
from chungtay.storage.models import LedgerEntry, Publication
from tests.actions.cast import LAN, later
from tests.cast import ROADS, says

pytestmark = pytest.mark.django_db


def test_a_publication_names_its_ledger_number_and_the_head_of_every_chain(said, programme):
    said(says("women@lang-ven", ROADS, "2"))
    said(says("army@lang-ven", ROADS, "5"))
    last = LedgerEntry.objects.order_by("-number").first()
    publish(programme, period="2026", results={"rural-road-km": "7"}, by=LAN, at=later(3))
    kept = Publication.objects.get()
    assert (kept.known, kept.period, kept.rules) == (last.number, "2026", "1")
    assert kept.results == {"rural-road-km": "7"}
    heads = {e.chain: [e.ordinal, e.digest] for e in LedgerEntry.objects.order_by("number")[:4]}
    assert kept.heads == heads


def test_a_publication_belongs_to_an_entry_after_those_it_names(said, programme):
    id = publish(programme, period="2026", results={}, by=LAN, at=later(3))
    kept = Publication.objects.get(id=id)
    assert kept.entry.number == kept.known + 1

"""The history on the screen: was, is, who and when."""

from __future__ import annotations

import pytest
from django.urls import reverse

from chungtay.vocabulary.furniture import codes
from tests.house.tree import PACKAGE

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "told"), [("vi", "Khai báo số liệu"), ("en", "Figure said")])
def test_the_history_of_a_claim_is_told_in_words(world, language, told):
    client = world.client("reporter", language=language)
    address = reverse("history_of", args=["claim", world.own_claim.id])
    assert told in client.get(address).content.decode()


def test_was_and_is_stand_side_by_side_after_a_correction(world):
    client = world.client("reporter")
    correction = reverse("claim_correct", args=[world.own_claim.id])
    client.post(correction, {"amount": "2,7", "reason": "Đo lại bằng thước"})
    address = reverse("history_of", args=["activity", world.own_claim.id])
    page = client.get(address).content.decode()
    assert "<del>2,5 km</del>" in page
    assert "<strong>2,7</strong>" in page
    assert "Người reporter" in page


def test_the_journal_pages_back(world):
    client = world.client("standing")
    assert client.get("/history/").status_code == 200
    for before in ("2", "0", "x", "9" * 40):
        assert client.get(f"/history/?before={before}").status_code == 200


def test_an_entry_of_others_is_not_found(world):
    client = world.client("reporter")
    assert client.get("/history/entries/1/").status_code == 404
    assert client.get(f"/history/entries/{'9' * 30}/").status_code == 404
    foreign = reverse("history_of", args=["claim", world.foreign_claim.id])
    assert client.get(foreign).status_code == 404


def test_every_action_of_the_ledger_has_words():
    import re

    text = "\n".join(p.read_text("utf-8") for p in (PACKAGE / "actions").rglob("*.py"))
    actions = set(re.findall(r'(?:recording|deciding)\(\s*"([a-z-]+)"', text))
    assert not {a for a in actions if f"action-{a}" not in codes()}

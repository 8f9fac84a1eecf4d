"""Documents and evidence are handed to those who may have them."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.web.documents.addresses import _evidence

pytestmark = pytest.mark.django_db


def test_a_document_opens_at_the_figure(world):
    address = reverse("document", args=[world.own_document])
    page = world.client("reporter").get(f"{address}?claim={world.own_claim.id}").content.decode()
    assert f'<mark id="m-{world.own_claim.id}" class="here">2,5 km</mark>' in page


def test_a_document_of_others_is_not_found(world):
    client = world.client("reporter")
    for name in ("document", "document_file"):
        assert client.get(reverse(name, args=[world.foreign_document])).status_code == 404


def test_a_document_whose_file_was_never_brought_has_none(world):
    answer = world.client("reporter").get(reverse("document_file", args=[world.own_document]))
    assert answer.status_code == 404


def test_a_picture_is_shown_and_never_run(world):
    answer = world.client("reporter").get(reverse("evidence", args=_evidence(world.own_claim)))
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content) == b"x"
    answer.close()


def test_evidence_of_others_is_not_found(world):
    answer = world.client("reporter").get(reverse("evidence", args=_evidence(world.foreign_claim)))
    assert answer.status_code == 404


def test_a_number_leads_to_its_place_in_the_text_and_back(world):
    client = world.client("reporter")
    claim = client.get(f"/activities/claims/{world.own_claim.id}/").content.decode()
    assert f"?claim={world.own_claim.id}#here" in claim
    page = client.get(
        f"/documents/{world.own_document}/?claim={world.own_claim.id}"
    ).content.decode()
    assert page.count('id="here"') == 1
    assert page.index('id="here"') < page.index('class="here"')
    assert f'href="/activities/claims/{world.own_claim.id}/"' in page

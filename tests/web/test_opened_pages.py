"""No page is left unlooked at: each that an address answers with is opened by a journey."""

from __future__ import annotations

import pytest

from tests.journeys.pages import opened
from tests.web.cast import World
from tests.web.test_permissions import NOBODY, addresses, trials

pytestmark = pytest.mark.django_db
LOOKING = (NOBODY, "reporter", "standing", "administrator")


def is_page(world: World, who: str, path: str) -> bool:
    """Whether somebody gets to see a page there, if need be after saying the password again."""
    answer = world.client(who).get(path)
    if answer.status_code == 302:
        return answer["Location"].startswith("/accounts/reauthenticate/")
    answer.getvalue()  # a file is read to its end, which closes it
    return answer.status_code == 200 and answer["Content-Type"].startswith("text/html")


def test_every_address_that_answers_with_a_page_is_opened_by_a_journey(world):
    forgotten = {"search", "claim", "mfa_add_webauthn"}  # as if nobody had listed them
    known = opened() - forgotten
    found = {
        address.name
        for address, path in trials(world, "OWN")
        if address.name not in known and any(is_page(world, who, path) for who in LOOKING)
    }
    assert forgotten <= found
    lacking = found - forgotten
    assert not lacking, f"put {lacking} into a list of tests/journeys/pages.py"


def test_no_journey_opens_what_is_not_there():
    assert not opened() - {address.name for address in addresses()}

"""Chị Lan with a password, and a hasher that does not make the suite wait."""

from __future__ import annotations

from typing import ClassVar

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher

from chungtay.storage.models import Person

PASSWORD = "lua-nuoc-thom-2026"


class CountingHasher(PBKDF2PasswordHasher):
    """Counts how often it was asked: hashing is what takes the time of signing in."""

    algorithm = "counting"
    iterations = 2
    asked: ClassVar[int] = 0

    def encode(self, *args, **kwargs):
        CountingHasher.asked += 1
        return super().encode(*args, **kwargs)


@pytest.fixture(autouse=True)
def _quick_hasher(settings):
    settings.PASSWORD_HASHERS = [f"{__name__}.{CountingHasher.__name__}"]


@pytest.fixture
def lan(everybody) -> Person:
    """Chị Lan, who can sign in with `PASSWORD`."""
    person = Person.objects.get(pk=everybody.people["reporter"])
    person.set_password(PASSWORD)
    person.save()
    return person


@pytest.fixture
def signed_in(everybody, lan):
    """Her browser, signed in as people do it; that it is she was confirmed just now."""
    client = everybody.client("")
    client.post("/accounts/login/", {"login": "reporter", "password": PASSWORD})
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return client

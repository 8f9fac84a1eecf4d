"""A fresh process reads its pages and opens its books before anybody asks."""

from __future__ import annotations

import pytest
from django.db import DatabaseError

from chungtay.queries import opened
from chungtay.web import warming

pytestmark = pytest.mark.django_db


def test_every_page_can_be_read_before_somebody_opens_it():
    assert warming.read_templates() > 100


def test_the_book_of_every_programme_is_open(world):
    opened.forget()
    assert warming.open_books() == 1
    assert len(opened._opened) == 1


def test_an_installation_without_a_programme_starts_too(db):
    assert warming.open_books() == 0


def test_a_database_that_is_not_there_yet_stops_nobody(monkeypatch):
    monkeypatch.setattr(warming, "is_ready", lambda: False)
    assert warming.open_books() == 0

    def broken() -> None:
        raise DatabaseError

    monkeypatch.setattr(warming, "is_ready", lambda: True)
    monkeypatch.setattr(warming, "programmes", broken)
    assert warming.open_books() == 0

"""A machine that watches over the server asks one question and gets one word."""

from __future__ import annotations

import logging

import pytest
from django.db import DatabaseError
from django.test import Client

from chungtay.queries import readiness
from chungtay.web.health import views

pytestmark = pytest.mark.django_db


def test_a_server_that_can_work_says_so_to_everyone():
    answer = Client().get("/health/")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert "no-store" in answer["Cache-Control"]


def test_one_whose_database_is_gone_says_that_and_fills_no_log(monkeypatch, caplog):
    def gone(*_):
        raise DatabaseError

    monkeypatch.setattr(readiness.connection, "cursor", gone)
    monkeypatch.setattr(logging.getLogger("django.request"), "propagate", True)
    answer = Client().get("/health/")
    assert (answer.status_code, answer.json()) == (503, {"status": "unavailable"})
    assert not caplog.records


def test_it_is_for_everyone():
    assert views.health.rule == "everyone"

"""The answer comes before sessions, logs and names of hosts."""

from __future__ import annotations

import logging

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from chungtay.web.health.early import ADDRESS, AnswerEarly

pytestmark = pytest.mark.django_db


def test_it_stands_at_its_address():
    assert reverse("health") == ADDRESS


def test_a_server_called_by_its_number_still_answers():
    assert Client().get(ADDRESS, headers={"Host": "10.1.2.3:8000"}).status_code == 200
    assert Client().get("/accounts/login/", headers={"Host": "10.1.2.3:8000"}).status_code == 400


def test_it_makes_no_session_and_no_line(caplog, monkeypatch):
    monkeypatch.setattr(logging.getLogger("chungtay"), "propagate", True)
    caplog.set_level(logging.INFO)
    answer = Client().get(ADDRESS)
    assert not answer.cookies
    assert not caplog.records


def test_everything_else_goes_on():
    assert AnswerEarly(lambda request: "further")(RequestFactory().get("/totals/")) == "further"

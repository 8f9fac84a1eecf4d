"""A line for every request tells what the server did and nothing about who asked."""

from __future__ import annotations

import json
import logging

import pytest
from django.test import RequestFactory
from django.urls import resolve

from chungtay.web.logs import JsonLines

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines(caplog):
    logger = logging.getLogger("chungtay")
    logger.addHandler(caplog.handler)
    caplog.set_level(logging.INFO)
    yield caplog
    logger.removeHandler(caplog.handler)


def test_a_request_is_one_line_without_address_or_person(world, lines):
    world.client("reporter").get("/search/?q=b%C3%A0+Hoa")
    (record,) = [r for r in lines.records if r.name == "chungtay.requests"]
    told = json.loads(JsonLines().format(record))
    assert (told["view"], told["method"]) == ("search", "GET")
    line = json.dumps(told, ensure_ascii=False)
    assert "Hoa" not in line
    assert world.people["reporter"] not in line


def test_static_files_and_health_are_not_told(world, lines):
    world.client("").get("/static/chungtay/mark.svg").close()
    assert not [r for r in lines.records if r.name == "chungtay.requests"]


def test_a_defect_is_told_with_its_trace():
    try:
        raise ValueError("hỏng")
    except ValueError:
        record = logging.getLogger("x").makeRecord(
            "x", logging.ERROR, __file__, 1, "failed", (), __import__("sys").exc_info()
        )
    assert "ValueError: hỏng" in json.loads(JsonLines().format(record))["error"]


def test_a_defect_of_a_page_is_told_by_its_view_and_not_by_its_address():
    request = RequestFactory().get("/history/claim/0199-of-somebody/?q=Hoa")
    request.resolver_match = resolve("/search/")
    told = ("Internal Server Error: %s", (request.path,))
    record = logging.getLogger("django.request").makeRecord(
        "django.request", logging.ERROR, __file__, 1, *told, None, extra={"request": request}
    )
    line = JsonLines().format(record)
    assert json.loads(line)["what"] == "failed: search"
    assert "0199" not in line
    request.resolver_match = None
    assert json.loads(JsonLines().format(record))["what"] == "failed: "

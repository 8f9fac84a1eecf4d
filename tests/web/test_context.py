"""Every page has a frame that fits whoever looks at it."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from chungtay.web.context import of_page

pytestmark = pytest.mark.django_db


def test_a_request_that_nobody_recognised_yet_still_has_a_frame():
    frame = of_page(RequestFactory().get("/"))
    assert (frame["language"], frame["navigation"]) == ("vi", ())


def test_the_frame_holds_to_its_policy(world):
    answer = world.client("reporter").get("/nowhere/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page = answer.content.decode()
    assert " style=" not in page
    assert "onclick" not in page
    assert "http://" not in page.replace("http://www.w3.org", "")

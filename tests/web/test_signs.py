"""Signs are drawn and say nothing by themselves."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from chungtay.web.navigation import ROOMS
from chungtay.web.signs import PATHS, sign


@pytest.mark.parametrize("name", sorted(PATHS))
def test_a_sign_is_a_picture_that_screen_readers_pass_over(name):
    drawn = ElementTree.fromstring(sign(name, 16))
    assert (drawn.get("aria-hidden"), drawn.get("width")) == ("true", "16")
    assert "style" not in drawn.attrib


def test_every_room_has_its_sign():
    assert all(drawn in PATHS for _, drawn, _ in ROOMS)

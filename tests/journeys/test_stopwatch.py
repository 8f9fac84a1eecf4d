"""How long somebody takes who never saw it, by the keystroke-level model: so many seconds for each
key, each tap and each decision, wherever the server is no hindrance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.journeys.browser import PHONE
from tests.journeys.test_on_the_screen import photo_with_hidden_place

pytestmark = pytest.mark.browser
A_KEY, A_TAP, A_DECISION = 0.28, 1.1, 1.35
A_MINUTE = 60
IN_THE_PICKER = 3  # taps in the telephone's own choice of a picture


@dataclass
class Hand:
    """A thumb on a page; every tap is decided on."""

    page: Any
    seconds: float = 0

    def tap(self, what: str, *, more: int = 0) -> None:
        self.page.locator(what).first.tap()
        self.seconds += A_TAP * (1 + more) + A_DECISION

    def type(self, where: str, text: str) -> None:
        self.tap(where)
        self.page.locator(where).fill(text)
        self.seconds += len(text) * A_KEY

    def choose(self, where: str, value: str) -> None:
        """A tap opens the list, another chooses."""
        self.page.select_option(where, value)
        self.seconds += 2 * A_TAP + A_DECISION

    def look(self, *parts: str) -> None:
        """What is filled in already is read and left."""
        for part in parts:
            assert self.page.locator(part).input_value(), part
            self.seconds += A_DECISION


def test_an_activity_with_two_partners_and_a_photograph_takes_less_than_a_minute(window):
    opened = window("reporter", width=PHONE)
    opened.open("/")
    hand = Hand(opened.page)
    hand.tap("main a[href='/record/']")
    hand.tap("main form button[type=submit]")
    opened.page.wait_for_selector("#draft")
    hand.choose("#figure-0-indicator", "gifts")
    hand.type("#figure-0-amount", "45")
    hand.type("#title", "Trao quà cho hộ nghèo")
    hand.type("#place_name", "bản Pha Luông")
    hand.look("#place", "input[name=when]:checked")
    hand.tap("label:has(input[name=partner]) >> nth=0")
    hand.tap("label:has(input[name=partner]) >> nth=2")
    photo = {"name": "qua.jpg", "mimeType": "image/jpeg", "buffer": photo_with_hidden_place()}
    opened.page.set_input_files("#files", photo)
    hand.seconds += A_TAP * (1 + IN_THE_PICKER) + A_DECISION
    hand.tap(".actions button[value=submit]")
    opened.page.wait_for_selector("h1:has-text('Đã ghi nhận')")
    assert hand.seconds < A_MINUTE

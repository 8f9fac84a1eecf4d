"""One served programme and one browser for all journeys of a worker."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from tests.journeys.browser import CHROMIUM, DESK, QUIET, Demo, Window, needs_browser, served


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Iterator[Demo]:
    needs_browser()
    with served(tmp_path_factory.mktemp("demo")) as running:
        yield running


@pytest.fixture(scope="session")
def chromium():
    needs_browser()
    from playwright.sync_api import sync_playwright

    # Playwright keeps a loop running in this thread; the tests after it may use the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


Opening = Callable[..., Window]


@pytest.fixture
def window(demo, chromium) -> Iterator[Opening]:
    """Opens windows: window("reporter", width=360, language="en", script=False)."""
    opened = []

    def open_window(
        role: str = "", *, width: int = DESK, language: str = "vi", script: bool = True
    ) -> Window:
        context = chromium.new_context(
            viewport={"width": width, "height": 780},
            java_script_enabled=script,
            locale={"vi": "vi-VN", "en": "en-GB"}[language],
            has_touch=width < DESK,
        )
        context.add_cookies([{"name": "ct-language", "value": language, "url": demo.url}])
        context.set_default_timeout(8000)
        made = Window(context.new_page(), demo, width, language)
        made.listen()
        opened.append(context)
        if role:
            made.sign_in(role)
            # Signing in brings the person's own language; the journey speaks the one asked for.
            context.add_cookies([{"name": "ct-language", "value": language, "url": demo.url}])
        return made

    yield open_window
    for context in opened:
        context.close()

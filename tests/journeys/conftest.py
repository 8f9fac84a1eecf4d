"""One served programme and one browser for all journeys of a worker."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator
from functools import cache
from typing import Any

import pytest

from tests.journeys.browser import CHROMIUM, DESK, QUIET, Demo, Window, needs_browser, served

FAILED = pytest.StashKey[bool]()


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


@pytest.fixture(scope="session")
def signed_in(demo, chromium) -> Callable[[str], dict[str, Any]]:
    """What a browser keeps of somebody who signed in; journeys about signing in do it anew."""

    @cache
    def kept(role: str) -> dict[str, Any]:
        context = chromium.new_context()
        made = Window(context.new_page(), demo, DESK, "vi")
        made.sign_in(role)
        state = context.storage_state()
        context.close()
        return state

    return kept


@pytest.fixture
def window(demo, chromium, signed_in, request) -> Iterator[Opening]:
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
            storage_state=signed_in(role) if role else None,
        )
        context.add_cookies([{"name": "ct-language", "value": language, "url": demo.url}])
        context.set_default_timeout(8000)
        made = Window(context.new_page(), demo, width, language)
        made.listen()
        opened.append(made)
        return made

    yield open_window
    for number, made in enumerate(opened):
        if request.node.stash.get(FAILED, False):
            made.photograph(re.sub(r"\W+", "-", f"failed-{request.node.name[:80]}-{number}"))
        made.page.context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport]:
    """Remembers that a journey failed, so that its windows are shown."""
    report = yield
    if report.when == "call" and report.failed:
        item.stash[FAILED] = True
    return report

"""A real browser on a real server: `chungtay demo` on a database of its own, opened in Chromium.

A page fails when its console complains, when anything is fetched from elsewhere, when it is wider
than the screen or heavier than it may be, and when axe finds a barrier. Pictures of what was open
when a journey failed are kept in `test-artefacts/`; with `PICTURES=1`, of every page looked at.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.processes import children, is_alive

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("chungtay")
PICTURES = ROOT / "test-artefacts"
EVERY_PICTURE = bool(os.environ.get("PICTURES"))
# The one without a window takes half the work; it opens pages with the same engine.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((found for name in BROWSERS if (found := shutil.which(name))), None)
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PHONE, DESK = 360, 1280
# The rows of a long table are made as its first dozen are; axe takes longest over them.
ALIKE = {"exclude": [["tbody tr:nth-child(n+13)"]]}
# On a phone the rows of these tables are cards: whoever must push them sideways misses a number.
CUT_OFF = """() => innerWidth < 768 && [...document.querySelectorAll(".scroll")].some(
    (e) => e.querySelector(":scope > .cards-on-phone") && e.scrollWidth > e.clientWidth + 1)"""
HEAVIEST = 100_000  # bytes of a page and all it needs, compressed


@dataclass(frozen=True)
class Demo:
    """A served sample programme with its sign-ins."""

    url: str
    accounts: dict[str, dict[str, str]]
    home: Path


@contextmanager
def served(home: Path, *, database: str = "") -> Iterator[Demo]:
    """`chungtay demo` until the end of the block, where it ends with all its processes."""
    env = {
        **os.environ,
        "CHUNGTAY_DATABASE": database or f"sqlite:///{home / 'demo.sqlite3'}",
        "CHUNGTAY_FILES": str(home / "files"),
        "CHUNGTAY_LANGUAGE": "vi",
    }
    log = (home / "server.log").open("w")
    command = [PROGRAM, "demo", "--port", "0", "--no-browser", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=env) as run:
        try:
            assert run.stdout is not None
            line = run.stdout.readline()
            assert line, (home / "server.log").read_text()[-2000:]
            told = json.loads(line)
            yield Demo(told["url"], {a["role"]: a for a in told["accounts"]}, home)
        finally:
            family = children(run.pid)
            run.send_signal(signal.SIGINT)
            run.wait(timeout=30)
            log.close()
    assert run.returncode == 0, (home / "server.log").read_text()[-2000:]
    assert not any(is_alive(number) for number in family)


def needs_browser() -> None:
    """Skips where no browser is; in CI that is a failure."""
    if CHROMIUM is None:
        reason = "no Chromium on this machine (Debian: apt install chromium)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


@dataclass
class Window:
    """One page of the browser, with everything it complained of and fetched."""

    page: Any  # Playwright's page
    demo: Demo
    width: int
    language: str
    complaints: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    weights: dict[str, int] = field(default_factory=dict)

    def listen(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._request)
        self.page.on("response", self._response)

    def _console(self, message: Any) -> None:
        # A refusal is an answer like any other; the browser's remark on its status is none.
        if message.type in ("error", "warning") and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def _request(self, request: Any) -> None:
        if not request.url.startswith((self.demo.url, "data:", "blob:")):
            self.foreign.append(request.url)

    def _response(self, response: Any) -> None:
        length = response.headers.get("content-length")
        if length and response.headers.get("content-encoding"):
            self.weights[response.url] = int(length)

    def open(self, path: str) -> Any:
        return self.page.goto(self.demo.url.rstrip("/") + path, wait_until="load")

    def sign_in(self, role: str) -> None:
        account = self.demo.accounts[role]
        self.open("/accounts/login/")
        self.page.fill("input[name=login]", account["user"])
        self.page.fill("input[name=password]", account["password"])
        with self.page.expect_navigation():
            self.page.press("input[name=password]", "Enter")

    def settle(self) -> None:
        """Returns when htmx has nothing more to do."""
        busy = ".htmx-request, .htmx-swapping, .htmx-settling"
        self.page.wait_for_selector(busy, state="detached")

    def picture(self, name: str, *, whole: bool = True) -> None:
        """Keeps what the page looks like, where pictures are wanted: each takes its time."""
        if EVERY_PICTURE:
            self.photograph(name, whole=whole)

    def photograph(self, name: str, *, whole: bool = True) -> None:
        PICTURES.mkdir(exist_ok=True)
        path = PICTURES / f"{name}-{self.language}-{self.width}.png"
        # Hiding the caret would put a style into the page, which its policy refuses.
        self.page.screenshot(path=path, full_page=whole, caret="initial")

    def check(self, *, contrast: bool = True) -> None:
        """What must hold of every page whatever it shows."""
        self.check_frame()
        self.check_barriers(contrast=contrast)

    def check_frame(self) -> None:
        """Nothing too wide, complained of, from elsewhere, or in another language."""
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= self.width, f"{self.page.url} is {wide} wide on {self.width}"
        assert not self.page.evaluate(CUT_OFF), f"{self.page.url} cuts off a card of its table"
        assert not self.complaints, f"{self.page.url}: {self.complaints}"
        assert not self.foreign, f"{self.page.url} fetched {self.foreign}"
        assert self.page.get_attribute("html", "lang") == self.language

    def check_barriers(self, *, contrast: bool = True) -> None:
        """axe finds nothing. Looking at contrasts takes most of its time; where a page is looked at
        again only wider or in other words, its colours need no second look."""
        from axe_playwright_python.sync_playwright import Axe

        asked = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": contrast}}}
        found = Axe().run(self.page, ALIKE, options=asked).response["violations"]
        told = [
            f"{v['id']}: {v['help']} {[node['target'] for node in v['nodes']][:3]}" for v in found
        ]
        assert not told, f"{self.page.url} ({self.language}, {self.width}): {told}"

    def check_targets(self) -> None:
        """Everything that is tapped is at least 44 px in one direction and 24 in the other; links
        inside a sentence are let through, as WCAG does."""
        small = self.page.evaluate(
            """() => [...document.querySelectorAll('button, a.button, summary, select, nav a')]
            .filter((e) => e.offsetParent)
            .map((e) => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
            .filter(([, r]) => Math.max(r.width, r.height) < 43.5
                || Math.min(r.width, r.height) < 24)
            .map(([html, r]) => `${html} ${Math.round(r.width)}x${Math.round(r.height)}`)"""
        )
        assert not small, f"{self.page.url}: {small}"


def weight(content: bytes) -> int:
    """What a page weighs on the wire."""
    return len(gzip.compress(content, 6))


def texts(page: Any, selector: str) -> list[str]:
    """The words of all elements, white space folded."""
    found = page.locator(selector).all_inner_texts()
    return [re.sub(r"\s+", " ", text).strip() for text in found]

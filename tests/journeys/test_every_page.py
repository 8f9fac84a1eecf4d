"""Every page as each person sees it: no barrier, nothing from elsewhere, not too wide or heavy."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

import pytest

from tests.journeys.browser import DESK, HEAVIEST, PHONE, weight

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

# Which pages each person opens, by a name for the picture. A page with an id is found by the first
# link of its kind on another page.
PAGES = {
    "reporter": {
        "home": "/",
        "record": "/record/",
        "reports": "/reports/",
        "decide": "/decide/",
        "totals": "/totals/",
        "joint": "/joint/",
        "activities": "/activities/",
        "history": "/history/",
        "search": "/search/?q=duong",
        "account": "/accounts/",
    },
    "standing": {
        "home-standing": "/",
        "totals-standing": "/totals/",
        "totals-by-place": "/totals/?by=place&indicator=rural-road-km",
        "open-a-number": "/totals/open/?indicator=labour-days",
        "joint-standing": "/joint/",
        "decide-standing": "/decide/",
        "disputes": "/decide/disputes/",
        "outputs": "/out/",
    },
    "leader": {"home-leader": "/"},
    "administrator": {"home-administrator": "/", "administration": "/administration/"},
}
LINKED = {
    "standing": {
        "activity": ("/activities/", r"^/activities/[0-9a-f-]{36}/$"),
        "recognition": ("/decide/", r"^/decide/[0-9a-f-]{36}/$"),
        "ledger": ("/joint/", r"^/joint/[a-z]+/"),
        "entry": ("/history/", r"^/history/entries/\d+/$"),
    },
    "administrator": {
        "people": ("/administration/", r"^/administration/people/$"),
        "units": ("/administration/", r"^/administration/units/$"),
        "places": ("/administration/", r"^/administration/places/$"),
        "programme": ("/administration/", r"^/administration/programme/$"),
    },
}


def first_link(window, start: str, pattern: str) -> str:
    """The first address on a page that looks like this."""
    window.open(start)
    found = window.page.eval_on_selector_all(
        "main a[href]", "a => a.map(e => e.getAttribute('href'))"
    )
    for address in found:
        parts = urlsplit(address)
        if re.search(pattern, parts.path):
            return f"{parts.path}{'?' + parts.query if parts.query else ''}"
    raise AssertionError(f"{start} links to nothing like {pattern}")


def look(window, name: str, path: str) -> None:
    answer = window.open(path)
    assert answer.status == 200, f"{path}: {answer.status}"
    window.check_frame()
    window.check_targets()
    # Barriers hang on the width or on the words, hardly on both at once; axe takes its time.
    if (window.width == PHONE) == (window.language == "vi"):
        window.check_barriers()
    window.picture(name)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("role", sorted(PAGES))
def test_pages_have_no_barrier(window, role, width, language):
    opened = window(role, width=width, language=language)
    for name, path in PAGES[role].items():
        look(opened, name, path)
    for name, (start, pattern) in LINKED.get(role, {}).items():
        look(opened, name, first_link(opened, start, pattern))


def test_the_dark_pages_have_no_barrier_either(window):
    opened = window("standing", width=PHONE)
    opened.page.emulate_media(color_scheme="dark")
    for name in ("home-standing", "totals-standing", "decide-standing"):
        opened.open(PAGES["standing"][name])
        opened.check_barriers()
        opened.picture(f"{name}-dark")


@pytest.mark.parametrize("role", ["reporter", "standing"])
def test_a_page_and_all_it_needs_weigh_less_than_100_kilobytes(window, role):
    opened = window(role)
    for path in PAGES[role].values():
        answer = opened.open(path)
        own = weight(answer.body())
        needed = opened.page.eval_on_selector_all(
            "link[rel=stylesheet], script[src], img[src]", "e => e.map(x => x.href || x.src)"
        )
        files = {urljoin(opened.page.url, address) for address in needed}
        rest = sum(weight(opened.page.request.get(address).body()) for address in files)
        assert own + rest < HEAVIEST, f"{path}: {own} + {rest}"


def test_text_grows_to_twice_its_size_without_loss(window):
    opened = window("reporter", width=DESK // 2)
    for path in PAGES["reporter"].values():
        opened.open(path)
        opened.page.evaluate("document.documentElement.style.fontSize = '200%'")
        wide = opened.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= DESK // 2, f"{path}: {wide}"


def test_pages_print_without_their_frame(window):
    opened = window("standing")
    opened.open("/totals/")
    opened.page.emulate_media(media="print")
    for part in (".rooms", ".top", ".foot"):
        assert not opened.page.is_visible(part)
    opened.picture("totals-print")

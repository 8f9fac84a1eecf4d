"""Every page as each person sees it: no barrier, nothing from elsewhere, not too wide or heavy."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from django.test import RequestFactory

from chungtay.web.refusals import failed
from tests.journeys.browser import DESK, EVERY_PICTURE, HEAVIEST, PHONE, weight
from tests.journeys.pages import LINKED, ONCE, PAGES, REFUSED, SENT_EMPTY, named, resolved
from tests.journeys.walking import LANGUAGES, address_of, check_unfolded, send, speak

pytestmark = pytest.mark.browser


def look(window, name: str, path: str) -> None:
    # On a phone words decide whether a page fits, on a desk hardly ever: there each page is looked
    # at in one language, every second one in the other.
    if window.width == DESK and window.language != LANGUAGES[len(name) % 2] and not EVERY_PICTURE:
        return
    answer = window.open(path)
    assert answer.status == 200, f"{path}: {answer.status}"
    window.check_frame()
    window.check_targets()
    # Barriers hang on the width or on the words, hardly on both at once, and axe takes its time:
    # it looks at a page either as a phone shows it in Vietnamese or as a desk does in English.
    if (window.width, window.language) == ((PHONE, "vi"), (DESK, "en"))[len(name) % 2]:
        window.check_barriers()
    window.picture(name)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("role", sorted(PAGES))
def test_pages_have_no_barrier(window, role, width, language):
    opened = window(role, width=width, language=language)
    for name, path in PAGES[role].items():
        look(opened, name, path)
    known = {}
    for name, way in LINKED.get(role, {}).items():
        look(opened, name, address_of(opened, way, known))


@pytest.mark.parametrize("role", ONCE)
def test_every_other_page_has_no_barrier(window, role):
    opened, known = window(role, width=PHONE), {}
    for number, page in enumerate(ONCE[role]):
        speak(opened, LANGUAGES[number % 2])
        answer = opened.open(address_of(opened, page, known))
        assert answer.status == 200, f"{page}: {answer.status}"
        assert resolved(opened.page.url).url_name == named(page)
        check_unfolded(opened)


@pytest.mark.parametrize("role", SENT_EMPTY)
def test_a_form_that_comes_back_has_no_barrier(window, role):
    opened, known = window(role, width=PHONE), {}
    for number, (page, form) in enumerate(SENT_EMPTY[role]):
        speak(opened, LANGUAGES[number % 2])
        opened.open(address_of(opened, page, known))
        assert send(opened, form) == 422, page
        check_unfolded(opened)


def test_pages_that_refuse_have_no_barrier(window):
    opened = window("reporter", width=PHONE)
    for number, (path, status) in enumerate(REFUSED.items()):
        speak(opened, LANGUAGES[number % 2])
        assert opened.open(path).status == status, path
        check_unfolded(opened)


def test_the_page_of_what_is_tried_too_often_has_no_barrier(window):
    opened = window("newsroom", width=PHONE)  # whose tries nobody else counts on
    opened.open("/accounts/password/change/")
    answers = [send(opened, "form.card") for _ in range(6)]
    assert answers == [422] * 5 + [429]
    check_unfolded(opened)


def test_the_page_of_a_defect_has_no_barrier(window):
    opened = window(width=PHONE)
    page = failed(RequestFactory().get("/")).content.decode()
    opened.page.route(
        "**/broken/", lambda asked: asked.fulfill(body=page, content_type="text/html")
    )
    opened.open("/broken/")
    check_unfolded(opened)


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
    for part in (".rooms", ".top", ".foot", "main button", "main a.button"):
        drawn = "e => e.some(x => x.getClientRects().length)"
        assert not opened.page.locator(part).evaluate_all(drawn), part
    opened.picture("totals-print")

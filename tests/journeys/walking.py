"""How a journey gets from page to page, and what is looked at on each."""

from __future__ import annotations

from tests.journeys.browser import Window
from tests.journeys.pages import Page, Way, resolved

LANGUAGES = ("vi", "en")


def address_of(window: Window, page: Page, known: dict[Way, str]) -> str:
    """A page's own address, or the one that the way to it ends at; `known` remembers ways."""
    if isinstance(page, str):
        return page
    if page not in known:
        window.open(address_of(window, page.start, known))
        known[page] = way_on(window, page)
    return known[page]


def way_on(window: Window, way: Way) -> str:
    """The first address on the open page that the way goes on with."""
    links = "a => a.map(e => e.getAttribute('href'))"
    for address in window.page.eval_on_selector_all("main a[href]", links):
        if way.is_shown_by(address):
            return str(address).partition("#")[0]
    raise AssertionError(f"{window.page.url} leads to no {way.name}")


def speak(window: Window, language: str) -> None:
    cookie = {"name": "ct-language", "value": language, "url": window.demo.url}
    window.page.context.add_cookies([cookie])
    window.language = language


def check_unfolded(window: Window) -> None:
    """Nothing is wrong with the open page, nor with what is folded away in it."""
    window.page.evaluate(
        "document.querySelectorAll('main details').forEach(d => { d.open = true })"
    )
    window.check_frame()
    window.check_targets()
    window.check_barriers()


# A button's own value goes along; neither the browser nor htmx has a say in it.
SEND = """e => {
    if (e.form) e.form.append(Object.assign(document.createElement("input"),
        {type: "hidden", name: e.name, value: e.value}));
    HTMLFormElement.prototype.submit.call(e.form || e);
}"""


def send(window: Window, what: str) -> int:
    """Sends a form, or the form of a button, as it stands; the answer's status."""
    with window.page.expect_navigation() as sent:
        window.page.eval_on_selector(what, SEND)
    return int(sent.value.status)


class Visit:
    """Opens pages one after another, and remembers which."""

    def __init__(self, window: Window) -> None:
        self.window, self.page = window, window.page
        self.seen: set[str] = set()

    def look(self, path: str = "") -> None:
        """The page at an address, or the one that is open."""
        if path:
            assert self.window.open(path).status == 200, path
        match = resolved(self.page.url)
        assert match is not None
        self.seen.add(str(match.url_name))
        check_unfolded(self.window)

"""Two communes become one: typed or pasted, looked at, applied, looked at again, and undone."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.journeys.browser import DESK, PHONE
from tests.journeys.pages import OF_A_REORGANISATION
from tests.journeys.walking import Visit

pytestmark = pytest.mark.browser
NEW = "/administration/reorganisations/new/"
TODAY = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date().isoformat()


def communes(visit: Visit) -> list[str]:
    """Two communes of today, with the province that they lie in."""
    visit.window.open("/administration/places/?q=xã")
    found = []
    for item in visit.page.locator(".items a:not(:has(.badge))").all():
        lines = [line.strip() for line in item.inner_text().splitlines() if line.strip()]
        if lines[0].startswith("xã ") and lines[-1].startswith("tỉnh "):
            found.append(", ".join((lines[0], lines[-1])))
    return found[:2]


def press(visit: Visit, what: str) -> None:
    """A button, reached and pressed with the keyboard."""
    visit.page.focus(what)
    with visit.page.expect_navigation():
        visit.page.keyboard.press("Enter")


def tree(visit: Visit) -> str:
    visit.window.open("/administration/places/")
    return str(visit.page.inner_text("main"))


def lead_to_undoing(visit: Visit) -> None:
    press(visit, "a.button.danger")
    visit.page.wait_for_url("**/undo/")
    visit.page.wait_for_selector("form button.danger")


def undo(visit: Visit) -> None:
    press(visit, "form button.danger")
    visit.page.wait_for_selector(".note--success, .note")


def test_it_is_typed_with_the_keyboard_applied_and_undone(window):
    visit = Visit(window("administrator", width=DESK))
    page, before = visit.page, tree(visit)
    one, other = communes(visit)
    visit.window.open(NEW)
    page.focus("#title")
    page.keyboard.type("Sáp nhập thử")
    page.fill("#day", TODAY)
    press(visit, "button[value=case]")
    page.focus("[name=step-subjects]")
    page.keyboard.type(f"{one}\n{other}")
    for field, text in (("heir", "Hợp Nhất"), ("kind", "xã")):
        if field == "kind":
            page.focus("[name=step-begins]")
            page.keyboard.press("Space")
        page.focus(f"[name=step-{field}]")
        page.keyboard.type(text)
    page.check("[name=step-bodies]")
    visit.look()
    with page.expect_navigation():  # Enter adds the row that is being typed
        page.locator("[name=step-kind]").press("Enter")
    assert page.locator(".steps-table tbody tr").count() == 3
    press(visit, ".actions--end button[value=preview]")
    visit.look()
    assert "xã Hợp Nhất" in page.inner_text("#main")
    press(visit, "button[value=apply] >> nth=0")
    visit.look()
    press(visit, "button[value=apply-now]")
    visit.look()
    visit.window.picture("reorganised", whole=False)
    assert "xã Hợp Nhất" in tree(visit)
    page.go_back()
    lead_to_undoing(visit)
    visit.look()
    undo(visit)
    assert tree(visit) == before
    assert visit.seen >= OF_A_REORGANISATION


def test_it_is_pasted_on_a_phone_without_script_applied_and_undone(window):
    visit = Visit(window("administrator", width=PHONE, language="en", script=False))
    page, before = visit.page, tree(visit)
    one, other = communes(visit)
    visit.window.open(NEW)
    page.fill("#title", "A merger")
    page.fill(
        "#pasted",
        f"day\twhat\tchange\tsubject\their\tbodies\n{TODAY}\tplace\tmerge\t{one}\t{other}\tyes\n",
    )
    press(visit, "button[value=take]")
    press(visit, ".actions--end button[value=preview]")
    assert "Before" in page.inner_text("#main")
    press(visit, "button[value=apply] >> nth=0")
    press(visit, "button[value=apply-now]")
    assert page.locator(".badge--good").count() > 0
    lead_to_undoing(visit)
    undo(visit)
    assert tree(visit) == before

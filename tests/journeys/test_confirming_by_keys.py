"""A report is confirmed with few keys, pressed faster than the server answers, and none is lost."""

from __future__ import annotations

import pytest

from tests.journeys.browser import DESK, PHONE

pytestmark = pytest.mark.browser

KEY, DECISION = 0.28, 1.35  # seconds of somebody who types no more than usual
SURE = [f"Hội đã trao {number} suất quà cho hộ nghèo." for number in range(11, 41)]
MANY = range(900_000, 900_006)  # beyond what anybody believes
UNSURE = [f"Khám bệnh cho {number} lượt người tại bản {number % 9}." for number in MANY]
REPORT = "\n".join(
    [
        "HỘI LHPN XÃ BẢN LUÔNG",
        "BÁO CÁO",
        "Kết quả phối hợp tháng 11 năm 2026",
        *SURE,
        *UNSURE,
        "Hội huy động hàng trăm ngày công làm đường nông thôn.",
    ]
)
WAITING = """[...document.querySelectorAll("#figures > .figure--open")].length"""


def until(page, what, most=400):
    for _ in range(most):
        if page.evaluate(what):
            return True
        page.wait_for_timeout(50)
    return False


def test_forty_figures_take_a_newcomer_less_than_two_minutes(window):
    opened = window("reporter", width=PHONE)
    page = opened.page
    opened.open("/reports/")
    page.fill("#text", REPORT)
    page.click("form[enctype] button")
    page.wait_for_selector("#figures", timeout=30000)
    many = page.evaluate(WAITING)
    assert many > len(SURE)
    page.keyboard.press("j")
    for _ in range(many):
        page.keyboard.press("Enter")  # nobody waits for the answer
    assert until(page, f"{WAITING} === 0"), page.evaluate(WAITING)
    assert page.locator('[data-page-key="s"]').is_visible()
    upload = 18 * KEY + 2 * DECISION
    assert upload + many * (KEY + DECISION) < 120
    _throw_away(page)


def test_one_key_takes_all_the_sure_ones_and_the_next_that_waits_is_chosen(window):
    opened = window("reporter", width=DESK)
    page = opened.page
    opened.open("/reports/")
    page.fill("#text", "\n".join(REPORT.splitlines()[20:]))
    page.click("form[enctype] button")
    page.wait_for_selector("#figures", timeout=30000)
    page.keyboard.press("a")
    assert until(page, "!document.querySelector('.figure--ticked')")
    left = page.evaluate(WAITING)
    assert 0 < left < len(SURE)
    assert until(page, "!!document.querySelector('.figure--open.is-chosen')")
    page.keyboard.press("e")
    assert until(page, "document.activeElement.name === 'amount'")
    opened.settle()
    page.wait_for_timeout(100)
    page.keyboard.press("Control+a")
    page.keyboard.type("12")
    page.keyboard.press("Enter")
    assert until(page, f"{WAITING} === {left - 1}")
    assert until(page, "!!document.querySelector('.figure--open.is-chosen')")
    for _ in range(left - 1):
        page.keyboard.press("Enter")
    assert until(page, f"{WAITING} === 0"), page.evaluate(WAITING)
    _throw_away(page)


def test_a_tap_on_a_place_unfolds_the_text_and_a_tap_on_a_mark_leads_back(window):
    opened = window("reporter", width=PHONE)
    page = opened.page
    opened.open("/reports/")
    page.fill("#text", f"{REPORT}\nlần ba")
    page.click("form[enctype] button")
    page.wait_for_selector("#figures", timeout=30000)
    assert not page.locator(".text-body").is_visible()
    page.click(".figure >> nth=1 >> a.where")
    assert page.locator(".text-body").is_visible()
    mark = page.evaluate("location.hash.slice(1)")
    page.click(f"mark#{mark} a")
    assert page.evaluate("location.hash") == f"#f{mark[1:]}"
    assert page.evaluate("document.querySelector('.is-chosen').id") == f"f{mark[1:]}"
    _throw_away(page)


def _throw_away(page):
    page.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true })")
    with page.expect_navigation():
        page.click("button.danger")

"""Pages that are there only after something was done: a draft, a report, a second factor."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)

from tests.journeys.browser import PHONE
from tests.journeys.pages import OF_A_REPORT, OF_AN_ACCOUNT, Way
from tests.journeys.walking import Visit, check_unfolded, send, speak, way_on

pytestmark = pytest.mark.browser

REPORT = """Hội LHPN xã Bản Luông báo cáo kết quả tháng 11 năm 2026
Ngày 12/11/2026, Hội trao 64 suất quà cho hộ nghèo bản Pha Luông, trị giá 12 triệu đồng.
Ngày 15/11/2026, phối hợp với Đoàn xã trồng 74 cây xanh tại bản Co Muồng.
Năm 2024, UBND huyện giúp Hội; nay UBND huyện không còn. Cấp 38 bộ thiết bị lọc cho trạm xá.
"""


def test_pages_of_a_draft_and_of_a_report_have_no_barrier(window):
    visit = Visit(window("reporter", width=PHONE))
    visit.window.open("/record/")
    send(visit.window, "main form")
    visit.look()
    visit.window.open("/reports/")
    visit.page.fill("#text", REPORT)
    send(visit.window, "form[enctype]")
    visit.page.wait_for_selector("#figures", timeout=20000)
    visit.look()
    for path in [way_on(visit.window, Way("", name)) for name in ("figure", "figure_new")]:
        visit.look(path)
    assert send(visit.window, ".edit-form") == 422
    visit.look()
    assert visit.seen == OF_A_REPORT


DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
NAME, WORDS = "thu-may", "ba bốn từ ghép lại"


def let_in(window) -> str:
    """An administrator enters somebody; the link with which they set a password."""
    keeper = Visit(window("administrator", width=PHONE))
    keeper.window.open("/administration/people/new/")
    keeper.page.fill("input[name=username]", NAME)
    keeper.page.fill("input[name=name]", "Người thử máy")
    keeper.page.select_option("select[name=role]", "auditor")
    send(keeper.window, "form.narrow")
    send(keeper.window, "button[value=invite]")
    check_unfolded(keeper.window)
    return str(keeper.page.input_value("#link"))


def confirm(visit: Visit) -> None:
    visit.page.fill("input[name=password]", WORDS)
    assert send(visit.window, "form.card") == 200


def code_of(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


def set_password(visit: Visit, link: str) -> None:
    visit.page.goto(link)
    visit.look()
    assert send(visit.window, "form.card") == 422
    check_unfolded(visit.window)
    for name in ("password1", "password2"):
        visit.page.fill(f"input[name={name}]", WORDS)
    assert send(visit.window, "form.card") == 200


def sign_in(visit: Visit) -> None:
    visit.window.open("/accounts/login/")
    visit.page.fill("input[name=login]", NAME)
    confirm(visit)


def turn_on_the_app(visit: Visit) -> None:
    """Looks at all that has to do with codes."""
    visit.window.open("/accounts/2fa/totp/activate/")
    confirm(visit)
    visit.look()
    visit.page.fill("input[name=code]", code_of(visit.page.inner_text("code.key")))
    assert send(visit.window, "form.card") == 200
    visit.look()  # the recovery codes
    for path in ("recovery-codes/generate/", "reauthenticate/", "totp/deactivate/"):
        visit.look(f"/accounts/2fa/{path}")


def press(visit: Visit, passkey: str) -> None:
    with visit.page.expect_navigation():
        visit.page.click(f"[data-passkey={passkey}]")


def make_a_passkey(visit: Visit) -> None:
    """One that signs in alone; looks at all that can be done with it."""
    device = visit.page.context.new_cdp_session(visit.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    visit.look("/accounts/2fa/webauthn/add/")
    visit.page.check("input[name=passwordless]")
    press(visit, "create")
    visit.look("/accounts/2fa/webauthn/")
    for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        visit.look(way_on(visit.window, Way("", name)))
        visit.window.open("/accounts/2fa/webauthn/")
    visit.look("/accounts/2fa/webauthn/reauthenticate/")


def sign_out(visit: Visit) -> None:
    visit.window.open("/accounts/logout/")
    send(visit.window, "main form")


def without_password(visit: Visit) -> None:
    """As somebody whom an administrator entered, and who never set one."""
    kept = visit.window.demo.home / "demo.sqlite3"
    with closing(sqlite3.connect(kept)) as database, database:
        database.execute("UPDATE chungtay_person SET password = '!' WHERE username = ?", [NAME])


def test_pages_of_signing_in_have_no_barrier(window):
    link = let_in(window)
    visit = Visit(window(width=PHONE))
    set_password(visit, link)
    sign_in(visit)
    turn_on_the_app(visit)
    speak(visit.window, "en")
    make_a_passkey(visit)
    sign_out(visit)
    sign_in(visit)
    visit.look()
    visit.page.context.clear_cookies(name="ct-session")  # signing in is left half-way
    without_password(visit)
    visit.window.open("/accounts/login/")
    press(visit, "sign-in")
    speak(visit.window, "en")  # signing in brings the person's own language
    visit.look("/accounts/password/set/")
    assert visit.seen >= OF_AN_ACCOUNT

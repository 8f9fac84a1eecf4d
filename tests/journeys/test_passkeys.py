"""A passkey is made and signs in, in a real browser with a device that stands for a phone."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def phone(window, demo):
    """A window at a name, because passkeys are made for names and not for numbers."""
    made = window()
    named = demo.url.replace("127.0.0.1", "localhost")
    made.demo = type(demo)(named, demo.accounts, demo.home)
    device = made.page.context.new_cdp_session(made.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    made.sign_in("newsroom")
    return made


def confirm(made):
    """What changes signing in asks for the password once more."""
    made.page.fill("input[name=password]", made.demo.accounts["newsroom"]["password"])
    with made.page.expect_navigation():
        made.page.press("input[name=password]", "Enter")


def test_a_passkey_is_made_signs_in_and_is_taken_away(phone):
    page = phone.page
    phone.open("/accounts/")
    page.click("text=Thêm khóa truy cập")
    confirm(phone)
    with page.expect_navigation(url="**/recovery-codes/"):
        page.click("text=Tạo khóa")
    assert "Đã thêm khóa truy cập." in page.inner_text("main")
    phone.check()
    phone.open("/accounts/")
    page.click(".menu summary")
    page.click(".menu button")
    page.wait_for_url("**/accounts/login/")
    with page.expect_navigation(url=phone.demo.url):
        page.click("text=Đăng nhập bằng khóa truy cập")
    phone.open("/accounts/2fa/webauthn/")
    assert "Đăng nhập không cần mật khẩu" in page.inner_text("main")
    phone.check()
    page.click("main a:has-text('Gỡ')")
    confirm(phone)
    with page.expect_navigation():
        page.click("main button:has-text('Gỡ')")
    assert "Chưa có khóa truy cập nào." in page.inner_text("main")


def test_a_page_that_was_swapped_in_knows_passkeys_too(phone):
    """The session ends, a link is followed, and the sign-in page comes without a reload."""
    page = phone.page
    phone.open("/accounts/")
    page.context.clear_cookies(name="ct-session")
    page.click("nav.rooms a >> nth=1")
    page.wait_for_selector("text=Đăng nhập bằng khóa truy cập")
    page.click("text=Đăng nhập bằng khóa truy cập")
    page.wait_for_selector("[data-passkey-problem]:not([hidden])")
    assert "hãy thử lại" in page.inner_text("[data-passkey-problem]").lower()


@pytest.mark.parametrize("script", [True, False])
def test_signing_in_works_with_and_without_script(window, script):
    made = window(width=360, script=script)
    made.sign_in("auditor")
    made.open("/accounts/")
    assert made.page.is_visible("text=Các máy đang đăng nhập")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "path", ["/accounts/login/", "/accounts/password/reset/", "/accounts/inactive/"]
)
def test_pages_before_signing_in_have_no_barrier(window, language, width, path):
    made = window(width=width, language=language)
    made.open(path)
    made.check(contrast=(width, language) == (360, "vi"))
    made.check_targets()

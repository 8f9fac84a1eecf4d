"""The pages of one's own account, in both languages, and those that guard it."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import RequestFactory

from chungtay.queries.visitors import NOBODY
from chungtay.storage.models import Person
from chungtay.web.accounts import views
from tests.web.accounts.addresses import OWN
from tests.web.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", ["Tài khoản của tôi", "Thêm khóa truy cập", "Đổi mật khẩu"]),
        ("en", ["My account", "Add a passkey", "Change the password", "Authenticator app"]),
    ],
)
def test_the_account_shows_what_is_ones_own(everybody, lan, language, told):
    page = everybody.client("reporter", language=language).get("/accounts/")
    text = page.content.decode()
    assert page.status_code == 200
    for words in [*told, "reporter@khe-son.example"]:
        assert words in text


def test_the_account_page_asks_few_questions(everybody, lan, django_assert_max_num_queries):
    client = everybody.client("reporter")
    client.get("/accounts/")
    with django_assert_max_num_queries(6):
        client.get("/accounts/")


def test_whoever_decides_for_many_is_asked_to_make_signing_in_safer(everybody):
    told = "Nên bật bước xác nhận thứ hai"
    assert told in everybody.client("standing").get("/accounts/").content.decode()
    assert told in everybody.client("administrator").get("/accounts/").content.decode()
    assert told not in everybody.client("reporter").get("/accounts/").content.decode()


def test_a_name_with_script_in_it_is_shown_and_not_run(everybody):
    script = "<script>alert(1)</script>"
    Person.objects.filter(username="reporter").update(name=script)
    page = everybody.client("reporter").get("/accounts/").content.decode()
    assert script not in page
    assert "&lt;script&gt;" in page


def test_nobody_has_no_account_page(everybody):
    for path in ("/accounts/", "/accounts/sessions/", "/accounts/2fa/"):
        assert everybody.client("").get(path)["Location"].startswith("/accounts/login/?next=")


def test_the_language_is_changed_on_the_page_and_stays(everybody, lan):
    client = everybody.client("reporter")
    answer = client.post("/language/", {"language": "en", "next": "/accounts/"}, follow=True)
    assert "My account" in answer.content.decode()
    assert Person.objects.get(pk=lan.pk).language == "en"


def code_of(secret):
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


@pytest.mark.django_db(transaction=True)  # the note is written when all is kept
def test_an_app_is_added_with_its_first_code_and_recovery_codes_are_shown(signed_in):
    page = signed_in.get("/accounts/2fa/totp/activate/").content.decode()
    assert 'src="data:image/svg+xml;base64,' in page
    secret = re.search(r'<code class="key">([A-Z2-7]+)</code>', page)[1]
    done = signed_in.post("/accounts/2fa/totp/activate/", {"code": code_of(secret)})
    assert done["Location"] == "/accounts/2fa/recovery-codes/"
    text = signed_in.get(done["Location"]).content.decode()
    assert "Đã bật ứng dụng mã." in text
    assert len(re.findall(r"<li><code>\d{8}</code></li>", text)) == 10
    assert "Đang bật" in signed_in.get("/accounts/").content.decode()


def test_a_wrong_first_code_turns_nothing_on(signed_in, lan):
    signed_in.get("/accounts/2fa/totp/activate/")
    answer = signed_in.post("/accounts/2fa/totp/activate/", {"code": "000000"})
    assert answer.status_code == 422
    assert "Mã hoặc khóa không đúng." in answer.content.decode()
    assert not Authenticator.objects.filter(user=lan).exists()


@pytest.fixture
def with_app(signed_in, lan):
    TOTP.activate(lan, "A" * 32)
    RecoveryCodes.activate(lan)
    return signed_in


def test_an_app_is_taken_away_after_a_question(with_app, lan):
    assert "Gỡ ứng dụng mã?" in with_app.get("/accounts/2fa/totp/deactivate/").content.decode()
    done = with_app.post("/accounts/2fa/totp/deactivate/", follow=True)
    assert done.redirect_chain == [("/accounts/2fa/", 302), ("/accounts/#second-factor", 303)]
    assert "Đã gỡ ứng dụng mã." in done.content.decode()


@pytest.mark.django_db(transaction=True)
def test_recovery_codes_are_made_anew_and_downloaded(with_app):
    old = with_app.get("/accounts/2fa/recovery-codes/download/").content.decode().split()
    page = with_app.get("/accounts/2fa/recovery-codes/generate/").content.decode()
    assert "Các mã cũ (10) sẽ hết hiệu lực." in page
    answer = with_app.post("/accounts/2fa/recovery-codes/generate/")
    done = with_app.get(answer["Location"]).content.decode()
    assert "Đã tạo mã dự phòng mới." in done
    assert not any(code in done for code in old)


def test_a_recovery_code_is_the_second_step_once(with_app, everybody):
    code = with_app.get("/accounts/2fa/recovery-codes/download/").content.decode().split()[0]
    for expected in (302, 422):
        client = everybody.client("")
        client.post("/accounts/login/", {"login": "reporter", "password": PASSWORD})
        answer = client.post("/accounts/2fa/authenticate/", {"code": code})
        assert answer.status_code == expected


def test_what_changes_signing_in_asks_again_who_it_is(everybody, lan):
    client = everybody.client("reporter")
    answer = client.get("/accounts/2fa/totp/activate/")
    assert answer["Location"].startswith("/accounts/reauthenticate/?next=")
    page = client.get(answer["Location"]).content.decode()
    assert "Xác nhận là bạn" in page
    wrong = client.post(answer["Location"], {"password": "wrong"})
    assert wrong.status_code == 422
    assert "Mật khẩu không đúng." in wrong.content.decode()
    right = client.post(
        "/accounts/reauthenticate/", {"password": PASSWORD, "next": "/accounts/2fa/totp/activate/"}
    )
    assert right["Location"] == "/accounts/2fa/totp/activate/"


def test_passkeys_are_listed_renamed_and_removed(signed_in, everybody):
    key = OWN["mfa_edit_webauthn"](everybody)["pk"]
    assert "Điện thoại" in signed_in.get("/accounts/2fa/webauthn/").content.decode()
    script = "<b>Máy cơ quan</b>"
    page = signed_in.post(
        f"/accounts/2fa/webauthn/keys/{key}/edit/", {"name": script}, follow=True
    ).content.decode()
    assert "&lt;b&gt;Máy cơ quan&lt;/b&gt;" in page
    question = signed_in.get(f"/accounts/2fa/webauthn/keys/{key}/remove/").content.decode()
    assert "Gỡ khóa truy cập “&lt;b&gt;" in question
    done = signed_in.post(f"/accounts/2fa/webauthn/keys/{key}/remove/", follow=True)
    assert "Đã gỡ khóa truy cập." in done.content.decode()
    assert "Chưa có khóa truy cập nào." in done.content.decode()


def test_a_passkey_is_asked_for_with_what_the_device_needs(signed_in, everybody):
    page = signed_in.get("/accounts/2fa/webauthn/add/").content.decode()
    assert '"challenge"' in page
    assert "data-passkey=" in page
    asked = everybody.client("").get(
        "/accounts/2fa/webauthn/login/", headers={"Accept": "application/json"}
    )
    assert asked.json()["request_options"]["publicKey"]["rpId"] == "testserver"


def test_a_passkey_that_nobody_knows_signs_nobody_in(everybody):
    client = everybody.client("")
    client.get("/accounts/2fa/webauthn/login/", headers={"Accept": "application/json"})
    for credential in ("{}", "nonsense", '{"response": {"userHandle": "AAAA"}}'):
        answer = client.post("/accounts/2fa/webauthn/login/", {"credential": credential})
        assert answer["Location"] == "/accounts/login/"
    assert client.get("/accounts/").status_code == 302


def test_signing_out_is_a_question_and_ends_the_session(signed_in):
    assert "Đăng xuất?" in signed_in.get("/accounts/logout/").content.decode()
    assert signed_in.get("/accounts/").status_code == 200, "a link alone signs nobody out"
    assert signed_in.post("/accounts/logout/")["Location"] == "/accounts/login/"
    assert signed_in.get("/accounts/").status_code == 302


@pytest.mark.parametrize(
    "path",
    ["/accounts/inactive/", "/accounts/password/reset/done/", "/accounts/password/reset/key/done/"],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_pages_that_only_say_something_say_it_in_both_languages(everybody, path, language):
    page = everybody.client("", language=language).get(path)
    assert page.status_code == 200
    assert ("Đăng nhập" in page.content.decode()) is (language == "vi")


def test_somebody_without_a_password_sets_a_first_one(everybody):
    client = everybody.client("reporter")
    assert "Đặt mật khẩu" in client.get("/accounts/").content.decode()
    assert client.get("/accounts/password/change/")["Location"] == "/accounts/password/set/"
    typed = {"password1": "mua-xuan-2026", "password2": "mua-xuan-2026"}
    assert client.post("/accounts/password/set/", typed)["Location"] == "/accounts/"


def test_too_many_requests_are_told_with_their_status():
    request = RequestFactory().get("/")
    request.language, request.visitor, request._messages = "en", NOBODY, []
    assert views.too_many(request).status_code == 429


def test_whoever_was_sent_to_sign_in_is_told_why(everybody):
    nobody = everybody.client("", language="en")
    told = "Your drafts are still there"
    assert told in nobody.get("/accounts/login/?next=/record/").content.decode()
    assert told not in nobody.get("/accounts/login/?next=/").content.decode()

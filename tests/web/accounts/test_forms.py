"""Every form of signing in speaks the person's language, down to its smallest refusal."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.test import Client
from django.utils import translation

from chungtay.vocabulary.furniture import furniture
from chungtay.web.accounts import forms
from tests.web.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db
CHANGE = "/accounts/password/change/"
RESET = "/accounts/password/reset/"
# What django-allauth and Django say where nobody told them otherwise.
THEIRS = re.compile(
    r"This field is|Ensure this|Forgot your|Remember Me|Authenticator code|Your password can|"
    r"You must|Enter a valid|Trường này|Username or email|>Login<"
)


@pytest.fixture
def mailing(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def spoken(language):
    client = Client()
    client.cookies["ct-language"] = language
    return client


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", ["/accounts/login/", RESET])
def test_a_form_before_signing_in_is_in_our_words(mailing, language, path):
    for answer in (spoken(language).get(path), spoken(language).post(path, {})):
        page = answer.content.decode()
        assert not THEIRS.search(page), THEIRS.search(page)
    assert answer.status_code == 422
    assert furniture("account-empty", language) in page


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", [CHANGE, "/accounts/2fa/totp/activate/"])
def test_a_form_after_signing_in_is_in_our_words(signed_in, language, path):
    signed_in.cookies["ct-language"] = language
    for answer in (signed_in.get(path), signed_in.post(path, {})):
        page = answer.content.decode()
        assert not THEIRS.search(page), THEIRS.search(page)
    assert answer.status_code == 422
    assert furniture("account-empty", language) in page


def test_labels_are_tied_to_their_fields_and_errors(lan):
    page = spoken("en").post("/accounts/login/", {"login": "x"}).content.decode()
    assert '<label for="id_password">Password</label>' in page
    assert re.search(r'<input type="password"[^>]+aria-invalid="true"[^>]+id_password_error', page)
    assert 'autocomplete="current-password"' in page
    assert "placeholder" not in page


def test_what_was_typed_stays_and_script_in_it_is_shown_and_not_run(lan):
    typed = '"><script>alert(1)</script>'
    page = spoken("vi").post("/accounts/login/", {"login": typed, "password": "x"}).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert 'value="x"' not in page


def test_a_name_of_any_length_is_refused_and_not_looked_for(lan):
    answer = spoken("en").post("/accounts/login/", {"login": "x" * 255, "password": "y"})
    assert answer.status_code == 422
    assert "Too long: 254 characters at most." in answer.content.decode()


def test_two_entries_of_a_new_password_must_be_the_same(signed_in):
    typed = {"oldpassword": PASSWORD, "password1": "mua-xuan-2026", "password2": "mua-thu-2026"}
    answer = signed_in.post(CHANGE, typed)
    assert answer.status_code == 422
    assert "Hai lần nhập chưa giống nhau." in answer.content.decode()


def test_a_changed_password_signs_out_every_other_place(signed_in, everybody, lan):
    other = everybody.client("reporter")
    typed = {"oldpassword": PASSWORD, "password1": "mua-xuan-2026", "password2": "mua-xuan-2026"}
    answer = signed_in.post(CHANGE, typed, follow=True)
    assert answer.redirect_chain == [("/accounts/", 302)]
    assert "Đã đổi mật khẩu." in answer.content.decode()
    assert other.get("/accounts/").status_code == 302
    lan.refresh_from_db()
    assert lan.check_password("mua-xuan-2026")


def test_staying_signed_in_is_chosen_and_not_presumed(lan):
    client = spoken("vi")
    answer = client.post("/accounts/login/", {"login": "reporter", "password": PASSWORD})
    assert answer.cookies["ct-session"]["max-age"] == ""
    typed = {"login": "reporter", "password": PASSWORD, "remember": "on"}
    answer = spoken("vi").post("/accounts/login/", typed)
    assert answer.cookies["ct-session"]["max-age"] == 7 * 24 * 60 * 60


@pytest.mark.parametrize("email", ["reporter@khe-son.example", "nobody@khe-son.example"])
def test_asking_for_a_new_password_says_the_same_whoever_asks(mailing, lan, email):
    answer = spoken("en").post(RESET, {"email": email}, follow=True)
    assert answer.redirect_chain == [("/accounts/password/reset/done/", 302)]
    assert "If an account has the address you entered" in answer.content.decode()


def test_the_link_of_the_letter_sets_a_new_password_once(mailing, lan):
    spoken("vi").post(RESET, {"email": "Reporter@khe-son.example"})
    (letter,) = mail.outbox
    link = re.search(r"//testserver(/\S+)", letter.body)[1]
    client = spoken("vi")
    page = client.get(link, follow=True)
    assert "Đặt mật khẩu" in page.content.decode()
    where = page.redirect_chain[-1][0]
    assert link not in where, "the key must not stand in the address of the page"
    new = {"password1": "mua-xuan-2026", "password2": "mua-xuan-2026"}
    done = client.post(where, new, follow=True).content.decode()
    assert "Mật khẩu mới đã đặt xong" in done
    lan.refresh_from_db()
    assert lan.check_password("mua-xuan-2026")
    again = spoken("vi").get(link, follow=True).content.decode()
    assert "Liên kết này không còn hiệu lực" in again


def test_without_a_mail_server_one_is_told_whom_to_ask(lan, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    page = spoken("vi").get(RESET).content.decode()
    assert "Quản trị viên của chương trình đưa cho bạn một liên kết" in page
    assert 'name="email"' not in page


def test_asking_again_and_again_is_stopped(mailing, lan):
    answers = [spoken("vi").post(RESET, {"email": "a@khe-son.example"}) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [429]


def test_a_second_step_is_asked_for_and_its_wrong_code_refused_in_our_words(lan, everybody):
    TOTP.activate(lan, "A" * 32)
    client = spoken("vi")
    first = client.post("/accounts/login/", {"login": "reporter", "password": PASSWORD})
    assert first["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/accounts/").status_code == 302, "half signed in is not signed in"
    page = client.get("/accounts/2fa/authenticate/").content.decode()
    assert "Nhập mã 6 số trong ứng dụng" in page
    answer = client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert answer.status_code == 422
    assert "Mã hoặc khóa không đúng." in answer.content.decode()


def test_a_passkey_signs_in_alone_unless_somebody_wants_less(lan):
    with translation.override("en"):
        form = forms.AddPasskey(user=lan)
        assert form["passwordless"].value() is True
        assert str(form["passwordless"].label).startswith("Sign in with this passkey alone")
        assert form["name"].value() == "Passkey 1"


def test_a_code_field_calls_the_keyboard_of_numbers(lan):
    assert forms.ByCode(user=lan).fields["code"].widget.attrs["inputmode"] == "numeric"


def test_a_first_password_and_another_name_for_a_passkey_have_our_labels(lan, everybody):
    from allauth.mfa.models import Authenticator

    kept = Authenticator(user=lan, type="webauthn", data={"name": "Điện thoại"})
    with translation.override("vi"):
        assert str(forms.SetPassword(user=lan).fields["password1"].label) == "Mật khẩu mới"
        assert forms.RenamePasskey(instance=kept)["name"].value() == "Điện thoại"
        assert str(forms.ConfirmByPassword(user=lan).fields["password"].label) == "Mật khẩu"
        assert str(forms.ConfirmByCode(user=lan).fields["code"].label) == "Mã"
